/** The drawing of a timeline: mm. */
export const WIDTH = 170;
/** Height of a date, and of an empty place below it. */
export const DATE = 7;
export const BLANK = 22;
const GAP = 3;

/** From the middle of one box to the next in a row: boxes take turns above and below the line, each row half a step on. */
export function stepOf(events: number): number {
  return WIDTH / (Math.ceil(events / 2) + (events % 2 === 0 ? 0.5 : 0));
}

/** Width of the words of an event. */
export function boxWidth(events: number): number {
  return stepOf(events) - GAP - 4;
}
