import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/model/block.ts';
import { english } from '../fixtures/words.ts';
import { blockOf, readItem, shown } from './item.ts';

const ask = (...lines: string[]) => ['1. Sort the changes. [3]', ...lines.map((line) => `   ${line}`)].join('\n');
const five = ask(
  '- [Private enterprise] nepmen',
  '- [National freedoms] mosques',
  '- [private  enterprise] a surplus',
  '- [Experts] specialists',
  '- [National freedoms] languages',
);
const seeds = Array.from({ length: 30 }, (_, index) => `seed ${index}`);

describe('a sort', () => {
  it('names the columns in the order of their first use, whatever the case', () => {
    const { names } = blockOf(shown(five), 'categories');
    expect(names.map(plainText)).toEqual(['Private enterprise', 'National freedoms', 'Experts']);
  });

  it('knows the column of each item', () => {
    const { items } = blockOf(shown(five), 'categories');
    const pairs = items.map(({ content, answer }) => `${plainText(content)} ${answer?.category}`).sort();
    expect(pairs).toEqual(['a surplus 0', 'languages 1', 'mosques 1', 'nepmen 0', 'specialists 2']);
  });

  it('shows the items neither in the order of the author nor column by column', () => {
    for (const seed of seeds) {
      const items = blockOf(shown(five, seed), 'categories').items;
      const categories = items.map(({ answer }) => answer?.category ?? 0);
      expect([...categories].sort()).not.toEqual(categories);
      const words = items.map(({ content }) => plainText(content));
      expect(words).not.toEqual(['nepmen', 'mosques', 'a surplus', 'specialists', 'languages']);
    }
  });

  it('says what belongs in each column', () => {
    const { type, data } = readItem(five);
    expect(plainText(type.brief(data, english))).toBe(
      'Private enterprise: nepmen; a surplus · National freedoms: mosques; languages · Experts: specialists',
    );
  });

  it('warns of a name that is nearly another', () => {
    const read = readItem(ask('- [Experts] a', '- [Experts] b', '- [Expert] c', '- [Freedoms] d'));
    expect([read.codes, read.marked]).toEqual([['sort/similar'], '[Expert]']);
  });
});

describe('a sort is an error', () => {
  it('when there is one category only', () => {
    expect(readItem(ask('- [Experts] a', '- [Experts] b')).codes).toEqual(['sort/few']);
  });

  it('when an item has no category', () => {
    const read = readItem(ask('- [Experts] a', '- [ ] b', '- [Freedoms] c'));
    expect([read.codes, read.marked]).toEqual([['sort/no-category'], '[ ]']);
  });

  it('when two items say the same', () => {
    expect(readItem(ask('- [Experts] a', '- [Freedoms] a')).codes).toEqual(['sort/same']);
  });
});
