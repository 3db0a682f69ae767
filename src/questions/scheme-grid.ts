import { type ReadOptions, readBlocks } from '../markdown/read.ts';
import { writeBlocks } from '../markdown/write.ts';
import { type Inlines, plainText, text } from '../model/block.ts';
import type { Report } from '../model/diagnostic.ts';
import type { Grid } from '../model/exercise.ts';
import type { Fragment, Line } from '../model/source.ts';
import { dedent } from './cut.ts';
import { westernFigures } from './lead-words.ts';
import { beginsWithRange, count, cutRange, lineSpan, rangeProblems, rangeText } from './scheme-ranges.ts';

/** "AO2 (5)", "AO2 [5 marks]" at the end of a column's head. */
const HEAD_MARKS = /\s*[([]\s*([0-9٠-٩۰-۹]{1,3})(?:\s*\p{L}{1,12})?\s*[)\]]\s*$/u;

/** Characters at the end of a head in which its marks must stand. */
const REACH = 40;

/**
 * How many lines from `index` on are a grid: a table of which each head after the first ends in marks, "AO2 (5)", or
 * each cell begins with its range, "4-5: …". 0 when there is none.
 */
export function gridLines(lines: readonly Line[], index: number): number {
  const head = cellsOf(lines[index]);
  const dashes = lines[index + 1]?.text ?? '';
  if (head.length < 2 || !/^[\s|:-]*-[\s|:-]*$/.test(dashes) || !dashes.includes('|')) return 0;
  const marked = head.slice(1).every((cell) => HEAD_MARKS.test(cell.slice(-REACH)));
  if (!marked && !isRanged(lines[index + 2])) return 0;
  let end = index + 2;
  while (cellsOf(lines[end]).length > 0) end += 1;
  return marked || lines.slice(index + 2, end).every(isRanged) ? end - index : 0;
}

/** True for a row of which some cell begins with its range. */
function isRanged(line: Line | undefined): boolean {
  return cellsOf(line).slice(1).some(beginsWithRange);
}

function cellsOf(line: Line | undefined): string[] {
  if (line === undefined || !/^\s*\|/.test(line.text)) return [];
  return line.text
    .trim()
    .replace(/^\|/, '')
    .replace(/\|$/, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim());
}

/** Reads the lines of a grid; null when they make no table after all. */
export function readGrid(fragment: Fragment, report: Report, options: ReadOptions): Grid | null {
  const [table] = readBlocks(dedent(fragment), report, options);
  if (table?.kind !== 'table') return null;
  const [heading = [], ...heads] = table.head;
  return {
    heading,
    objectives: heads.map(cutMarks),
    bands: table.rows.map(([name = [], ...cells]) => ({
      name,
      cells: cells.map((cell) => {
        const cut = cutRange(cell);
        return cut ? { marks: cut.marks, descriptor: cut.rest } : { marks: null, descriptor: cell };
      }),
    })),
  };
}

function cutMarks(head: Inlines): Grid['objectives'][number] {
  const last = head.at(-1);
  const found = last?.kind === 'text' ? HEAD_MARKS.exec(last.text.slice(-REACH)) : null;
  if (last?.kind !== 'text' || !found) return { name: head, marks: null };
  const rest = last.text.slice(0, Math.max(0, last.text.length - REACH) + found.index);
  return {
    name: rest === '' ? head.slice(0, -1) : [...head.slice(0, -1), { kind: 'text', text: rest }],
    marks: Number(westernFigures(found[1] ?? '0')),
  };
}

/** The grid as the lines of a table: what `readGrid` reads back. */
export function writeGrid(grid: Grid): string[] {
  const rows = grid.bands.map(({ name, cells }) => [
    name,
    ...cells.map(({ marks, descriptor }) => (marks ? [...text(`${rangeText(marks)}: `), ...descriptor] : descriptor)),
  ]);
  const head = grid.objectives.map(({ name, marks }) => (marks === null ? name : [...name, ...text(` (${marks})`)]));
  const align = [grid.heading, ...head].map(() => 'start' as const);
  const table = { kind: 'table', caption: null, align, head: [grid.heading, ...head], rows, rowHeads: false } as const;
  return writeBlocks([table]).trimEnd().split('\n');
}

/** Warns of an objective whose ranges overlap, leave holes or miss its marks, and of marks that do not add up. */
export function checkGrid(grid: Grid, lines: readonly Line[], answer: Fragment, marks: number | null, report: Report) {
  const [head] = lines;
  if (!head) return;
  const warn = (line: Line, message: string, hint: string) =>
    report.warning('scheme/grid', lineSpan(line, answer), message, hint);
  grid.objectives.forEach(({ name, marks: top }, column) => {
    const title = plainText(name) || `column ${column + 2}`;
    const bands = grid.bands.flatMap((band, row) => {
      const cell = band.cells[column];
      if (cell?.marks) return [{ name: plainText(band.name) || `row ${row + 1}`, marks: cell.marks }];
      const line = lines[row + 2] ?? head;
      warn(line, `${title}: this cell does not say its marks.`, 'Begin it with them: 4-5: detailed knowledge');
      return [];
    });
    if (bands.length === grid.bands.length)
      for (const [message, hint] of rangeProblems(bands, top)) warn(head, `${title}: ${message}`, hint);
  });
  const tops = gridTops(grid);
  const sum = tops.reduce((total, top) => total + top, 0);
  if (marks !== null && sum !== marks) {
    warn(
      head,
      `The grid has ${count(sum)} (${tops.join(' + ')}), but the question has ${count(marks)}.`,
      'Mend the marks of the objectives or of the question.',
    );
  }
}

/** The most marks of each objective. */
export function gridTops({ objectives, bands }: Grid): number[] {
  return objectives.map(
    ({ marks }, column) => marks ?? Math.max(0, ...bands.map((band) => band.cells[column]?.marks?.max ?? 0)),
  );
}
