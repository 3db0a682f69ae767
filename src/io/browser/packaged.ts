import { constants, createReadStream, createWriteStream, existsSync } from 'node:fs';
import { access, chmod, lstat, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { brotliDecompressSync, createBrotliDecompress } from 'node:zlib';
import { underLock } from './lock.ts';
import { readTar } from './tar.ts';

/** The packaged browser, unpacked, or why it cannot be used here. */
export type Packaged =
  | { readonly path: string; readonly version: string; readonly libraries: string | null }
  | { readonly reason: string };

const NAME = '@sparticuz/chromium';
let unpacked: Promise<Packaged> | undefined;

/**
 * The browser inside the npm package, unpacked once into a private folder that carries its version: by one process
 * while others wait, into a temporary folder that is renamed when it is whole.
 */
export function unpackPackaged(): Promise<Packaged> {
  unpacked ??= unpack().catch((problem: unknown) => ({
    reason: `The browser in the package ${NAME} could not be unpacked (${problem instanceof Error ? problem.message : problem})`,
  }));
  return unpacked;
}

async function unpack(): Promise<Packaged> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    return { reason: 'The browser in the npm package is for Linux on x64 only' };
  }
  if (!existsSync('/lib64/ld-linux-x86-64.so.2')) {
    return { reason: 'The browser in the npm package needs glibc, which this system does not have' };
  }
  const folder = packageFolder();
  if (folder === null) return { reason: `The optional package ${NAME} is not installed` };
  const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { version: string };
  const cache = await cacheFolder();
  if (cache === null) return { reason: 'There is no folder in which the browser of the npm package could be unpacked' };
  const target = join(cache, `chromium-${version}-x64`);
  if (!existsSync(target)) {
    await underLock(
      `${target}.lock`,
      () => existsSync(target),
      () => unpackTo(join(folder, 'bin'), target),
    );
  }
  return { path: join(target, 'chromium'), version, libraries: hasLibraries() ? null : join(target, 'lib') };
}

function packageFolder(): string | null {
  try {
    // build/cjs/index.cjs: resolved and not loaded, since loading it changes the environment of this process.
    return dirname(dirname(dirname(createRequire(import.meta.url).resolve(NAME))));
  } catch {
    return null;
  }
}

async function unpackTo(bin: string, target: string): Promise<void> {
  const folder = await mkdtemp(`${target}.${process.pid}-`);
  try {
    const program = join(folder, 'chromium');
    const unbrotli = createBrotliDecompress({ chunkSize: 1 << 21 });
    await pipeline(
      createReadStream(join(bin, 'chromium.br'), { highWaterMark: 1 << 21 }),
      unbrotli,
      createWriteStream(program),
    );
    await chmod(program, 0o755);
    const tar = brotliDecompressSync(await readFile(join(bin, 'al2023.tar.br')));
    await mkdir(join(folder, 'lib'));
    for (const { name, bytes } of readTar(tar)) {
      if (/^(\.\/)?lib\/[\w.+-]+$/.test(name))
        await writeFile(join(folder, 'lib', name.slice(name.lastIndexOf('/') + 1)), bytes);
    }
    await chmod(folder, 0o755);
    await rename(folder, target);
  } catch (problem) {
    await rm(folder, { recursive: true, force: true });
    // Another process may have been first after all: its folder is as good.
    if (!existsSync(target)) throw problem;
  }
}

/** The first folder that is ours alone, takes files and lets programs run. */
async function cacheFolder(): Promise<string | null> {
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

/** True when the system has the libraries that the packaged browser links to. */
export function hasLibraries(): boolean {
  const own = (process.env.LD_LIBRARY_PATH ?? '').split(':').filter((folder) => folder !== '');
  const folders = [...own, '/usr/lib/x86_64-linux-gnu', '/lib/x86_64-linux-gnu', '/usr/lib64', '/lib64', '/usr/lib'];
  const there = (name: string) => folders.some((folder) => existsSync(join(folder, name)));
  return ['libnss3.so', 'libnspr4.so', 'libexpat.so.1'].every(there);
}
