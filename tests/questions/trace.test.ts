import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/model/block.ts';
import { gapsIn } from '../../src/questions/gaps.ts';
import { english } from '../fixtures/words.ts';
import { blockOf, readItem, shown } from './item.ts';

const code = ['```python', 'x = 1', '', 'print("x")', '```'];
const ask = (attributes: string, ...rows: string[]) =>
  [`1. Trace it. [2]${attributes}`, ...code, '| x | output |', '|---|---|', ...rows].join('\n   ');

describe('a trace table', () => {
  it('prints the program with the numbers of its lines', () => {
    const { type, data } = readItem(ask('', '| [[1]] | [[x]] |'));
    expect(blockOf(type.toExercise(data).prompt, 'code').text).toBe('1  x = 1\n2\n3  print("x")');
  });

  it('sets names and conditions of the program as code above the columns, and no other words', () => {
    const item = ['1. Trace it. [1]', '```python', 'while x != 9:', '    x = x + 1', '```', '| x | x != 9 | output |'];
    const { head } = blockOf(shown([...item, '|---|---|---|', '| [[1]] | | |'].join('\n   ')), 'table');
    expect(head.map((title) => title.map(({ kind }) => kind))).toEqual([['code'], ['code'], ['text']]);
  });

  it('prints cells that stay empty like those to be filled', () => {
    const gaps = gapsIn(shown(ask('', '| [[1]] | [[ ]] |', '| | [[x]] |')));
    expect(gaps.map(({ shape }) => shape)).toEqual(['cell', 'cell', 'cell', 'cell']);
    expect(gaps.map(({ answer }) => answer && plainText(answer.text))).toEqual(['1', undefined, undefined, 'x']);
  });

  it('leaves values as they are typed, quotation marks and bars too', () => {
    const [cell] = gapsIn(shown(ask('', '| [["a" \\| b]] | |')));
    expect(cell?.answer?.text).toEqual([{ kind: 'code', text: '"a" | b' }]);
  });

  it('prints values without brackets', () => {
    const { rows } = blockOf(shown(ask('', '| 1 | [[x / X]] |')), 'table');
    expect(rows[0]?.[0]).toEqual([{ kind: 'code', text: '1' }]);
    expect(gapsIn(rows)[0]?.answer?.accept).toEqual(['X']);
  });

  it('asks for all of a table of plain values when its kind is named', () => {
    expect(gapsIn(shown(ask(' {kind=trace}', '| 1 | x |')))).toHaveLength(2);
  });

  it('says its answer column by column', () => {
    const { type, data } = readItem(ask('', '| [[1]] | [[ ]] |', '| [[2]] | [[x]] |'));
    expect(plainText(type.brief(data, english))).toBe('x: 1, 2 · output: x');
  });

  it('writes back what it read', () => {
    const read = readItem(ask('', '| [[1 / 1.0]] | [[ ]] |', '| 2 | [[a \\| b]] |'));
    expect(readItem(read.type.write(read.data)).data).toEqual(read.data);
  });
});

describe('a trace table is an error', () => {
  it('without a program or without a table', () => {
    expect(readItem('1. Trace it. {kind=trace}').codes).toEqual(['trace/no-code']);
    expect(readItem(['1. Trace it. {kind=trace}', ...code].join('\n   ')).codes).toEqual(['trace/no-table']);
  });

  it('without an answer', () => {
    expect(readItem(ask(' {kind=trace}', '| | |')).codes).toEqual(['trace/no-answer']);
  });

  it('when a row has more cells than the table has columns', () => {
    const read = readItem(ask('', '| [[1]] | 2 | 3 |'));
    expect([read.codes, read.marked]).toEqual([['trace/wide'], '| [[1]] | 2 | 3 |']);
  });
});
