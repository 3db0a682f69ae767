import type { PdfFile } from './file.ts';
import { readToUnicode } from './to-unicode.ts';
import { asItems, type Dict, nameOf, type Value } from './values.ts';

/** What is needed to read text that is set in a font. */
export interface Font {
  /** Bytes of a code. */
  readonly bytes: 1 | 2;
  /** The text of a code; empty when the font does not say. */
  text(code: number): string;
  /** Width of a glyph at size 1. */
  width(code: number): number;
}

/** Reads a font. One that says nothing of its text gives its codes as text when they are bytes. */
export function readFont(file: PdfFile, of: Value): Font {
  const entries = file.dict(of)?.entries;
  const map = mapOf(file, entries?.get('ToUnicode'));
  if (nameOf(entries?.get('Subtype')) !== 'Type0') {
    const first = numberOf(file.value(entries?.get('FirstChar'))) ?? 0;
    const widths = asItems(file.value(entries?.get('Widths'))).map((width) => numberOf(file.value(width)) ?? 0);
    const scale = numberOf(asItems(file.value(entries?.get('FontMatrix')))[0]) ?? 0.001;
    return {
      bytes: 1,
      text: (code) => map?.get(code) ?? (map ? '' : String.fromCharCode(code)),
      width: (code) => (widths[code - first] ?? 0) * scale,
    };
  }
  const descendant = file.dict(asItems(file.value(entries?.get('DescendantFonts')))[0]);
  const widths = widthsOf(file, descendant);
  const other = numberOf(file.value(descendant?.entries.get('DW'))) ?? 1000;
  return {
    bytes: 2,
    text: (code) => map?.get(code) ?? '',
    width: (code) => (widths.get(code) ?? other) / 1000,
  };
}

function mapOf(file: PdfFile, of: Value | undefined): ReadonlyMap<number, string> | null {
  const content = of?.kind === 'ref' ? file.content(of.object) : null;
  return content ? readToUnicode(content.toString('latin1')) : null;
}

/** `/W [3 [600 260] 11 12 300]`: a list from a code on, or one width for a range. */
function widthsOf(file: PdfFile, descendant: Dict | null): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  const items = asItems(file.value(descendant?.entries.get('W')));
  for (let at = 0; at < items.length; ) {
    const first = numberOf(items[at]) ?? 0;
    const second = items[at + 1];
    if (second?.kind === 'list') {
      second.items.forEach((width, index) => void widths.set(first + index, numberOf(width) ?? 0));
      at += 2;
      continue;
    }
    const width = numberOf(items[at + 2]) ?? 0;
    const last = Math.min(numberOf(second) ?? first, first + 0xffff);
    for (let code = first; code <= last; code += 1) widths.set(code, width);
    at += 3;
  }
  return widths;
}

/** The number that a value is, or null. */
export function numberOf(value: Value | undefined): number | null {
  const found = value?.kind === 'raw' ? Number(value.text) : Number.NaN;
  return Number.isNaN(found) ? null : found;
}
