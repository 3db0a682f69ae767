/** True while a process of this number runs, whoever's it is. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (problem) {
    // EPERM: it runs, as someone else.
    return (problem as NodeJS.ErrnoException).code === 'EPERM';
  }
}
