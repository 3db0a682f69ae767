import { brotliDecompressSync, inflateSync } from 'node:zlib';
import type { CodePointRange } from './unicode-range.ts';

/** A font of a school: how its file is packed, and the characters that it has. */
export interface FontInside {
  readonly format: 'woff2' | 'woff' | 'truetype' | 'opentype';
  readonly covers: readonly CodePointRange[];
}

/** Larger than any font of letters; what unpacks to more is no font. */
const MOST = 40_000_000;
/** Most characters and ranges that are read. */
const MOST_RANGES = 20_000;

/** woff2 names the common tables by their place in this list; only this one is looked for. */
const CMAP = 0;
/** Tables whose woff2 form is another one, with a length of its own. */
const GLYF = 10;
const LOCA = 11;
const HMTX = 3;

/** Reads as much of a font file as tells that it is one, and what it covers; a problem in plain words when it is none. */
export function readFontFile(bytes: Uint8Array): FontInside | { readonly problem: string } {
  try {
    const format = formatOf(bytes);
    if (format === null) return { problem: 'it is no font: it begins like none' };
    const cmap = format === 'woff2' ? cmapOfWoff2(bytes) : format === 'woff' ? cmapOfWoff(bytes) : cmapOfSfnt(bytes);
    if (cmap === null) return { problem: 'it is no whole font: it does not say which letters it has' };
    const covers = coverage(cmap);
    return covers.length === 0 ? { problem: 'it has no letters' } : { format, covers };
  } catch {
    return { problem: 'it is no font, or a part of it is missing' };
  }
}

function formatOf(bytes: Uint8Array): FontInside['format'] | null {
  const mark = new TextDecoder('latin1').decode(bytes.subarray(0, 4));
  if (mark === 'wOF2') return 'woff2';
  if (mark === 'wOFF') return 'woff';
  if (mark === 'OTTO') return 'opentype';
  return mark === 'true' || mark === '\0\u0001\0\0' ? 'truetype' : null;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function tagAt(view: DataView, at: number): string {
  return String.fromCharCode(view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2), view.getUint8(at + 3));
}

function cmapOfSfnt(bytes: Uint8Array): Uint8Array | null {
  const view = viewOf(bytes);
  for (let index = 0, at = 12; index < view.getUint16(4); index += 1, at += 16) {
    if (tagAt(view, at) !== 'cmap') continue;
    return part(bytes, view.getUint32(at + 8), view.getUint32(at + 12));
  }
  return null;
}

function cmapOfWoff(bytes: Uint8Array): Uint8Array | null {
  const view = viewOf(bytes);
  for (let index = 0, at = 44; index < view.getUint16(12); index += 1, at += 20) {
    if (tagAt(view, at) !== 'cmap') continue;
    const [packed, whole] = [view.getUint32(at + 8), view.getUint32(at + 12)];
    const table = part(bytes, view.getUint32(at + 4), packed);
    return packed < whole ? inflateSync(table, { maxOutputLength: MOST }) : table;
  }
  return null;
}

/** The directory gives lengths only: the tables follow each other in one packed stream. */
function cmapOfWoff2(bytes: Uint8Array): Uint8Array | null {
  const view = viewOf(bytes);
  const count = view.getUint16(12);
  const packed = view.getUint32(20);
  let at = 48;
  const number = () => {
    let value = 0;
    for (let index = 0; index < 5; index += 1) {
      const byte = view.getUint8(at);
      at += 1;
      value = value * 128 + (byte & 127);
      if (byte < 128) return value;
    }
    throw new Error('a length is too long');
  };
  let start = 0;
  let found: { readonly start: number; readonly length: number } | null = null;
  for (let index = 0; index < count; index += 1) {
    const flags = view.getUint8(at);
    at += 1;
    const known = flags & 63;
    const isCmap = known === CMAP || (known === 63 && tagAt(view, at) === 'cmap');
    if (known === 63) at += 4;
    const version = flags >> 6;
    const length = number();
    const changed = known === GLYF || known === LOCA ? version === 0 : known === HMTX ? version === 1 : version !== 0;
    const stored = changed ? number() : length;
    if (isCmap) found = { start, length: stored };
    start += stored;
  }
  if (!found) return null;
  const tables = brotliDecompressSync(part(bytes, at, packed), { maxOutputLength: MOST });
  return part(tables, found.start, found.length);
}

function part(bytes: Uint8Array, start: number, length: number): Uint8Array {
  if (start + length > bytes.byteLength) throw new Error('the file ends too soon');
  return bytes.subarray(start, start + length);
}

/** The characters of the best table of a cmap: that of all of Unicode, else that of its first plane. */
function coverage(cmap: Uint8Array): readonly CodePointRange[] {
  const view = viewOf(cmap);
  const tables = Array.from({ length: view.getUint16(2) }, (_, index) => ({
    platform: view.getUint16(4 + index * 8),
    encoding: view.getUint16(6 + index * 8),
    at: view.getUint32(8 + index * 8),
  })).filter(({ platform, encoding }) => platform === 0 || (platform === 3 && (encoding === 1 || encoding === 10)));
  const ofFormat = (format: number) => tables.find(({ at }) => view.getUint16(at) === format);
  const [all, first] = [ofFormat(12), ofFormat(4)];
  if (all) return joined(rangesOfAll(view, all.at));
  return first ? joined(rangesOfFirst(view, first.at)) : [];
}

function rangesOfAll(view: DataView, at: number): CodePointRange[] {
  const count = Math.min(view.getUint32(at + 12), MOST_RANGES);
  return Array.from({ length: count }, (_, index): CodePointRange => {
    const group = at + 16 + index * 12;
    return [view.getUint32(group), view.getUint32(group + 4)];
  });
}

function rangesOfFirst(view: DataView, at: number): CodePointRange[] {
  const twice = view.getUint16(at + 6);
  const ranges: CodePointRange[] = [];
  for (let offset = 0; offset < twice; offset += 2) {
    const last = view.getUint16(at + 14 + offset);
    const first = view.getUint16(at + 16 + twice + offset);
    if (first <= last && first !== 0xffff) ranges.push([first, last === 0xffff ? 0xfffe : last]);
  }
  return ranges;
}

function joined(ranges: CodePointRange[]): readonly CodePointRange[] {
  const result: [number, number][] = [];
  for (const [first, last] of ranges.sort((a, b) => a[0] - b[0])) {
    const before = result.at(-1);
    if (before && first <= before[1] + 1) before[1] = Math.max(before[1], last);
    else result.push([first, last]);
  }
  return result;
}
