import type { FontFace, Theme } from '../model/theme.ts';
import { type CodePointRange, covers, parseUnicodeRange } from './unicode-range.ts';

/**
 * The @font-face rules of a theme. `served`: files of the closed page's own origin (`fonts/FILE`); `inline`: data URIs,
 * for a file of its own. With `text` (the whole HTML of the document) only the faces that it can use are given: those
 * whose unicode-range has one of its characters, italics only where it has an `<em>` or `<i>`, KaTeX's only where it
 * has a formula. Null: all of them.
 */
export function faceRules(theme: Theme, text: string | null, mode: 'served' | 'inline'): string {
  const uses = text === null ? () => true : usedBy(text);
  return theme.faces
    .filter((face) => theme.fonts[face.file] !== undefined && uses(face))
    .map((face) =>
      rule(face, mode === 'served' ? `fonts/${face.file}` : `data:font/woff2;base64,${theme.fonts[face.file]}`),
    )
    .join('\n');
}

function rule(face: FontFace, address: string): string {
  const range = face.unicodeRange === null ? '' : `unicode-range:${face.unicodeRange};`;
  return (
    `@font-face{font-family:"${face.family}";font-weight:${face.weight};font-style:${face.style};font-display:block;` +
    `${range}src:url("${address}") format("woff2")}`
  );
}

function usedBy(text: string): (face: FontFace) => boolean {
  const characters = [...new Set(text)].map((character) => character.codePointAt(0) ?? 0);
  const italic = /<(em|i|cite)[\s>]|italic/.test(text);
  const formulas = /class="[^"]*\bkatex\b/.test(text);
  return (face) => {
    if (face.file.startsWith('katex/')) return formulas;
    if (face.style === 'italic' && !italic) return false;
    if (face.unicodeRange === null) return true;
    const ranges: readonly CodePointRange[] = parseUnicodeRange(face.unicodeRange);
    return characters.some((character) => covers(ranges, character));
  };
}
