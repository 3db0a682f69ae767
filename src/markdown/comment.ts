import type { Place, Taken } from './place.ts';
import { dropChars, unindented } from './stretch.ts';

/** A comment that begins a line: dropped, with the empty lines in it. What follows it on its last line goes on as text. */
export function takeComment({ lines, index }: Place): Taken | null {
  const first = lines[index];
  if (!first || !unindented(first.text).startsWith('<!--')) return null;
  const open = first.text.indexOf('<!--');
  for (let next = index; next < lines.length; next += 1) {
    const line = lines[next];
    if (!line) break;
    const close = line.text.indexOf('-->', next === index ? open + 4 : 0);
    if (close < 0) continue;
    const rest = dropChars(line, close + 3);
    if (rest.text.trim() === '') return { later: [], next: next + 1 };
    return { later: [], next: next + 1, rest };
  }
  return null;
}
