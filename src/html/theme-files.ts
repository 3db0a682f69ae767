import type { Report } from '../model/diagnostic.ts';
import type { FontFace, FontRole, Said, ThemeManifest } from '../model/theme.ts';
import { toBase64 } from './base64.ts';
import { readFontFile } from './font-file.ts';
import { cleanSvg } from './svg.ts';
import { type CodePointRange, parseUnicodeRange } from './unicode-range.ts';

/** Everything below templates/ by path. */
export type TemplateFiles = Readonly<Record<string, Uint8Array | string>>;

/** Families of a school's own fonts, and of the package's that stand in for letters they lack. */
export const FAMILIES: Readonly<Record<FontRole, { readonly own: string; readonly usual: string }>> = {
  body: { own: 'Own Body', usual: 'LP Body' },
  source: { own: 'Own Source', usual: 'LP Source' },
  code: { own: 'Own Code', usual: 'LP Mono' },
};

/** A font is carried whole in every deck: larger than this, it is half of the deck. */
const HEAVY = 150_000;
const SUFFIX = { woff2: 'woff2', woff: 'woff', truetype: 'ttf', opentype: 'otf' } as const;

export interface OwnFonts {
  readonly faces: readonly FontFace[];
  /** Base64 by `FontFace.file`. */
  readonly fonts: Readonly<Record<string, string>>;
  readonly roles: readonly FontRole[];
}

/** The fonts that a theme brings: each is read, so that letters it lacks are known before anything is printed. */
export function ownFonts({ name, fonts: wanted }: ThemeManifest, files: TemplateFiles, report: Report): OwnFonts {
  const faces: FontFace[] = [];
  const fonts: Record<string, string> = {};
  for (const { role, weight, style, file } of wanted) {
    const bytes = bytesOf(`themes/${name}/${file.text}`, files);
    if (bytes === null) {
      reportMissing(file, 'font', report);
      continue;
    }
    const font = readFontFile(bytes);
    if ('problem' in font) {
      const hint = 'Fonts are woff2, woff, ttf or otf files; ask for the font anew, or leave the line out.';
      report.error('theme/bad-font', file.span, `${file.text} cannot be used: ${font.problem}.`, hint);
      continue;
    }
    if (bytes.byteLength > HEAVY) {
      const message = `${file.text} has ${Math.round(bytes.byteLength / 1000)} KB, which every deck of slides carries.`;
      report.warning('theme/large-font', file.span, message, 'A woff2 file of the letters that you use is smaller.');
    }
    const key = `own/${role}-${weight}-${style}.${SUFFIX[font.format]}`;
    faces.push({ family: FAMILIES[role].own, weight, style, unicodeRange: written(font.covers), file: key });
    fonts[key] = toBase64(bytes);
  }
  return { faces, fonts, roles: [...new Set(wanted.map(({ role }) => role))].filter((role) => hasFace(faces, role)) };
}

function hasFace(faces: readonly FontFace[], role: FontRole): boolean {
  return faces.some(({ family }) => family === FAMILIES[role].own);
}

/** The package's faces for the letters that the school's fonts lack: a deck carries no other. */
export function withoutCovered(packaged: readonly FontFace[], own: OwnFonts): readonly FontFace[] {
  return own.roles.reduce<readonly FontFace[]>((faces, role) => {
    const { own: family, usual } = FAMILIES[role];
    const covered = own.faces
      .filter((face) => face.family === family)
      .map(({ unicodeRange }) => parseUnicodeRange(unicodeRange ?? 'U+0-10FFFF'))
      .reduce((all, one) => common(all, one));
    return faces.flatMap((face) => {
      if (face.family !== usual || face.unicodeRange === null) return [face];
      const left = without(parseUnicodeRange(face.unicodeRange), covered);
      return left.length === 0 ? [] : [{ ...face, unicodeRange: written(left) }];
    });
  }, packaged);
}

function common(a: readonly CodePointRange[], b: readonly CodePointRange[]): readonly CodePointRange[] {
  return a.flatMap(([first, last]) =>
    b.flatMap(([from, to]): CodePointRange[] =>
      Math.max(first, from) <= Math.min(last, to) ? [[Math.max(first, from), Math.min(last, to)]] : [],
    ),
  );
}

