import type { Block, Blocks, SourceBlock } from '../../model/block.ts';
import type { PrintedEdition } from '../../plan/edition.ts';

/** What a mark scheme holds, planned. All of it is for teachers. */
export interface MarkSchemeBody {
  readonly paper: 'a4' | 'letter';
  /** Start side of the footer. */
  readonly footer: string;
  /** Short code of the content: two copies with one code are the same. */
  readonly version: string;
  readonly edition: PrintedEdition | null;
  readonly columns: Columns;
  readonly boxes: readonly SchemeBox[];
  /** Sources whose lines are named: measured as on the sheet, and not printed. */
  readonly cited: readonly SourceBlock[];
}

/** Columns that not every mark scheme has. */
export interface Columns {
  readonly guidance: boolean;
  readonly objectives: boolean;
}

/** One box: it is measured, and set as a whole unless its block can be cut. */
export interface SchemeBox {
  readonly id: string;
  readonly piece: SchemePiece;
  /** mm above, when it does not begin a page. */
  readonly gap: number;
  /** What a page break before it would part. */
  readonly parts: 'nothing' | 'rows' | 'scheme' | 'never';
}

export type SchemePiece =
  | {
      readonly kind: 'header';
      /** "Version A", or null. */
      readonly edition: string | null;
      readonly overline: string | null;
      readonly title: string;
      readonly dates: string | null;
      readonly marks: number | null;
    }
  /** Heads of the columns, where the table begins. */
  | { readonly kind: 'head' }
  /** A line of the table that names the questions below it. */
  | { readonly kind: 'section'; readonly text: string }
  | SchemeRow
  /** What takes the width of all columns, below the row of its question. */
  | { readonly kind: 'wide'; readonly number: string; readonly block: Block }
  /** The totals below the table. */
  | { readonly kind: 'block'; readonly block: Block };

/** The row of a question. */
export interface SchemeRow {
  readonly kind: 'row';
  readonly number: string;
  readonly answer: Blocks;
  readonly guidance: Blocks;
  /** "4", "16+4"; empty when it has none. */
  readonly marks: string;
  /** A line for each objective: "AO1 2". */
  readonly objectives: readonly string[];
}

/** A box on a page, as it is printed. */
export interface PrintedPiece {
  readonly piece: SchemePiece;
  /** mm above. */
  readonly gap: number;
  /** True: a page began since the row of its question. */
  readonly continued: boolean;
}

/** The mark scheme with everything in its place. */
export interface PlacedMarkScheme {
  readonly paper: 'a4' | 'letter';
  readonly footer: string;
  readonly version: string;
  readonly edition: PrintedEdition | null;
  readonly columns: Columns;
  readonly pages: readonly (readonly PrintedPiece[])[];
  /** What each citation that only layout could fill says, by `citationKey`. */
  readonly cited: Readonly<Record<string, string>>;
}
