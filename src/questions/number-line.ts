import { type DrawingBlock, text } from '../model/block.ts';
import type { NumberLineRoom } from '../model/room.ts';
import { fill, type Words } from '../model/words.ts';
import { labelledEvery, leftToRight, marksOf, widthOf, written } from './scale.ts';
import { arrowHead, cross, wordsAt as label, mm, stroke, svgOf } from './strokes.ts';

/** mm of the drawing; of its line there are some less at each side, for the arrows. */
const WIDTH = 165;
const SIDE = 9;
/** mm from the top to the line: room to write above it. */
const LINE = 13;
const HEIGHT = 23;

/** A number line from end to end of a column, numbers below it; in a key with a cross at each answer. */
export function numberLineBlock({ scale, answer }: NumberLineRoom, words: Words): DrawingBlock {
  const { print } = words;
  const marks = marksOf(scale);
  const place = (value: number) => SIDE + ((value - scale.from) / (scale.to - scale.from)) * (WIDTH - 2 * SIDE);
  const numbers = marks.map((value) => written(value, scale.decimal));
  const room = (WIDTH - 2 * SIDE) / (marks.length - 1);
  const every = labelledEvery(widthOf(numbers), room);
  const isNumbered = (index: number) => index % every === 0;
  const ticks = marks.map(
    (value, index) => `M${mm(place(value))} ${LINE - (isNumbered(index) ? 2 : 1.2)}v${isNumbered(index) ? 4 : 2.4}`,
  );
  const line = `M1 ${LINE}H${WIDTH - 1}${arrowHead(WIDTH - 1, LINE, 0)}${arrowHead(1, LINE, 180)}`;
  const width = widthOf(numbers);
  const over = (answer?.values ?? []).map((value) => cross(place(value), LINE, 2)).join('');
  return {
    kind: 'drawing',
    svg: svgOf(WIDTH, HEIGHT, stroke(line + ticks.join(''), 0.35)),
    alt: fill(print.scales.line, {
      from: numbers[0] ?? '',
      to: numbers.at(-1) ?? '',
      step: written(scale.step, scale.decimal),
    }),
    width: WIDTH,
    height: HEIGHT,
    labels: marks.flatMap((value, index) =>
      isNumbered(index)
        ? [
            label(text(leftToRight(numbers[index] ?? '', words)), {
              x: mm(place(value) - width / 2),
              y: LINE + 3,
              width: mm(width),
              height: 5,
            }),
          ]
        : [],
    ),
    ...(over === '' ? {} : { answer: { svg: svgOf(WIDTH, HEIGHT, stroke(over, 0.6)) } }),
  };
}
