import { type Blocks, type Inlines, plainText } from '../../model/block.ts';
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
    ...ruled(block.count, block.label, answerOf(block, context.options)?.blocks ?? null, 1, context),
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
    ...weighed(answer?.blocks ?? null, 1, context),
  };
}

/** Titled boxes in rows, each with ruled lines. */
export function formView(block: Of<'form'>, context: Context): View {
  return {
    rows: block.rows.map((row) => ({
      cells: row.map((cell) => ({
        title: cell.title.length > 0 ? context.inlines(cell.title) : null,
        ruled: ruled(cell.lines, null, answerOf(cell, context.options)?.blocks ?? null, row.length, {
          ...context,
          top: false,
        }),
      })),
    })),
  };
}

function ruled(count: number, label: Inlines | null, answer: Blocks | null, abreast: number, context: Context): View {
  const print = context.options.medium === 'print';
  return {
    ruled: print,
    lines: print ? Array.from({ length: count }, (_, index) => ({ part: cutPart(context, 'l', index) })) : [],
    label: label && label.length > 0 ? context.inlines(label) : null,
    answer: answer ? context.blocks(answer) : null,
    ...weighed(answer, abreast, context),
  };
}

/** A page of bold type is hard to read: an answer of more than a line is `answer-long`, and print sets it regular. */
function weighed(answer: Blocks | null, abreast: number, context: Context): ReturnType<typeof revealing> {
  const { answerClass, click } = revealing(context);
  return {
    answerClass: answer && isLong(answer, LINE_LENGTH / abreast) ? `${answerClass} answer-long` : answerClass,
    click,
  };
}

/** One short paragraph is not long. */
function isLong(blocks: Blocks, line: number): boolean {
  const [first, ...rest] = blocks;
  return rest.length > 0 || first?.kind !== 'paragraph' || plainText(first.content).length > line;
}
