import { type DrawingBlock, type DrawingLabel, plainText } from '../../model/block.ts';
import { answerClass, answerOf, type Context } from '../context.ts';
import { trusted, type View } from '../engine.ts';
import { cssLength } from '../escape.ts';
import { cleanSvg } from '../svg.ts';
import { fittingSizes, type Sizes } from './label-size.ts';
import { fittingWidth, svgHtml } from './picture.ts';

/** Widest and tallest a drawing may be, its size there for each mm of its own, and the least type: mm on paper, px on a slide. */
const ROOM = {
  print: { width: 186, height: 215, unit: 'mm', perMm: 1, least: { title: 3.175, normal: 3.175, small: 3.175 } },
  slides: { width: 1120, height: 430, unit: 'px', perMm: 6.4, least: { title: 28, normal: 28, small: 24 } },
} as const;
/** mm of type in the drawing's own size: 10.8 pt and 9 pt. */
const TYPE = { title: 3.81, normal: 3.81, small: 3.175 } as const;
/** mm between two ruled lines of a label. */
const RULE = 8;
/** Width of a character and height of a line, in the size of the type. */
const CHARACTER = 0.5;
const LEADING = 1.25;

/** What the smallest text of a slide leaves of a drawing: templates/themes/plain/slides.css. */
const SHRUNK = 0.76;
/** mm: only a higher drawing may have a slide of its own (src/outputs/slides/plan/pieces.ts); a lower one always shrinks. */
const TALL = 72;
/** Share of the least type down to which words may shrink so that a question and its drawing share a slide. */
const READABLE = 0.75;

/**
 * A type's own drawing, cleaned like any other SVG, because it may carry an author's words. Labels lie over it in
 * shares of its size; their type follows the width that the drawing gets, and falls under the least only where words
 * would else lie over each other. A drawing whose words would do so when it shrinks does not shrink with its slide.
 */
export function drawingView(block: DrawingBlock, context: Context): View {
  const room = ROOM[context.options.medium];
  const cleaned = cleanSvg(block.svg, context.idPrefix());
  const width = fittingWidth(block.width * room.perMm, block.height * room.perMm, room, 1);
  const sizes = fittingSizes(block, (label) => answerOf(label, context.options)?.content ?? []);
  const isLow = block.height <= TALL;
  const shrinks =
    isLow ||
    block.labels.every(({ weight }) => sizes[weight] * (width / block.width) * SHRUNK >= room.least[weight] * READABLE);
  const answer = answerOf(block, context.options);
  const over = answer ? cleanSvg(answer.svg, context.idPrefix()) : null;
  return {
    svg: 'svg' in cleaned ? trusted(svgHtml(cleaned.svg, block.alt, '100%')) : null,
    over: over && 'svg' in over ? trusted(svgHtml(over.svg, '', '100%')) : null,
    answerClass: answerClass(context.options),
    alt: block.alt,
    width:
      context.options.medium === 'print'
        ? cssLength(width, 'mm')
        : `calc(${cssLength(width, 'px')} * ${shrinks ? 'var(--drawing)' : '1'})`,
    labels: block.labels.map((label) => labelView(label, block, sizes, context)),
  };
}

function labelView(label: DrawingLabel, drawing: DrawingBlock, sizes: Sizes, context: Context): View {
  const { medium } = context.options;
  const room = ROOM[medium];
  const answer = answerOf(label, context.options);
  const share = (part: number, whole: number) => cssLength((part / whole) * 100, '%');
  const scaled = (mm: number) => cssLength((mm / drawing.width) * 100, 'cqi');
  const long = answer !== null && isLong(label, plainText(answer.content));
  const least = cssLength(room.least[label.weight], room.unit);
  const floor = medium === 'print' ? least : `min(${least},${scaled(sizes[label.weight])})`;
  const size = `max(${floor},${scaled(typeOf(label))})`;
  return {
    style: [
      `left:${share(label.x, drawing.width)}`,
      `top:${share(label.y, drawing.height)}`,
      `width:${share(label.width, drawing.width)}`,
      `height:${share(label.height, drawing.height)}`,
      `font-size:${size}`,
      `--pitch:${scaled(RULE)}`,
    ].join(';'),
    align: label.align,
    weight: label.weight,
    content: label.content.length > 0 ? context.inlines(label.content) : null,
    rules: medium === 'print' ? Array.from({ length: Math.max(0, Math.round(label.lines)) }, () => null) : [],
    ruled: label.lines > 0,
    answer: answer ? context.inlines(answer.content) : null,
    answerClass: `${answerClass(context.options)}${long ? ' label-long' : ''}`,
  };
}

/** mm of type: that of small print when the words would not fit their rectangle else. */
function typeOf(label: DrawingLabel): number {
  const usual = TYPE[label.weight];
  const characters = plainText(label.content).length;
  const fits = (size: number) =>
    Math.ceil((characters * CHARACTER * size) / Math.max(1, label.width)) * size * LEADING <= label.height;
  return label.lines > 0 || fits(usual) ? usual : TYPE.small;
}

/** True when an answer needs more lines than are ruled for it. */
function isLong(label: DrawingLabel, answer: string): boolean {
  const perLine = Math.max(1, label.width / (TYPE.normal * CHARACTER));
  return label.lines > 0 && Math.ceil(answer.length / perLine) > label.lines;
}
