import fc from 'fast-check';

/** One thing that goes wrong while a teacher types: a line goes, doubles, moves, or something is typed into one. */
export type Mutation =
  | { readonly kind: 'delete' | 'duplicate'; readonly at: number }
  | { readonly kind: 'swap'; readonly at: number; readonly with: number }
  | { readonly kind: 'insert'; readonly at: number; readonly column: number; readonly text: string }
  | { readonly kind: 'line'; readonly at: number; readonly text: string };

/** Pieces of markup, and of everything else that ends up in a file. */
export const FRAGMENTS = [
  ':::',
  ':::questions',
  ':::notes[',
  '::source[',
  '{',
  '}',
  '{?}',
  '{lines=8}',
  '[[',
  ']]',
  '](',
  '![',
  '> ',
  '- [x]',
  '- [ ] ',
  '- [2] ',
  '|',
  '$',
  '$$',
  '`',
  '```',
  '\\',
  '@',
  '@a#1',
  '[^1]',
  '<!--',
  '-->',
  '<b>',
  '&amp;',
  '***',
  '__proto__',
  '---',
  '===',
  '# ',
  '1. ',
  'a) ',
  '    ',
  '\t',
  '\u0000',
  '\u0007',
  '\u200f',
  '\u202e',
  '\ufeff',
  '\ud800',
  '👩‍👩‍👧‍👦',
  'e\u0301'.repeat(50),
  ' '.repeat(10_000),
  '['.repeat(2_000),
  '*'.repeat(2_000),
  '> '.repeat(500),
] as const;

const at = fc.nat({ max: 100_000 });
const text = fc.constantFrom(...FRAGMENTS);
const deletion = fc.record({ kind: fc.constant('delete' as const), at });
const doubling = fc.record({ kind: fc.constant('duplicate' as const), at });
const insertion = fc.record({ kind: fc.constant('insert' as const), at, column: fc.nat({ max: 200 }), text });
const line = fc.record({ kind: fc.constant('line' as const), at, text });
const swap = fc.record({ kind: fc.constant('swap' as const), at, with: at });

/** A few mutations; without `swap` and new quotations, what stood in an answer stays where answers stand. */
export const mutations = fc.array(fc.oneof(deletion, doubling, insertion, line, swap), { minLength: 1, maxLength: 6 });
export const mutationsInPlace = fc.array(fc.oneof(deletion, doubling, insertion, line), { minLength: 1, maxLength: 3 });

/**
 * The text after the mutations, one after the other; places are taken modulo what is there. With `keepAnswers` nothing
 * is typed before the `>` of a line: that line would be no answer any more, and nobody could know that it was.
 */
export function mutate(text: string, all: readonly Mutation[], keepAnswers = false): string {
  const lines = text.split('\n');
  for (const mutation of all) {
    const index = mutation.at % lines.length;
    const found = lines[index] ?? '';
    switch (mutation.kind) {
      case 'delete':
        if (lines.length > 1) lines.splice(index, 1);
        break;
      case 'duplicate':
        lines.splice(index, 0, found);
        break;
      case 'swap': {
        const other = mutation.with % lines.length;
        lines[index] = lines[other] ?? '';
        lines[other] = found;
        break;
      }
      case 'insert': {
        const least = keepAnswers ? (/^\s*> ?/.exec(found)?.[0].length ?? 0) : 0;
        const column = Math.max(least, mutation.column % (found.length + 1));
        lines[index] = found.slice(0, column) + mutation.text + found.slice(column);
        break;
      }
      case 'line':
        lines.splice(index, 0, mutation.text);
        break;
      default:
        mutation satisfies never;
    }
  }
  return lines.join('\n');
}
