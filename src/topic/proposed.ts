import type { Line } from '../model/source.ts';
import { fencedLines } from './fence.ts';
import { indentOf } from './indent.ts';
import { cutProposed } from './tail.ts';

export interface Stretch {
  readonly lines: readonly Line[];
  readonly proposed: boolean;
}

const ITEM = /^\s*(?:[-*+]|\(?[\p{L}\p{N}]{1,4}[.)])\s/u;

/**
 * Cuts a run of Markdown into stretches that are proposed (`{?}` at the end of a line) and stretches that are not. The
 * mark speaks for its list item, or else for its whole paragraph, table or heading; it is taken off.
 */
export function cutProposals(lines: readonly Line[]): Stretch[] {
  const fenced = fencedLines(lines);
  const marks = lines.map((line, index) => (fenced[index] ? null : cutProposed(line.text)));
  if (marks.every((mark) => mark === null)) return [{ lines, proposed: false }];
  const proposed = new Array<boolean>(lines.length).fill(false);
  for (const [index, mark] of marks.entries()) {
    if (mark === null || proposed[index]) continue;
    const [from, to] = reach(lines, index);
    proposed.fill(true, from, to);
  }
  const stretches: { lines: Line[]; proposed: boolean }[] = [];
  for (const [index, line] of lines.entries()) {
    const text = marks[index] ?? line.text;
    const isProposed = proposed[index] ?? false;
    const last = stretches.at(-1);
    if (last && last.proposed === isProposed) last.lines.push({ ...line, text });
    else stretches.push({ lines: [{ ...line, text }], proposed: isProposed });
  }
  return stretches;
}

/** The lines for which a mark on the line at `index` speaks: from and to, without the last. */
function reach(lines: readonly Line[], index: number): readonly [number, number] {
  const text = (at: number) => lines[at]?.text ?? '';
  let from = index;
  while (from > 0 && text(from - 1).trim() !== '' && !ITEM.test(text(from))) from -= 1;
  const isItem = ITEM.test(text(from));
  let to = index + 1;
  while (to < lines.length && text(to).trim() !== '') {
    if (isItem && ITEM.test(text(to)) && indentOf(text(to)) <= indentOf(text(from))) break;
    to += 1;
  }
  return [from, to];
}
