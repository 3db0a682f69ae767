import type { Theme } from '../model/theme.ts';
import { type CodePointRange, covers, parseUnicodeRange } from './unicode-range.ts';

const coverage = new WeakMap<Theme, readonly CodePointRange[]>();

/** Characters that draw nothing, so that no font needs them: controls, joiners, direction marks, variation selectors. */
const INVISIBLE = /\p{Cc}|\p{Cf}|\p{Z}|\p{Default_Ignorable_Code_Point}/u;

/**
 * Characters of the text that no packaged font has, each once, in order. It goes by the unicode-range of the faces; the
 * ranges in plain's faces.json were taken from the fonts themselves, so they are exact for it. Limits: all families and
 * weights count as one (a sign may come from another family than its neighbours), and a theme whose ranges promise more
 * than its files hold is believed. Formulas are KaTeX's business.
 */
export function missingGlyphs(text: string, theme: Theme): string[] {
  const ranges = rangesOf(theme);
  const missing = new Set<string>();
  for (const character of text) {
    if (!INVISIBLE.test(character) && !covers(ranges, character.codePointAt(0) ?? 0)) missing.add(character);
  }
  return [...missing];
}

function rangesOf(theme: Theme): readonly CodePointRange[] {
  const kept = coverage.get(theme);
  if (kept) return kept;
  const faces = theme.faces.filter((face) => !face.file.startsWith('katex/'));
  const ranges = faces.flatMap((face): readonly CodePointRange[] =>
    face.unicodeRange === null ? [[0, 0x10ffff]] : parseUnicodeRange(face.unicodeRange),
  );
  coverage.set(theme, ranges);
  return ranges;
}
