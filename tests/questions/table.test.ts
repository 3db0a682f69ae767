import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/model/block.ts';
import { gapsIn } from '../../src/questions/gaps.ts';
import { english } from '../fixtures/words.ts';
import { blockOf, readItem, shown } from './item.ts';

const ask = (attributes: string, ...rows: string[]) =>
  [`1. Complete the table. [3]${attributes}`, '| year | event |', '|---|---|', ...rows].join('\n   ');
const rows = ['| 1921 | [[the NEP / New Economic Policy]] |', '| [[1924]] | Lenin dies after his [[third]] stroke |'];

describe('a table to complete', () => {
  it('leaves a cell empty where the answer stands alone, and a gap among words', () => {
    const gaps = gapsIn(shown(ask('', ...rows)));
    expect(gaps.map(({ shape }) => shape)).toEqual(['cell', 'cell', 'run']);
  });

  it('makes its cells as high as asked, and no room below', () => {
    const blocks = shown(ask(' {lines=3}', ...rows));
    expect(blocks.map(({ kind }) => kind)).toEqual(['table']);
    expect(gapsIn(blocks).map(({ lines }) => lines)).toEqual([3, 3, 1]);
  });

  it('prints a bank with decoys', () => {
    const bank = blockOf(shown(ask(' {decoys="1905; 1917"}', ...rows)), 'bank');
    expect(bank.words.map(plainText).sort()).toEqual(['1905', '1917', '1924', 'the NEP', 'third']);
  });

  it('says its answers row by row', () => {
    const { type, data } = readItem(ask('', ...rows));
    expect(plainText(type.brief(data, english))).toBe('1921: the NEP · 1924, third');
  });

  it('leaves text with gaps, with or without a table, to the cloze', () => {
    expect(readItem(`${ask('', ...rows)}\n\n   It was [[late]].`).type.kind).toBe('cloze');
  });

  it('keeps text round it, a caption and the first column in bold', () => {
    const read = readItem(
      '1. Complete it. [1]\n   Think first.\n\n   Table: The year\n\n   | a | b |\n   |---|---|\n   | **x** | [[y]] |',
    );
    const again = readItem(read.type.write(read.data));
    expect([read.codes, again.codes, again.type.kind]).toEqual([[], [], 'table']);
    expect(again.type.write(again.data)).toBe(read.type.write(read.data));
  });
});

describe('a table to complete is an error', () => {
  it('without a table', () => {
    expect(readItem('1. Complete it. {kind=table}').codes).toEqual(['table/no-table']);
  });

  it('when no cell is to be filled', () => {
    expect(readItem(ask(' {kind=table}', '| 1921 | the NEP |')).codes).toEqual(['table/no-gap']);
  });

  it('with a gap outside it', () => {
    const read = readItem(`${ask(' {kind=table}', ...rows)}\n\n   It was [[late]].`);
    expect(read.codes).toEqual(['table/gap-beside']);
  });

  it('when a decoy is right', () => {
    expect(readItem(ask(' {decoys="New Economic Policy"}', ...rows)).codes).toEqual(['table/decoy-fits']);
  });
});
