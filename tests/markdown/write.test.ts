import { describe, expect, it } from 'vitest';
import { writeBlocks, writeCell, writeInlines } from '../../src/markdown/write.ts';
import { type Inlines, text } from '../../src/model/block.ts';
import { blocksOf } from './reading.ts';

describe('what is written looks as a teacher would write it', () => {
  it.each([
    '## The New Economic Policy',
    'Plain words, with *emphasis*, **bold** and `code`; *all **bold** in it*.',
    '- one\n- two\n  - three\n- four',
    '1. one\n2. two',
    'a. one\n   i. two\n   ii. three\nb. four',
    '> quoted\n>\n> again',
    '| a | b |\n|---|--:|\n| 1 | $x$ |',
    'Table: Grain\n\n| a |\n|---|\n| 1 |',
    '![A map](map.png "Moscow"){credit="N. N."}',
    '![](line.svg){decorative}',
    '```js\nlet a = 1;\n```',
    '$$\nx^2\n$$',
    'See @a, @b and @c, @nep#3 and :lines[a hair]{source=a}.',
    'A [[tax / tax in kind]] and :lang[la vie]{language=fr}',
    'one\\\ntwo',
    '**_both_** and _**both**_',
  ])('%j', (markdown) => {
    expect(writeBlocks(blocksOf(markdown).value)).toBe(markdown);
  });
});

describe('text that looks like markup is escaped', () => {
  it.each([
    ['1918. The end', '1918\\. The end'],
    ['a. x', 'a\\. x'],
    ['# x', '\\# x'],
    ['::: x', '\\::: x'],
    ['It cost $5 [4]', 'It cost \\$5 \\[4\\]'],
    ['a*b_c', 'a\\*b\\_c'],
    ['@a and a@b.uk', '\\@a and a\\@b.uk'],
    ['5 < 6 > 4', '5 \\< 6 > 4'],
    ['it\'s "x" - y...', 'it\\\'s \\"x\\" \\- y\\.\\.\\.'],
    ['well-known: 3/4 & (b)', 'well-known: 3/4 & (b)'],
  ])('%j', (plain, markdown) => {
    expect(writeInlines(text(plain))).toBe(markdown);
  });

  it('bars in a cell, code and formulas included', () => {
    const content: Inlines = [...text('a|b '), { kind: 'code', text: 'c|d' }];
    expect(writeCell(content)).toBe('a\\|b `c\\|d`');
  });
});

describe('what Markdown cannot hold is a mistake of the program', () => {
  it('a kind without a shape', () => {
    expect(() => writeBlocks([{ kind: 'bank', words: [] }])).toThrow(/bank/);
  });

  it('a gap without its answer', () => {
    expect(() => writeInlines([{ kind: 'gap', shape: 'run', lines: 1, width: 12, number: null }])).toThrow(/gap/);
  });
});
