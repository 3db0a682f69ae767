import { type Found, piece, type Scan } from './piece.ts';

/**
 * Where a run of backticks and the code behind it end: at the next run of the same length. `closed` is false when there is none,
 * and the end is that of the run. `none` remembers runs that were looked for in vain.
 */
export function codeEnd(
  text: string,
  at: number,
  none: Map<number, number>,
): { end: number; run: number; closed: boolean } {
  let run = 0;
  while (text[at + run] === '`') run += 1;
  const start = at + run;
  if ((none.get(run) ?? Number.POSITIVE_INFINITY) <= start) return { end: start, run, closed: false };
  for (let from = text.indexOf('`', start); from >= 0; ) {
    let length = 0;
    while (text[from + length] === '`') length += 1;
    if (length === run) return { end: from + run, run, closed: true };
    from = text.indexOf('`', from + length);
  }
  none.set(run, start);
  return { end: start, run, closed: false };
}

/** Code between backticks: its text as it stands, without one space at both ends. */
export function findCode(scan: Scan, at: number): Found {
  const { end, run, closed } = codeEnd(scan.text, at, scan.noCode);
  if (!closed) return piece(at, end, { kind: 'text', text: scan.text.slice(at, end) });
  const inside = scan.text.slice(at + run, end - run).replaceAll('\n', ' ');
  const padded = inside.startsWith(' ') && inside.endsWith(' ') && inside.trim() !== '';
  return piece(at, end, { kind: 'code', text: padded ? inside.slice(1, -1) : inside });
}
