import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/model/block.ts';
import { gapsIn } from '../../src/questions/gaps.ts';
import { english } from '../fixtures/words.ts';
import { readItem, shown } from './item.ts';

const ask = (...rows: string[]) =>
  ['1. Tick. [2]', '| | Source A | Source B |', '|---|---|---|', ...rows].join('\n   ');

describe('a table to tick', () => {
  it('prints a box in every cell and ticks the right ones in the key', () => {
    const gaps = gapsIn(shown(ask('| Trade grew. | [x] | [ ] |', '| Prices fell. | [X] | [✓] |')));
    expect(gaps.map(({ shape }) => shape)).toEqual(['tick', 'tick', 'tick', 'tick']);
    expect(gaps.map(({ answer }) => answer !== undefined)).toEqual([true, false, true, true]);
  });

  it('says which columns are ticked', () => {
    const { type, data } = readItem(ask('| Trade grew. | [x] | [ ] |', '| Prices fell | [x] | [x] |'));
    expect(plainText(type.brief(data, english))).toBe('Trade grew: Source A · Prices fell: Source A; Source B');
  });

  it('is marked as a match when each row has one tick, else as choices', () => {
    const response = (...rows: string[]) => {
      const { type, data } = readItem(ask(...rows));
      return type.toExercise(data).response;
    };
    expect(response('| a | [x] | [ ] |', '| b | [ ] | [x] |')).toMatchObject({ kind: 'match', pairs: [0, 1] });
    expect(response('| a | [x] | [x] |')).toMatchObject({ kind: 'choice', correct: ['box-1-1', 'box-1-2'] });
  });

  it('takes two columns from the match', () => {
    expect(
      readItem('1. Tick what is true.\n   | it | true |\n   |---|---|\n   | a | [x] |\n   | b | [x] |').type.kind,
    ).toBe('tick');
  });
});

describe('a table to tick is an error', () => {
  it.each([
    ['a row without a box', ask('| a | [x] | [ ] |', '| b | [x] | yes |'), 'tick/mixed', '| b | [x] | yes |'],
    ['a row that says nothing', ask('| | [x] | [ ] |'), 'tick/empty', '| | [x] | [ ] |'],
    ['a row with no tick (a warning)', ask('| a | [ ] | [ ] |'), 'tick/none', '| a | [ ] | [ ] |'],
    ['no table', '1. Tick. {kind=tick}', 'tick/no-box', 'Tick.'],
    [
      'a column without title',
      '1. Tick.\n   | | A | |\n   |---|---|---|\n   | a | [x] | [ ] |',
      'tick/head',
      '| | A | |',
    ],
  ])('for %s', (_, item, code, marked) => {
    const read = readItem(item);
    expect([read.codes, read.marked]).toEqual([[code], marked]);
  });
});
