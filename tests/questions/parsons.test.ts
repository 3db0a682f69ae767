import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/model/block.ts';
import { english } from '../fixtures/words.ts';
import { blockOf, readItem, shown } from './item.ts';

const ask = (...lines: string[]) =>
  ['1. Number the lines. [3] {kind=parsons}', '```python', ...lines, '```'].join('\n   ');
const program = ['for n in range(3):', '    print(n)', 'print("done")', 'print("bye")'];
const itemsOf = (seed: string, ...lines: string[]) => blockOf(shown(ask(...lines), seed), 'order').items;

describe('a program to put in order', () => {
  it('is never printed in an order that runs', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const positions = itemsOf(seed, ...program).map(({ answer }) => answer?.position ?? 0);
        expect(positions).not.toEqual([1, 2, 3, 4]);
        expect([...positions].sort()).toEqual([1, 2, 3, 4]);
      }),
    );
  });

  it('keeps the indent of a line, and its quotation marks', () => {
    const lines = itemsOf('seed', ...program).map(({ content }) => plainText(content));
    expect(lines).toContain('\u00a0\u00a0\u00a0\u00a0print(n)');
    expect(lines).toContain('print("done")');
  });

  it.each(['#distractor', '# distractor', '//distractor', '-- distractor'])('has lines to spare with %s', (mark) => {
    const item = ask(...program, `print(m) ${mark}`);
    const spare = blockOf(shown(item), 'order').items.filter(({ answer }) => answer === undefined);
    expect(spare.map(({ content }) => plainText(content))).toEqual(['print(m)']);
    expect(JSON.stringify(shown(item))).toContain('not needed: 1');
    expect(JSON.stringify(shown(item))).not.toContain('distractor');
  });

  it('numbers lines that are the same from top to bottom, and lets them be swapped', () => {
    const lines = ['a = 1', 'print(a)', 'a = 2', 'print(a)', 'b = 3'];
    const same = itemsOf('seed', ...lines).filter(({ content }) => plainText(content) === 'print(a)');
    expect(same.map(({ answer }) => answer?.position)).toEqual([2, 4]);
    const { type, data } = readItem(ask(...lines));
    expect(plainText(type.brief(data, english))).toContain('2 / 4 print(a)');
  });

  it('gives the whole program in the mark scheme', () => {
    const { type, data } = readItem(ask(...program));
    expect(blockOf(type.toExercise(data).scheme.answer, 'code').text).toBe(program.join('\n'));
  });
});

describe('a program to put in order is an error', () => {
  it.each([
    ['no program', '1. Number the lines. {kind=parsons}', 'parsons/no-code'],
    ['one line', ask('print(1)'), 'parsons/few'],
    ['lines that are all the same', ask('print(1)', 'print(1)'), 'parsons/few'],
    ['a spare line that is needed', ask(...program, '    print(n) #distractor'), 'parsons/spare'],
  ])('for %s', (_, item, code) => {
    expect(readItem(item).codes).toEqual([code]);
  });
});
