import { realpath } from 'node:fs/promises';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { FileProblem } from '../model/ports.ts';

/** True when `path` is `folder` or lies below it; both absolute. */
export function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}

/**
 * Absolute path of `path`, which must lie inside `root` as it is written. Throws FileProblem for names that some
 * systems read as another file: a NUL, a stream (`a.png::$DATA`), a drive or a share.
 */
export function placeInside(root: string, path: string): string {
  const full = resolve(root, path);
  const odd = process.platform === 'win32' && (/:/.test(path.replace(/^[a-z]:[\\/]/i, '')) || /[. ]$/.test(path));
  if (path.includes('\0') || odd || !isInside(full, root)) throw outside(path);
  return full;
}

/** The file that a path leads to through all links; null when there is none. Throws FileProblem when it is outside. */
export async function realInside(realRoot: string, full: string, path: string): Promise<string | null> {
  try {
    const real = await realpath(full);
    if (!isInside(real, realRoot)) throw outside(path);
    return real;
  } catch (problem) {
    if (problem instanceof FileProblem) throw problem;
    const { code } = problem as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG') return null;
    throw new FileProblem(path, 'unreadable', `${path} cannot be read: ${inWords(problem)}.`);
  }
}

export function outside(path: string): FileProblem {
  return new FileProblem(path, 'outside', `${path} lies outside the project, where nothing is read or written.`);
}

const WORDS: Readonly<Record<string, string>> = {
  EACCES: 'you may not',
  EPERM: 'you may not, or another program has it open',
  EBUSY: 'another program has it open',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is full',
  EFBIG: 'it would be larger than this system allows',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
  EISDIR: 'there is a folder of that name',
  ENOTDIR: 'a part of its path is a file, not a folder',
  EEXIST: 'there is a file where a folder should be',
  ELOOP: 'its links lead in a circle',
  ENAMETOOLONG: 'its name is too long',
  EIO: 'the disk reports a fault',
};

/** An error of the file system, in words. */
export function inWords(problem: unknown): string {
  const { code, message } = problem as NodeJS.ErrnoException;
  return WORDS[code ?? ''] ?? code ?? message;
}
