import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/model/block.ts';
import { english } from '../fixtures/words.ts';
import { blockOf, readItem, shown } from './item.ts';

const ask = (...lines: string[]) => ['1. Put these in order. [2]', ...lines.map((line) => `   ${line}`)].join('\n');
const four = ask('- [3] Lenin dies', '- [1] the mutiny', '- [4] 1914 is passed', '- [2] the NEP');
const seeds = Array.from({ length: 30 }, (_, index) => `seed ${index}`);

describe('an order', () => {
  it('never shows the right order or that of the author', () => {
    for (const seed of seeds) {
      const { items } = blockOf(shown(four, seed), 'order');
      const positions = items.map(({ answer }) => answer?.position).join('');
      expect(['1234', '3142']).not.toContain(positions);
    }
  });

  it('turns two items round', () => {
    for (const seed of seeds) {
      const positions = (item: string) =>
        blockOf(shown(item, seed), 'order').items.map(({ answer }) => answer?.position);
      expect(positions(ask('- [1] a', '- [2] b'))).toEqual([2, 1]);
      expect(positions(ask('- [2] a', '- [1] b'))).toEqual([2, 1]);
    }
  });

  it('says the right order', () => {
    const { type, data } = readItem(four);
    expect(plainText(type.brief(data, english))).toBe('1 the mutiny · 2 the NEP · 3 Lenin dies · 4 1914 is passed');
  });

  it('reads Arabic-Indic figures', () => {
    expect(readItem(ask('- [٢] a', '- [١] b', '- [٣] c')).codes).toEqual([]);
  });
});

describe('an order is an error', () => {
  it('when a number is there twice', () => {
    const read = readItem(ask('- [1] a', '- [2] b', '- [2] c'));
    expect([read.codes, read.marked]).toEqual([['order/repeat'], '[2]']);
    expect(read.diagnostics[0]?.span?.start).toBe(ask('- [1] a', '- [2] b', '- [2] c').lastIndexOf('[2]'));
  });

  it('when the numbers have a hole', () => {
    const read = readItem(ask('- [1] a', '- [4] b', '- [2] c'));
    expect([read.codes, read.marked]).toEqual([['order/hole'], '[4]']);
    expect(read.diagnostics[0]?.message).toBe('Number 3 is missing: the numbers jump to 4.');
  });

  it('when the numbers begin with 0', () => {
    expect(readItem(ask('- [0] a', '- [1] b', '- [2] c')).codes).toEqual(['order/hole']);
  });

  it('when a line has no number', () => {
    const read = readItem(ask('- [1] a', '- [ ] b', '- [3] c'));
    expect([read.codes, read.marked]).toEqual([['order/number'], '[ ]']);
  });

  it('when there is one line only', () => {
    expect(readItem(ask('- [1] a')).codes).toEqual(['order/few']);
  });

  it('when two lines say the same', () => {
    expect(readItem(ask('- [1] a', '- [2] b', '- [3] a')).codes).toEqual(['order/same']);
  });
});
