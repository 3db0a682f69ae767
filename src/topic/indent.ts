import type { Fragment, Line } from '../model/source.ts';

/** Columns of white space that a line begins with; a tab goes on to the next fourth column. */
export function indentOf(text: string): number {
  let column = 0;
  for (const character of text) {
    if (character === ' ' || character === '\u00a0') column += 1;
    else if (character === '\t') column += 4 - (column % 4);
    else break;
  }
  return column;
}

/** A line without the first `columns` columns of its indentation. */
export function dedent(line: Line, columns: number): Line {
  let column = 0;
  let cut = 0;
  while (column < columns && cut < line.text.length) {
    const character = line.text[cut];
    if (character === ' ' || character === '\u00a0') column += 1;
    else if (character === '\t') column += 4 - (column % 4);
    else break;
    cut += 1;
  }
  return { text: line.text.slice(cut), start: line.start + cut };
}

/** Lines without the indentation that all of them share (blank ones aside). */
export function dedentAll(lines: readonly Line[]): readonly Line[] {
  const shared = Math.min(...lines.filter((line) => line.text.trim() !== '').map((line) => indentOf(line.text)));
  return Number.isFinite(shared) && shared > 0 ? lines.map((line) => dedent(line, shared)) : lines;
}

/** A fragment without blank lines before and after. */
export function trimBlank(file: string, lines: readonly Line[]): Fragment {
  const isFull = (line: Line) => line.text.trim() !== '';
  const first = lines.findIndex(isFull);
  if (first < 0) return { file, lines: [] };
  return { file, lines: lines.slice(first, lines.findLastIndex(isFull) + 1) };
}
