import { describe, expect, it } from 'vitest';
import { checkLimits } from '../../src/markdown/limits.ts';
import { blocksOf } from './reading.ts';

describe('limits', () => {
  it.each([
    ['a text of 200 kB', 'word word\n'.repeat(20_000), null],
    ['a larger text', 'word word\n'.repeat(20_001), 'markdown/too-large'],
    ['a line of 20,001 characters', 'a'.repeat(20_001), 'markdown/too-large'],
    ['twenty quotes in one another', `${'> '.repeat(20)}a`, null],
    ['twenty-one quotes', `${'> '.repeat(21)}a`, 'markdown/too-deep'],
    [
      'twenty-one lists by indent',
      Array.from({ length: 21 }, (_, n) => `${'  '.repeat(n)}- a`).join('\n'),
      'markdown/too-deep',
    ],
    ['2,001 stars in a paragraph', 'a* '.repeat(2_001), 'markdown/too-large'],
    ['2,001 stars over many paragraphs', 'a *b*\n\n'.repeat(1_001), null],
    ['a table of 5,000 cells', `|a|\n|-|\n${'|a|\n'.repeat(5_000)}`, 'markdown/too-large'],
    ['a list of 1,000 bold items', '- **a**\n'.repeat(1_000), null],
    ['code with thousands of stars', `\`\`\`\n${'****\n'.repeat(1_000)}\`\`\``, null],
  ])('%s', (_, text, code) => {
    const limits = checkLimits(text.trimEnd());
    expect(limits.ok ? null : limits.code).toBe(code);
  });

  it('what is over them gives one error and no Blocks', () => {
    const { value, diagnostics } = blocksOf(`a\n\n${'> '.repeat(30)}`);
    expect(value).toEqual([]);
    expect(diagnostics).toMatchObject([{ severity: 'error', code: 'markdown/too-deep', span: { start: 3 } }]);
  });

  it('marks hidden from the count by bars are counted when they are read', () => {
    const { diagnostics } = blocksOf('_a__ | b\n'.repeat(1_000));
    expect(diagnostics.map(({ code }) => code)).toEqual(['markdown/too-large']);
  });

  it('brackets go twenty deep', () => {
    const codes = (depth: number) =>
      blocksOf(`${':lang['.repeat(depth)}a${']{language=fr}'.repeat(depth)}`).diagnostics;
    expect(codes(20)).toEqual([]);
    expect(codes(30).map(({ code }) => code)).toEqual(['markdown/too-deep']);
  });
});
