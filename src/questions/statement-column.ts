import { type DrawingLabel, type Inlines, text } from '../model/block.ts';
import type { Frame, Pen } from './drawing-pen.ts';
import { linesOf } from './drawing-words.ts';

/** A statement beside a drawing, with its letter or number. */
export interface Marked {
  readonly mark: string;
  readonly content: Inlines;
}

/** mm of a letter. */
const MARK = 8;
/**
 * Type of a slide in a drawing that is as high as a slide lets it be, below a question of two lines: mm of a character,
 * of a line, and of the room between two statements. Paper has smaller type and the same room.
 */
const TYPE = { character: 3.2, line: 7.8, apart: 0.6 };
/** More lines than these do not fit beside a drawing on a slide: the statements stand in a list above it. */
const MOST_LINES = 9;

/** mm of height that the statements need in a column of this width. */
export function columnHeight(statements: readonly Marked[], width: number): number {
  return statements.reduce((sum, one) => sum + rowHeight([one], width), 0);
}

/** mm of height of statements that stand abreast. */
export function rowHeight(abreast: readonly Marked[], width: number): number {
  return Math.max(...abreast.map((one) => linesIn(one, width))) * TYPE.line + TYPE.apart;
}

/** True when the statements may stand beside a drawing, rather than above it. */
export function fitsBeside(statements: readonly Marked[], width: number): boolean {
  return statements.reduce((sum, one) => sum + linesIn(one, width), 0) <= MOST_LINES;
}

/** The statements one below the other from the top of the frame, spread a little when there is room. */
export function columnLabels(pen: Pen, statements: readonly Marked[], frame: Frame): readonly DrawingLabel[] {
  const free = Math.max(0, frame.height - columnHeight(statements, frame.width));
  const extra = Math.min(2.5, free / Math.max(1, statements.length));
  let y = frame.y;
  return statements.flatMap((one) => {
    const height = rowHeight([one], frame.width);
    const labels = statementLabels(pen, one, { x: frame.x, y, width: frame.width, height: height - TYPE.apart });
    y += height + extra;
    return labels;
  });
}

/** A statement with its letter or number. */
export function statementLabels(pen: Pen, { mark, content }: Marked, frame: Frame): readonly DrawingLabel[] {
  return [
    pen.label({ ...frame, width: MARK - 1 }, text(mark), { align: 'start', weight: 'title' }),
    pen.label({ ...frame, x: frame.x + MARK, width: frame.width - MARK }, content, { align: 'start' }),
  ];
}

function linesIn({ content }: Marked, width: number): number {
  return linesOf(content, width - MARK, TYPE.character);
}
