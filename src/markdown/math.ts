import { closingDollars } from './formula.ts';
import { type Found, piece, type Scan } from './piece.ts';
import { spanIn } from './stretch.ts';

/**
 * `$…$` by Pandoc's rule: no space just inside, no digit right behind. The next `$` decides, so that "$25 a head to $30" is money.
 * `$$…$$` inside a text is a formula of its own.
 */
export function findMath({ text, stretch }: Scan, at: number): Found {
  const end = mathEnd(text, at);
  if (end === null) return text.startsWith('$$', at) ? { skip: at + 2 } : null;
  const display = text.startsWith('$$', at);
  const tex = display ? text.slice(at + 2, end - 2).trim() : text.slice(at + 1, end - 1);
  const found = piece(at, end, { kind: 'math', tex, span: spanIn(stretch, at, end) });
  return display ? { ...found, formula: tex } : found;
}

/** Where the formula that begins at `at` ends, or null when none does. */
export function mathEnd(text: string, at: number): number | null {
  if (text.startsWith('$$', at)) {
    const close = closingDollars(text, at + 2);
    return close < 0 || text.slice(at + 2, close).trim() === '' ? null : close + 2;
  }
  if (/^\s?$/.test(text.charAt(at + 1))) return null;
  let close = at + 1;
  while (close < text.length && text[close] !== '$') close += text[close] === '\\' ? 2 : 1;
  const closes = text[close] === '$' && !/\s/.test(text.charAt(close - 1)) && !/\d/.test(text.charAt(close + 1));
  return closes ? close + 1 : null;
}
