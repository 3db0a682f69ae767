import { readBlocks } from '../../markdown/read.ts';
import type { Gap, Inlines } from '../../model/block.ts';
import type { Report } from '../../model/diagnostic.ts';
import type { ItemSource } from '../../model/item.ts';
import { isEmpty } from '../../model/source.ts';
import { type Bank, readBank } from '../bank.ts';
import { dedent, textSpan, withLines } from '../cut.ts';
import { answerText, commonWidth, gapsIn, mapGaps } from '../gaps.ts';
import { type Asked, readAsked, readOptions } from '../prompt.ts';
import type { Table } from '../table-rows.ts';

export interface TableToFill extends Bank {
  readonly asked: Asked;
  readonly table: Table;
}

/** Reads a table with `[[…]]` in its cells: alone in a cell it is the whole cell, among words a gap in the line. */
export function parseTable(item: ItemSource, report: Report): TableToFill | undefined {
  const read = readAsked(item, withLines(item.body, []), report, true);
  const blocks = isEmpty(item.body) ? [] : readBlocks(dedent(item.body), report, readOptions(item, true));
  const tables = blocks.filter((block) => block.kind === 'table');
  const table = tables.find((block) => gapsIn(block).length > 0);
  if (!table) {
    reportNone(item, tables.length > 0, report);
    return undefined;
  }
  const beside = blocks.filter((block) => block !== table);
  if (gapsIn([read.before, read.stem, beside]).length > 0) {
    report.error(
      'table/gap-beside',
      textSpan(item.stem),
      'There is a gap outside the table.',
      'Keep the gaps in the cells, or fill gaps in text and table together with {kind=cloze}.',
    );
  }
  const settled = settle(table, item);
  const right = gapsIn(settled).flatMap(({ answer }) => [answerText(answer?.text ?? []), ...(answer?.accept ?? [])]);
  return { asked: { ...read, beside }, table: settled, ...readBank(item, 'table', right, report) };
}

/** A gap alone in a cell becomes the cell, as high as the author asks with `lines`; gaps among words get one width. */
function settle(table: Table, { room }: ItemSource): Table {
  const lines = room?.kind === 'lines' ? room.count : 1;
  const runs = [...table.head, ...table.rows.flat()].filter((cell) => !isWhole(cell)).flatMap(gapsIn);
  const width = commonWidth(runs);
  const cell = (content: Inlines): Inlines =>
    isWhole(content)
      ? mapGaps(content, (gap): Gap => ({ ...gap, shape: 'cell', width: 0, lines, number: null }))
      : mapGaps(content, (gap): Gap => ({ ...gap, width, number: null }));
  return { ...table, head: table.head.map(cell), rows: table.rows.map((row) => row.map(cell)) };
}

function isWhole(cell: Inlines): boolean {
  return cell.length === 1 && cell[0]?.kind === 'gap';
}

/** A gap that could not be read has been reported already. */
function reportNone(item: ItemSource, isThere: boolean, report: Report): void {
  if (report.diagnostics.some(({ code, severity }) => severity === 'error' && code.startsWith('markdown/'))) return;
  if (isThere) {
    const hint = 'Write the answer in double brackets in the cell that pupils fill: | 1921 | [[the NEP]] |';
    report.error('table/no-gap', textSpan(item.body), 'No cell of the table is to be filled.', hint);
  } else {
    const hint = 'Write a table with a header below the question, and [[answers]] in the cells that pupils fill.';
    report.error('table/no-table', textSpan(item.stem), 'There is no table to complete.', hint);
  }
}
