import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { isRunning } from '../running.ts';

const STALE = 120_000;

/**
 * Runs `work` in one process at a time; the others wait until it `isDone` and then do nothing. A lock whose process is
 * gone is taken over. It only saves work: what is guarded must be right without it.
 */
export async function underLock(path: string, isDone: () => boolean, work: () => Promise<void>): Promise<void> {
  while (!isDone()) {
    if (await take(path)) {
      try {
        if (!isDone()) await work();
        return;
      } finally {
        await rm(path, { force: true });
      }
    }
    if (await isStale(path)) await rm(path, { force: true });
    else await wait(100);
  }
}

async function take(path: string): Promise<boolean> {
  try {
    await writeFile(path, String(process.pid), { flag: 'wx' });
    return true;
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw problem;
  }
}

async function isStale(path: string): Promise<boolean> {
  try {
    const { mtimeMs } = await stat(path);
    const pid = Number(await readFile(path, 'utf8'));
    return Date.now() - mtimeMs > STALE || (pid > 0 && !isRunning(pid));
  } catch {
    return false;
  }
}
