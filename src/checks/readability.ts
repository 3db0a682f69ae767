import { type CountSyllables, countSyllables } from './syllables.ts';

/** How hard a text is to read, by Flesch and Kincaid. */
export interface Readability {
  readonly words: number;
  readonly sentences: number;
  /** School grade of the United States. */
  readonly grade: number;
  /** Reading age in years, as British schools count it: grade + 5. */
  readonly age: number;
}

/** Abbreviations whose point ends no sentence. */
const ABBREVIATION = /\b(?:Mr|Mrs|Ms|Dr|St|Prof|Rev|Gen|Col|vs|etc|e\.g|i\.e|cf|no|vol|fig|p|pp|c|ca|approx)\.(?=\s)/gi;
const WORD = /[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*|\d[\d.,:]*\d|\d/gu;

/** Reads passages of English, each of them whole sentences; null when there is no word. Numbers count as short words. */
export function readabilityOf(passages: readonly string[], count: CountSyllables = countSyllables): Readability | null {
  let words = 0;
  let sentences = 0;
  let syllables = 0;
  for (const passage of passages) {
    const text = passage.replace(ABBREVIATION, (found) => found.slice(0, -1));
    for (const sentence of text.split(/(?<=[.!?…])["”’')\]]*\s+/u)) {
      const found = sentence.match(WORD) ?? [];
      if (found.length === 0) continue;
      sentences += 1;
      words += found.length;
      syllables += found.reduce((sum, word) => sum + (/\d/.test(word) ? 1 : count(word)), 0);
    }
  }
  if (words === 0) return null;
  const grade = 0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59;
  return { words, sentences, grade: round(grade), age: round(Math.max(5, grade + 5)) };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
