import { createHash } from 'node:crypto';
import type { Picture } from '../model/ports.ts';
import { decodeText } from './decode.ts';
import { type Checked, checkGif, checkJpeg, checkPng, checkWebp } from './picture-formats.ts';

/** Cleans SVG markup and prefixes its ids: html/svg.ts's, handed in. */
export type SvgCleaner = (
  text: string,
  prefix: string,
) => { readonly svg: string; readonly width: number; readonly height: number } | { readonly problem: string };

const LONGEST_SIDE = 20_000;
const LARGEST_AREA = 100_000_000;

/**
 * A picture by what its bytes are, whatever its name says: checked to its end (the browser shows half a picture without
 * a word), measured, and named by the hash of its content. A problem is in plain words: "it is cut off".
 */
export function readPicture(
  bytes: Uint8Array,
  path: string,
  cleanSvg: SvgCleaner,
): Picture | { readonly problem: string } {
  if (bytes.length === 0) return { problem: 'the file is empty' };
  const asset = createHash('sha256').update(bytes).digest('hex').slice(0, 32);
  const format = FORMATS.find(({ is }) => is(bytes));
  if (format) {
    const checked = format.check(bytes);
    if ('problem' in checked) return checked;
    const { width, height } = checked;
    const problem = sizeProblem(width, height);
    if (problem) return { problem };
    return { asset, mime: format.mime, width, height, base64: Buffer.from(bytes).toString('base64'), svg: null };
  }
  const decoded = decodeText(bytes);
  if ('text' in decoded && /^\s*(<\?xml|<!DOCTYPE svg|<!--|<svg[\s>])/i.test(decoded.text)) {
    const cleaned = cleanSvg(decoded.text, `p${asset.slice(0, 8)}`);
    if ('problem' in cleaned) return cleaned;
    const { svg, width, height } = cleaned;
    return { asset, mime: 'image/svg+xml', width, height, base64: null, svg };
  }
  return { problem: foreign(bytes, path) };
}

const FORMATS: readonly {
  readonly mime: Exclude<Picture['mime'], 'image/svg+xml'>;
  is(bytes: Uint8Array): boolean;
  check(bytes: Uint8Array): Checked;
}[] = [
  { mime: 'image/png', is: (bytes) => begins(bytes, '\x89PNG'), check: checkPng },
  { mime: 'image/jpeg', is: (bytes) => begins(bytes, '\xff\xd8\xff'), check: checkJpeg },
  { mime: 'image/gif', is: (bytes) => begins(bytes, 'GIF8'), check: checkGif },
  { mime: 'image/webp', is: (bytes) => begins(bytes, 'RIFF') && begins(bytes, 'WEBP', 8), check: checkWebp },
];

function begins(bytes: Uint8Array, text: string, at = 0): boolean {
  return [...text].every((character, index) => bytes[at + index] === character.charCodeAt(0));
}

function sizeProblem(width: number, height: number): string | null {
  if (width < 1 || height < 1) return 'it has no size';
  if (Math.max(width, height) > LONGEST_SIDE || width * height > LARGEST_AREA) {
    return `it is ${width} × ${height} pixels; the most is ${LONGEST_SIDE} on a side and 100 million in all`;
  }
  return null;
}

const FOREIGN: readonly (readonly [text: string, at: number, name: string])[] = [
  ['ftypavif', 4, 'an AVIF picture'],
  ['ftyphei', 4, 'a HEIC picture'],
  ['ftypmif1', 4, 'a HEIC picture'],
  ['BM', 0, 'a BMP picture'],
  ['II*\0', 0, 'a TIFF picture'],
  ['MM\0*', 0, 'a TIFF picture'],
  ['%PDF', 0, 'a PDF'],
  ['<!DOCTYPE html', 0, 'a web page'],
  ['<html', 0, 'a web page'],
];

function foreign(bytes: Uint8Array, path: string): string {
  const name = FOREIGN.find(([text, at]) => begins(bytes, text, at))?.[2];
  const what = name ? `it is ${name}` : `${path.slice(path.lastIndexOf('/') + 1)} is not a picture that can be read`;
  return `${what}; save it as PNG, JPEG, GIF, WebP or SVG`;
}
