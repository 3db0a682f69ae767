import type { Span } from './source.ts';

/**
 * What is SEEN. Two closed vocabularies, Inline and Block, shared by every question type above and every output
 * below. What only a teacher may see lies under the key `answer` and nowhere else: a student document is made by
 * deleting that key (plan/answers.ts), never by hiding. `answer` is the only optional key; every other field that
 * may be missing is `T | null`. All of it is plain JSON. `span` is where the author wrote it (for diagnostics).
 */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'math'; readonly tex: string; readonly span: Span | null }
  | { readonly kind: 'emphasis' | 'strong' | 'sub' | 'sup' | 'strike'; readonly content: readonly Inline[] }
  | { readonly kind: 'break' }
  | { readonly kind: 'link'; readonly href: string; readonly content: readonly Inline[] }
  | Gap
  | {
      readonly kind: 'phrase';
      /** BCP 47 tag of a phrase in another language. */
      readonly language: string;
      readonly direction: Direction;
      readonly content: readonly Inline[];
    }
  | { readonly kind: 'noteref' /** Number of the footnote, from 1. */; readonly number: number }
  | Citation;

export type Direction = 'ltr' | 'rtl';

/** A gap to write in. All gaps of one question have one width. */
export interface Gap {
  readonly kind: 'gap';
  /** `run`: a line in running text; `cell`: the whole cell of a table; `tick`: a small box for a tick. */
  readonly shape: 'run' | 'cell' | 'tick';
  /** Width in characters (ch of the body type) of a run; a cell has the width of its column. */
  readonly width: number;
  /** Rows of room that a cell has at least; 1 for a run and a tick. */
  readonly lines: number;
  /** Printed number of the gap, when a question numbers them. */
  readonly number: number | null;
  readonly answer?: { readonly text: readonly Inline[]; readonly accept: readonly string[] };
}

/** Text that names another place. `text` is filled by resolve (sources) or by compose (pages, lines). */
export interface Citation {
  readonly kind: 'citation';
  readonly to:
    | { readonly what: 'source'; readonly ids: readonly string[] }
    /** The line of a source in which `phrase` stands; known only when the source has been laid out. */
    | { readonly what: 'line'; readonly source: string | null; readonly phrase: string }
    /** A question of this or another topic: `@war-communism#3`. */
    | { readonly what: 'question'; readonly topic: string | null; readonly number: string };
  readonly text: string | null;
  readonly span: Span | null;
}

export type Inlines = readonly Inline[];
export type Blocks = readonly Block[];

/** Twenty kinds at most; a new one needs a note in docs/decisions/. */
export type Block =
  | { readonly kind: 'paragraph'; readonly content: Inlines }
  | { readonly kind: 'heading'; readonly level: 2 | 3 | 4; readonly content: Inlines }
  | {
      readonly kind: 'list';
      /** The marker is printed as the author typed it ("a.", "(b)", "iv."), or null for a bullet. */
      readonly items: readonly { readonly marker: string | null; readonly blocks: Blocks }[];
    }
  | { readonly kind: 'quote'; readonly blocks: Blocks }
  | { readonly kind: 'code'; readonly text: string; readonly language: string | null }
  | { readonly kind: 'formula'; readonly tex: string; readonly span: Span | null }
  | {
      readonly kind: 'table';
      readonly caption: Inlines | null;
      readonly align: readonly ('start' | 'center' | 'end')[];
      readonly head: readonly Inlines[];
      readonly rows: readonly (readonly Inlines[])[];
      /** True: the first cell of each row is a header. */
      readonly rowHeads: boolean;
    }
  | ImageBlock
  | SourceBlock
  | DrawingBlock
  | {
      readonly kind: 'choices';
      /** True: more than one is right. */
      readonly multiple: boolean;
      readonly options: readonly {
        /** Printed letter: "A", or of the topic's own alphabet. */
        readonly label: string;
        readonly content: Inlines;
        readonly answer?: { readonly correct: boolean; readonly reason: Inlines | null };
      }[];
    }
  | {
      readonly kind: 'match';
      readonly headings: readonly [Inlines, Inlines];
      readonly left: readonly {
        readonly content: Inlines;
        /** Label of the right partner. */
        readonly answer?: { readonly partner: string };
      }[];
      /** Already arranged, never in step with `left`; more of them than `left` when there are spares. */
      readonly right: readonly { readonly label: string; readonly content: Inlines }[];
    }
  | {
      readonly kind: 'order';
      /** Already arranged, never in the right order. */
      readonly items: readonly { readonly content: Inlines; readonly answer?: { readonly position: number } }[];
    }
  | {
      readonly kind: 'statements';
      /** True: a false statement is to be corrected, and gets a line. */
      readonly correct: boolean;
      /** Printed words, for example "T" and "F". */
      readonly trueWord: string;
      readonly falseWord: string;
      readonly items: readonly {
        readonly content: Inlines;
        readonly answer?: { readonly isTrue: boolean; readonly correction: Inlines | null };
      }[];
    }
  | {
      readonly kind: 'categories';
      /** Headings of the columns, in the order of their first use by the author. */
      readonly names: readonly Inlines[];
      /** Already arranged. */
      readonly items: readonly { readonly content: Inlines; readonly answer?: { readonly category: number } }[];
    }
  | { readonly kind: 'bank' /** Already arranged. */; readonly words: readonly Inlines[] }
  | LinesBlock
  /** An empty frame to work in. */
  | {
      readonly kind: 'box' /** mm */;
      readonly height: number;
      readonly pattern: 'blank' | 'grid' | 'graph';
      readonly answer?: { readonly blocks: Blocks };
    }
  | {
      /** A form of titled boxes (two inferences with their details, two features …). */
      readonly kind: 'form';
      readonly rows: readonly (readonly {
        readonly title: Inlines;
        /** Ruled lines of room. */
        readonly lines: number;
        /** Share of the row's width, beside those of the other cells: 1 each for equal cells. */
        readonly share: number;
        readonly answer?: { readonly blocks: Blocks };
      }[])[];
    }
  | AsideBlock;

