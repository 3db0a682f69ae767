import type { Block } from '../model/block.ts';
import type { Line } from '../model/source.ts';
import type { Context } from './context.ts';

/**
 * Blocks still to be read: their lines are cut, their text is read when every link definition of the fragment is known.
 */
export type Later = () => readonly Block[];

/** What a block taken from the lines gives: what to read later, and the index of the line after it. */
export interface Taken {
  readonly later: readonly Later[];
  readonly next: number;
  /** What stands behind the block on its last line. */
  readonly rest?: Line;
}

/** Cuts lines one level deeper into blocks. */
export type Cut = (lines: readonly Line[]) => Later[];

/** Where a block is being looked for. */
export interface Place {
  readonly file: string;
  readonly lines: readonly Line[];
  readonly index: number;
  readonly context: Context;
  /** Cuts the lines inside a list or quote. */
  readonly cut: Cut;
  /** True when the line before belongs to a paragraph that a weak marker does not interrupt. */
  readonly inParagraph: boolean;
}
