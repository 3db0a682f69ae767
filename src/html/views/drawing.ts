import { type DrawingBlock, type DrawingLabel, plainText } from '../../model/block.ts';
import { answerClass, answerOf, type Context } from '../context.ts';
import { trusted, type View } from '../engine.ts';
import { cssLength } from '../escape.ts';
import { cleanSvg } from '../svg.ts';
import { fittingWidth, svgHtml } from './picture.ts';

/** Tallest and widest a drawing may be, its size there for each mm of its own, and the least type: mm on paper, px on a slide. */
const ROOM = {
  print: { width: 186, height: 215, unit: 'mm', perMm: 1, least: { title: 3.175, normal: 3.175, small: 3.175 } },
  slides: { width: 1120, height: 460, unit: 'px', perMm: 6.4, least: { title: 28, normal: 28, small: 24 } },
} as const;
/** mm of type in the drawing's own size: 10.8 pt and 9 pt. */
const TYPE = { title: 3.81, normal: 3.81, small: 3.175 } as const;
/** mm between two ruled lines of a label. */
const RULE = 8;
/** Width of a character and height of a line, in the size of the type. */
const CHARACTER = 0.5;
const LEADING = 1.25;

/**
 * A type's own drawing, cleaned like any other SVG, because it may carry an author's words. Labels lie over it in
 * shares of its size; their type follows the width that the drawing gets, and never falls under the least.
 */
export function drawingView(block: DrawingBlock, context: Context): View {
  const room = ROOM[context.options.medium];
  const cleaned = cleanSvg(block.svg, context.idPrefix());
  const width = fittingWidth(block.width * room.perMm, block.height * room.perMm, room, 1);
  const answer = answerOf(block, context.options);
  const over = answer ? cleanSvg(answer.svg, context.idPrefix()) : null;
  return {
    svg: 'svg' in cleaned ? trusted(svgHtml(cleaned.svg, block.alt, '100%')) : null,
    over: over && 'svg' in over ? trusted(svgHtml(over.svg, '', '100%')) : null,
    answerClass: answerClass(context.options),
    alt: block.alt,
    width:
      context.options.medium === 'print' ? cssLength(width, 'mm') : `calc(${cssLength(width, 'px')} * var(--drawing))`,
    labels: block.labels.map((label) => labelView(label, block, context)),
  };
}

function labelView(label: DrawingLabel, drawing: DrawingBlock, context: Context): View {
  const { medium } = context.options;
  const room = ROOM[medium];
  const answer = answerOf(label, context.options);
  const share = (part: number, whole: number) => cssLength((part / whole) * 100, '%');
  const scaled = (mm: number) => cssLength((mm / drawing.width) * 100, 'cqi');
  const long = answer !== null && isLong(label, plainText(answer.content));
  const size = `max(${cssLength(room.least[label.weight], room.unit)},${scaled(typeOf(label))})`;
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
