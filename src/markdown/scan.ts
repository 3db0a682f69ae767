import type { ImageBlock, Inline } from '../model/block.ts';
import { codeEnd } from './code.ts';
import type { Context } from './context.ts';
import { mathEnd } from './math.ts';
import type { Stretch } from './stretch.ts';

/**
 * A piece of text that is read by a rule of its own and hidden from marked: code, formulas, gaps, citations, pictures … It is
 * masked by as many characters as it has, so that every place stays the same.
 */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly inlines: readonly Inline[];
  /** What stands in its place: a letter, or a sign when it acts like one beside `*` and `_`. */
  readonly mask: string;
  /** A picture: a figure when it stands alone. */
  readonly figure?: ImageBlock;
  /** A formula between `$$`: a block of its own in a paragraph. */
  readonly formula?: string;
}

/** A letter of the private use area: pieces behave like words. */
export const WORD = '\uE000';

/** A space that makes no hard break. */
export const SPACE = '\u2003';

/** One text being scanned for pieces. */
export interface Scan {
  readonly stretch: Stretch;
  readonly text: string;
  readonly context: Context;
  /** How deep it lies in links, gaps and phrases. */
  readonly depth: number;
  /** Closing bracket of each opening one. */
  readonly brackets: ReadonlyMap<number, number>;
  /** Where each `<sub>` or `<sup>` is closed. */
  readonly tags: ReadonlyMap<number, number>;
  /** Where the next run of so many backticks was looked for in vain. */
  readonly noCode: Map<number, number>;
}

/** What a rule finds: a piece, or the end of something that marked shall read as it stands, or nothing. */
export type Found = Piece | { readonly skip: number } | null;

export function createScan(stretch: Stretch, context: Context, depth: number): Scan {
  const { text } = stretch;
  return { stretch, text, context, depth, brackets: pairBrackets(text), tags: pairTags(text), noCode: new Map() };
}

/** A piece that acts like a word. */
export function piece(start: number, end: number, ...inlines: readonly Inline[]): Piece {
  return { start, end, inlines, mask: WORD };
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
