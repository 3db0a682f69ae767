import { type Blocks, type Inlines, type LineStyle, plainText } from '../../model/block.ts';
import { answerOf, type Context, cutPart } from '../context.ts';
import type { View } from '../engine.ts';
import { trusted } from '../engine.ts';
import { cssLength } from '../escape.ts';
import { squares } from '../squares.ts';
import { revealing } from './answering.ts';
import type { Of } from './kind.ts';

/** Characters of bold type on a line of the sheet, under a question; of boxes beside one another each has its share. */
const LINE_LENGTH = 66;

/** Ruled lines; in a key the answer stands on them, and the block grows when it needs more than there are. */
export function linesView(block: Of<'lines'>, context: Context): View {
  return {
    fill: block.fill,
    ...ruled(
      { count: block.count, style: block.style, label: block.label, line: LINE_LENGTH },
      answerOf(block, context.options)?.blocks ?? null,
      context,
    ),
  };
}

/** An empty frame to work in, with squares of 5 mm or graph paper of 2 mm when asked for. */
export function boxView(block: Of<'box'>, context: Context): View {
  const answer = answerOf(block, context.options);
  const print = context.options.medium === 'print';
  return {
    framed: print,
    pattern: block.pattern,
    height: cssLength(print ? block.height : 0, 'mm'),
    squares: print && block.pattern !== 'blank' ? trusted(squares(block.pattern, block.height)) : null,
    answer: answer ? context.blocks(answer.blocks) : null,
    ...weighed(answer?.blocks ?? null, LINE_LENGTH, context),
  };
}

/** Titled boxes in rows, each with ruled lines. A row is cut only from the next, and only where boxes stand alone. */
export function formView(block: Of<'form'>, context: Context): View {
  const inside = { ...context, top: false };
  return {
    rows: block.rows.map((row, index) => {
      const shares = row.map(({ share }) => (Number.isFinite(share) && share > 0 ? share : 1));
      const whole = shares.reduce((sum, share) => sum + share, 0);
      return {
        part: cutPart(context, 'f', index),
        columns: shares.map((share) => `minmax(0,${Math.round(share * 100) / 100}fr)`).join(' '),
        cells: row.map((cell, at) => ({
          title: cell.title.length > 0 ? context.inlines(cell.title) : null,
          ruled: ruled(
            { count: cell.lines, style: 'solid', label: null, line: (LINE_LENGTH * (shares[at] ?? 1)) / whole },
            answerOf(cell, context.options)?.blocks ?? null,
            inside,
          ),
        })),
      };
    }),
  };
}

interface Ruling {
  readonly count: number;
  readonly style: LineStyle;
  readonly label: Inlines | null;
  /** Characters of an answer that stand on one line. */
  readonly line: number;
}

function ruled({ count, style, label, line }: Ruling, answer: Blocks | null, context: Context): View {
  const print = context.options.medium === 'print';
  return {
    ruled: print,
    style,
    lines: print ? Array.from({ length: count }, (_, index) => ({ part: cutPart(context, 'l', index) })) : [],
    label: label && label.length > 0 ? context.inlines(label) : null,
    answer: answer ? context.blocks(answer) : null,
    ...weighed(answer, line, context),
  };
}

/** A page of bold type is hard to read: an answer of more than a line is `answer-long`, and print sets it regular. */
function weighed(answer: Blocks | null, line: number, context: Context): ReturnType<typeof revealing> {
  const { answerClass, click } = revealing(context);
  return {
    answerClass: answer && isLong(answer, line) ? `${answerClass} answer-long` : answerClass,
    click,
  };
}

/** One short paragraph is not long. */
function isLong(blocks: Blocks, line: number): boolean {
  const [first, ...rest] = blocks;
  return rest.length > 0 || first?.kind !== 'paragraph' || plainText(first.content).length > line;
}
