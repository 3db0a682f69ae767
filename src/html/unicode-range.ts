export type CodePointRange = readonly [number, number];

const parsed = new Map<string, readonly CodePointRange[]>();

/** The code points of a CSS unicode-range ("U+0-FF,U+131,U+4??"), as pairs of first and last. */
export function parseUnicodeRange(range: string): readonly CodePointRange[] {
  const kept = parsed.get(range);
  if (kept) return kept;
  const ranges = range.split(',').flatMap((part): CodePointRange[] => {
    const match = /^\s*U\+([0-9A-F]+)(\?*)(?:-([0-9A-F]+))?\s*$/i.exec(part);
    if (!match) return [];
    const [, first = '', wild = '', last] = match;
    const start = Number.parseInt(first + '0'.repeat(wild.length), 16);
    return [[start, Number.parseInt(last ?? first + 'F'.repeat(wild.length), 16)]];
  });
  parsed.set(range, ranges);
  return ranges;
}

/** True when one of the ranges holds the code point. */
export function covers(ranges: readonly CodePointRange[], codePoint: number): boolean {
  return ranges.some(([first, last]) => codePoint >= first && codePoint <= last);
}
