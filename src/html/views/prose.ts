import { type AsideBlock, type Inlines, plainText, text } from '../../model/block.ts';
import type { Words } from '../../model/words.ts';
import { type Context, cutPart } from '../context.ts';
import type { View } from '../engine.ts';
import { trusted } from '../engine.ts';
import { cssLength } from '../escape.ts';
import { renderMath } from '../math.ts';
import { columnShape, columnWidths } from './columns.ts';
import type { Of } from './kind.ts';

/** Columns from which a table is set in smaller type. */
const WIDE_TABLE = 6;
/** Letters of a word that may be broken inside its cell: no language has such words, and a table must not be as wide. */
const LONG_WORD = 40;

/** A list: `<ul>` with bullets, or `<ol>` whose markers are printed as the author typed them. */
export function listView(block: Of<'list'>, context: Context): View {
  const marked = block.items.some((item) => item.marker !== null);
  return {
    marked,
    items: block.items.map((item, index) => ({
      marker: item.marker ?? (marked ? '•' : ''),
      blocks: context.blocks(item.blocks),
      part: cutPart(context, 'i', index),
    })),
  };
}

/** Code, line by line, each with its newline so that copying gives the text back. */
export function codeView(block: Of<'code'>, context: Context): View {
  const lines = block.text.replace(/\n$/, '').split('\n');
  return {
    lines: lines.map((line, index) => ({ text: `${line}\n`, part: cutPart(context, 'c', index) })),
  };
}

export function formulaView(block: Of<'formula'>, context: Context): View {
  return { math: trusted(renderMath(block.tex, true, context.options.medium)) };
}

export function tableView(block: Of<'table'>, context: Context): View {
  const columns = Math.max(block.head.length, ...block.rows.map((row) => row.length));
  const align = (index: number) =>
    columnShape(block.rows, index) === 'tick' ? 'center' : (block.align[index] ?? 'start');
  const cells = (row: readonly Inlines[]) =>
    Array.from({ length: columns }, (_, index) => ({
      content: context.inlines(row[index] ?? []),
      align: align(index),
      empty: (row[index] ?? []).length === 0,
      long: plainText(row[index] ?? [])
        .split(/\s+/)
        .some((word) => word.length > LONG_WORD),
      rowHead: block.rowHeads && index === 0,
    }));
  return {
    caption: block.caption ? context.inlines(block.caption) : null,
    wide: columns >= WIDE_TABLE,
    columns: columnWidths(block, columns, context.options.medium).map((width) => cssLength(width, '%')),
    head: block.head.length > 0 ? cells(block.head) : null,
    rows: block.rows.map((row, index) => ({ cells: cells(row), part: cutPart(context, 'r', index) })),
  };
}

export function asideView(block: AsideBlock, context: Context): View {
  const title = block.title ?? text(standingTitle(block.role, context.options.words));
  return {
    role: block.role,
    title: title.length > 0 ? context.inlines(title) : null,
    parts: block.blocks.map((inner, index) => ({
      part: block.blocks.length > 1 ? cutPart(context, 'b', index) : null,
      head: inner.kind === 'heading',
      blocks: context.blocks([inner]),
    })),
  };
}

/** The title of a box to which the author gave none. */
function standingTitle(role: AsideBlock['role'], words: Words): string {
  switch (role) {
    case 'support':
      return words.print.help;
    case 'challenge':
      return words.print.challenge;
    case 'task':
      return words.print.task;
    case 'notes':
      return words.print.teacherNotes;
    case 'terms':
      return words.print.keyWords;
    case 'rubric':
    case 'footnotes':
    case 'scheme':
    case 'info':
      return '';
    default:
      return role satisfies never;
  }
}
