import { watchFolders } from '../io/watch.ts';
import { hasErrors } from '../model/diagnostic.ts';
import { buildOnce } from './build-once.ts';
import { reportBuild } from './build-report.ts';
import type { BuildOptions } from './build-run.ts';
import type { Host } from './host.ts';
import type { Presses } from './presses.ts';
import { describeProblem } from './problem.ts';
import { openSession } from './session.ts';

/** Builds, then builds again after each save, with one browser kept open; ends on Ctrl-C. */
export async function watchBuild(
  targets: readonly string[],
  options: BuildOptions,
  host: Host,
  presses: Presses,
): Promise<number> {
  const session = await openSession(targets, options, host);
  const { root, content } = session.place;
  const once = async () => {
    try {
      const run = await buildOnce(targets, options, host, presses);
      reportBuild(run, options, host);
      if (!hasErrors(run.diagnostics)) host.err('Watching for changes; Ctrl-C ends it.');
    } catch (problem) {
      host.err(describeProblem(problem).message);
    }
  };
  const folders = [content === '' ? root : `${root}/${content}`, `${root}/templates`, `${root}/lessonpress.yaml`];
  // Watching begins before the first build: what is saved while it prints is not lost.
  const watching = await watchFolders(folders, once);
  await watching.now();
  return new Promise((resolve) => {
    host.onStop(async () => {
      await watching.close();
      await presses.close();
      resolve(130);
    });
  });
}
