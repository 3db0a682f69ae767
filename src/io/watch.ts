import { existsSync } from 'node:fs';

/** Stops watching. */
export interface Watching {
  /** Calls `onChange` as if something was saved; ends when it has ended, with what was saved meanwhile. */
  now(): Promise<void>;
  close(): Promise<void>;
}

const QUIET_MS = 100;

/**
 * Calls `onChange` after files of these folders were saved, once for changes that come together and never twice at
 * once. Resolves when watching has begun. Folders that are not there yet are not watched.
 */
export async function watchFolders(paths: readonly string[], onChange: () => Promise<void>): Promise<Watching> {
  const { watch } = await import('chokidar');
  // A missing path would make the watcher say that it is ready before it is.
  const watcher = watch(
    paths.filter((path) => existsSync(path)),
    {
      ignoreInitial: true,
      ignored: (path) => isHidden(path, paths),
    },
  );
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | null = null;
  let again = false;
  const run = (): Promise<void> => {
    if (running) {
      again = true;
      return running;
    }
    running = onChange().finally(() => {
      running = null;
      if (!again) return;
      again = false;
      return run();
    });
    return running;
  };
  watcher.on('all', () => {
    clearTimeout(timer);
    timer = setTimeout(() => void run(), QUIET_MS);
  });
  await new Promise<void>((resolve) => watcher.once('ready', () => resolve()));
  return {
    now: run,
    async close() {
      clearTimeout(timer);
      again = false;
      await watcher.close();
      await running;
    },
  };
}

/** Names with a dot before them (temporary files of editors, .git) and installed packages, below what is watched. */
function isHidden(path: string, roots: readonly string[]): boolean {
  const root = roots.find((folder) => path.startsWith(folder)) ?? '';
  return /(^|[\\/])(\.[^\\/]|node_modules([\\/]|$))|~$/.test(path.slice(root.length));
}
