import type { Words } from '../model/words.ts';

/** "i", "ii" … where letters are Latin, else the letters of the language. */
export function placeOf(index: number, { letters }: Words): string {
  const isLatin = /^\p{Script=Latin}$/u.test(letters[0] ?? 'a');
  return (isLatin ? ROMAN[index] : letters[index]) ?? String(index + 1);
}

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];
