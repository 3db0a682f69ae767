/** Paths of pictures and full texts: from the project's root, with forward slashes, without `.` and `..`. */

/**
 * `path` as written in `file`, from the project's root. One that climbs out of the root keeps its leading `..`, one that
 * begins with `/` stays as it is: whoever reads files refuses both.
 */
export function fromRoot(file: string, path: string): string {
  if (path.startsWith('/') || isRemote(path) || /^[a-z]:[\\/]/i.test(path)) return path;
  const slash = file.lastIndexOf('/');
  const parts: string[] = [];
  const whole = `${slash < 0 ? '' : file.slice(0, slash + 1)}${decode(path)}`;
  for (const part of whole.replaceAll('\\', '/').split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else parts.push(part);
  }
  return parts.join('/');
}

/** True for addresses of the web and data written into the path. */
export function isRemote(path: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]+:|\/\/)/i.test(path);
}

/** True for a path that leads out of the project: absolute, from a drive, `file:`, or climbing above the root. */
export function isOutside(path: string): boolean {
  return /^(?:\/(?!\/)|\.\.(?:\/|$)|file:|[a-z]:[\\/])/i.test(path);
}

/** `a%20b.png` is how Markdown writes a space in a path. */
function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
