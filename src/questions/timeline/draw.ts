import type { Block } from '../../model/block.ts';
import { fill, type Words } from '../../model/words.ts';
import { type Shown, shownPiece } from '../blank-piece.ts';
import { createPen, type Pen } from '../drawing-pen.ts';
import { asLargeAsFits, heightOf } from '../drawing-words.ts';
import { BLANK, boxWidth, DATE, stepOf, WIDTH } from './measures.ts';
import type { Timeline, TimelineEvent } from './parse.ts';

/** mm between a box and the line, and from the edge of the drawing to the first and the last date. */
const LEADER = 10;
const EDGE = 8;
/** Most marks of years along the line. */
const MARKS = 24;

interface Drawn {
  readonly date: Shown;
  readonly words: Shown;
}

/** A line with a mark for each date, true to scale where dates are printed, and a box for each event above or below it. */
export function drawTimeline(timeline: Timeline, words: Words): Block {
  const { empty } = timeline;
  const events = inTime(timeline.events);
  const drawn = events.map(
    ({ date, content }): Drawn => ({
      date: shownPiece(date, empty === 'dates'),
      words: shownPiece(content, empty === 'events'),
    }),
  );
  const width = boxWidth(events.length);
  const rows = ([0, 1] as const).map((side) =>
    heightOfRow(
      drawn.filter((_, index) => index % 2 === side),
      width,
    ),
  );
  const [above = 0, below = 0] = rows;
  const y = above + LEADER;
  const pen = createPen(WIDTH, y + LEADER + below, words.direction);
  const scale = scaleOf(events, empty);
  const boxes = drawn.map((one, index) => {
    const isAbove = index % 2 === 0;
    const frame = {
      x: middleOf(index, events.length) - width / 2 - 2,
      y: isAbove ? 0.5 : y + LEADER - 0.5,
      width: width + 4,
      height: (isAbove ? above : below) - 0.5,
    };
    return drawBox(pen, one, frame, { x: scale.places[index] ?? 0, y });
  });
  const end = WIDTH - 1;
  const axis = [
    pen.line({ x: 1, y }, { x: end, y }, 'bold'),
    pen.path(
      [
        { x: end - 3, y: y - 2 },
        { x: end, y },
        { x: end - 3, y: y + 2 },
      ],
      'bold',
    ),
    ...scale.marks.map((x) => pen.line({ x, y: y - 1.4 }, { x, y: y + 1.4 })),
  ];
  return pen.block(
    fill(words.print.organiser.alt.timeline, { n: events.length }),
    [...axis, ...boxes.flatMap(({ shapes }) => shapes)],
    asLargeAsFits(boxes.flatMap(({ labels }) => labels)),
  );
}

/** Events by their dates, where all of them are known; else as the author has them. */
export function inTime(events: readonly TimelineEvent[]): readonly TimelineEvent[] {
  return events.some(({ time }) => time === null) ? events : [...events].sort((a, b) => (a.time ?? 0) - (b.time ?? 0));
}

/** The middle of a box: half a step on from the one before, on the other side of the line. */
function middleOf(index: number, count: number): number {
  return ((index + 1) * stepOf(count)) / 2;
}

function heightOfRow(drawn: readonly Drawn[], width: number): number {
  const heights = drawn.map(({ words }) => (words.content.length === 0 ? BLANK : heightOf(words.content, width) + 1));
  return Math.max(12, ...heights) + DATE + 3;
}

/** Marks true to scale, where every date is known and printed; else at equal steps. */
function scaleOf(events: readonly TimelineEvent[], empty: Timeline['empty']) {
  const times = events.map(({ time }) => time);
  const first = times[0] ?? null;
  const last = times.at(-1) ?? null;
  const room = WIDTH - 2 * EDGE;
  const isKnown =
    empty !== 'dates' && times.every((time) => time !== null) && first !== null && last !== null && last > first;
  if (!isKnown) {
    const step = room / Math.max(1, events.length - 1);
    return { places: events.map((_, index) => EDGE + index * step), marks: [] };
  }
  const place = (time: number) => EDGE + (room * (time - first)) / (last - first);
  const step = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].find((years) => (last - first) / years <= MARKS) ?? 5000;
  const marks: number[] = [];
  for (let year = Math.ceil(first / step) * step; year <= last; year += step) marks.push(place(year));
  return { places: times.map((time) => place(time ?? first)), marks };
}

function drawBox(
  pen: Pen,
  { date, words }: Drawn,
  frame: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  mark: { readonly x: number; readonly y: number },
) {
  const foot = { x: frame.x + frame.width / 2, y: frame.y < mark.y ? frame.y + frame.height : frame.y };
  const inner = { x: frame.x + 2, width: frame.width - 4 };
  const ruleY = frame.y + DATE + 0.5;
  return {
    shapes: [
      pen.rectangle(frame, 'plain', 1.5),
      pen.line({ x: frame.x, y: ruleY }, { x: frame.x + frame.width, y: ruleY }),
      pen.line(foot, mark),
      pen.dot(mark, 1.5),
    ],
    labels: [
      pen.label({ ...inner, y: frame.y + 0.5, height: DATE - 0.5 }, date.content, {
        weight: 'title',
        answer: date.answer,
      }),
      pen.label({ ...inner, y: ruleY + 0.8, height: frame.height - DATE - 1.6 }, words.content, {
        weight: 'small',
        answer: words.answer,
      }),
    ],
  };
}
