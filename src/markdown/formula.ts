import type { Place, Taken } from './place.ts';
import { dropChars, slice, spanIn, stretchOf, unindented } from './stretch.ts';

/**
 * A formula that begins with `$$` at the start of a line and ends with the next `$$`, before an empty line. Its lines are TeX:
 * "- b", "= 5" or "> 3" in it open nothing. What stands behind it on its last line goes on as text.
 */
export function takeFormula({ file, lines, index, context }: Place): Taken | null {
  const first = lines[index];
  if (!first || !unindented(first.text).startsWith('$$')) return null;
  let end = index;
  while (end < lines.length && lines[end]?.text.trim() !== '') end += 1;
  const stretch = stretchOf(file, lines.slice(index, end));
  const open = stretch.text.indexOf('$$');
  const close = closingDollars(stretch.text, open + 2);
  if (close < 0) {
    const hint = 'Put $$ behind the formula, before any empty line; write \\$\\$ for two dollar signs.';
    context.report.error('markdown/formula-open', spanIn(stretch, open, open + 2), 'The formula is not closed.', hint);
    return null;
  }
  const tex = stretch.text.slice(open + 2, close).trim();
  const lastLine = index + stretch.text.slice(0, close).split('\n').length - 1;
  const last = lines[lastLine];
  const behind = stretch.text.indexOf('\n', close);
  const tail = slice(stretch, close + 2, behind < 0 ? stretch.text.length : behind).text;
  if (tex === '' || !last) return null;
  // On one line with text behind it, it is a formula in a paragraph.
  if (tail.trim() !== '' && lastLine === index) return null;
  const span = spanIn(stretch, open, close + 2);
  const later = [() => [{ kind: 'formula', tex, span } as const]];
  if (tail.trim() === '') return { later, next: lastLine + 1 };
  return { later, next: lastLine + 1, rest: dropChars(last, last.text.length - tail.length) };
}

/** Where the next `$$` stands that no backslash precedes, or -1. */
export function closingDollars(text: string, from: number): number {
  for (let at = from; at < text.length - 1; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '$' && text[at + 1] === '$') return at;
  }
  return -1;
}
