import { constants } from 'node:fs';
import { mkdir, open, realpath, rmdir, unlink } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { FileProblem, type Files } from '../model/ports.ts';
import { listFiles } from './list.ts';
import { inWords, isInside, outside, placeInside, realInside } from './within.ts';
import { writeWhole } from './write.ts';

export interface FilesOptions {
  /** Make the root when it is not there. */
  readonly create?: boolean;
}

const MB = 1_000_000;
/** Nothing larger is read: content is written by hand, and pictures are looked at on paper. */
const LIMITS = { text: 2 * MB, other: 30 * MB };

/**
 * The files below a folder. Nothing outside it is ever read, listed or written, whatever links and spellings say;
 * only plain files are read, up to a size; a file is written whole or not at all.
 */
export function openFiles(root: string, options: FilesOptions = {}): Files {
  const place = resolve(root);
  let real: Promise<string | null> | undefined;
  const realRoot = () => {
    real ??= realpath(place).catch(() => null);
    return real;
  };
  return {
    async read(path) {
      const full = placeInside(place, path);
      const from = await realRoot();
      const file = from === null ? null : await realInside(from, full, path);
      return file === null ? null : readPlain(file, path);
    },
    async list(folder) {
      const full = placeInside(place, folder);
      const from = await realRoot();
      return from === null ? [] : listFiles(from, full, folder);
    },
    async write(path, bytes) {
      const full = placeInside(place, path);
      if (full === place) throw outside(path);
      const folder = dirname(full);
      try {
        if (options.create) await mkdir(place, { recursive: true });
        await mkdirInside(folder, place);
        if ((await realRoot()) === null) real = undefined;
        const from = await realpath(place);
        if (!isInside(await realpath(folder), from)) throw outside(path);
        await writeWhole(full, bytes);
      } catch (problem) {
        if (problem instanceof FileProblem) throw problem;
        throw new FileProblem(path, 'unwritable', `${path} cannot be written: ${inWords(problem)}.`);
      }
    },
    async remove(path) {
      const full = placeInside(place, path);
      const from = await realRoot();
      if (from === null || full === place) return;
      if ((await realInside(from, dirname(full), path)) === null) return;
      try {
        await unlink(full);
      } catch (problem) {
        if ((problem as NodeJS.ErrnoException).code === 'ENOENT') return;
        throw new FileProblem(path, 'unwritable', `${path} cannot be removed: ${inWords(problem)}.`);
      }
      await removeEmpty(dirname(full), place);
    },
  };
}

async function mkdirInside(folder: string, root: string): Promise<void> {
  if (folder !== root) await mkdir(folder, { recursive: true });
}

/** Removes folders that are empty now, up to the root. */
async function removeEmpty(folder: string, root: string): Promise<void> {
  for (let at = folder; at !== root && isInside(at, root); at = dirname(at)) {
    try {
      await rmdir(at);
    } catch {
      return;
    }
  }
}

/** Bytes of a plain file; opened without waiting, so that a pipe put in its place cannot stop the build. */
async function readPlain(file: string, path: string): Promise<Uint8Array> {
  const limit = /\.(md|ya?ml|txt|json|csv)$/i.test(path) ? LIMITS.text : LIMITS.other;
  const flags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0);
  try {
    const handle = await open(file, flags);
    try {
      const stats = await handle.stat();
      if (!stats.isFile()) throw new FileProblem(path, 'not-a-file', `${path} is not a plain file.`);
      if (stats.size > limit) throw tooLarge(path, limit);
      const bytes = await handle.readFile();
      // A file of /proc, or one that grows, says less than it holds.
      if (bytes.length > limit) throw tooLarge(path, limit);
      return bytes;
    } finally {
      await handle.close();
    }
  } catch (problem) {
    if (problem instanceof FileProblem) throw problem;
    throw new FileProblem(path, 'unreadable', `${path} cannot be read: ${inWords(problem)}.`);
  }
}

function tooLarge(path: string, limit: number): FileProblem {
  return new FileProblem(path, 'too-large', `${path} is larger than ${limit / MB} MB, the most that is read.`);
}
