import type { Inlines, LineStyle } from './block.ts';

/** Room to write that an author asks for. */
export type Room =
  | PlainRoom
  | { readonly kind: 'none' }
  | NumberLineRoom
  | AxesRoom
  /** The sentence with its gap, or a gap with its unit, printed; room to work in above it when that is asked for, too. */
  | {
      readonly kind: 'answer-line';
      readonly before: Inlines;
      readonly after: Inlines;
      readonly above: PlainRoom | null;
    };

/** Lines to write on, or a frame to work in. */
export type PlainRoom =
  | { readonly kind: 'lines'; readonly count: number; readonly style: LineStyle }
  | { readonly kind: 'box' /** mm */; readonly height: number; readonly pattern: 'blank' | 'grid' | 'graph' };

/** The numbers along a line: from, to, and every how many there is a mark. `to` is `from` and a whole number of steps. */
export interface Scale {
  readonly from: number;
  readonly to: number;
  readonly step: number;
  /** Sign of decimals, as the author writes it. */
  readonly decimal: '.' | ',';
}

/** A scale with what it measures: "time (s)". */
export interface Axis extends Scale {
  readonly title: string;
}

/** `answer.values`: marked on the line in the key. */
export interface NumberLineRoom {
  readonly kind: 'number-line';
  readonly scale: Scale;
  readonly answer?: { readonly values: readonly number[] };
}

/** `answer`: crosses, and a line drawn through places, in the key. */
export interface AxesRoom {
  readonly kind: 'axes';
  readonly x: Axis;
  readonly y: Axis;
  readonly answer?: { readonly points: readonly Place[]; readonly line: readonly Place[] };
}

/** A place on a graph: x and y. */
export type Place = readonly [number, number];
