/** The drawing of a fishbone: mm. */
export const WIDTH = 170;
/** The head, in which the effect stands. */
export const HEAD = { width: 36, least: 20 };
const GAP = 4;
/** How far a bone leans. */
export const LEAN = 9;
/** An empty place of a cause: two lines of small type, or one of handwriting. */
export const BLANK = 12.5;
/** Empty places of a bone without causes. */
export const FREE = 3;
/** The box of a name. */
export const NAME = 13;

/** Width of the room of one bone: bones stand above and below the spine, in pairs. */
export function columnWidth(bones: number): number {
  return (WIDTH - HEAD.width - GAP) / Math.ceil(bones / 2);
}

/** Width of the words of a cause. */
export function causeWidth(bones: number): number {
  return columnWidth(bones) - LEAN - 5;
}

/** Width of the words of a name. */
export function titleWidth(bones: number): number {
  return columnWidth(bones) - 8;
}
