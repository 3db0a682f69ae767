import { createReport, type Outcome, type Report } from '../model/diagnostic.ts';
import type { Theme, ThemeManifest } from '../model/theme.ts';
import { toBase64 } from './base64.ts';
import { contrastProblems, type Palette } from './contrast.ts';
import { packagedFaces } from './faces-file.ts';
import { readKatexCss } from './katex-css.ts';
import { readLiteFaces } from './lite-faces.ts';
import { paletteOf } from './palette.ts';
import { type OwnFonts, ownFonts, readLogo, type TemplateFiles, textOf, withoutCovered } from './theme-files.ts';
import { fontTokens, groundTokens, type Logos, logoTokens, rule, slidesRoots } from './theme-tokens.ts';

/** Files of the package and of the project, read by io/ and handed in. */
export interface ThemeAssets {
  /**
   * Everything below templates/ by path ("themes/plain/print.css", "blocks/table.hbs", "worksheet/worksheet.css"), a
   * project's overrides put in already; KaTeX's fonts under "katex/fonts/NAME.woff2".
   */
  readonly files: TemplateFiles;
  readonly katexCss: string;
  readonly scripts: Theme['scripts'];
}

/** The theme that every other stands on. */
const BASE = 'plain';

/**
 * A theme from its theme.yaml and those of the themes that it is laid over, `plain` first; its own is the last. Colours
 * are laid over each other, stylesheets follow each other, `themes/NAME/blocks/x.hbs` replaces one block's template.
 * Colours, logo and fonts that cannot be used, and colours that cannot be read on each other, are reported.
 */
export function makeTheme(chain: readonly ThemeManifest[], assets: ThemeAssets): Outcome<Theme> {
  const { files } = assets;
  const report = createReport();
  reportNameless(chain, report);
  const name = chain.at(-1)?.name ?? BASE;
  const names = [...new Set(chain.map((manifest) => manifest.name))];
  const paper = paletteOf(chain, 'paper', report);
  const slides = paletteOf(chain, 'slides', report);
  const katex = readKatexCss(assets.katexCss);
  const own = fontsOfChain(chain, files, report);
  const faces = [...own.faces, ...withoutCovered(packagedFaces(files), own), ...katex.faces];
  const lite = readLiteFaces(files, BASE, name);
  const tokens = {
    ...paper.colours,
    ...fontTokens(own.roles),
    'line-style': chain.findLast(({ lines }) => lines !== null)?.lines ?? 'solid',
  };
  const logos = logosOf(chain, files, report);
  const school = chain.findLast((manifest) => manifest.school !== null)?.school ?? null;
  const roots = {
    print: rule(':root', { ...tokens, ...groundTokens(paper), ...logoTokens(logos.paper, null) }),
    slides: slidesRoots(paper, slides, tokens, logos),
  };
  const value: Theme = {
    name,
    tokens,
    css: {
      print: [katex.rest, roots.print, ...stylesheets('print', names, files)].join('\n'),
      slides: [katex.rest, roots.slides, ...stylesheets('slides', names, files)].join('\n'),
    },
    faces,
    lite,
    fonts: { ...fontsOf([...faces, ...Object.values(lite).flat()], name, files), ...own.fonts },
    school,
    logo: logos.paper === null ? null : school,
    templates: templatesOf(names, files),
    scripts: assets.scripts,
  };
  return { value, diagnostics: [...report.diagnostics, ...faintColours(paper, slides)] };
}

/** Who hears a page, and does not see it, hears the name of the school in place of its logo. */
function reportNameless(chain: readonly ThemeManifest[], report: Report): void {
  const logo = chain.findLast((manifest) => manifest.logo !== null)?.logo;
  if (!logo || chain.some(({ school }) => school !== null)) return;
  const hint = 'Write it above: school: Northgate School';
  report.error('theme/no-school', logo.span, 'There is a logo, and no name of the school to say in its place.', hint);
}

/** Both media, each fault once: most colours are the same on slides. */
function faintColours(paper: Palette, slides: Palette) {
  const found = [...contrastProblems(paper), ...contrastProblems(slides)];
  return found.filter((one, index) => {
    const before = found.findIndex(({ span, code }) => code === one.code && span !== null && span === one.span);
    return before < 0 || before === index;
  });
}

function logosOf(chain: readonly ThemeManifest[], files: TemplateFiles, report: Report): Logos {
  const from = chain.findLast(({ logo, slidesLogo }) => logo !== null || slidesLogo !== null);
  if (!from) return { paper: null, slides: null, plate: false };
  const slides = readLogo(from.slidesLogo, from.name, files, report);
  const paper = readLogo(from.logo, from.name, files, report) ?? slides;
  return { paper, slides: slides ?? paper, plate: slides === null };
}

function fontsOfChain(chain: readonly ThemeManifest[], files: TemplateFiles, report: Report): OwnFonts {
  const from = chain.findLast(({ fonts }) => fonts.length > 0);
  return from ? ownFonts(from, files, report) : { faces: [], fonts: {}, roles: [] };
}

/** Folders below templates/ whose stylesheets print. */
const FURNITURE = { print: ['worksheet/', 'markscheme/'], slides: ['slides/'] } as const;

function stylesheets(medium: 'print' | 'slides', names: readonly string[], files: TemplateFiles): string[] {
  const paths = [
    `themes/${BASE}/blocks.css`,
    `themes/${BASE}/${medium}.css`,
    ...Object.keys(files)
      .filter((path) => FURNITURE[medium].some((folder) => path.startsWith(folder)) && path.endsWith('.css'))
      .sort(),
    ...names.filter((name) => name !== BASE).map((name) => `themes/${name}/${medium}.css`),
  ];
  return paths.map((path) => linesOf(path, files));
}

function fontsOf(faces: readonly { readonly file: string }[], name: string, files: TemplateFiles) {
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

function templatesOf(names: readonly string[], files: TemplateFiles): Record<string, string> {
  const templates: Record<string, string> = {};
  // Stylesheets of pages that are neither sheet nor deck (the index) are handed on with their templates.
  const paths = Object.keys(files).filter((path) =>
    /\.hbs$|^(?!worksheet\/|markscheme\/|slides\/|themes\/).*\.css$/.test(path),
  );
  for (const path of paths.filter((path) => !path.startsWith('themes/'))) templates[path] = linesOf(path, files);
  for (const own of names.map((name) => `themes/${name}/`)) {
    for (const path of paths.filter((path) => path.startsWith(own)))
      templates[path.slice(own.length)] = linesOf(path, files);
  }
  return templates;
}

function linesOf(path: string, files: TemplateFiles): string {
  return (textOf(path, files) ?? '').replace(/\r\n?/g, '\n');
}
