import { plainText, text } from '../../model/block.ts';
import { sentencesOf } from '../../model/sentences.ts';
import type { PlacedSource } from '../activity.ts';
import { fold, holdsName } from './spelling.ts';

/** Words of a source, exactly as they stand. */
export interface Quotation {
  readonly words: string;
  /** True when it is cut, or reads oddly alone: a teacher looks at it first. */
  readonly isOdd: boolean;
}

/** Words of a quotation that can be read at a glance. */
const SHORTEST = 4;
const LONGEST = 25;

/** Sentences of a source that can stand alone; those that name an author, or that another source has too, cannot. */
export function quotationsOf(
  source: PlacedSource,
  others: readonly PlacedSource[],
  names: readonly string[],
): readonly Quotation[] {
  const elsewhere = others.flatMap(({ paragraphs }) => paragraphs).map(fold);
  return source.paragraphs
    .flatMap((paragraph) => sentencesOf(text(paragraph)).map((sentence) => plainText(sentence).trim()))
    .filter((sentence) => sentence.split(/\s+/).length >= SHORTEST && !sentence.includes('\n'))
    .filter((sentence) => !names.some((name) => holdsName(name, sentence)))
    .filter((sentence) => !elsewhere.some((words) => words.includes(fold(sentence))))
    .map((sentence) => {
      const words = sentence.split(/\s+/);
      if (words.length <= LONGEST) return { words: sentence, isOdd: standsOddly(sentence) };
      return {
        words: `${words
          .slice(0, LONGEST - 5)
          .join(' ')
          .replace(/[,;:–—-]+$/, '')} …`,
        isOdd: true,
      };
    });
}

/** It begins in the midst of something, is cut, or opens a quotation that it does not close. */
function standsOddly(sentence: string): boolean {
  const count = (signs: RegExp) => (sentence.match(signs) ?? []).length;
  return (
    /^\p{Ll}|^[^\p{L}\p{N}"'“‘«„]/u.test(sentence) ||
    !/[.!?؟]["'”’»]*$/.test(sentence) ||
    /\.{3}|…|[[\]]/.test(sentence) ||
    count(/[“«„]/g) !== count(/[”»]/g) ||
    count(/"/g) % 2 === 1
  );
}
