import { readdirSync, readFileSync } from 'node:fs';

export interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly group: number;
  readonly command: string;
}

/** Every process of this machine (Linux), without those that have ended and wait to be collected. */
export function processes(): Process[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
        const [state = '', parent, group] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        const command = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ');
        return state === 'Z' ? [] : [{ pid: Number(name), parent: Number(parent), group: Number(group), command }];
      } catch {
        return [];
      }
    });
}

/** The browsers that this process started, without their children. */
export function ownBrowsers(): Process[] {
  return processes().filter(
    ({ parent, command }) => parent === process.pid && command.includes('lessonpress-browser-'),
  );
}

/** What is left of the process groups of these browsers. */
export function membersOf(browsers: readonly Process[]): Process[] {
  const groups = new Set(browsers.map(({ pid }) => pid));
  return processes().filter(({ group }) => groups.has(group));
}

/** Waits until the condition holds; fails after `ms`. */
export async function until(condition: () => boolean, ms = 10_000): Promise<void> {
  const end = performance.now() + ms;
  while (!condition()) {
    if (performance.now() > end) throw new Error('it did not come about in time');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
