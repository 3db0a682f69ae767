import { type Gap, type Inlines, plainText } from '../../model/block.ts';
import type { Of } from './kind.ts';

/** Characters on a line of a table that is as wide as the column. */
const LINE = { print: 84, slides: 58 } as const;
/** Bold words are so much wider. */
const BOLD = 1.2;
/** Characters that a column of words takes at most, and what its padding takes. */
const MOST = { print: 30, slides: 18 } as const;
const PADDING = 3;
/** Characters of a column to tick in, and the fewest of one to write in. */
const TICK = 9;
const WRITTEN = 12;

/**
 * Widths (%) of the columns of a table with cells to write or tick in; empty for any other, whose words say how wide it is.
 * Columns to write in share what the words leave, all alike, whatever the answers: a width tells nothing, and a key has
 * the lines of its sheet.
 */
export function columnWidths(block: Of<'table'>, columns: number, medium: keyof typeof LINE): readonly number[] {
  const wanted = Array.from({ length: columns }, (_, index) => wantedBy(block, index, medium));
  const written = wanted.filter(({ shape }) => shape === 'cell').length;
  const ticks = Math.max(0, ...wanted.filter(({ shape }) => shape === 'tick').map(({ words }) => words));
  if (written === 0 && ticks === 0) return [];
  const taken = wanted.reduce(
    (sum, { shape, words }) => sum + (shape === null ? words : shape === 'tick' ? ticks : 0),
    0,
  );
  const each = written > 0 ? Math.max(WRITTEN, (LINE[medium] - taken) / written) : 0;
  const widths = wanted.map(({ shape, words }) => (shape === null ? words : shape === 'tick' ? ticks : each));
  const total = widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width) => (width / total) * 100);
}

/** Whether a column is there to write or to tick in, and the characters that its words take. */
function wantedBy(
  { head, rows }: Of<'table'>,
  index: number,
  medium: keyof typeof LINE,
): { shape: 'cell' | 'tick' | null; words: number } {
  const shape = columnShape(rows, index);
  const cells = [head[index] ?? [], ...rows.map((row) => row[index] ?? [])].filter(
    (cell) => shapesOf(cell).length === 0,
  );
  const texts = cells.map(plainText);
  const longest = Math.max(0, ...texts.map((text) => text.length));
  const word = Math.max(0, ...texts.flatMap((text) => text.split(/\s+/)).map((part) => part.length));
  const least = shape === 'tick' ? TICK : 6;
  const words = Math.max(word * BOLD, shape === 'tick' ? 0 : Math.min(MOST[medium], longest)) + PADDING;
  return { shape, words: Math.max(least, words) };
}

/** Whether there is a cell to write in, or only boxes to tick, in a column. */
export function columnShape(rows: Of<'table'>['rows'], index: number): 'cell' | 'tick' | null {
  const shapes = rows.flatMap((row) => shapesOf(row[index] ?? []));
  return shapes.includes('cell') ? 'cell' : shapes.includes('tick') ? 'tick' : null;
}

/** Shapes of the gaps that a cell is there for: boxes to tick beside words are part of the words. */
function shapesOf(cell: Inlines): readonly ('cell' | 'tick')[] {
  const shapes = gapShapes(cell);
  const hasWords = plainText(cell.filter(({ kind }) => kind !== 'gap')).trim() !== '';
  return hasWords ? shapes.filter((shape) => shape === 'cell') : shapes;
}

function gapShapes(content: Inlines): readonly ('cell' | 'tick')[] {
  return content.flatMap((part) => {
    if (part.kind === 'gap') return boxed(part);
    return 'content' in part ? gapShapes(part.content) : [];
  });
}

function boxed({ shape }: Gap): readonly ('cell' | 'tick')[] {
  return shape === 'run' ? [] : [shape];
}
