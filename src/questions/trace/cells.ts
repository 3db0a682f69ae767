import type { Line } from '../../model/source.ts';
import { cutLine, trimLine } from '../cut.ts';

/** A cell of a trace table: printed as it stands, or to be filled. All of it is code. */
export type TraceCell =
  | { readonly kind: 'given'; readonly text: string }
  /** `answers`: the right value, and others that are accepted; empty for a cell that stays empty. */
  | { readonly kind: 'asked'; readonly answers: readonly string[] };

/** The cells of a line of a table, between the bars that no backslash precedes. */
export function cutCells(row: Line): readonly Line[] {
  const line = trimLine(row);
  const cells: Line[] = [];
  let start = line.text.startsWith('|') ? 1 : 0;
  for (let at = start; at < line.text.length; at += 1) {
    if (line.text[at] !== '|' || line.text[at - 1] === '\\') continue;
    cells.push(trimLine(cutLine(line, start, at)));
    start = at + 1;
  }
  if (start < line.text.length) cells.push(trimLine(cutLine(line, start)));
  return cells;
}

/** What a cell says: `[[3]]` and an empty cell are to be filled, all else is printed. */
export function readCell(text: string): TraceCell {
  const gap = /^\[\[(.*)\]\]$/.exec(text);
  if (!gap) return text === '' ? { kind: 'asked', answers: [] } : { kind: 'given', text: codeText(text) };
  const answers = (gap[1] ?? '').split(/(?:^|\s)\/(?:\s|$)/).map(codeText);
  return { kind: 'asked', answers: answers.filter((answer) => answer !== '') };
}

/** The cell as Markdown: what `readCell` reads back. */
export function writeTraceCell(cell: TraceCell): string {
  const text = cell.kind === 'given' ? cell.text : `[[${cell.answers.length > 0 ? cell.answers.join(' / ') : ' '}]]`;
  return text.replaceAll('|', '\\|');
}

/** Backticks round a value are not part of it; `\|` is a bar. */
function codeText(text: string): string {
  const bare = text.trim().replaceAll('\\|', '|');
  return /^`([^`]+)`$/.exec(bare)?.[1]?.trim() ?? bare;
}
