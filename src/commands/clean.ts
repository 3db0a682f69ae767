import { openFiles } from '../io/files.ts';
import { cleanOutput, readManifest, updateManifest, writeManifest } from '../project/manifest.ts';
import type { Host } from './host.ts';
import { openSession, type SessionOptions } from './session.ts';

/** Removes what earlier builds made and no topic makes now; with `--all` everything that was made. */
export async function runClean(options: SessionOptions & { all?: boolean }, host: Host): Promise<number> {
  const session = await openSession([], options, host);
  const output = openFiles(session.place.output);
  const manifest = updateManifest(await readManifest(output), [], session.project);
  const { removed, left } = await cleanOutput(output, manifest, options.all === true);
  if (!options.all && removed.length > 0) await writeManifest(output, left);
  for (const path of removed) host.out(path);
  host.err(removed.length === 0 ? 'Nothing to remove.' : `${removed.length} files removed.`);
  return 0;
}
