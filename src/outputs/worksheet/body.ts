import type { Block, Blocks, Inlines } from '../../model/block.ts';
import type { PrintedEdition } from '../../plan/edition.ts';

/** The copies of one sheet: core, with scaffolds, with challenges, and the key. All have the same shared pages and numbers. */
export type VariantName = 'worksheet' | 'support' | 'challenge' | 'answers';

/** What a worksheet document holds, planned. Student variants have no key `answer` anywhere. */
export interface SheetBody {
  readonly paper: 'a4' | 'letter';
  readonly spaces: 'lines' | 'none';
  /** Left side of the footer: school, or subject; and the title. */
  readonly footer: string;
  /** Short code of the content: two copies with one code are the same sheet. */
  readonly version: string;
  /** Which version of the sheet; null when there is but one. */
  readonly edition: PrintedEdition | null;
  readonly variants: readonly SheetVariant[];
  /** The key's own pages, after the shared ones. */
  readonly teacher: readonly SheetBox[];
}

export interface SheetVariant {
  readonly name: VariantName;
  readonly boxes: readonly SheetBox[];
}

/** One box of the sheet: it is measured, and set as a whole unless its block can be cut. */
export interface SheetBox {
  /** The same in all variants. */
  readonly id: string;
  /** Its place among the boxes of all variants. */
  readonly order: number;
  readonly piece: Piece;
  /** mm above, when it does not begin a page. */
  readonly gap: number;
  /** True: space may be added above, when a page has some left. */
  readonly loose: boolean;
  /** What a page break before it would part. */
  readonly parts: 'nothing' | 'parts' | 'question' | 'never';
  readonly turn: boolean;
  /** Questions of one class get equal room; null when it has no room to write. */
  readonly room: string | null;
  /** Name of the question that begins here, or whose scheme this is. */
  readonly question: string | null;
  readonly cites: readonly string[];
  /** For a teacher's box: only set when the answer of `question` did not fit into its space. */
  readonly onlyWhenLong: boolean;
  /** For a box of the key without room: true when it says on which page the mark scheme is. */
  readonly points: boolean;
  /** Set in the smaller type of the teacher's own pages. */
  readonly small: boolean;
}

/** Steps from the start side: 0 the page, 1 the text of a question, 2 that of its part, 3 that of a part's part. */
export type Indent = 0 | 1 | 2 | 3;

export type Piece =
  | { readonly kind: 'header'; readonly header: SheetHeader }
  | {
      readonly kind: 'heading';
      readonly level: 2 | 3;
      readonly content: Inlines;
      /** Said at the end of its line ("25 minutes"), or null. */
      readonly note: string | null;
    }
  | {
      readonly kind: 'stem';
      /** Hangs at the start side: "3", "(a)", "▲"; null for none. */
      readonly number: string | null;
      readonly before: Blocks;
      readonly text: Inlines;
      readonly after: Blocks;
      /** "[4]", or null. */
      readonly marks: string | null;
      readonly indent: Indent;
      /** What the marks are for, at the marks of the key: "AO1 2, AO2 2". */
      readonly answer?: { readonly objectives: string };
    }
  | { readonly kind: 'block'; readonly block: Block; readonly indent: Indent };

export interface SheetHeader {
  /** Subject, course, stage: those that are known. */
  readonly overline: string | null;
  readonly title: string;
  readonly dates: string | null;
  readonly enquiry: string | null;
  /** "Answers", "Support", with the version; null on the only core copy. */
  readonly copy: string | null;
  /** False on the key, which nobody writes on: no name, class and date. */
  readonly fields: boolean;
  /** Marks of the whole sheet; null when there are none. */
  readonly marks: number | null;
}

/** A box on a page of one variant, as it is printed. */
export interface PrintedBox {
  readonly id: string;
  readonly piece: Piece;
  readonly small: boolean;
  /** mm above. */
  readonly gap: number;
}

export interface PrintedPage {
  /** True: a line for the name stands above the boxes. */
  readonly name: boolean;
  readonly boxes: readonly PrintedBox[];
}

/** A variant on its pages; the key's own pages last. */
export interface PrintedVariant {
  readonly name: VariantName;
  readonly pages: readonly PrintedPage[];
}

/** The sheet with everything in its place. */
export interface PlacedSheet {
  readonly paper: 'a4' | 'letter';
  readonly footer: string;
  readonly version: string;
  readonly edition: PrintedEdition | null;
  readonly variants: readonly PrintedVariant[];
  /** What each citation that only layout could fill says, by `citationKey`. */
  readonly cited: Readonly<Record<string, string>>;
}
