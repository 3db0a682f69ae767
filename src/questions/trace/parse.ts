import { readInlines } from '../../markdown/read.ts';
import { type Inlines, plainText } from '../../model/block.ts';
import type { Report } from '../../model/diagnostic.ts';
import { attribute, type ItemSource } from '../../model/item.ts';
import { type Fragment, lineSpan } from '../../model/source.ts';
import { textSpan, trimLine, withLines } from '../cut.ts';
import { type FencedCode, findCode } from '../fenced-code.ts';
import { findTable } from '../find-table.ts';
import { type Asked, readAsked, readOptions } from '../prompt.ts';
import { cutCells, readCell, type TraceCell } from './cells.ts';

export interface Trace {
  readonly asked: Asked;
  readonly code: { readonly lines: readonly string[]; readonly language: string | null };
  /** Names of the variables, and what else is traced. */
  readonly head: readonly Inlines[];
  readonly rows: readonly (readonly TraceCell[])[];
}

/** Reads a program and the table of its variables. */
export function parseTrace(item: ItemSource, report: Report): Trace | undefined {
  const code = findCode(item.body);
  const found = code && findTable(code.after);
  if (!code || !found) {
    reportMissing(item, code, report);
    return undefined;
  }
  const beside = [...code.before.lines, ...found.before.lines, ...found.after.lines];
  const asked = readAsked(item, withLines(item.body, beside), report);
  if (code.lines.every(({ text }) => text.trim() === '')) {
    report.error('trace/no-code', textSpan(item.body), 'The program is empty.', 'Write its lines between the fences.');
  }
  const head = cutCells(found.table.lines[0] ?? { text: '', start: 0 }).map((line) =>
    readInlines(withLines(item.body, [line]), report, readOptions(item)),
  );
  if (head.every((title) => plainText(title).trim() === '')) {
    const span = lineSpan(item.body, trimLine(found.table.lines[0] ?? { text: '', start: 0 }));
    report.error(
      'trace/head',
      span,
      'The table does not say what is traced.',
      'Name it in the first line: | line | x | output |',
    );
  }
  const rows = found.rows.map((row) => cellsOf(row, head.length, item.body, report));
  return {
    asked,
    code: { lines: code.lines.map(({ text }) => text), language: code.language },
    head,
    rows: settled(rows, item, report),
  };
}

function cellsOf(
  row: Fragment['lines'][number],
  columns: number,
  body: Fragment,
  report: Report,
): readonly TraceCell[] {
  const cells = cutCells(row);
  if (cells.length > columns) {
    report.error(
      'trace/wide',
      lineSpan(body, trimLine(row)),
      `This row has ${cells.length} cells, but the table has ${columns} columns.`,
      'Take one out, or add a column. A bar in a value is written \\|.',
    );
  }
  return Array.from({ length: columns }, (_, at) => readCell(cells[at]?.text ?? ''));
}

/** With `{kind=trace}` a table of plain values is the answer, and all of it is asked for. */
function settled(rows: Trace['rows'], item: ItemSource, report: Report): Trace['rows'] {
  const cells = rows.flat();
  const isAsked = (cell: TraceCell) => cell.kind === 'asked' && cell.answers.length > 0;
  if (cells.some(isAsked)) return rows;
  if (attribute(item, 'kind') !== undefined && cells.some(({ kind }) => kind === 'given')) {
    return rows.map((row) =>
      row.map((cell): TraceCell => (cell.kind === 'given' ? { kind: 'asked', answers: [cell.text] } : cell)),
    );
  }
  report.error(
    'trace/no-answer',
    textSpan(item.body),
    'The trace table has no answer.',
    'Write the value that belongs in each cell in double brackets: [[3]]. A cell that stays empty is [[ ]].',
  );
  return rows;
}

function reportMissing(item: ItemSource, code: FencedCode | null, report: Report): void {
  if (code) {
    report.error(
      'trace/no-table',
      textSpan(item.body),
      'There is no table below the program.',
      'Write one with the variables in its first line and their values in double brackets: | 1 | [[0]] |',
    );
  } else {
    report.error(
      'trace/no-code',
      textSpan(item.stem),
      'There is no program to trace.',
      'Write it between two lines of three backticks (```), and the trace table below it.',
    );
  }
}
