/** A value of a cell: a number stays one in the spreadsheet; null leaves the cell empty. */
export type Cell = string | number | null;

/** Spreadsheets run what begins so, in half width or full; a blank before it does not keep them from it. */
const FORMULA = /^\s*[=+\-@＝＋－＠\t\r\n]/;

/**
 * Rows as CSV that every spreadsheet opens right (RFC 4180): UTF-8 with a byte order mark, CRLF at the end of every
 * line. Text that a spreadsheet would run as a formula gets an apostrophe before it.
 */
export function csvText(rows: readonly (readonly Cell[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('')}`;
}

function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const safe = guarded(cell);
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The text as no spreadsheet runs it. */
export function guarded(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}
