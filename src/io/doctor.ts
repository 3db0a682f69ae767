import { existsSync } from 'node:fs';
import { access, constants, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readAssets } from './assets.ts';
import { type Found, findBrowser } from './browser/find.ts';
import { sandboxWarning } from './browser/launch.ts';
import { openPress } from './browser/press.ts';
import { inWords } from './within.ts';

/** One thing that a build needs of this machine. */
export interface Check {
  readonly name: string;
  readonly ok: boolean;
  readonly detail: string;
  /** What to do when it is not there, or to know when it is. */
  readonly hint: string | null;
}

/** Looks at everything that a build needs, and prints a page. Never throws. */
export async function inspectMachine(options: {
  readonly browser?: string | undefined;
  /** Absolute path of the output folder. */
  readonly output: string;
}): Promise<Check[]> {
  const found = await findBrowser({ browser: options.browser });
  return [
    checkNode(),
    await checkAssets(),
    await checkOutput(options.output),
    await checkTemporary(),
    ...('tried' in found
      ? [{ name: 'browser', ok: false, detail: found.message, hint: `Looked for: ${found.tried.join(', ')}` }]
      : await checkBrowser(found)),
  ];
}

function checkNode(): Check {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const ok = major > 20 || (major === 20 && minor >= 19);
  return {
    name: 'node',
    ok,
    detail: process.versions.node,
    hint: ok ? null : 'Node 20.19 or newer is needed: nodejs.org',
  };
}

async function checkAssets(): Promise<Check> {
  const hint = 'The package is not whole: install it again.';
  try {
    const { files, scripts, languages } = await readAssets(null);
    const fonts = Object.keys(files).filter((path) => path.endsWith('.woff2')).length;
    const templates = Object.keys(files).filter((path) => path.endsWith('.hbs')).length;
    const ok = fonts > 0 && templates > 0 && scripts.reveal !== '' && languages.en !== undefined;
    return { name: 'package', ok, detail: `${fonts} fonts, ${templates} templates`, hint: ok ? null : hint };
  } catch (problem) {
    return { name: 'package', ok: false, detail: inWords(problem), hint };
  }
}

/** The output folder, or the nearest folder above it that is there, takes files. */
async function checkOutput(output: string): Promise<Check> {
  let folder = output;
  while (!existsSync(folder) && dirname(folder) !== folder) folder = dirname(folder);
  return checkFolder('output', folder, output, 'Choose another folder with --out, or change whose it is.');
}

async function checkTemporary(): Promise<Check> {
  return checkFolder('temporary', tmpdir(), tmpdir(), 'Set TMPDIR to a folder that takes files.');
}

async function checkFolder(name: string, folder: string, shown: string, hint: string): Promise<Check> {
  try {
    await access(folder, constants.W_OK);
    const probe = await mkdtemp(join(folder, '.lessonpress-'));
    await rm(probe, { recursive: true });
    return { name, ok: true, detail: shown, hint: null };
  } catch (problem) {
    return { name, ok: false, detail: `${shown} cannot be written: ${inWords(problem)}`, hint };
  }
}

async function checkBrowser(found: Found): Promise<Check[]> {
  const from = { given: 'as given', packaged: 'in the npm package', installed: 'installed' }[found.kind];
  const libraries: Check = {
    name: 'libraries',
    ok: true,
    detail: found.libraries ? "the browser package's own" : "the system's",
    hint: null,
  };
  const off = sandboxWarning();
  const printed = await printOnePage(found);
  const version = printed.version ?? found.version ?? 'unknown version';
  return [
    { name: 'browser', ok: true, detail: `${found.path} (${from}, ${version})`, hint: null },
    ...(found.kind === 'packaged' ? [libraries] : []),
    {
      name: 'sandbox',
      ok: printed.problem === null,
      detail: off !== null ? 'off' : printed.problem === null ? 'on' : 'see below',
      hint: off,
    },
    {
      name: 'printing',
      ok: printed.problem === null,
      detail: printed.problem ?? `a page in ${Math.round(printed.ms)} ms, the start of the browser included`,
      hint: null,
    },
  ];
}

async function printOnePage(found: Found): Promise<{ problem: string | null; version: string | null; ms: number }> {
  const start = performance.now();
  const press = await openPress({
    browser: found,
    css: { print: '', slides: '' },
    fonts: {},
    pages: 1,
    deadline: 30_000,
  });
  try {
    await press.print(
      {
        kind: 'pdf',
        file: 'doctor.pdf',
        title: 'Doctor',
        language: 'en',
        direction: 'ltr',
        medium: 'print',
        page: { width: 210, height: 297 },
        body: '<h1>Doctor</h1>',
        pages: 1,
        student: false,
      },
      new Map(),
    );
    return { problem: null, version: await press.version(), ms: performance.now() - start };
  } catch (problem) {
    return { problem: problem instanceof Error ? problem.message : String(problem), version: null, ms: 0 };
  } finally {
    await press.close();
  }
}
