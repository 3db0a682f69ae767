import { type Block, text } from '../../model/block.ts';
import { fill, type Words } from '../../model/words.ts';
import { createPen, type Point } from '../drawing-pen.ts';
import { columnHeight, columnLabels, type Marked } from '../statement-column.ts';
import type { LivingGraph } from './parse.ts';

const WIDTH = 170;
/** mm of the column of events. */
export const COLUMN = 70;
/** Above and below the room of the curve, its least height, and the width of the words at its side. */
const ABOVE = 14;
const BELOW = 10;
const LEAST = 62;
const SIDE = 18;
/** Light lines across, at these shares of the height. */
const ACROSS = [0.25, 0.5, 0.75, 1];

/** The room of the curve, between the axes: mm. */
export interface Room {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Axes over the numbered events, beside the events that are given; the key has the example curve over them. */
export function drawGraph({ axis, events }: LivingGraph, beside: readonly Marked[], words: Words): Block {
  const room = roomBeside(beside);
  const { left, right, top, bottom } = room;
  const height = bottom + BELOW;
  const pen = createPen(WIDTH, height, words.direction);
  const numbers = events.map((_, index) => ({ x: xOf(index, events.length, room), number: String(index + 1) }));
  const shapes = [
    ...ACROSS.map((share) => bottom - share * (bottom - top)).map((y) =>
      pen.line({ x: left, y }, { x: right, y }, 'dashed'),
    ),
    pen.line({ x: left, y: top - 3 }, { x: left, y: bottom }, 'bold'),
    pen.line({ x: left, y: bottom }, { x: right, y: bottom }, 'bold'),
    ...numbers.map(({ x }) => pen.line({ x, y: bottom - 1.5 }, { x, y: bottom + 1.5 })),
  ];
  const end = { x: left - SIDE, width: SIDE - 2, height: 14 };
  const labels = [
    ...columnLabels(pen, beside, { x: 0, y: 1, width: COLUMN, height: height - 2 }),
    pen.label({ x: left - SIDE, y: 0, width: right - left + SIDE, height: 8 }, text(axis.title), { weight: 'title' }),
    pen.label({ ...end, y: top - 4 }, text(axis.high)),
    pen.label({ ...end, y: bottom - 10 }, text(axis.low)),
    ...numbers.map(({ x, number }) => pen.label({ x: x - 4.5, y: bottom + 2, width: 9, height: 7 }, text(number))),
  ];
  const alt = fill(words.print.organiser.alt.graph, {
    title: axis.title,
    low: axis.low,
    high: axis.high,
    n: events.length,
  });
  const points = curveOf(
    events.map(({ value }) => value),
    room,
  );
  const over = points.length > 0 ? [pen.curve(points, 'bold'), ...points.map((point) => pen.dot(point, 1.3))] : [];
  return pen.block(alt, shapes, labels, over);
}

/** What a column of events leaves of the drawing. */
function roomBeside(beside: readonly Marked[]): Room {
  const left = (beside.length > 0 ? COLUMN + 2 : 0) + SIDE;
  const bottom = ABOVE + Math.max(LEAST, columnHeight(beside, COLUMN) - ABOVE - BELOW + 2);
  return { left, right: WIDTH - 2, top: ABOVE, bottom };
}

/** The points of the example curve; none where the author gives no values. */
export function curveOf(values: readonly (number | null)[], room: Room): readonly Point[] {
  const known = values.flatMap((value) => (value === null ? [] : [value]));
  if (known.length < values.length) return [];
  return known.map((value, index) => ({
    x: xOf(index, values.length, room),
    y: room.bottom - ((room.bottom - room.top) * value) / 100,
  }));
}

/** Events stand at equal steps, half a step from both ends. */
function xOf(index: number, count: number, { left, right }: Room): number {
  return left + ((right - left) * (index + 0.5)) / count;
}
