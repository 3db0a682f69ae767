import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/model/block.ts';
import { RING, setLetters } from '../../src/questions/continuum/line.ts';
import { english } from '../fixtures/words.ts';
import { drawingOf, lettersOver, organiser, outside, overlaps, studentOf } from './drawings.ts';
import { readItem, shown } from './item.ts';

const item = (lines: string[], attributes = 'ends="Failure; Success"') => organiser('continuum', lines, attributes);
const three = item(['- [10%] grain', '- [90] trade', '- [٥٠٪] industry']);

describe('a continuum', () => {
  it('has its ends below the line, and a letter for each statement', () => {
    const words = drawingOf(three).labels.map(({ content }) => plainText(content));
    expect(words.sort()).toEqual(['A', 'B', 'C', 'Failure', 'Success', 'grain', 'industry', 'trade']);
  });

  it('has the letters on the line in the key, in their places', () => {
    const drawing = drawingOf(three);
    const at = (word: string) => {
      const index = drawing.labels.findIndex(({ content }) => plainText(content) === word);
      const letter = plainText(drawing.labels[index - 1]?.content ?? []);
      return lettersOver(drawing).find((entry) => entry.letter === letter)?.x ?? 0;
    };
    expect(at('grain')).toBeLessThan(at('industry'));
    expect(at('industry')).toBeLessThan(at('trade'));
  });

  it('shows pupils the same wherever the letters belong', () => {
    expect(studentOf(item(['- [1%] grain', '- [2%] trade', '- industry']))).toEqual(studentOf(three));
  });

  it('needs no statements, and no places', () => {
    expect(readItem(item([])).codes).toEqual([]);
    expect(shown(item(['- grain', '- trade'])).map(({ kind }) => kind)).toEqual(['drawing', 'lines']);
    expect(drawingOf(item(['- grain'])).answer).toBeUndefined();
  });

  it('says its places in a line, in their order', () => {
    const { type, data } = readItem(three);
    expect(plainText(type.brief(data, english))).toBe('Failure – Success: grain (10%); industry (50%); trade (90%)');
  });

  it('keeps its words apart and in the drawing', () => {
    expect([outside(drawingOf(three)), overlaps(drawingOf(three))]).toEqual([[], []]);
  });

  it('sets every letter above the line, none over another, wherever they belong', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 20 }), (places) => {
        const set = setLetters(places.map((at, index) => ({ letter: String(index), at })));
        expect(set).toHaveLength(places.length);
        set.forEach((a, index) => {
          expect(a.x - RING).toBeGreaterThan(0);
          expect(a.x + RING).toBeLessThan(170);
          expect(a.y - RING).toBeGreaterThan(0);
          for (const b of set.slice(index + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(2 * RING);
        });
      }),
    );
  });
});

describe('a continuum is an error', () => {
  it('without ends, or with one', () => {
    expect(readItem(item(['- a'], '')).codes).toEqual(['continuum/ends']);
    expect(readItem(item(['- a'], 'ends="Failure"')).codes).toEqual(['continuum/ends']);
  });

  it('when a box holds no place', () => {
    const read = readItem(item(['- [early] a', '- [120%] b']));
    expect([read.codes, read.marked]).toEqual([['continuum/place', 'continuum/place'], '[early]']);
  });

  it('when there are more statements than letters', () => {
    expect(readItem(item(Array.from({ length: 21 }, (_, index) => `- reason ${index}`))).codes).toEqual([
      'continuum/many',
    ]);
  });

  it('when a statement is empty', () => {
    expect(readItem(item(['- [20%]', '- b'])).codes).toEqual(['continuum/empty']);
  });
});
