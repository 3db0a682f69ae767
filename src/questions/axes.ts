import { type DrawingBlock, type DrawingLabel, text } from '../model/block.ts';
import type { AxesRoom, Axis, Place } from '../model/room.ts';
import { fill, type Words } from '../model/words.ts';
import { labelledEvery, leftToRight, marksOf, widthOf, written } from './scale.ts';
import { arrowHead, cross, wordsAt as label, mm, stroke, svgOf } from './strokes.ts';

/** mm that the squares of a graph take at most. */
const WIDEST = 140;
const TALLEST = 120;
/** mm of a step, the largest that fits: whole squares of graph paper. */
const STEPS = [20, 10, 5, 4, 2];
/** Squares of graph paper, mm. */
const FINE = 2;
const HEAVY = 10;
/** mm above the squares (the title of y), and below them (numbers and the title of x). */
const ABOVE = 9;
const BELOW = 13;
const NUMBER_HEIGHT = 5;

/** Where a graph's squares lie in its drawing, and how long a step is; mm. */
interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly across: (value: number) => number;
  readonly up: (value: number) => number;
}

/** Axes on graph paper with 2 mm squares, numbered and titled; in a key with the crosses and lines of the answer. */
export function axesBlock({ x, y, answer }: AxesRoom, words: Words): DrawingBlock {
  const frame = frameOf(x, y);
  const width = mm(frame.left + frame.width + 6);
  const height = mm(frame.top + frame.height + BELOW);
  const over = answer ? answerStrokes(answer.points, answer.line, frame) : '';
  return {
    kind: 'drawing',
    svg: svgOf(width, height, squares(frame) + axes(x, y, frame)),
    alt: fill(words.print.scales.axes, { x: said(x), y: said(y) }),
    width,
    height,
    labels: [...numbersAcross(x, frame, words), ...numbersUp(y, frame, words), ...titles(x, y, frame, words)],
    ...(over === '' ? {} : { answer: { svg: svgOf(width, height, over) } }),
  };
}

function frameOf(x: Axis, y: Axis): Frame {
  const [wide, tall] = [marksOf(x).length - 1, marksOf(y).length - 1];
  const across = STEPS.find((step) => step * wide <= WIDEST) ?? 2;
  const up = STEPS.find((step) => step * tall <= TALLEST) ?? 2;
  const left = Math.max(9, widthOf(numbersOf(y)) + 3);
  const [width, height] = [across * wide, up * tall];
  return {
    left,
    top: ABOVE,
    width,
    height,
    across: (value) => left + ((value - x.from) / (x.to - x.from)) * width,
    up: (value) => ABOVE + height - ((value - y.from) / (y.to - y.from)) * height,
  };
}

function squares({ left, top, width, height }: Frame): string {
  const lines = (isDrawn: (at: number) => boolean) => {
    const places = (length: number) =>
      Array.from({ length: Math.floor(length / FINE) + 1 }, (_, index) => index * FINE);
    const down = places(width)
      .filter(isDrawn)
      .map((at) => `M${mm(left + at)} ${top}v${height}`);
    // Counted from the foot, so that the heavy lines begin at the axis.
    const flat = places(height)
      .filter(isDrawn)
      .map((at) => `M${mm(left)} ${mm(top + height - at)}h${width}`);
    return [...down, ...flat].join('');
  };
  const isHeavy = (at: number) => at % HEAVY === 0;
  return (
    stroke(
      lines((at) => !isHeavy(at)),
      0.12,
      0.5,
    ) + stroke(lines(isHeavy), 0.28, 0.64)
  );
}

/** The axes cross at nought where it is on the graph, else in the corner. */
function axes(x: Axis, y: Axis, frame: Frame): string {
  const [column, row] = [
    mm(frame.across(Math.max(x.from, Math.min(x.to, 0)))),
    mm(frame.up(Math.max(y.from, Math.min(y.to, 0)))),
  ];
  const right = mm(frame.left + frame.width + 4);
  const top = frame.top - 4;
  const lines = `M${mm(frame.left)} ${row}H${right}M${column} ${mm(frame.top + frame.height)}V${top}`;
  return stroke(lines + arrowHead(right, row, 0) + arrowHead(column, top, 90), 0.5);
}

function answerStrokes(points: readonly Place[], line: readonly Place[], { across, up }: Frame): string {
  const at = ([x, y]: Place) => `${mm(across(x))} ${mm(up(y))}`;
  const joined = line.length > 1 ? stroke(`M${line.map(at).join('L')}`, 0.5) : '';
  const crosses = points.map(([x, y]) => cross(across(x), up(y))).join('');
  return joined + (crosses === '' ? '' : stroke(crosses, 0.6));
}

function numbersOf(axis: Axis): string[] {
  return marksOf(axis).map((value) => written(value, axis.decimal));
}

function numbersAcross(axis: Axis, { left, top, width, height }: Frame, words: Words): DrawingLabel[] {
  const numbers = numbersOf(axis);
  const step = width / (numbers.length - 1);
  const room = widthOf(numbers);
  const every = labelledEvery(room, step);
  return numbers.flatMap((number, index) => {
    const x = mm(left + index * step - room / 2);
    return index % every === 0
      ? [
          label(text(leftToRight(number, words)), {
            x,
            y: mm(top + height + 1),
            width: mm(room),
            height: NUMBER_HEIGHT,
          }),
        ]
      : [];
  });
}

/** Numbers beside the squares: in the middle of a narrow rectangle, so that they read alike from either side. */
function numbersUp(axis: Axis, { left, top, height }: Frame, words: Words): DrawingLabel[] {
  const numbers = numbersOf(axis);
  const step = height / (numbers.length - 1);
  const every = labelledEvery(NUMBER_HEIGHT, step);
  const width = widthOf(numbers);
  return numbers.flatMap((number, index) => {
    const y = mm(top + height - index * step - NUMBER_HEIGHT / 2);
    return index % every === 0
      ? [
          label(text(leftToRight(number, words)), {
            x: mm(left - width - 2),
            y,
            width: mm(width),
            height: NUMBER_HEIGHT,
          }),
        ]
      : [];
  });
}

/**
 * The title of y stands beside the head of its arrow, that of x in the middle below its numbers: no word is turned on its
 * side. Where text runs from right to left the title stands over the axis, for its start would be at the far side.
 */
function titles(x: Axis, y: Axis, { left, top, width, height }: Frame, { direction }: Words): DrawingLabel[] {
  const below = { x: left, y: mm(top + height + 6.5), width, height: 6 };
  // Twice what it takes on paper: on a slide words are larger beside their drawing.
  const long = widthOf([y.title]) * 2;
  const beside = { x: mm(left + 2.5), y: 0, width: mm(width), height: 5 };
  const over = { x: mm(Math.max(0, left - long / 2)), y: 0, width: mm(long), height: 5 };
  return [
    ...(x.title === '' ? [] : [label(text(x.title), below, { weight: 'normal' })]),
    ...(y.title === ''
      ? []
      : [
          direction === 'rtl'
            ? label(text(y.title), over, { weight: 'normal' })
            : label(text(y.title), beside, { weight: 'normal', align: 'start' }),
        ]),
  ];
}

/** "time (s), 0 to 10" */
function said(axis: Axis): string {
  const numbers = numbersOf(axis);
  const range = `${numbers[0] ?? ''}–${numbers.at(-1) ?? ''}`;
  return axis.title === '' ? range : `${axis.title} ${range}`;
}
