import { writeCell, writeInlines } from '../markdown/write.ts';
import type { Block, Inlines } from '../model/block.ts';
import { type Fragment, lineSpan, type Span } from '../model/source.ts';
import { trimLine } from './cut.ts';
import { findTable } from './find-table.ts';

export type Table = Extract<Block, { kind: 'table' }>;

/** A table as lines of Markdown, each cell as `cell` writes it: for cells that hold more than Markdown has a shape for. */
export function tableLines(table: Table, cell: (content: Inlines) => string = writeCell): string[] {
  const columns = Math.max(table.align.length, table.head.length, ...table.rows.map((row) => row.length), 1);
  const row = (cells: readonly Inlines[]) =>
    `| ${Array.from({ length: columns }, (_, index) => cell(cells[index] ?? [])).join(' | ')} |`;
  const dashes = Array.from({ length: columns }, (_, index) => DASHES[table.align[index] ?? 'start']);
  const caption = table.caption ? [`Table: ${writeInlines(table.caption)}`, ''] : [];
  return [...caption, row(table.head), `|${dashes.join('|')}|`, ...table.rows.map(row)];
}

const DASHES = { start: '---', center: ':-:', end: '--:' } as const;

/** Where a row of the first table of a body stands; -1 is its head. Without one: the body. */
export function tableRowSpan(body: Fragment, row: number): Span {
  const found = findTable(body);
  const line = row < 0 ? found?.table.lines[0] : found?.rows[row];
  if (line) return lineSpan(body, trimLine(line));
  const first = body.lines.find(({ text }) => text.trim() !== '') ?? { text: '', start: 0 };
  return lineSpan(body, trimLine(first));
}
