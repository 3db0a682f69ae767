import type { SourceLine } from '../../layout/lines.ts';
import type { Block, Blocks, Inlines, SourceBlock } from '../../model/block.ts';
import type { PageIndex } from '../../model/document.ts';

/** What a slide is for, in the order of a lesson. Written as `data-slide-kind`. */
export type SlideKind =
  | 'title'
  | 'starter'
  | 'starter-answers'
  | 'outcome'
  | 'terms'
  | 'explain'
  | 'source'
  | 'check'
  | 'task'
  | 'answers'
  | 'written'
  /** A model answer that is built up step by step. */
  | 'model'
  | 'exit'
  | 'exit-answers'
  | 'homework'
  | 'credits';

/** A deck as planned: what is on each slide, not how large or whether it must be split. */
export interface Deck {
  /** `student`: without answers, notes and whatever shows either; its slides may be given away. */
  readonly audience: 'class' | 'student';
  /** Base names of the files that are made of it: "slides", "slides-notes", "slides-student", "handout-2" … */
  readonly files: readonly string[];
  readonly head: DeckHead;
  readonly slides: readonly SlidePlan[];
}

/** What stands on the title slide above the starter. */
export interface DeckHead {
  /** Subject, course, stage: those that are known. */
  readonly labels: readonly string[];
  readonly dates: string | null;
  readonly enquiry: string | null;
}

export interface SlidePlan {
  readonly id: string;
  readonly kind: SlideKind;
  readonly title: Inlines;
  /** Where on the sheet this is: the names of the questions, with the word before them. */
  readonly cue: Cue | null;
  readonly minutes: number | null;
  /** "In pairs", or null. */
  readonly grouping: string | null;
  /** True: it goes on from the slide before it, and its title says so. */
  readonly continues: boolean;
  readonly pieces: readonly Piece[];
  /** What stands beside the pieces where all of it fits at the floor or larger: the source of a question. */
  readonly beside: Beside | null;
  /** Speaker notes of the whole slide; those of a piece go where the piece goes. */
  readonly notes: readonly Note[];
  /** Where it was written: an index into `Planned.places`. */
  readonly place: number | null;
}

export interface Beside {
  readonly pieces: readonly Piece[];
  /**
   * When it does not fit: `before` gives it a slide of its own before this one (as a source has), `after` the slide goes
   * first and it follows, `none` drops it, for the class has seen it already; `alone` gives it a slide of its own and drops
   * the pieces, which the class has on its sheet.
   */
  readonly otherwise: 'before' | 'after' | 'none' | 'alone';
  /** Title of the slide that it gets by itself. */
  readonly title: Inlines;
}

export interface Cue {
  readonly label: string;
  readonly questions: readonly string[];
  /** "4 marks", or null. */
  readonly marks: string | null;
}

/** What may be moved to a slide of its own; a block is also cut inside. */
export type Piece = {
  readonly notes: readonly Note[];
  /** True: never the last on its slide (a heading, a line that leads to a list). */
  readonly keep: boolean;
  /** Where it was written: an index into `Planned.places`. */
  readonly place: number | null;
} & (
  | { readonly shape: 'block'; readonly block: Block }
  | { readonly shape: 'lead'; readonly content: Inlines }
  | { readonly shape: 'label'; readonly text: string }
  | { readonly shape: 'term'; readonly term: string; readonly meaning: Inlines }
  | {
      readonly shape: 'question';
      readonly number: string | null;
      /** True for a part ("a"): set in. */
      readonly part: boolean;
      readonly prompt: Blocks;
      readonly body: Blocks;
      /** Shown on a click, below the question; null when the body shows it, or nobody does. */
      readonly reveal: Inlines | null;
    }
  /** A step of a model answer: comes on a click. */
  | {
      readonly shape: 'step';
      /** "M1", "Level 3": what the step earns, as the scheme says; null: nothing is said. */
      readonly code: string | null;
      readonly content: Inlines;
      /** Phrases of the source beside that it quotes, as they stand in the source: they are marked with this step. */
      readonly quotes: readonly string[];
    }
  /** A row of an answer run; the page is that of the question on the sheet. */
  | { readonly shape: 'answer'; readonly number: string; readonly name: string | null; readonly brief: Inlines }
);

/** A part of the speaker notes. */
export type Note =
  | { readonly kind: 'block'; readonly block: Block }
  /** "Worksheet · question 3 · page 2 · 4 marks". What follows belongs to it. */
  | {
      readonly kind: 'place';
      readonly label: string;
      readonly questions: readonly string[];
      readonly marks: string | null;
    };

/** Sizes of the body, units. 44 only for short text that would leave half the slide empty. */
export type Size = 44 | 36 | 32 | 28;

/** A deck with everything in its place. */
export interface PlacedDeck {
  readonly audience: Deck['audience'];
  readonly files: Deck['files'];
  readonly head: DeckHead;
  readonly slides: readonly PlacedSlide[];
  /** Page of each question of the sheet, by its name. */
  readonly pages: PageIndex;
  /** Every source as it fell on its slide: what line citations are worked out from. */
  readonly sources: readonly { readonly source: SourceBlock; readonly lines: readonly SourceLine[] }[];
  /** The pages of slides-notes.pdf. */
  readonly sheets: readonly NoteSheet[];
  readonly paper: 'a4' | 'letter';
}

export interface PlacedSlide extends Omit<SlidePlan, 'beside'> {
  readonly continued: boolean;
  /** Index in `pieces` of the first piece of the second column; null: there is one column. */
  readonly column: number | null;
  /** What stands beside, at the start side; null: nothing. */
  readonly beside: readonly Piece[] | null;
  readonly size: Size;
  readonly titleSize: TitleSize;
  /** The starter, when there is room for it on the title slide. */
  readonly inset: {
    readonly title: Inlines;
    readonly minutes: number | null;
    readonly pieces: readonly Piece[];
    readonly size: Size;
  } | null;
}

/** Those above 56 are for a title slide with nothing else on it. */
export type TitleSize = 88 | 72 | 56 | 48 | 40;

/** One page of slides-notes.pdf: with the picture of its slide, or going on from the page before. */
export interface NoteSheet {
  /** Index in `slides`. */
  readonly slide: number;
  readonly picture: boolean;
  readonly notes: readonly Note[];
}
