import type { BuildOptions } from './build-run.ts';
import type { Host } from './host.ts';
import { openPresses } from './presses.ts';

/**
 * Builds once, or again and again with `--watch`. Exit codes: see cli.ts. The browser is started first, and boots
 * while the rest of the program loads.
 */
export async function runBuild(targets: readonly string[], options: BuildOptions, host: Host): Promise<number> {
  const presses = await openPresses(options.browser);
  host.onStop(() => presses.close());
  try {
    if (options.watch) {
      const { watchBuild } = await import('./watch.ts');
      return await watchBuild(targets, options, host, presses);
    }
    const { buildOnce } = await import('./build-once.ts');
    const { reportBuild } = await import('./build-report.ts');
    return reportBuild(await buildOnce(targets, options, host, presses), options, host);
  } finally {
    await presses.close();
  }
}