function without(a: readonly CodePointRange[], b: readonly CodePointRange[]): readonly CodePointRange[] {
  return b.reduce<readonly CodePointRange[]>(
    (left, [from, to]) =>
      left.flatMap(([first, last]): CodePointRange[] => {
        if (to < first || from > last) return [[first, last]];
        const parts: CodePointRange[] = [];
        if (first < from) parts.push([first, from - 1]);
        if (to < last) parts.push([to + 1, last]);
        return parts;
      }),
    a,
  );
}

function written(ranges: readonly CodePointRange[]): string {
  const hex = (point: number) => point.toString(16).toUpperCase().padStart(4, '0');
  return ranges.map(([first, last]) => (first === last ? `U+${hex(first)}` : `U+${hex(first)}-${hex(last)}`)).join(',');
}

/** A logo as the stylesheets draw it. */
export interface Logo {
  /** A data URI. */
  readonly address: string;
  readonly width: number;
  readonly height: number;
}

/** The logo that a theme names, cleaned; null when there is none, or none that can be used. */
export function readLogo(said: Said | null, theme: string, files: TemplateFiles, report: Report): Logo | null {
  if (said === null) return null;
  const bytes = bytesOf(`themes/${theme}/${said.text}`, files);
  if (bytes === null) {
    reportMissing(said, 'logo', report);
    return null;
  }
  const logo = isPng(bytes) ? pngLogo(bytes) : svgLogo(bytes);
  if (!('problem' in logo)) return logo;
  const hint = 'A logo is an SVG or PNG file: save it as one of these.';
  report.error('theme/bad-logo', said.span, `${said.text} cannot be the logo: ${logo.problem}.`, hint);
  return null;
}

function isPng(bytes: Uint8Array): boolean {
  return latin(bytes.subarray(1, 4)) === 'PNG';
}

function pngLogo(bytes: Uint8Array): Logo | { readonly problem: string } {
  // Whole, it begins with its size and ends with a mark of its end.
  if (latin(bytes.subarray(12, 16)) !== 'IHDR' || !latin(bytes.subarray(-64)).includes('IEND'))
    return { problem: 'the PNG picture is not whole' };
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  if (width === 0 || height === 0) return { problem: 'the PNG picture has no size' };
  return { address: `data:image/png;base64,${toBase64(bytes)}`, width, height };
}

function latin(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}

function svgLogo(bytes: Uint8Array): Logo | { readonly problem: string } {
  const text = new TextDecoder().decode(bytes);
  if (!/<svg[\s>]/.test(text)) return { problem: 'it is neither an SVG nor a PNG picture' };
  const cleaned = cleanSvg(text, 'logo-');
  if ('problem' in cleaned) return cleaned;
  const svg = /\bxmlns=/.test(cleaned.svg)
    ? cleaned.svg
    : cleaned.svg.replace(/^<svg\b/, '<svg xmlns="http://www.w3.org/2000/svg"');
  const address = `data:image/svg+xml;base64,${toBase64(new TextEncoder().encode(svg))}`;
  return { address, width: cleaned.width, height: cleaned.height };
}

function reportMissing({ text, span }: Said, what: 'font' | 'logo', report: Report): void {
  const hint = `Copy the ${what} into the folder of the theme, and write its name exactly as it is there.`;
  report.error('theme/no-file', span, `There is no file ${text} beside the theme.yaml.`, hint);
}

/** The text of a file below templates/; null when there is none. */
export function textOf(path: string, files: TemplateFiles): string | null {
  const found = Object.hasOwn(files, path) ? files[path] : undefined;
  if (found === undefined) return null;
  return typeof found === 'string' ? found : new TextDecoder().decode(found);
}

function bytesOf(path: string, files: TemplateFiles): Uint8Array | null {
  const found = Object.hasOwn(files, path) ? files[path] : undefined;
  if (found === undefined) return null;
  return typeof found === 'string' ? new TextEncoder().encode(found) : found;
}
