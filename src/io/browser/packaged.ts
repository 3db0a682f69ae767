import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { brotliDecompressSync, createBrotliDecompress } from 'node:zlib';
import { isRunning } from '../running.ts';
import { cacheFolder } from './cache-folder.ts';
import { underLock } from './lock.ts';
import { readTar } from './tar.ts';

/** The packaged browser, unpacked, or why it cannot be used here. */
export type Packaged =
  | {
      readonly path: string;
      readonly version: string;
      readonly libraries: string | null;
      readonly fontConfig: string;
    }
  | { readonly reason: string };

const NAME = '@sparticuz/chromium';
/** Goes up when something else is unpacked from the same version. */
const LAYOUT = 2;
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
  const target = join(cache, `chromium-${version}-x64-${LAYOUT}`);
  if (!existsSync(target)) {
    await underLock(
      `${target}.lock`,
      () => existsSync(target),
      () => unpackTo(join(folder, 'bin'), target),
    );
  }
  return {
    path: join(target, 'chromium'),
    version,
    libraries: hasLibraries() ? null : join(target, 'lib'),
    fontConfig: join(target, 'fonts.conf'),
  };
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
  await sweep(target);
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
    await unpackTar(join(bin, 'al2023.tar.br'), /^(\.\/)?lib\/[\w.+-]+$/, join(folder, 'lib'));
    await unpackTar(join(bin, 'fonts.tar.br'), /\.ttf$/, join(folder, 'fonts'));
    await writeFile(join(folder, 'fonts.conf'), fontConfiguration(target));
    await chmod(folder, 0o755);
    await rename(folder, target);
  } catch (problem) {
    await rm(folder, { recursive: true, force: true });
    // Another process may have been first after all: its folder is as good.
    if (!existsSync(target)) throw problem;
  }
}

/** Removes what processes left that were stopped while they unpacked. */
async function sweep(target: string): Promise<void> {
  for (const name of await readdir(dirname(target))) {
    const pid = Number(/^\.(\d+)-/.exec(name.slice(basename(target).length))?.[1] ?? 0);
    if (name.startsWith(basename(target)) && pid > 0 && !isRunning(pid)) {
      await rm(join(dirname(target), name), { recursive: true, force: true });
    }
  }
}

/** Files of a packed archive by their names, all into one folder. */
async function unpackTar(archive: string, wanted: RegExp, folder: string): Promise<void> {
  await mkdir(folder);
  for (const { name, bytes } of readTar(brotliDecompressSync(await readFile(archive)))) {
    if (wanted.test(name)) await writeFile(join(folder, name.slice(name.lastIndexOf('/') + 1)), bytes);
  }
}

/**
 * The only fonts that this browser sees beside the package's own: those that came with it. So a sign that no packaged
 * font has looks the same on every machine; and on one without any font a face that is used before it has loaded
 * would be given up for good.
 */
function fontConfiguration(folder: string): string {
  const path = (name: string) => join(folder, name).replace(/&/g, '&amp;').replace(/</g, '&lt;');
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
<dir>${path('fonts')}</dir>
<cachedir>${path('font-cache')}</cachedir>
</fontconfig>
`;
}

/** True when the system has the libraries that the packaged browser links to. */
export function hasLibraries(): boolean {
  const own = (process.env.LD_LIBRARY_PATH ?? '').split(':').filter((folder) => folder !== '');
  const folders = [...own, '/usr/lib/x86_64-linux-gnu', '/lib/x86_64-linux-gnu', '/usr/lib64', '/lib64', '/usr/lib'];
  const there = (name: string) => folders.some((folder) => existsSync(join(folder, name)));
  return ['libnss3.so', 'libnspr4.so', 'libexpat.so.1'].every(there);
}
