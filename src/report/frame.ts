import type { Span } from '../model/source.ts';
import { positionOf } from './position.ts';

/** Longest stretch of a source line that a frame shows, in characters. */
const WIDTH = 100;

/** The line of the span with one line before and after, and the span marked; lines end without spaces. */
export function codeFrame(text: string, span: Span): string {
  const lines = text.split('\n');
  const { line, column } = positionOf(text, span.start);
  const first = Math.max(1, line - 1);
  const last = Math.min(lines.length, line + 1);
  const gutter = String(last).length;
  const shift = column > WIDTH - 10 ? column - 20 : 0;
  const out: string[] = [];
  for (let n = first; n <= last; n += 1) {
    const content = clip(lines[n - 1] ?? '', shift);
    if (n !== line && content.trim() === '') continue;
    out.push(`${n === line ? '>' : ' '} ${String(n).padStart(gutter)} | ${content}`.trimEnd());
    if (n === line) {
      const room = Math.max(1, clip(lines[n - 1] ?? '', shift).length - (column - 1 - shift));
      const length = Math.max(1, Math.min(span.end - span.start, room));
      out.push(`  ${' '.repeat(gutter)} | ${' '.repeat(column - 1 - shift)}${'^'.repeat(length)}`);
    }
  }
  return out.join('\n');
}

function clip(line: string, shift: number): string {
  const flat = line.replace(/\t/g, ' ').slice(shift);
  return flat.length > WIDTH ? `${flat.slice(0, WIDTH - 1)}…` : flat;
}
