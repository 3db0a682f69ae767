import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeBlocks, writeInlines } from '../../src/markdown/write.ts';
import { someBlocks, someInlines } from './arbitrary.ts';
import { blocksOf, inlinesOf, withoutSpans } from './reading.ts';

/** More of them: RUNS=20000 npx vitest run tests/markdown */
const RUNS = Number(process.env.RUNS ?? 400);

/** Widths are worked out by the reader. */
function withoutWidths<T>(value: T): T {
  return JSON.parse(JSON.stringify(value, (key, part) => (key === 'width' ? 0 : part)));
}

describe('what is written reads as it was', () => {
  it('inline content', () => {
    fc.assert(
      fc.property(someInlines(), (content) => {
        const text = writeInlines(content);
        const { value, diagnostics } = inlinesOf(text);
        expect(diagnostics, text).toEqual([]);
        expect(withoutWidths(value), text).toEqual(withoutWidths(withoutSpans(content)));
      }),
      { numRuns: RUNS },
    );
  });

  it('blocks', () => {
    fc.assert(
      fc.property(someBlocks(2), (blocks) => {
        const text = writeBlocks(blocks);
        const { value, diagnostics } = blocksOf(text);
        expect(diagnostics, text).toEqual([]);
        expect(withoutWidths(value), text).toEqual(withoutWidths(withoutSpans(blocks)));
      }),
      { numRuns: RUNS },
    );
  });
});
