import { type Block, plainText } from '../../model/block.ts';
import { fill, type Words } from '../../model/words.ts';
import { createPen, type Pen } from '../drawing-pen.ts';
import type { Ends } from '../organiser-ends.ts';
import { type Marked, rowHeight, statementLabels } from '../statement-column.ts';

export interface LetterPlace {
  readonly letter: string;
  /** Percent of the line. */
  readonly at: number;
}

/** A letter set above the line: mm. */
export interface SetLetter extends LetterPlace {
  readonly x: number;
  readonly y: number;
}

const WIDTH = 170;
/** From the top of the line's own room: mm. */
const HEIGHT = 46;
const LINE = { from: 8, to: 162, y: 29 };
/** Two columns of statements above the line. */
const COLUMN = { width: 82, apart: 6, tallest: 50 };
const TICKS = 10;
/** mm of the ring round a letter, and between the middles of two rings. */
export const RING = 2.9;
const APART = 6.4;
/** Rows of letters above the line, nearest first: mm. */
const ROWS = [LINE.y - 7, LINE.y - 13.6, LINE.y - 20.2];

/** True when the statements may stand above the line, in the drawing itself. */
export function fitsAbove(statements: readonly Marked[]): boolean {
  return heightAbove(statements) <= COLUMN.tallest;
}

/** The line with its ends, below the statements that are given; the key has the letters over it. */
export function drawLine(ends: Ends, above: readonly Marked[], places: readonly LetterPlace[], words: Words): Block {
  const [from, to] = ends;
  const top = heightAbove(above);
  const pen = createPen(WIDTH, top + HEIGHT, words.direction);
  const y = top + LINE.y;
  const ticks = Array.from({ length: TICKS + 1 }, (_, index) => {
    const x = xOf((index * 100) / TICKS);
    const isMain = index % (TICKS / 2) === 0;
    const half = isMain ? 3.4 : 1.8;
    return pen.line({ x, y: y - half }, { x, y: y + half }, isMain ? 'bold' : 'plain');
  });
  const axis = pen.line({ x: LINE.from, y }, { x: LINE.to, y }, 'bold');
  const end = { y: y + 4.5, width: 48, height: 12 };
  const labels = [
    ...rowsOf(above).flatMap((row, at, rows) =>
      row.flatMap((one, index) => {
        const x = index * (COLUMN.width + COLUMN.apart);
        const y = heightAbove(rows.slice(0, at).flat());
        return statementLabels(pen, one, { x, y, width: COLUMN.width, height: rowHeight(row, COLUMN.width) });
      }),
    ),
    pen.label({ ...end, x: 0 }, from, { weight: 'title' }),
    pen.label({ ...end, x: WIDTH - end.width }, to, { weight: 'title' }),
  ];
  const alt = fill(words.print.organiser.alt.continuum, { from: plainText(from), to: plainText(to) });
  return pen.block(alt, [axis, ...ticks], labels, letters(pen, top, places));
}

/** Statements in pairs, from the start side. */
function rowsOf(statements: readonly Marked[]): readonly (readonly Marked[])[] {
  return statements.flatMap((_, index) => (index % 2 === 0 ? [statements.slice(index, index + 2)] : []));
}

function heightAbove(statements: readonly Marked[]): number {
  return rowsOf(statements).reduce((sum, row) => sum + rowHeight(row, COLUMN.width), 0);
}

function letters(pen: Pen, top: number, places: readonly LetterPlace[]): readonly string[] {
  const set = setLetters(places).map((place) => ({ ...place, y: place.y + top }));
  return [
    ...set.map((place) => pen.line(place, { x: xOf(place.at), y: top + LINE.y })),
    ...set.map((place) => pen.letter(place, place.letter, RING)),
  ];
}

/**
 * Letters in three rows above the line, none over another: each as near to its place as there is room, the nearest row
 * first.
 */
export function setLetters(places: readonly LetterPlace[]): readonly SetLetter[] {
  const set: SetLetter[] = [];
  for (const place of [...places].sort((a, b) => a.at - b.at)) {
    const wanted = xOf(place.at);
    const spots = ROWS.flatMap((y, row) =>
      Array.from({ length: 61 }, (_, step) => {
        const x = wanted + Math.ceil(step / 2) * (step % 2 === 0 ? 1 : -1) * 3.2;
        return { x, y, cost: Math.abs(x - wanted) + row * 2 };
      }),
    ).filter(
      ({ x, y }) =>
        x >= LINE.from && x <= LINE.to && set.every((other) => Math.hypot(other.x - x, other.y - y) >= APART),
    );
    const best = spots.sort((a, b) => a.cost - b.cost)[0];
    if (best) set.push({ ...place, x: best.x, y: best.y });
  }
  return set;
}

function xOf(percent: number): number {
  return LINE.from + ((LINE.to - LINE.from) * percent) / 100;
}
