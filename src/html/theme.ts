import type { FontFace, Theme } from '../model/theme.ts';
import { toBase64 } from './base64.ts';
import { readKatexCss } from './katex-css.ts';

/** Files of the package and of the project, read by io/ and handed in. */
export interface ThemeAssets {
  /**
   * Everything below templates/ by path ("themes/plain/theme.json", "blocks/table.hbs", "worksheet/worksheet.css"), a
   * project's overrides put in already; KaTeX's fonts under "katex/fonts/NAME.woff2".
   */
  readonly files: Readonly<Record<string, Uint8Array | string>>;
  readonly katexCss: string;
  readonly scripts: Theme['scripts'];
}

/** The theme that every other stands on. */
const BASE = 'plain';

/**
 * A theme from the files of templates/. Every theme stands on `plain`: its tokens are laid over plain's, its
 * stylesheets come after plain's, its faces (when it names any) replace plain's, and `themes/NAME/blocks/x.hbs`
 * replaces one block's template. Null when there is no themes/NAME/theme.json; throws when that is not valid JSON.
 */
export function loadTheme(name: string, assets: ThemeAssets): Theme | null {
  const { files } = assets;
  if (!/^[\w-]+$/.test(name) || files[`themes/${name}/theme.json`] === undefined) return null;
  const base = readManifest(files, BASE);
  const own = name === BASE ? base : readManifest(files, name);
  const katex = readKatexCss(assets.katexCss);
  const tokens = { ...base.tokens, ...own.tokens };
  const faces = [...(own.faces.length > 0 ? own.faces : base.faces), ...katex.faces];
  return {
    name,
    tokens,
    css: {
      print: stylesheet('print', tokens, katex.rest, name, files),
      slides: stylesheet('slides', tokens, katex.rest, name, files),
    },
    faces,
    fonts: fontsOf(faces, name, files),
    templates: templatesOf(name, files),
    scripts: assets.scripts,
  };
}

interface Manifest {
  readonly tokens: Readonly<Record<string, string>>;
  readonly faces: readonly FontFace[];
}

function readManifest(files: ThemeAssets['files'], name: string): Manifest {
  const path = `themes/${name}/theme.json`;
  const manifest = parsed(textOf(files, path) || '{}', path);
  if (typeof manifest !== 'object' || manifest === null) throw new Error(`${path} must hold a JSON object.`);
  const tokens: Record<string, string> = {};
  for (const [token, value] of Object.entries(('tokens' in manifest && manifest.tokens) || {})) {
    if (!/^[a-z][a-z0-9-]*$/.test(token) || typeof value !== 'string' || /[;{}<>\\]/.test(value)) {
      throw new Error(`${path}: the token "${token}" must be a name in small letters with a CSS value.`);
    }
    tokens[token] = value;
  }
  const faces = 'faces' in manifest && Array.isArray(manifest.faces) ? manifest.faces : [];
  if (!faces.every(isFace)) throw new Error(`${path}: every face needs family, weight, style, unicodeRange and file.`);
  return { tokens, faces };
}

function parsed(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (problem) {
    throw new Error(`${path} is not JSON: ${problem instanceof Error ? problem.message : String(problem)}.`);
  }
}

function isFace(face: unknown): face is FontFace {
  if (typeof face !== 'object' || face === null) return false;
  const { family, weight, style, unicodeRange, file } = face as Partial<Record<keyof FontFace, unknown>>;
  return (
    typeof family === 'string' &&
    /^[\w -]+$/.test(family) &&
    typeof weight === 'string' &&
    /^\d{3}( \d{3})?$/.test(weight) &&
    (style === 'normal' || style === 'italic') &&
    (unicodeRange === null || (typeof unicodeRange === 'string' && /^[U+0-9A-Fa-f?,\s-]+$/.test(unicodeRange))) &&
    typeof file === 'string' &&
    /^[\w./-]+$/.test(file)
  );
}

/** Folders below templates/ whose stylesheets print. */
const PRINTED = ['worksheet/', 'markscheme/'];

function stylesheet(
  medium: 'print' | 'slides',
  tokens: Readonly<Record<string, string>>,
  katexCss: string,
  name: string,
  files: ThemeAssets['files'],
): string {
  const properties = Object.entries(tokens).map(([token, value]) => `  --${token}: ${value};`);
  const furniture = medium === 'print' ? PRINTED : ['slides/'];
  const paths = [
    `themes/${BASE}/blocks.css`,
    `themes/${BASE}/${medium}.css`,
    ...Object.keys(files)
      .filter((path) => furniture.some((folder) => path.startsWith(folder)) && path.endsWith('.css'))
      .sort(),
    ...(name === BASE ? [] : [`themes/${name}/${medium}.css`]),
  ];
  return [katexCss, `:root {\n${properties.join('\n')}\n}\n`, ...paths.map((path) => textOf(files, path))].join('\n');
}

function fontsOf(faces: readonly FontFace[], name: string, files: ThemeAssets['files']): Record<string, string> {
  const fonts: Record<string, string> = {};
  for (const { file } of faces) {
    const places = file.startsWith('katex/')
      ? [`katex/fonts/${file.slice('katex/'.length)}`]
      : [`themes/${name}/fonts/${file}`, `themes/${BASE}/fonts/${file}`];
    const found = places.map((path) => files[path]).find((bytes) => bytes !== undefined);
    if (found !== undefined && typeof found !== 'string') fonts[file] ??= toBase64(found);
  }
  return fonts;
}

function templatesOf(name: string, files: ThemeAssets['files']): Record<string, string> {
  const templates: Record<string, string> = {};
  const own = `themes/${name}/`;
  // Stylesheets of pages that are neither sheet nor deck (the index) are handed on with their templates.
  const paths = Object.keys(files).filter((path) =>
    /\.hbs$|^(?!worksheet\/|markscheme\/|slides\/|themes\/).*\.css$/.test(path),
  );
  for (const path of paths.filter((path) => !path.startsWith('themes/'))) templates[path] = textOf(files, path);
  for (const path of paths.filter((path) => path.startsWith(own)))
    templates[path.slice(own.length)] = textOf(files, path);
  return templates;
}

function textOf(files: ThemeAssets['files'], path: string): string {
  const found = files[path];
  if (found === undefined) return '';
  return (typeof found === 'string' ? found : new TextDecoder().decode(found)).replace(/\r\n?/g, '\n');
}
