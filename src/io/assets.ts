import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FileProblem } from '../model/ports.ts';
import type { Words } from '../model/words.ts';

/** Everything that rendering needs from disk, as bytes and text. */
export interface Assets {
  /** Everything below templates/ by its path, the project's own files put over the package's. */
  readonly templates: Readonly<Record<string, Uint8Array>>;
  /** The templates, and KaTeX's fonts as "katex/fonts/NAME.woff2". */
  readonly files: Readonly<Record<string, Uint8Array>>;
  readonly katexCss: string;
  readonly scripts: {
    readonly reveal: string;
    readonly revealCss: string;
    readonly deck: string;
    readonly deckMinified: string | null;
  };
  /** Fixed words by language tag. */
  readonly languages: Readonly<Record<string, Words>>;
}

/** Found from this file, which lies in src/io or dist/io. */
const PACKAGE = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Reads the assets of the package, with the files of the project's templates/ laid over them (null: no project). Read
 * without waiting between files: that is twice as fast for many small ones. Throws FileProblem for a language file
 * that is not JSON.
 */
export async function readAssets(projectRoot: string | null): Promise<Assets> {
  const templates = await readTemplates(projectRoot);
  const katex = packageFolder('katex');
  const reveal = packageFolder('reveal.js');
  const files: Record<string, Uint8Array> = { ...templates };
  for (const name of readdirSync(join(katex, 'dist', 'fonts')).sort()) {
    if (name.endsWith('.woff2')) files[`katex/fonts/${name}`] = readFileSync(join(katex, 'dist', 'fonts', name));
  }
  const deck = deckScript(templates);
  const text = (...path: string[]) => readFileSync(join(...path), 'utf8');
  return {
    templates,
    files,
    katexCss: text(katex, 'dist', 'katex.min.css'),
    scripts: {
      reveal: new TextDecoder().decode(templates['slides/reveal.js']),
      revealCss: `${text(reveal, 'dist', 'reset.css')}\n${text(reveal, 'dist', 'reveal.css')}`,
      deck,
      deckMinified: minified(templates['slides/deck.js'], deck),
    },
    languages: readLanguages(templates),
  };
}

/** The files of templates/slides/deck/ as one script: each sees what the others define, and the page sees none of it. */
function deckScript(templates: Readonly<Record<string, Uint8Array>>): string {
  const parts = Object.entries(templates)
    .filter(([path]) => /^slides\/deck\/[\w-]+\.js$/.test(path))
    .map(([, bytes]) => new TextDecoder().decode(bytes));
  return `(function () {\n'use strict';\n${parts.join('\n')}})();\n`;
}

/** A built file begins with the hash of what it was made of: where a project has a part of its own, it does not hold. */
function minified(built: Uint8Array | undefined, script: string): string | null {
  const [, hash, code] = /^\/\* (\w+) \*\/\n([\s\S]*)$/.exec(new TextDecoder().decode(built)) ?? [];
  return code !== undefined && hash === createHash('sha256').update(script).digest('hex') ? code.trim() : null;
}

/** Files of templates/ by path: the package's, with the project's laid over them. */
export async function readTemplates(projectRoot: string | null): Promise<Record<string, Uint8Array>> {
  const folder = join(PACKAGE, 'templates');
  const own = projectRoot === null ? folder : resolve(projectRoot, 'templates');
  return { ...readFolder(folder), ...(own === folder ? {} : readFolder(own)) };
}

function readFolder(folder: string): Record<string, Uint8Array> {
  const files: Record<string, Uint8Array> = {};
  if (!existsSync(folder)) return files;
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && !entry.name.startsWith('.'),
  );
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name);
    files[
      path
        .slice(folder.length + 1)
        .split(sep)
        .join('/')
    ] = readFileSync(path);
  }
  return Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function readLanguages(templates: Readonly<Record<string, Uint8Array>>): Record<string, Words> {
  const languages: Record<string, Words> = {};
  for (const [path, bytes] of Object.entries(templates)) {
    const tag = /^languages\/([\w-]+)\.json$/.exec(path)?.[1];
    if (tag === undefined) continue;
    try {
      languages[tag] = JSON.parse(new TextDecoder().decode(bytes)) as Words;
    } catch (problem) {
      const reason = problem instanceof Error ? problem.message : String(problem);
      throw new FileProblem(`templates/${path}`, 'unreadable', `templates/${path} is not JSON: ${reason}.`);
    }
  }
  const { en } = languages;
  if (!en) return languages;
  return Object.fromEntries(Object.entries(languages).map(([tag, words]) => [tag, completed(words, en)]));
}

/** What a project's own file leaves out, or says in another shape, is English. The package's files are whole. */
function completed<T>(own: unknown, whole: T): T {
  if (typeof own !== typeof whole || Array.isArray(own) !== Array.isArray(whole) || own === null) return whole;
  if (typeof whole !== 'object' || whole === null || Array.isArray(whole)) return own as T;
  const entries = Object.entries(whole).map(([key, value]) => [key, completed(Reflect.get(Object(own), key), value)]);
  return Object.fromEntries(entries) as T;
}

/** The folder of an installed package, whatever its `exports` let through. */
function packageFolder(name: string): string {
  const require = createRequire(import.meta.url);
  for (let at = dirname(require.resolve(name)); at !== dirname(at); at = dirname(at)) {
    if (existsSync(join(at, 'package.json')) && at.split(sep).join('/').endsWith(`/${name}`)) return at;
  }
  throw new Error(`the package ${name} is not where it should be`);
}
