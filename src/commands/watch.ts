import { openPress } from '../io/browser/press.ts';
import { watchFolders } from '../io/watch.ts';
import { hasErrors } from '../model/diagnostic.ts';
import { reportBuild } from './build-report.ts';
import type { BuildOptions, BuildRun, KeptPress } from './build-run.ts';
import type { Host } from './host.ts';
import { pressOptions } from './press-options.ts';
import { openSession } from './session.ts';

/** Builds, then builds again after each save, with one browser kept open; ends on Ctrl-C. */
export async function watchBuild(
  targets: readonly string[],
  options: BuildOptions,
  host: Host,
  build: (room: KeptPress) => Promise<BuildRun>,
): Promise<number> {
  const session = await openSession(targets, options, host);
  const { root, content } = session.place;
  const room = await openPress(await pressOptions(session, options.browser));
  const once = async () => {
    try {
      const run = await build(room);
      reportBuild(run, options, host);
      if (!hasErrors(run.diagnostics)) host.err('Watching for changes; Ctrl-C ends it.');
    } catch (problem) {
      host.err(problem instanceof Error ? problem.message : String(problem));
    }
  };
  await once();
  const folders = [content === '' ? root : `${root}/${content}`, `${root}/templates`, `${root}/lessonpress.yaml`];
  const watching = await watchFolders(folders, once);
  return new Promise((resolve) => {
    host.onStop(async () => {
      await watching.close();
      await room.close();
      resolve(130);
    });
  });
}
