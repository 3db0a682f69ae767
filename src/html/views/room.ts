import type { Blocks, Inlines } from '../../model/block.ts';
import { answerOf, type Context, cutPart } from '../context.ts';
import type { View } from '../engine.ts';
import { trusted } from '../engine.ts';
import { cssLength } from '../escape.ts';
import { squares } from '../squares.ts';
import { revealing } from './answering.ts';
import type { Of } from './kind.ts';

/** Ruled lines; in a key the answer stands on them, and the block grows when it needs more than there are. */
export function linesView(block: Of<'lines'>, context: Context): View {
  return {
    fill: block.fill,
    ...ruled(block.count, block.label, answerOf(block, context.options)?.blocks ?? null, context),
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
    ...revealing(context),
  };
}

/** Titled boxes in rows, each with ruled lines. */
export function formView(block: Of<'form'>, context: Context): View {
  return {
    rows: block.rows.map((row) => ({
      cells: row.map((cell) => ({
        title: cell.title.length > 0 ? context.inlines(cell.title) : null,
        ruled: ruled(cell.lines, null, answerOf(cell, context.options)?.blocks ?? null, { ...context, top: false }),
      })),
    })),
  };
}

function ruled(count: number, label: Inlines | null, answer: Blocks | null, context: Context): View {
  const print = context.options.medium === 'print';
  return {
    ruled: print,
    lines: print ? Array.from({ length: count }, (_, index) => ({ part: cutPart(context, 'l', index) })) : [],
    label: label && label.length > 0 ? context.inlines(label) : null,
    answer: answer ? context.blocks(answer) : null,
    ...revealing(context),
  };
}
