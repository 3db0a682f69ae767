import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fragmentOf, fragmentText, sourceFile } from '../../src/model/source.ts';
import { cutTickItems, tickShape } from '../../src/questions/tick-items.ts';
import { english } from '../fixtures/words.ts';
import { textAt } from './item.ts';

const cut = (body: string) => cutTickItems(fragmentOf(sourceFile('topic.md', body)));
const shape = (body: string) => tickShape(cut(body).items, english);

describe('lines with boxes', () => {
  it('are cut with what goes on below them', () => {
    const { items } = cut('- [x] one\n  more\nand more\n- [ ] two');
    expect(items.map((item) => [item.mark, fragmentText(item.content)])).toEqual([
      ['x', 'one\nmore\nand more'],
      ['', 'two'],
    ]);
  });

  it('know where they, their boxes and their text stand', () => {
    const body = 'Stem\n   -  [ National freedoms ]  mosques\n     and bazaars  ';
    const [item] = cut(body).items;
    expect(textAt(body, item?.span ?? null)).toBe('-  [ National freedoms ]  mosques\n     and bazaars');
    expect(textAt(body, item?.boxSpan ?? null)).toBe('[ National freedoms ]');
    expect(item?.content.lines.map(({ text, start }) => body.slice(start, start + text.length))).toEqual([
      'mosques',
      'and bazaars',
    ]);
  });

  it('are not links, gaps, footnotes or code', () => {
    expect(cut('- [a link](x)\n- [[gap]] here\n- [^1] note\n- [a][b]').items).toEqual([]);
    expect(cut('```\n- [x] code\n```').items).toEqual([]);
  });

  it('leave what stands before them and what belongs to none of them', () => {
    const { before, stray } = cut('A table\n\n- [x] one\n- two\n\nthree');
    expect(fragmentText(before).trim()).toBe('A table');
    expect(stray.map(({ text }) => text)).toEqual(['- two', 'three']);
  });

  it('may have empty lines between them', () => {
    expect(cut('- [x] one\n\n- [ ] two').items).toHaveLength(2);
  });

  it('lose no character, whatever is in them', () => {
    const piece = fc.constantFrom(
      '- [x] a',
      '- [ ] b',
      '- c',
      '',
      '  d',
      '- [Name] e',
      '```',
      '| f |',
      '\t- [2] g',
      '[x]',
      '- [x]',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (lines) => {
        const list = cut(lines.join('\n'));
        const inItems = list.items.flatMap((item) => textAt(lines.join('\n'), item.span)?.split('\n') ?? []);
        const kept = [...list.before.lines.map(({ text }) => text), ...inItems, ...list.stray.map(({ text }) => text)];
        const squeeze = (text: string) => text.replace(/\s/g, '');
        expect([...squeeze(kept.join(''))].sort().join('')).toBe([...squeeze(lines.join(''))].sort().join(''));
      }),
    );
  });
});

describe('the shape of boxes', () => {
  it.each([
    ['- [x] a\n- [ ] b', 'choice'],
    ['- [ ] a\n- [ ] b', 'choice'],
    ['- [2] a\n- [1] b', 'numbers'],
    ['- [1] a\n- [ ] b', 'numbers'],
    ['- [T] a\n- [F] b', 'truth'],
    ['- [true] a\n- [ ] b', 'truth'],
    ['- [North] a\n- [South] b', 'names'],
    ['just text', null],
  ])('of %j is %s', (body, expected) => {
    expect(shape(body)).toBe(expected);
  });
});
