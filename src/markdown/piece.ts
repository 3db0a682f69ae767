import type { ImageBlock, Inline, Inlines } from '../model/block.ts';
import type { Context } from './context.ts';
import type { Stretch } from './stretch.ts';

/**
 * A piece of text that is read by a rule of its own and hidden from marked: code, formulas, gaps, citations, pictures … It is
 * masked by as many characters as it has, so that every place stays the same.
 */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly inlines: readonly Inline[];
  /** What stands in its place: a letter, or a sign when it acts like one beside `*` and `_`. */
  readonly mask: string;
  /** A picture: a figure when it stands alone. */
  readonly figure?: ImageBlock;
  /** A formula between `$$`: a block of its own in a paragraph. */
  readonly formula?: string;
}

/** A letter of the private use area: pieces behave like words. */
export const WORD = '\uE000';

/** A space that makes no hard break. */
export const SPACE = '\u2003';

/** One text being scanned for pieces. */
export interface Scan {
  readonly stretch: Stretch;
  readonly text: string;
  readonly context: Context;
  /** Reads what stands inside a link, gap or phrase. */
  readonly read: (inside: Stretch) => Inlines;
  /** Closing bracket of each opening one. */
  readonly brackets: ReadonlyMap<number, number>;
  /** Where each `<sub>` or `<sup>` is closed. */
  readonly tags: ReadonlyMap<number, number>;
  /** Where the next run of so many backticks was looked for in vain. */
  readonly noCode: Map<number, number>;
}

/** What a rule finds: a piece, or the end of something that marked shall read as it stands, or nothing. */
export type Found = Piece | { readonly skip: number } | null;

/** A piece that acts like a word. */
export function piece(start: number, end: number, ...inlines: readonly Inline[]): Piece {
  return { start, end, inlines, mask: WORD };
}
