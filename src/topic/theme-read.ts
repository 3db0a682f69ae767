import { createReport, type Outcome, type Report } from '../model/diagnostic.ts';
import type { SourceFile } from '../model/source.ts';
import {
  COLOUR_NAMES,
  type ColourName,
  FONT_ROLES,
  type FontFile,
  type Said,
  type ThemeManifest,
} from '../model/theme.ts';
import { themeSchema } from './theme-schema.ts';
import { lineOf, validate, valueAt } from './validate.ts';
import { readYaml, type YamlPath, type YamlRead } from './yaml.ts';

const CUTS = [
  { cut: 'regular', weight: '400', style: 'normal' },
  { cut: 'bold', weight: '700', style: 'normal' },
  { cut: 'italic', weight: '400', style: 'italic' },
  { cut: 'bold-italic', weight: '700', style: 'italic' },
] as const;

/**
 * Reads templates/themes/NAME/theme.yaml: only what it says, each with its place. What is wrong is reported and left
 * out; null when nothing of it can be used. What colours and files are good for is looked at by html/theme.ts.
 */
export function parseTheme(source: SourceFile, name: string): Outcome<ThemeManifest | null> {
  const report = createReport();
  if (reportBareColours(source, report)) return { value: null, diagnostics: report.diagnostics };
  const yaml = readYaml(source, 0, source.text.length, 'theme', report);
  if (!yaml) return { value: null, diagnostics: report.diagnostics };
  // Fields that were refused are gone from here, and their places are not asked for.
  const fields = validate(yaml, themeSchema, 'theme', report);
  const said = (path: YamlPath): Said | null => {
    const text = lineOf(valueAt(fields, path));
    return text === null ? null : { text, span: yaml.span(path) };
  };
  const value: ThemeManifest = {
    name,
    base: said(['base']),
    school: lineOf(fields.school),
    logo: fileName(said(['logo']), report),
    slidesLogo: fileName(said(['slides', 'logo']), report),
    colours: coloursOf(yaml, ['colours'], said, report),
    slidesColours: coloursOf(yaml, ['slides', 'colours'], said, report),
    fonts: fontsOf(said, report),
    lines: fields.lines ?? null,
  };
  return { value, diagnostics: report.diagnostics };
}

/** In YAML a # after a space begins a comment: a colour without quotation marks would be gone without a word. */
function reportBareColours(source: SourceFile, report: Report): boolean {
  const unquoted = source.text.replace(/"[^"\n]*"|'[^'\n]*'/g, (quoted) => '_'.repeat(quoted.length));
  const found = [...unquoted.matchAll(/^([^#\n]*:[ \t]+)(#[0-9a-f]{3,8})(?![\w-])/gim)];
  for (const { index, 1: before = '', 2: colour = '' } of found) {
    const start = index + before.length;
    const message = `The colour ${colour} has no quotation marks, so it is read as a remark.`;
    const span = { file: source.file, start, end: start + colour.length };
    report.error('theme/bare-colour', span, message, `Write it in quotation marks: "${colour}"`);
  }
  return found.length > 0;
}

function coloursOf(
  yaml: YamlRead,
  path: YamlPath,
  said: (path: YamlPath) => Said | null,
  report: Report,
): ThemeManifest['colours'] {
  const colours: Partial<Record<ColourName, Said>> = {};
  for (const name of COLOUR_NAMES) {
    const colour = said([...path, name]);
    if (colour) colours[name] = colour;
    else if (isEmpty(valueAt(yaml.value, path), name)) {
      const hint = `Write the colour there in quotation marks, or take the line out.`;
      report.error('theme/bad-value', yaml.keySpan([...path, name]), `There is no colour after “${name}:”.`, hint);
    }
  }
  return colours;
}

function isEmpty(map: unknown, name: string): boolean {
  return typeof map === 'object' && map !== null && Object.hasOwn(map, name) && valueAt(map, [name]) === undefined;
}

function fontsOf(said: (path: YamlPath) => Said | null, report: Report): FontFile[] {
  return FONT_ROLES.flatMap((role) =>
    CUTS.flatMap(({ cut, weight, style }) => {
      const file = fileName(said(['fonts', role, cut]), report);
      return file ? [{ role, weight, style, file }] : [];
    }),
  );
}

/** The name of a file beside the theme.yaml, or below its folder. */
function fileName(said: Said | null, report: Report): Said | null {
  if (said === null) return null;
  const text = said.text.replaceAll('\\', '/').replace(/^\.\//, '');
  if (!/^[^/]/.test(text) || /(^|\/)\.\.(\/|$)|^[a-z]+:/i.test(text)) {
    const hint = 'Copy the file into the folder of the theme, and write its name alone.';
    report.error('theme/file-elsewhere', said.span, `“${said.text}” does not lie beside the theme.yaml.`, hint);
    return null;
  }
  return { ...said, text };
}
