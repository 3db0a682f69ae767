import { constants } from 'node:fs';
import { access, lstat, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The first folder that is ours alone, takes files and lets programs run. */
export async function cacheFolder(): Promise<string | null> {
  const { XDG_CACHE_HOME, HOME } = process.env;
  const owner = process.getuid?.() ?? 0;
  const places = [
    ...(XDG_CACHE_HOME?.startsWith('/') ? [join(XDG_CACHE_HOME, 'lessonpress')] : []),
    ...(HOME?.startsWith('/') ? [join(HOME, '.cache', 'lessonpress')] : []),
    join(tmpdir(), `lessonpress-${owner}`),
  ];
  for (const place of places) if (await isPrivateFolder(place, owner)) return place;
  return null;
}

async function isPrivateFolder(folder: string, owner: number): Promise<boolean> {
  const probe = join(folder, `.probe-${process.pid}`);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const stats = await lstat(folder);
    // In a folder for all, someone else could have put a program of theirs.
    if (!stats.isDirectory() || stats.uid !== owner || (stats.mode & 0o022) !== 0) return false;
    await writeFile(probe, '', { mode: 0o755 });
    await access(probe, constants.X_OK);
    return true;
  } catch {
    return false;
  } finally {
    await rm(probe, { force: true }).catch(() => {});
  }
}
