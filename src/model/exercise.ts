import type { Blocks, Inlines } from './block.ts';

/** What is MARKED: the closed vocabulary of responses (those of QTI), for exports and checks. */
export type Response =
  | {
      readonly kind: 'choice';
      readonly options: readonly { readonly id: string; readonly content: Inlines }[];
      readonly correct: readonly string[];
      readonly multiple: boolean;
    }
  | { readonly kind: 'text'; readonly correct: readonly string[] }
  | { readonly kind: 'number'; readonly value: number; readonly tolerance: number; readonly unit: string | null }
  | {
      readonly kind: 'gaps';
      readonly gaps: readonly { readonly correct: readonly string[] }[];
      readonly bank: readonly string[] | null;
    }
  | {
      readonly kind: 'match';
      readonly left: readonly Inlines[];
      readonly right: readonly Inlines[] /** Index into right, per left. */;
      readonly pairs: readonly number[];
    }
  | { readonly kind: 'order' /** In the right order. */; readonly items: readonly Inlines[] }
  | { readonly kind: 'open' };

/** One level of a level-of-response mark scheme. */
export interface Level {
  readonly level: number;
  readonly min: number;
  readonly max: number;
  readonly descriptor: Blocks;
}

/** How it is marked. Every list may be empty. Only teachers see any of it. */
export interface Scheme {
  readonly kind: 'none' | 'answer' | 'points' | 'levels' | 'any-valid';
  /** The right answer, or what is said before the points. */
  readonly answer: Blocks;
  readonly accept: readonly Inlines[];
  readonly reject: readonly Inlines[];
  /** "Any two from:" → 2; null: all of them. */
  readonly anyOf: number | null;
  /** Lead as the author wrote it, for example "Any two from". */
  readonly lead: string | null;
  readonly points: readonly Inlines[];
  readonly levels: readonly Level[];
  readonly indicative: Blocks;
  readonly model: Blocks;
}

/** A question as something to be marked. */
export interface Exercise {
  /** The stem, and what is printed with it. */
  readonly prompt: Blocks;
  readonly response: Response;
  readonly marks: number;
  readonly scheme: Scheme;
}

/** A scheme that says nothing. */
export const NO_SCHEME: Scheme = {
  kind: 'none',
  answer: [],
  accept: [],
  reject: [],
  anyOf: null,
  lead: null,
  points: [],
  levels: [],
  indicative: [],
  model: [],
};
