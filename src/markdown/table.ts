import type { Block, Inlines } from '../model/block.ts';
import type { Line } from '../model/source.ts';
import type { Context } from './context.ts';
import { joinText, readInline } from './inline.ts';
import type { Cut, Later } from './place.ts';
import { type Stretch, slice, spanIn, trim } from './stretch.ts';

type Table = Extract<Block, { kind: 'table' }>;

/**
 * A table, and the text right below it: a line without any `|` is no row. `align` is what marked found in the line of dashes.
 */
export function readTable(
  stretch: Stretch,
  align: readonly ('left' | 'center' | 'right' | null)[],
  context: Context,
  cut: Cut,
): { table: () => Table; behind: Later[] } {
  const lines = cutLines(stretch);
  const end = lines.findIndex((line, index) => index > 1 && !line.text.includes('|'));
  const rows = lines.slice(0, end < 0 ? lines.length : end).map(cutCells);
  const below: Line[] = end < 0 ? [] : lines.slice(end).map((line) => ({ text: line.text, start: line.at(0) }));
  const behind = below.length > 0 ? cut(below) : [];
  const table = (): Table => {
    const [first = [], , ...others] = rows.map((cells) => readCells(cells, align.length, context));
    const head = first.every((cell) => cell.length === 0) ? [] : first;
    return {
      kind: 'table',
      caption: null,
      align: align.map((side) => (side === 'center' ? 'center' : side === 'right' ? 'end' : 'start')),
      head,
      rows: others,
      rowHeads: (head.length > 0 && head[0]?.length === 0) || (others.length > 0 && others.every(startsBold)),
    };
  };
  return { table, behind };
}

function startsBold(row: readonly Inlines[]): boolean {
  const [cell = []] = row;
  return cell.length === 1 && cell[0]?.kind === 'strong';
}

function cutLines(stretch: Stretch): Stretch[] {
  let at = 0;
  return stretch.text.split('\n').map((text) => {
    const line = slice(stretch, at, at + text.length);
    at += text.length + 1;
    return line;
  });
}

/** Cells between the bars that no backslash precedes. */
function cutCells(row: Stretch): Stretch[] {
  const line = trim(row);
  const cells: Stretch[] = [];
  let start = line.text.startsWith('|') ? 1 : 0;
  for (let at = start; at < line.text.length; at += 1) {
    if (line.text[at] !== '|' || line.text[at - 1] === '\\') continue;
    cells.push(trim(slice(line, start, at)));
    start = at + 1;
  }
  if (start < line.text.length) cells.push(trim(slice(line, start)));
  return cells.map(withoutEscapedBars);
}

/** `\|` is a bar wherever it stands in a cell, in code and formulas too. */
function withoutEscapedBars(cell: Stretch): Stretch {
  if (!cell.text.includes('\\|')) return cell;
  const kept: number[] = [];
  for (let at = 0; at < cell.text.length; at += 1) {
    if (cell.text[at] !== '\\' || cell.text[at + 1] !== '|') kept.push(at);
  }
  const text = kept.map((at) => cell.text.charAt(at)).join('');
  return { file: cell.file, text, at: (index) => cell.at(kept[index] ?? cell.text.length) };
}

/** As many cells as the table has columns. What is too much is reported, and stands in the last cell. */
function readCells(cells: readonly Stretch[], columns: number, context: Context): Inlines[] {
  const read = cells.map((cell) => readInline(cell, context));
  const [extra] = cells.slice(columns).filter((cell) => cell.text !== '');
  if (extra) {
    const hint = `The line of dashes says how many there are: ${columns}. Write \\| for a bar inside a cell.`;
    context.report.error('markdown/table-cells', spanIn(extra), 'This row has more cells than its table.', hint);
  }
  const row = read.slice(0, columns);
  while (row.length < columns) row.push([]);
  const last = row.at(-1) ?? [];
  const more = read.slice(columns).flatMap((cell): Inlines => [{ kind: 'text', text: ' ' }, ...cell]);
  return extra ? [...row.slice(0, -1), joinText([...last, ...more])] : row;
}
