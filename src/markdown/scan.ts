import { codeEnd } from './code.ts';
import type { Context } from './context.ts';
import { mathEnd } from './math.ts';
import type { Scan } from './piece.ts';
import type { Stretch } from './stretch.ts';

/** A text made ready for scanning: which brackets and tags belong together. */
export function createScan(stretch: Stretch, context: Context, read: Scan['read']): Scan {
  const { text } = stretch;
  return { stretch, text, context, read, brackets: pairBrackets(text), tags: pairTags(text), noCode: new Map() };
}

function pairBrackets(text: string): Map<number, number> {
  const pairs = new Map<number, number>();
  if (!text.includes('[')) return pairs;
  const open: number[] = [];
  const noCode = new Map<number, number>();
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at];
    if (char === '\\') at += 1;
    else if (char === '`') at = codeEnd(text, at, noCode).end - 1;
    else if (char === '$') at = (mathEnd(text, at) ?? at + 1) - 1;
    else if (char === '[') open.push(at);
    else if (char === ']') {
      const start = open.pop();
      if (start !== undefined) pairs.set(start, at);
    }
  }
  return pairs;
}

function pairTags(text: string): Map<number, number> {
  const pairs = new Map<number, number>();
  if (!text.includes('<')) return pairs;
  const open: Record<string, number[]> = { sub: [], sup: [] };
  for (const match of text.matchAll(/<(\/?)(su[bp])[ \t]*>/gi)) {
    const stack = open[(match[2] ?? '').toLowerCase()] ?? [];
    if (match[1] === '') stack.push(match.index);
    else {
      const start = stack.pop();
      if (start !== undefined) pairs.set(start, match.index);
    }
  }
  return pairs;
}
