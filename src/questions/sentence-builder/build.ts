import { type Inlines, plainText } from '../../model/block.ts';

/** A column of the table: its head, and what can be chosen in it. */
export interface Column {
  readonly head: Inlines;
  readonly options: readonly Inlines[];
}

/** Why a sentence cannot be built: how many columns were used, and the words that they gave. */
export interface Failure {
  /** Index of the column in which nothing fits; the number of columns: words are left over. */
  readonly column: number;
  readonly built: string;
}

/** An option that lets its column be left out. */
const NOTHING = /^[-–—]$/u;
const LETTER = /[\p{L}\p{M}\p{N}]/u;

/**
 * Null when the sentence is one option of each column, in their order; else how far it came. Case, space and
 * punctuation make no difference.
 */
export function cannotBuild(given: string, columns: readonly Column[]): Failure | null {
  const sentence = given.normalize('NFC');
  const { text: wanted, ends } = fold(sentence);
  const options = columns.map((column) =>
    column.options.map((option) => {
      const text = plainText(option).trim().normalize('NFC');
      return NOTHING.test(text) ? '' : fold(text).text;
    }),
  );
  const seen = new Set<string>();
  let furthest = { column: 0, at: 0 };
  const reach = (column: number, at: number): boolean => {
    if (column === options.length && at === wanted.length) return true;
    const key = `${column}/${at}`;
    if (seen.has(key)) return false;
    seen.add(key);
    // An entry may be a part of a word; how far it came is told in whole words.
    const isWhole = at === 0 || !LETTER.test(sentence.slice(ends[at - 1]).charAt(0));
    const isFurther = at > furthest.at || (at === furthest.at && column > furthest.column);
    if (isWhole && isFurther) furthest = { column, at };
    return (options[column] ?? []).some(
      (option) => wanted.startsWith(option, at) && reach(column + 1, at + option.length),
    );
  };
  if (reach(0, 0)) return null;
  const end = furthest.at === 0 ? 0 : (ends[furthest.at - 1] ?? 0);
  return { column: furthest.column, built: sentence.slice(0, end).trim() };
}

/** Letters and figures alone, in lower case, and where each of them ends in the text. */
function fold(sentence: string): { readonly text: string; readonly ends: readonly number[] } {
  let text = '';
  const ends: number[] = [];
  let at = 0;
  for (const sign of sentence) {
    at += sign.length;
    if (!LETTER.test(sign)) continue;
    const lower = sign.toLowerCase();
    text += lower;
    for (const _ of Array.from({ length: lower.length })) ends.push(at);
  }
  return { text, ends };
}
