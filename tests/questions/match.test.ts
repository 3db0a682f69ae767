import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/model/block.ts';
import { english } from '../fixtures/words.ts';
import { blockOf, readItem, shown } from './item.ts';

const table = (...rows: string[]) => ['| word | meaning |', '|---|---|', ...rows.map((row) => `| ${row} |`)];
const ask = (attributes: string, ...lines: string[]) =>
  [`1. Match each word to its meaning. [4]${attributes}`, ...lines.map((line) => `   ${line}`)].join('\n');
const rows = ['nepman | a private trader', 'kulak | a richer peasant', 'mutiny | a rising', 'decree | an order'];
const seeds = Array.from({ length: 40 }, (_, index) => `seed ${index}`);

describe('a match', () => {
  it('leaves the left column and points each row to its partner', () => {
    const block = blockOf(shown(ask('', ...table(...rows))), 'match');
    expect(block.left.map(({ content }) => plainText(content))).toEqual(['nepman', 'kulak', 'mutiny', 'decree']);
    const partner = (row: number) => block.right.find(({ label }) => label === block.left[row]?.answer?.partner);
    expect(plainText(partner(1)?.content ?? [])).toBe('a richer peasant');
    expect(block.right.map(({ label }) => label)).toEqual(['A', 'B', 'C', 'D']);
  });

  it.each(['', ' {spare="a spy"}', ' {spare="a spy; a ship; a law"}'])('never stands in step%s', (spare) => {
    for (const seed of seeds) {
      const { left, right } = blockOf(shown(ask(spare, ...table(...rows)), seed), 'match');
      expect(left.filter(({ answer }, row) => answer?.partner === right[row]?.label)).toEqual([]);
      const partners = left.map(({ answer }) => answer?.partner);
      expect([...partners].sort()).not.toEqual(partners);
    }
  });

  it('shows the spares among the partners', () => {
    const { right } = blockOf(shown(ask(' {spare="a spy; a law, unsigned"}', ...table(...rows))), 'match');
    expect(right).toHaveLength(6);
    expect(right.map(({ content }) => plainText(content))).toEqual(
      expect.arrayContaining(['a spy', 'a law, unsigned']),
    );
  });

  it('takes three pairs when there is a spare', () => {
    expect(readItem(ask(' {spare="a spy"}', ...table(...rows.slice(1)))).codes).toEqual([]);
  });

  it('reads a table without outer pipes, with maths and code in its cells', () => {
    const read = readItem(ask('', 'word | meaning', '--- | ---', 'a | $x^2$', 'b | `y`', 'c | z', 'd | w'));
    expect([read.type.kind, read.codes]).toEqual(['match', []]);
  });

  it('leaves a table of data to a question with an answer of its own', () => {
    expect(readItem(`${ask('', ...table(...rows))}\n   > the kulaks`).type.kind).toBe('written');
  });

  it('prints text round the table with the stem', () => {
    const { type, data } = readItem(ask('', 'Think of the villages.', '', ...table(...rows)));
    expect(type.toExercise(data).prompt).toHaveLength(2);
  });

  it('says its pairs', () => {
    const { type, data } = readItem(ask('', ...table(...rows)));
    expect(plainText(type.brief(data, english))).toContain('nepman: a private trader · kulak: a richer peasant');
  });
});

describe('a match is an error', () => {
  it('when so few pairs give themselves away', () => {
    const read = readItem(ask('', ...table(...rows.slice(1))));
    expect([read.codes, read.marked]).toEqual([['match/few'], '| word | meaning |']);
    expect(readItem(ask(' {spare="a spy"}', ...table(...rows.slice(2)))).codes).toEqual(['match/few']);
  });

  it('when a meaning is there twice', () => {
    const read = readItem(ask('', ...table(...rows, 'order | An order')));
    expect([read.codes, read.marked]).toEqual([['match/same'], '| order | An order |']);
  });

  it('when a spare belongs to a row', () => {
    const read = readItem(ask(' {spare="a rising"}', ...table(...rows)));
    expect([read.codes, read.marked]).toEqual([['match/same'], 'spare="a rising"']);
  });

  it('when a cell is empty', () => {
    const read = readItem(ask('', ...table(...rows, 'soviet | ')));
    expect([read.codes, read.marked]).toEqual([['match/empty'], '| soviet |  |']);
  });

  it('when the table has three columns and is to be matched all the same', () => {
    const read = readItem(ask(' {kind=match}', '| a | b | c |', '|---|---|---|', '| 1 | 2 | 3 |'));
    expect(read.codes).toEqual(['match/columns']);
  });

  it('when there is no table', () => {
    expect(readItem('1. Match these. {kind=match}').codes).toEqual(['match/no-table']);
  });
});
