import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/model/block.ts';
import { gapsIn } from '../../src/questions/gaps.ts';
import { english } from '../fixtures/words.ts';
import { blockOf, readItem, shown } from './item.ts';

const ask = (...sets: string[]) => ['1. Which is the odd one out? [2]', ...sets].join('\n   ');
const sets = [
  '- nepman · kulak · [x] Kronstadt · merchant -> the others are people; it is a place',
  '- wheat · rye · [x] coal · oats -> the others are crops',
];
/** Places of the odd ones, set by set. */
const places = (seed: string) =>
  blockOf(shown(ask(...sets), seed), 'table').rows.map((row) =>
    gapsIn(row[0]).findIndex(({ answer }) => answer !== undefined),
  );

describe('an odd one out', () => {
  it('never has all its odd ones at one place', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        expect(new Set(places(seed)).size).toBe(2);
      }),
    );
  });

  it.each([' / ', '; ', ' · '])('has its entries parted by “%s”', (sign) => {
    const { type, data, codes } = readItem(ask(`- a${sign}[x] b${sign}c -> because`));
    expect([type.kind, codes, plainText(type.brief(data, english))]).toEqual(['odd-one-out', [], 'b: because']);
  });

  it('shows every reason in the key', () => {
    expect(JSON.stringify(shown(ask(...sets)))).toContain('it is a place');
  });

  it('may have more than one right answer', () => {
    const { type, data } = readItem(ask('- [x] a · [x] b · c · d -> a: first; b: second'));
    expect(type.toExercise(data).response).toMatchObject({ gaps: [{ correct: ['a', 'b'] }] });
  });

  it('leaves a list of options to multiple choice', () => {
    expect(readItem(ask('- [x] a; b; c', '- [ ] a; c; d')).type.kind).toBe('choice');
  });
});

describe('an odd one out is an error', () => {
  it.each([
    ['too few', '- a · [x] b -> c', 'odd-one-out/count'],
    ['too many', '- a · b · c · d · e · f · [x] g -> h', 'odd-one-out/count'],
    ['none marked', '- a · b · c -> d', 'odd-one-out/no-odd'],
    ['all marked', '- [x] a · [x] b · [x] c -> d', 'odd-one-out/all-odd'],
    ['the same twice', '- a · A · [x] c -> d', 'odd-one-out/same'],
    ['no reason (a warning)', '- a · b · [x] c', 'odd-one-out/no-reason'],
  ])('for %s', (_, set, code) => {
    expect(readItem(`1. Which? {kind=odd-one-out}\n   ${set}`).codes).toEqual([code]);
  });

  it('without a set', () => {
    expect(readItem('1. Which? {kind=odd-one-out}').codes).toEqual(['odd-one-out/no-set']);
  });
});
