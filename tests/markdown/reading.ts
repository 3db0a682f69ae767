import { type ReadOptions, readBlocks, readInlines } from '../../src/markdown/read.ts';
import type { Block, Inlines } from '../../src/model/block.ts';
import { createReport, type Diagnostic } from '../../src/model/diagnostic.ts';
import { fragmentOf, sourceFile } from '../../src/model/source.ts';
import { english } from '../fixtures/words.ts';

/** Twenty footnotes, "1" to "20", and one by name. */
const notes = new Map([
  ['carr', 1],
  ...Array.from({ length: 20 }, (_, index) => [String(index + 1), index + 1] as const),
]);

export interface Read<T> {
  readonly value: T;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a text as Blocks, gaps allowed. */
export function blocksOf(text: string, options: Partial<ReadOptions> = {}): Read<Block[]> {
  const report = createReport();
  const value = readBlocks(fragmentOf(sourceFile('a.md', text)), report, {
    words: english,
    gaps: true,
    notes,
    ...options,
  });
  return { value: withoutSpans(value), diagnostics: report.diagnostics };
}

/** Reads a text as inline content, gaps allowed. */
export function inlinesOf(text: string, options: Partial<ReadOptions> = {}): Read<Inlines> {
  const report = createReport();
  const fragment = fragmentOf(sourceFile('a.md', text));
  const value = readInlines(fragment, report, { words: english, gaps: true, notes, ...options });
  return { value: withoutSpans(value), diagnostics: report.diagnostics };
}

/** Every word that the Blocks hold, wherever it stands. */
export function everyWord(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(everyWord).join(' ');
  if (typeof value === 'object' && value !== null) return Object.values(value).map(everyWord).join(' ');
  return '';
}

/** Text and marks in short: words as they are, the rest as `kind(…)`. */
export function short(content: Inlines): string {
  return content
    .map((part) => {
      if (part.kind === 'text') return part.text;
      if ('content' in part) return `${part.kind}(${short(part.content)})`;
      return part.kind === 'code'
        ? `code(${part.text})`
        : part.kind === 'math'
          ? `math(${part.tex})`
          : `${part.kind}()`;
    })
    .join('');
}

export function withoutSpans<T>(value: T): T {
  // A copy of plain JSON with one key left out keeps its type, as far as tests look at it.
  return JSON.parse(JSON.stringify(value, (key, part) => (key === 'span' ? null : part)));
}
