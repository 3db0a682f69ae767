import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { FileProblem } from '../model/ports.ts';
import { inWords, isInside, outside } from './within.ts';

const DEEPEST = 40;

/**
 * Plain files below a folder, relative to it, with forward slashes, in order of their code units. Names that begin
 * with a dot and node_modules are passed over; links are followed only to what lies inside `realRoot`, and never
 * round in a circle. Empty when there is no such folder.
 */
export async function listFiles(realRoot: string, folder: string, shown: string): Promise<string[]> {
  const found: string[] = [];
  await walk(folder, '', new Set(), 0);
  return found.sort();

  async function walk(at: string, below: string, above: ReadonlySet<string>, depth: number): Promise<void> {
    const real = await realpath(at).catch(() => null);
    if (real === null || above.has(real) || depth > DEEPEST) return;
    if (!isInside(real, realRoot)) {
      if (below === '') throw outside(shown);
      return;
    }
    for (const entry of await entriesOf(real, below === '' ? shown : below)) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      const kind = await kindOf(entry, join(real, entry.name), realRoot);
      if (kind === 'file') found.push(path);
      if (kind === 'folder') await walk(join(real, entry.name), path, new Set([...above, real]), depth + 1);
    }
  }
}

async function entriesOf(folder: string, shown: string): Promise<Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (problem) {
    const { code } = problem as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return [];
    throw new FileProblem(shown, 'unreadable', `The folder ${shown} cannot be read: ${inWords(problem)}.`);
  }
}

async function kindOf(entry: Dirent, full: string, realRoot: string): Promise<'file' | 'folder' | null> {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'folder';
  if (!entry.isSymbolicLink()) return null;
  try {
    const real = await realpath(full);
    if (!isInside(real, realRoot)) return null;
    const stats = await stat(real);
    return stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : null;
  } catch {
    return null;
  }
}
