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

/** From so many marks to so many. */
export interface MarkRange {
  readonly min: number;
  readonly max: number;
}

/** Bands × assessment objectives: each objective is marked for itself, and the marks are added. */
export interface Grid {
  /** Head of the bands' column. */
  readonly heading: Inlines;
  readonly objectives: readonly {
    readonly name: Inlines;
    /** Its marks; null: not said. */
    readonly marks: number | null;
  }[];
  readonly bands: readonly {
    readonly name: Inlines;
    /** One for each objective, in their order. `marks` is null where the author gives none. */
    readonly cells: readonly { readonly marks: MarkRange | null; readonly descriptor: Inlines }[];
  }[];
}

/** A point of a checklist with its own marks; null: not said. */
export interface CheckPoint {
  readonly marks: number | null;
  readonly content: Inlines;
}

/** A step of a method with its mark as the author writes it: "M1", "A1 ft", "B2", "SC1". */
export interface Step {
  readonly code: string;
  readonly content: Inlines;
}

/** A band of the marks for spelling, punctuation and grammar. */
export interface SpagBand {
  readonly name: Inlines;
  readonly marks: MarkRange | null;
  readonly descriptor: Inlines;
}

/** How it is marked. Every list may be empty. Only teachers see any of it. */
export interface Scheme {
  readonly kind: 'none' | 'answer' | 'points' | 'levels' | 'any-valid' | 'grid' | 'checklist' | 'maths';
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
  readonly grid: Grid | null;
  readonly checklist: readonly CheckPoint[];
  /** Ways to the answer, each with its steps: one, or several that are as good. */
  readonly methods: readonly (readonly Step[])[];
  /** Notes to whoever marks. */
  readonly guidance: readonly Inlines[];
  /** Bands of the marks for spelling, punctuation and grammar; empty: the author gives none. */
  readonly spag: readonly SpagBand[];
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
  grid: null,
  checklist: [],
  methods: [],
  guidance: [],
  spag: [],
};
