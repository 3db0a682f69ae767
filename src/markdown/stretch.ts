import type { Fragment, Line, Span } from '../model/source.ts';

/** Text to read, of which every character knows where it stands in the file. */
export interface Stretch {
  readonly file: string;
  readonly text: string;
  /** Offset in the file of the character at `index`; for the end of the text, that of the end. */
  readonly at: (index: number) => number;
}

/** Lines joined by newlines. */
export function stretchOf(file: string, lines: readonly Line[]): Stretch {
  const starts: number[] = [];
  let length = 0;
  for (const line of lines) {
    starts.push(length);
    length += line.text.length + 1;
  }
  const at = (index: number) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= index) low = middle;
      else high = middle - 1;
    }
    const line = lines[low];
    return line ? line.start + Math.min(index - (starts[low] ?? 0), line.text.length) : 0;
  };
  return { file, text: lines.map((line) => line.text).join('\n'), at };
}

/** The whole fragment as one stretch, its lines without the white space at their start. */
export function stretchOfFragment(fragment: Fragment): Stretch {
  return stretchOf(fragment.file, fragment.lines.map(withoutIndent));
}

/** Part of a stretch. */
export function slice(stretch: Stretch, start: number, end: number = stretch.text.length): Stretch {
  return { file: stretch.file, text: stretch.text.slice(start, end), at: (index) => stretch.at(start + index) };
}

/** A stretch without the white space at both ends. */
export function trim(stretch: Stretch): Stretch {
  const start = /^[ \t\n]*/.exec(stretch.text)?.[0].length ?? 0;
  let end = stretch.text.length;
  while (end > start && ' \t\n'.includes(stretch.text.charAt(end - 1))) end -= 1;
  return slice(stretch, start, end);
}

/** The span in the file of characters `start` to `end` of a stretch. */
export function spanIn(stretch: Stretch, start = 0, end: number = stretch.text.length): Span {
  const from = stretch.at(start);
  return { file: stretch.file, start: from, end: end > start ? stretch.at(end - 1) + 1 : from };
}

/** A line without the white space at its start. */
export function withoutIndent(line: Line): Line {
  return dropChars(line, line.text.length - unindented(line.text).length);
}

/** A line without its first characters. */
export function dropChars(line: Line, count: number): Line {
  return { text: line.text.slice(count), start: line.start + count };
}

/** Columns of white space at the start of a line; a tab goes to the next multiple of four. */
export function indentOf(text: string): number {
  let columns = 0;
  for (const char of text) {
    if (char === ' ') columns += 1;
    else if (char === '\t') columns += 4 - (columns % 4);
    else break;
  }
  return columns;
}

/** A line without up to `columns` columns of the white space at its start. */
export function dedent(line: Line, columns: number): Line {
  let width = 0;
  let count = 0;
  while (width < columns && (line.text[count] === ' ' || line.text[count] === '\t')) {
    width += line.text[count] === '\t' ? 4 - (width % 4) : 1;
    count += 1;
  }
  return dropChars(line, count);
}

/** A text without the spaces and tabs at its start: other white space is text. */
export function unindented(text: string): string {
  return text.replace(/^[ \t]+/, '');
}
