import type { ChildProcess } from 'node:child_process';

/** A program that fails says so soon; one that goes on has opened its window. */
const PATIENCE = 3000;

/**
 * Opens an address in the user's own browser: in a new window where the browser can be told so (Chrome, Edge, Firefox on
 * Windows and Linux), else as it opens addresses. False when none could be started. Never throws.
 */
export async function openPage(address: string): Promise<boolean> {
  const { apps, default: open } = await import('open');
  if (process.platform !== 'darwin') {
    const app = { name: apps.browser, arguments: ['--new-window'] };
    if (await started(open(address, { app }))) return true;
  }
  return started(open(address));
}

/** True when the program runs, or has ended well. */
function started(opening: Promise<ChildProcess>): Promise<boolean> {
  return new Promise((done) => {
    // A browser that was not open before stays: nobody waits for its end.
    const patience = setTimeout(() => done(true), PATIENCE);
    const say = (well: boolean) => {
      clearTimeout(patience);
      done(well);
    };
    opening.then(
      (child) => {
        if (child.exitCode !== null) say(child.exitCode === 0);
        child.once('error', () => say(false));
        child.once('exit', (code) => say(code === 0));
      },
      () => say(false),
    );
  });
}
