import type { Block, Inlines } from '../model/block.ts';
import type { Report } from '../model/diagnostic.ts';
import type { Exercise } from '../model/exercise.ts';
import type { ItemSource } from '../model/item.ts';
import type { Words } from '../model/words.ts';

/** Seeded arranging, handed in (plan/arrange.ts). Neither ever returns the order it was given, when there are two or more different items. */
export interface Arrange {
  /** A shuffle of the indexes 0…n-1, never the identity. */
  shuffle(n: number): readonly number[];
  /** A shuffle in which no index keeps its place (n ≥ 2). */
  derange(n: number): readonly number[];
  /** What keeps the author's order until versions are asked for: the identity, or the order of this version. */
  options(n: number): readonly number[];
  /** False where no letter and no order is right: on the one deck of a sheet that has versions. */
  readonly letters: boolean;
}

/** The contract of a question type: one folder under questions/ and one line in questions/index.ts. */
export interface QuestionType<Data> {
  /** The word teachers use; the value of `{kind=…}`. */
  readonly kind: string;
  /** What teachers call it, for the guide: "Put in order". */
  readonly title: string;
  /** What it is good for, what prints, how it is written and marked: a short paragraph of Markdown for its page in the guide. */
  readonly about: string;
  /** A whole item as it stands in a `:::questions` block ("1. … [2]" and what follows): feeds docs and contract tests. */
  readonly example: string;
  /** Attributes that this kind reads, beside those that every item may have, each with what it does (for the guide). */
  readonly attributes: Readonly<Record<string, string>>;
  /** True when the item has this kind's shape. The list is asked in order; the first that fits wins. */
  accepts(item: ItemSource): boolean;
  /** Reads and validates; reports what is wrong, and returns undefined when nothing can be printed. Never throws. */
  parse(item: ItemSource, report: Report): Data | undefined;
  /** Back to Markdown, as one item numbered "1.": parse(write(d)) equals d but for spans. */
  write(data: Data): string;
  /** What is seen below the stem (the prompt is in the exercise); answers under the key `answer`. */
  show(data: Data, arrange: Arrange, words: Words): readonly Block[];
  /** What is marked. `prompt` is the stem with what is printed with it. */
  toExercise(data: Data): Exercise;
  /** Lets every importer produce this kind. */
  fromExercise?(exercise: Exercise): Data | undefined;
  /** The answer in one line, for answer slides: "B War Communism", "tax · surplus". Without `arrange`: as written. */
  brief(data: Data, words: Words, arrange?: Pick<Arrange, 'options' | 'letters'>): Inlines;
}
