import type { Fragment, Line } from '../model/source.ts';
import { bareText } from './bare.ts';
import { withLines } from './cut.ts';

/** A table in a body, found by its line of dashes. */
export interface FoundTable {
  readonly columns: number;
  readonly before: Fragment;
  readonly table: Fragment;
  readonly after: Fragment;
  /** The lines of its rows, without the head. */
  readonly rows: readonly Line[];
}

const DASHES = /^\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?$/;

/** The first table of a body, or null. */
export function findTable(body: Fragment): FoundTable | null {
  const dashes = body.lines.findIndex(
    (line, index) =>
      line.text.includes('|') && DASHES.test(line.text.trim()) && (body.lines[index - 1]?.text ?? '').includes('|'),
  );
  if (dashes === -1) return null;
  const end = body.lines.findIndex((line, index) => index > dashes && !line.text.includes('|'));
  const stop = end === -1 ? body.lines.length : end;
  const cut = (from: number, to: number) => withLines(body, body.lines.slice(from, to));
  return {
    columns: cellsOf(body.lines[dashes]?.text ?? '').length,
    before: cut(0, dashes - 1),
    table: cut(dashes - 1, stop),
    after: cut(stop, body.lines.length),
    rows: body.lines.slice(dashes + 1, stop),
  };
}

/** The cells of a line of a table, as text. */
export function cellsOf(line: string): readonly string[] {
  const bare = bareText(line.trim());
  const inner = bare.replace(/^\|/, '').replace(/\|$/, '');
  return inner.split('|').map((cell) => cell.trim());
}
