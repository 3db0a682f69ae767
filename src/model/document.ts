import type { Direction } from './block.ts';
import type { Span } from './source.ts';

/** A document of one output for one topic, planned: what it holds, not where. Plain JSON, no spans in its body. */
export interface Planned<Body> {
  readonly output: string;
  readonly topic: string;
  readonly title: string;
  readonly language: string;
  readonly direction: Direction;
  readonly body: Body;
  /**
   * Where its parts were written: the body names a place by its index here. No part of the document itself: a line
   * added above it in the topic changes no page.
   */
  readonly places: readonly Span[];
}

/** HTML of boxes, to be measured: one flow, each box in each variant that it has. */
export interface Flow {
  /** Which stylesheet of the theme: `print` or `slides`. */
  readonly medium: 'print' | 'slides';
  readonly language: string;
  readonly direction: Direction;
  /** Width of the column: mm for print, units (px of the 1280 × 720 slide) for slides. */
  readonly width: number;
  readonly boxes: readonly FlowBox[];
}

export interface FlowBox {
  /** The same in all variants of a document. */
  readonly id: string;
  readonly variant: string;
  readonly html: string;
  /** When this box is set to another width than the flow's; null: the flow's. */
  readonly width: number | null;
}

/**
 * What the browser says. Heights include the box's own padding; boxes are laid out with `display: flow-root`, so
 * that heights add up. Units of height are those of the flow's width.
 */
export interface Measured {
  readonly boxes: readonly MeasuredBox[];
  /** What does not look right: an overflow to the side, a picture that did not load, a missing glyph. */
  readonly problems: readonly {
    readonly box: string;
    readonly code: 'overflow' | 'picture' | 'glyph';
    readonly detail: string;
    /** By how much something is too wide, in the flow's unit; null for what is not too wide. */
    readonly by: number | null;
  }[];
}

export interface MeasuredBox {
  readonly id: string;
  readonly variant: string;
  readonly height: number;
  /**
   * Where the box can be cut, in order. HTML marks them: an element with `data-cut="lines"` gives one unit a text
   * line (start and end are offsets into its textContent); an element with `data-cut="unit"` is one unit. `part` is
   * the element's `data-part`. Top and bottom from the top of the box.
   */
  readonly units: readonly {
    readonly part: string;
    readonly start: number;
    readonly end: number;
    readonly top: number;
    readonly bottom: number;
  }[];
}

/** A document with everything in its place. Plain JSON. */
export interface Composed<Body> {
  readonly planned: Omit<Planned<unknown>, 'body'>;
  readonly body: Body;
  /** Where each question landed, by its name ("3", "3a"). */
  readonly index: PageIndex;
  /** What could not be placed well, for the teacher: topic-level warnings and errors. */
  readonly problems: readonly {
    readonly severity: 'error' | 'warning';
    readonly code: `${string}/${string}`;
    readonly message: string;
    readonly hint: string | null;
    /** Index in `planned.places`; null: the topic as a whole. */
    readonly place: number | null;
  }[];
  /** How each slide was set, in order, for `--json`; empty for what has no slides. */
  readonly laid: readonly LaidSlide[];
}

/** How one slide was set. */
export interface LaidSlide {
  readonly number: number;
  readonly kind: string;
  readonly title: string;
  /** Indices in `planned.places` of what stands on it, in order, each once. */
  readonly places: readonly number[];
  /** Size of its body, units of the 1280 × 720 slide. */
  readonly size: number;
  /** What was done so that it fits, in the order of the means. */
  readonly done: readonly ('enlarged' | 'tightened' | 'columns' | 'beside' | 'apart' | 'split')[];
  /** Which part it is of what was planned as one slide: 1 of 1 when it was not split. */
  readonly part: number;
  readonly parts: number;
}

/** Page of each question of the sheet, by the question's name. */
export type PageIndex = Readonly<Record<string, number>>;

/** A file to be written. */
export type Artifact =
  /** A whole self-contained HTML file. `student`: pupils get it, and the leak prover reads it. */
  | { readonly kind: 'html'; readonly file: string; readonly html: string; readonly student: boolean }
  /** A plain file for a teacher's other programs: a spreadsheet's CSV. */
  | { readonly kind: 'text'; readonly file: string; readonly text: string; readonly student: boolean }
  /** A page to be printed and finished. */
  | {
      readonly kind: 'pdf';
      readonly file: string;
      readonly title: string;
      readonly language: string;
      readonly direction: Direction;
      /** Which stylesheet of the theme is loaded in the kept page. */
      readonly medium: 'print' | 'slides';
      /** Page size: mm. The print sheet sets `@page` by this class. */
      readonly page: { readonly width: number; readonly height: number };
      /** What goes inside <body>. */
      readonly body: string;
      /** Explicit pages; the printed PDF must have as many. */
      readonly pages: number;
      /** True: pupils get it, and the leak prover reads it. */
      readonly student: boolean;
    };
