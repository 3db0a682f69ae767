import { readBlocks } from '../../markdown/read.ts';
import { type Gap, type Inlines, plainText, text } from '../../model/block.ts';
import type { Report } from '../../model/diagnostic.ts';
import type { ItemSource } from '../../model/item.ts';
import { isEmpty } from '../../model/source.ts';
import { dedent, textSpan, withLines } from '../cut.ts';
import { type Asked, readAsked, readOptions } from '../prompt.ts';
import { type Table, tableRowSpan } from '../table-rows.ts';
import { isTick } from '../tick-items.ts';

export interface Tick {
  readonly asked: Asked;
  /** Its boxes are gaps of the shape `tick`; those to be ticked have an answer. */
  readonly table: Table;
}

/** A cell that is a box: `[x]`, `[ ]`. */
const BOX = /^\[\s*(\S?)\s*\]$/u;

/** Reads a table of statements with boxes to tick. */
export function parseTick(item: ItemSource, report: Report): Tick | undefined {
  const read = readAsked(item, withLines(item.body, []), report);
  const blocks = isEmpty(item.body) ? [] : readBlocks(dedent(item.body), report, readOptions(item));
  const table = blocks.find(
    (block) => block.kind === 'table' && block.rows.flat().some((cell) => boxOf(cell) !== null),
  );
  if (table?.kind !== 'table') {
    report.error(
      'tick/no-box',
      textSpan(isEmpty(item.body) ? item.stem : item.body),
      'There is no table with boxes to tick.',
      'Write statements in the rows of a table, and a box in each column to tick: | The nepmen grew rich | [x] | [ ] |',
    );
    return undefined;
  }
  const columns = [
    ...new Set(table.rows.flatMap((row) => row.flatMap((cell, at) => (boxOf(cell) === null ? [] : [at])))),
  ];
  checkHead(table, columns, item, report);
  table.rows.forEach((row, index) => {
    checkRow(row, columns, index, item, report);
  });
  const rows = table.rows.map((row) => row.map((cell): Inlines => toTick(cell)));
  return { asked: { ...read, beside: blocks.filter((block) => block !== table) }, table: { ...table, rows } };
}

/** What stands in a cell that is a box; null for any other cell. */
function boxOf(cell: Inlines): string | null {
  const found = cell.every((part) => part.kind === 'text') ? BOX.exec(plainText(cell).trim()) : null;
  return found && (found[1] === '' || isTick(found[1] ?? '')) ? (found[1] ?? '') : null;
}

function toTick(cell: Inlines): Inlines {
  const box = boxOf(cell);
  if (box === null) return cell;
  const gap: Gap = { kind: 'gap', shape: 'tick', width: 0, lines: 1, number: null };
  return [box === '' ? gap : { ...gap, answer: { text: text('✓'), accept: [] } }];
}

function checkHead(table: Table, columns: readonly number[], item: ItemSource, report: Report): void {
  if (columns.every((column) => (table.head[column] ?? []).length > 0)) return;
  report.error(
    'tick/head',
    tableRowSpan(item.body, -1),
    'A column to tick has no title.',
    'Write it in the first line of the table: | | Source A | Source B |',
  );
}

function checkRow(
  row: readonly Inlines[],
  columns: readonly number[],
  index: number,
  item: ItemSource,
  report: Report,
): void {
  const span = tableRowSpan(item.body, index);
  const boxes = columns.map((column) => boxOf(row[column] ?? []));
  if (boxes.includes(null)) {
    report.error(
      'tick/mixed',
      span,
      'This row has no box in one of the columns to tick.',
      'Write [x] where it is to be ticked and [ ] where it is not.',
    );
  } else if (boxes.length > 1 && !boxes.some((box) => box !== '')) {
    report.warning(
      'tick/none',
      span,
      'Nothing is ticked in this row.',
      'Write [x] in the right box. Where none fits, a column “Neither” shows that pupils have thought about it.',
    );
  }
  const statement = row.filter((_, column) => !columns.includes(column));
  if (statement.every((cell) => cell.length === 0)) {
    report.error('tick/empty', span, 'This row says nothing.', 'Write its statement in the first cell.');
  }
}
