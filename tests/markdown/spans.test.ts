import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBlocks } from '../../src/markdown/read.ts';
import { createReport } from '../../src/model/diagnostic.ts';
import { fragmentOf, sourceFile } from '../../src/model/source.ts';
import { english } from '../fixtures/words.ts';
import { someText } from './arbitrary.ts';

function readAt(text: string, start = 0) {
  const report = createReport();
  const blocks = readBlocks(fragmentOf(sourceFile('a.md', text), start), report, {
    words: english,
    gaps: false,
    notes: new Map(),
  });
  return { blocks, diagnostics: report.diagnostics };
}

describe('an error points at its place in the file', () => {
  it.each([
    ['before\n\n> - *a* <b> c', '<b>'],
    ['| a | b \\| `x` <u> |\n|---|---|', '<u>'],
    ['1. one\n   a. two\n   b. three\n\n      [x [^n]](https://a.b)', '[^n]'],
    ['a *b **c <i>** d*', '<i>'],
    ['text\n   goes :lins[on] here', ':lins[on]'],
    ['## Head [a](file:b)', '[a](file:b)'],
    ['![a](b.png "see <q>")', '<q>'],
    ['![a](b.png){credit="by <q>"}', '<q>'],
    ['&amp; \\* `c` <w>', '<w>'],
    ['Table: a <w>\n\n| b |\n|---|', '<w>'],
    ['a  \nb\\\n[[gap]]', '[[gap]]'],
    ['- x\n\n  - [^q](c)', '[^q]'],
  ])('%j', (text, place) => {
    const { diagnostics } = readAt(`front\n${text}`, 6);
    expect(diagnostics.map(({ span }) => span && `front\n${text}`.slice(span.start, span.end))).toEqual([place]);
  });

  it('whatever is wrong', () => {
    fc.assert(
      fc.property(fc.array(someText, { maxLength: 8 }), (lines) => {
        const text = lines.join('\n');
        for (const { span } of readAt(text).diagnostics) {
          expect(span?.start).toBeGreaterThanOrEqual(0);
          expect(span?.end).toBeGreaterThanOrEqual(span?.start ?? 0);
          expect(span?.end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

it('citations, formulas and figures know where they stand', () => {
  const text = '> see @a and $x$\n\n- ![b](c.png)\n\n$$\ny\n$$';
  const spans: string[] = [];
  JSON.stringify(readAt(text).blocks, (key, value) => {
    if (key === 'span' && value) spans.push(text.slice(value.start, value.end));
    return value;
  });
  expect(spans).toEqual(['@a', '$x$', '![b](c.png)', '$$\ny\n$$']);
});
