import type { FontFace, LiteFace, Theme } from '../model/theme.ts';
import { covers, parseUnicodeRange } from './unicode-range.ts';

type Files = Readonly<Record<string, Uint8Array | string>>;

/**
 * The small faces that stand beside those of the theme `base`, by the file that each stands for. One whose whole file a
 * theme replaces with its own of the same name is left out: it would be of another font. Throws when the list is no JSON.
 */
export function readLiteFaces(files: Files, base: string, theme: string): Record<string, LiteFace> {
  const path = `themes/${base}/fonts/lite.json`;
  const found = files[path];
  if (found === undefined) return {};
  const text = typeof found === 'string' ? found : new TextDecoder().decode(found);
  const list = Object.entries(JSON.parse(text) as Record<string, Partial<LiteFace>>);
  return Object.fromEntries(
    list.flatMap(([file, { file: small, unicodeRange, covers: all = null }]): [string, LiteFace][] => {
      const replaced = theme !== base && files[`themes/${theme}/fonts/${file}`] !== undefined;
      if (replaced || small === undefined || unicodeRange === undefined) return [];
      return [[file, { file: small, unicodeRange, covers: all }]];
    }),
  );
}

/**
 * The small face in place of the whole one, when every character of the text that the whole one has is in the small one
 * too: a text is then set alike with either. Null: there is none, or the text has need of the whole one.
 */
export function liteFace(theme: Theme, face: FontFace, characters: readonly number[]): LiteFace | null {
  const lite = theme.lite[face.file];
  const whole = face.unicodeRange ?? lite?.covers ?? null;
  if (!lite || whole === null || theme.fonts[lite.file] === undefined) return null;
  const [all, few] = [parseUnicodeRange(whole), parseUnicodeRange(lite.unicodeRange)];
  const enough = characters.every(
    (character) => !covers(all, character) || covers(few, character) || isBlank(character),
  );
  return enough ? lite : null;
}

/** Controls and the like draw nothing. */
function isBlank(character: number): boolean {
  return character < 0x20 || character === 0xad || character === 0xfeff;
}
