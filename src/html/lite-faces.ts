import type { FontFace, LiteFace, Theme } from '../model/theme.ts';
import { type TemplateFiles, textOf } from './theme-files.ts';
import { covers, parseUnicodeRange } from './unicode-range.ts';

/**
 * The small faces that stand beside those of the theme `base`, by the file that each stands for. One whose whole file a
 * theme replaces with its own of the same name is left out: it would be of another font. Throws when the list is no JSON.
 */
export function readLiteFaces(files: TemplateFiles, base: string, theme: string): Record<string, LiteFace[]> {
  const text = textOf(`themes/${base}/fonts/lite.json`, files);
  if (text === null) return {};
  const list = Object.entries(JSON.parse(text) as Record<string, Listed | Listed[]>);
  return Object.fromEntries(
    list.flatMap(([file, listed]): [string, LiteFace[]][] => {
      const replaced = theme !== base && files[`themes/${theme}/fonts/${file}`] !== undefined;
      return replaced ? [] : [[file, facesOf(Array.isArray(listed) ? listed : [listed])]];
    }),
  );
}

type Listed = Partial<LiteFace>;

/** What the whole face has is said once, at the last. */
function facesOf(listed: readonly Listed[]): LiteFace[] {
  const all = listed.at(-1)?.covers ?? null;
  return listed.flatMap(({ file, unicodeRange }) =>
    file === undefined || unicodeRange === undefined ? [] : [{ file, unicodeRange, covers: all }],
  );
}

/**
 * The smallest face in place of the whole one, when every character of the text that the whole one has is in the small one
 * too: a text is then set alike with either. Null: there is none, or the text has need of the whole one.
 */
export function liteFace(theme: Theme, face: FontFace, characters: readonly number[]): LiteFace | null {
  const found = theme.lite[face.file] ?? [];
  const whole = face.unicodeRange ?? found[0]?.covers ?? null;
  if (whole === null) return null;
  const all = parseUnicodeRange(whole);
  const needed = characters.filter((character) => covers(all, character) && !isBlank(character));
  const isEnough = ({ file, unicodeRange }: LiteFace) => {
    const few = parseUnicodeRange(unicodeRange);
    return theme.fonts[file] !== undefined && needed.every((character) => covers(few, character));
  };
  return found.find(isEnough) ?? null;
}

/** Controls and the like draw nothing. */
function isBlank(character: number): boolean {
  return character < 0x20 || character === 0xad || character === 0xfeff;
}
