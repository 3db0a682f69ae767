import type { Piece } from '../body.ts';

/** What a slide holds at the smallest size, in characters of `rough`: less than this always fits in one column. */
const FULL = 700;
/** Characters that a line takes at least, when it is ended before it is full. */
const LINE = 60;

/**
 * True when pieces may be too tall for a slide at the smallest size: told by how much there is of them, before they are
 * measured, so that what surely fits is not measured in other ways as well. Never false for what does not fit.
 */
export function mayBeTall(pieces: readonly Piece[]): boolean {
  const written = JSON.stringify(pieces, (key, value) => (key === 'notes' ? [] : value));
  const ended = written.match(/\\n|\\\\\\\\|"break"/g)?.length ?? 0;
  // Chinese, Japanese and Korean letters are twice as wide.
  const wide = written.match(/[\u2e80-\uffff]/g)?.length ?? 0;
  return written.length + LINE * ended + wide > FULL;
}