/**
 * A type's own SVG (well-formed, without script or outside references), scaled to the room it gets. Its words are
 * labels: the page sets them over the SVG, so that they wrap, and read in every language.
 */
export interface DrawingBlock {
  readonly kind: 'drawing';
  readonly svg: string;
  readonly alt: string;
  /** mm */
  readonly width: number;
  /** mm */
  readonly height: number;
  readonly labels: readonly DrawingLabel[];
  /** Laid over the drawing in a key: an SVG of the same size (a curve, a cross, a ring). */
  readonly answer?: { readonly svg: string };
}

/** Words in a rectangle of a drawing: mm from its left and top edge. */
export interface DrawingLabel {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Where the words stand in the rectangle: from its top at the start side, or in its middle. */
  readonly align: 'start' | 'middle';
  /** `title` is bold; `small` is for where there is little room. */
  readonly weight: 'title' | 'normal' | 'small';
  readonly content: Inlines;
  /** Ruled lines below the content to write on; 0 for none. */
  readonly lines: number;
  readonly answer?: { readonly content: Inlines };
}

/** Ruled lines to write on. Layout may add lines (one room class gets equal room) but never takes any away. */
export interface LinesBlock {
  readonly kind: 'lines';
  readonly count: number;
  /** Printed before the first line ("Name of city", "(i)"), or null. */
  readonly label: Inlines | null;
  /** True: fill the rest of the page (12 marks and more). */
  readonly fill: boolean;
  readonly style: LineStyle;
  readonly answer?: { readonly blocks: Blocks };
}

/** How lines are ruled: solid, dotted, or the four lines of a handwriting guide. */
export type LineStyle = 'solid' | 'dotted' | 'handwriting';

export interface ImageBlock {
  readonly kind: 'image';
  /** Path as the author wrote it, relative to the topic's file. */
  readonly src: string;
  /** Content hash of the picture, set by resolve; null before. */
  readonly asset: string | null;
  /** px of the picture itself (or SVG user units), set by resolve; 0 before. */
  readonly width: number;
  readonly height: number;
  readonly alt: string;
  readonly caption: Inlines | null;
  readonly credit: Inlines | null;
  /** Places marked on the picture with a printed label: px of the picture itself, from its left and top edge. */
  readonly points: readonly { readonly x: number; readonly y: number; readonly label: string }[];
  readonly span: Span | null;
}

/** A source extract as it is set: never a mere blockquote. */
export interface SourceBlock {
  readonly kind: 'source';
  readonly id: string;
  /** "Source A", "Interpretation 1". */
  readonly label: string;
  /** The words, exactly: paragraphs of text, breaks, `sic` marks and glossed phrases. A picture source has none. */
  readonly paragraphs: readonly Inlines[];
  /** For `format: markdown` and picture sources: instead of, or above, the paragraphs. */
  readonly blocks: Blocks;
  readonly attribution: Inlines | null;
  /** The provenance note; null when there is none or when it is held back. */
  readonly note: Inlines | null;
  readonly place: 'above' | 'below';
  readonly glosses: readonly { readonly phrase: string; readonly meaning: Inlines }[];
  readonly numbered: boolean;
  /** `wide`: room beside the text for notes on it. */
  readonly margin: 'none' | 'wide';
  readonly language: string | null;
  readonly direction: Direction | null;
  /** Set by layout when the source is split over pages: 0 for the first part. */
  readonly part: number;
  /** False for every part but the last. */
  readonly last: boolean;
  /**
   * Set by layout for a numbered source: the line numbers to print, with the top of each line from the top of the box
   * that holds the source (mm on paper, px on a slide), as in MeasuredBox.units.
   */
  readonly numbers?: readonly { readonly line: number; readonly top: number }[];
  /** What only the teacher is told: why a note is held back; notes on phrases of the text, in their order. */
  readonly answer?: {
    readonly hold: Inlines | null;
    readonly notes: readonly { readonly phrase: string; readonly note: Inlines }[];
  };
}

/** A box with a title round other blocks. */
export interface AsideBlock {
  readonly kind: 'aside';
  readonly role: 'support' | 'challenge' | 'task' | 'notes' | 'terms' | 'rubric' | 'footnotes' | 'scheme' | 'info';
  readonly title: Inlines | null;
  readonly blocks: Blocks;
}

/** Text as an Inline list. */
export function text(value: string): Inlines {
  return value === '' ? [] : [{ kind: 'text', text: value }];
}

/** The plain words of inline content: for titles, bookmarks, alt text, sorting. Gaps read as "____". */
export function plainText(content: Inlines): string {
  return content
    .map((part) => {
      switch (part.kind) {
        case 'text':
        case 'code':
          return part.text;
        case 'math':
          return part.tex;
        case 'break':
          return ' ';
        case 'gap':
          return '____';
        case 'noteref':
          return '';
        case 'citation':
          return part.text ?? '';
        case 'emphasis':
        case 'strong':
        case 'sub':
        case 'sup':
        case 'strike':
        case 'link':
        case 'phrase':
          return plainText(part.content);
        default:
          return part satisfies never;
      }
    })
    .join('');
}
