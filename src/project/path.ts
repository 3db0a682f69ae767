/** Paths inside a project: relative to its root, with forward slashes, never with `.` or `..`. */

/** The folder of a path; '' for a file at the root. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash < 0 ? '' : path.slice(0, slash);
}

/** Folder and name joined; either may be ''. */
export function join(folder: string, name: string): string {
  return [folder, name].filter((part) => part !== '').join('/');
}

/** The folders from this one up to the root: 'a/b' gives 'a/b', 'a', ''. */
export function upward(folder: string): string[] {
  const folders = [folder];
  let at = folder;
  while (at !== '') {
    at = folderOf(at);
    folders.push(at);
  }
  return folders;
}

/** True when `path` is `folder` or lies below it. */
export function isWithin(path: string, folder: string): boolean {
  return folder === '' || path === folder || path.startsWith(`${folder}/`);
}

/** `path` relative to `folder`, which it lies within. */
export function below(path: string, folder: string): string {
  return folder === '' ? path : path.slice(folder.length + 1);
}
