import type { FontFace, Theme } from '../model/theme.ts';
import { liteFace } from './lite-faces.ts';
import { type CodePointRange, covers, parseUnicodeRange } from './unicode-range.ts';

/**
 * The @font-face rules of a theme. `served`: files of the closed page's own origin (`fonts/FILE`); `inline`: data URIs,
 * for a file of its own. With `text` (the whole HTML of the document) only the faces that it can use are given: those
 * whose unicode-range has one of its characters, italics only where it has an `<em>` or `<i>`, KaTeX's only where it
 * has a formula; inline, a face that has a small one beside it is given as that, where it is enough. Null: all of them.
 * `set`: what of the text is set in these faces; without it, all of it may be.
 */
export function faceRules(theme: Theme, text: string | null, mode: 'served' | 'inline', set = text): string {
  const characters = charactersOf(set ?? '');
  const uses = text === null ? () => true : usedBy(text, characters);
  const data = (file: string) => `data:font/${packedAs(file)};base64,${theme.fonts[file]}`;
  return theme.faces
    .filter((face) => theme.fonts[face.file] !== undefined && uses(face))
    .map((face) => {
      if (mode === 'served') return rule(face, face.file, face.unicodeRange, `fonts/${face.file}`);
      const { file, unicodeRange } = (text === null ? null : liteFace(theme, face, characters)) ?? face;
      return rule(face, file, unicodeRange, data(file));
    })
    .join('\n');
}

/** A school's own font may be packed in another way than those of the package. */
const FORMATS = { woff2: 'woff2', woff: 'woff', ttf: 'truetype', otf: 'opentype' } as const;

function packedAs(file: string): keyof typeof FORMATS {
  const end = /\.(woff|ttf|otf)$/.exec(file)?.[1];
  return end === 'woff' || end === 'ttf' || end === 'otf' ? end : 'woff2';
}

/** The code points of a text, each once. */
function charactersOf(text: string): number[] {
  const seen = new Uint8Array(0x110000 >> 3);
  const found: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.codePointAt(at) ?? 0;
    if (code > 0xffff) at += 1;
    const bit = 1 << (code & 7);
    if (((seen[code >> 3] ?? 0) & bit) !== 0) continue;
    seen[code >> 3] = (seen[code >> 3] ?? 0) | bit;
    found.push(code);
  }
  return found;
}

function rule(face: FontFace, file: string, unicodeRange: string | null, address: string): string {
  const range = unicodeRange === null ? '' : `unicode-range:${unicodeRange};`;
  return (
    `@font-face{font-family:"${face.family}";font-weight:${face.weight};font-style:${face.style};font-display:block;` +
    `${range}src:url("${address}") format("${FORMATS[packedAs(file)]}")}`
  );
}

function usedBy(text: string, characters: readonly number[]): (face: FontFace) => boolean {
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
