import { rmSync } from 'node:fs';
import { readdir, rename, unlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { isRunning } from './running.ts';

const TEMPORARY = /^\.lessonpress-(\d+)-\d+\.tmp$/;
const swept = new Set<string>();
/** Temporary files that have not taken their names: a process that is asked to stop removes them on its way out. */
const unfinished = new Set<string>();
let written = 0;

/**
 * Writes a file whole or not at all: into a temporary file of the same folder, which then takes the name. Readers see
 * the old file or the new one, at whatever moment this process is stopped. Temporary files of processes that are gone
 * are removed on the way. Throws what the file system throws.
 */
export async function writeWhole(path: string, bytes: Uint8Array | string): Promise<void> {
  const folder = dirname(path);
  await sweep(folder);
  written += 1;
  const temporary = join(folder, `.lessonpress-${process.pid}-${written}.tmp`);
  if (written === 1) process.once('exit', removeUnfinished);
  unfinished.add(temporary);
  try {
    await writeFile(temporary, bytes);
    await renamePatiently(temporary, path);
  } catch (problem) {
    await unlink(temporary).catch(() => {});
    throw problem;
  } finally {
    unfinished.delete(temporary);
  }
}

/** What is to be done when this process ends in the midst of writing. */
export function removeUnfinished(): void {
  for (const temporary of unfinished) rmSync(temporary, { force: true });
}

/** On Windows a scanner or a viewer may hold the old file for a moment. */
async function renamePatiently(from: string, to: string): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await rename(from, to);
    } catch (problem) {
      const { code } = problem as NodeJS.ErrnoException;
      const held = process.platform === 'win32' && (code === 'EPERM' || code === 'EACCES' || code === 'EBUSY');
      if (!held || tries >= 5) throw problem;
      await wait(tries * 40);
    }
  }
}

async function sweep(folder: string): Promise<void> {
  if (swept.has(folder)) return;
  swept.add(folder);
  for (const name of await readdir(folder)) {
    const pid = Number(TEMPORARY.exec(name)?.[1] ?? 0);
    if (pid > 0 && pid !== process.pid && !isRunning(pid)) await unlink(join(folder, name)).catch(() => {});
  }
}
