import { makeTheme, type ThemeAssets } from '../html/theme.ts';
import { textOf } from '../html/theme-files.ts';
import { closest } from '../model/closest.ts';
import type { Diagnostic, Outcome } from '../model/diagnostic.ts';
import { sourceFile } from '../model/source.ts';
import type { Said, Theme, ThemeManifest } from '../model/theme.ts';
import { parseTheme } from '../topic/theme-read.ts';

/** The themes at hand: those of the package and those of the project's templates/themes/. */
export interface Themes {
  /** Names, sorted, those of the package first. */
  readonly names: readonly string[];
  /** A theme, made when it is first asked for; null when there is none of that name. */
  find(name: string): Theme | null;
  /** What is wrong with a theme, empty for one that is not there. */
  problems(name: string): readonly Diagnostic[];
  /** What to do when there is no theme of that name. */
  hint(name: string): string;
  /** Texts of the theme.yaml files, by the path that diagnostics name. */
  readonly texts: ReadonlyMap<string, string>;
}

/** The package's themes, in the order in which they are named. */
const BUILT_IN = ['plain', 'dark', 'high-contrast'];
/** Themes that are laid over each other: more is a circle. */
const DEEPEST = 6;

/** Finds the themes below templates/themes/: each is a folder with a theme.yaml. */
export function openThemes(assets: ThemeAssets): Themes {
  const { yaml, json } = folders(assets.files);
  const names = inOrder(yaml);
  const texts = new Map<string, string>();
  const made = new Map<string, Outcome<Theme | null>>();
  const find = (name: string) => {
    const kept = made.get(name);
    if (kept) return kept;
    const found = yaml.has(name)
      ? fromYaml(name, assets, texts)
      : json.has(name)
        ? fromJson(name, assets, texts)
        : NONE;
    made.set(name, found);
    return found;
  };
  return {
    names,
    find: (name) => find(name).value,
    problems: (name) => find(name).diagnostics,
    hint: (name) => hintFor(name, names),
    texts,
  };
}

const NONE: Outcome<null> = { value: null, diagnostics: [] };

/** One theme, whatever is wrong with it; null when there is none of that name. */
export function loadTheme(name: string, assets: ThemeAssets): Theme | null {
  return openThemes(assets).find(name);
}

/** Those of the package first. */
function inOrder(names: ReadonlySet<string>): string[] {
  return [...BUILT_IN.filter((name) => names.has(name)), ...[...names].filter((name) => !BUILT_IN.includes(name))];
}

/** Names of the folders of templates/themes/ that have a theme.yaml, and of those that still have a theme.json. */
function folders(files: ThemeAssets['files']): {
  readonly yaml: ReadonlySet<string>;
  readonly json: ReadonlySet<string>;
} {
  const [yaml, json] = [new Set<string>(), new Set<string>()];
  for (const path of Object.keys(files).sort()) {
    const [, name, kind] = /^themes\/([^/]+)\/theme\.(ya?ml|json)$/.exec(path) ?? [];
    if (name !== undefined) (kind === 'json' ? json : yaml).add(name);
  }
  return { yaml, json };
}

function fromYaml(name: string, assets: ThemeAssets, texts: Map<string, string>): Outcome<Theme> {
  const diagnostics: Diagnostic[] = [];
  const chain: ThemeManifest[] = [];
  let next: string | null = name;
  while (next !== null && chain.length < DEEPEST) {
    const manifest = readManifest(next, assets, texts, diagnostics);
    if (manifest) chain.unshift(manifest);
    const base: Said | null = manifest?.base ?? null;
    const isPlain: boolean = next === 'plain';
    next = isPlain ? null : (base?.text ?? 'plain');
    if (base && !isPlain) {
      const problem = baseProblem(base, chain, assets);
      if (problem) {
        diagnostics.push(problem);
        next = 'plain';
      }
    }
  }
  const { value, diagnostics: found } = makeTheme(chain, assets);
  return { value: { ...value, name }, diagnostics: [...diagnostics, ...found] };
}

function readManifest(name: string, { files }: ThemeAssets, texts: Map<string, string>, diagnostics: Diagnostic[]) {
  const file = ['theme.yaml', 'theme.yml'].map((end) => `themes/${name}/${end}`).find((path) => path in files) ?? '';
  const source = sourceFile(`templates/${file}`, textOf(file, files) ?? '');
  texts.set(source.file, source.text);
  const { value, diagnostics: found } = parseTheme(source, name);
  diagnostics.push(...found);
  return value;
}

function baseProblem({ text, span }: Said, chain: readonly ThemeManifest[], assets: ThemeAssets): Diagnostic | null {
  const names = inOrder(folders(assets.files).yaml);
  if (chain.some(({ name }) => name === text)) {
    const hint = 'A theme is laid over plain, dark or high-contrast, or over another that is.';
    return {
      severity: 'error',
      code: 'theme/base-circle',
      message: `“${text}” is laid over this theme itself.`,
      span,
      hint,
    };
  }
  if (names.includes(text)) return null;
  const message = `There is no theme called “${text}” to lay this one over.`;
  return { severity: 'error', code: 'theme/no-base', message, span, hint: hintFor(text, names) };
}

/** What was a theme.json is said to be one: nothing of it is read. */
function fromJson(name: string, assets: ThemeAssets, texts: Map<string, string>): Outcome<Theme | null> {
  const path = `themes/${name}/theme.json`;
  const file = `templates/${path}`;
  texts.set(file, textOf(path, assets.files) ?? '');
  const message = `The theme ${name} is written as theme.json; a theme is a theme.yaml now.`;
  const hint =
    `Rename ${file} to theme.yaml and write its “tokens” under “colours:”, one to a line: accent: "#7a1f2b". ` +
    'docs/guide/themes.md shows all that it can say.';
  const problem: Diagnostic = {
    severity: 'error',
    code: 'theme/json',
    message,
    span: { file, start: 0, end: 0 },
    hint,
  };
  return { value: fromYaml('plain', assets, texts).value, diagnostics: [problem] };
}

function hintFor(name: string, names: readonly string[]): string {
  const meant = closest(name, names);
  const known = `The themes are ${names.join(', ')}; one of your own is a folder in templates/themes/ with a theme.yaml.`;
  return meant === null ? known : `Did you mean “${meant}”? ${known}`;
}
