import { inspectMachine } from '../io/doctor.ts';
import { locateProject } from '../io/locate.ts';
import type { Host } from './host.ts';

/** Looks at what a build needs of this machine. Exit code 3 when something is missing. */
export async function runDoctor(
  options: { browser?: string; out?: string; json?: boolean },
  host: Host,
): Promise<number> {
  const place = locateProject({ cwd: host.cwd, content: undefined, out: options.out, targets: [] });
  const checks = await inspectMachine({ browser: options.browser, output: place.output });
  if (options.json) host.out(JSON.stringify({ schemaVersion: 1, checks }, null, 2));
  else {
    const width = Math.max(...checks.map(({ name }) => name.length));
    for (const { name, ok, detail, hint } of checks) {
      host.out(`${ok ? 'ok     ' : 'MISSING'}  ${name.padEnd(width)}  ${detail}`);
      if (!ok && hint) host.out(`         ${' '.repeat(width)}  ${hint}`);
    }
  }
  return checks.every(({ ok }) => ok) ? 0 : 3;
}
