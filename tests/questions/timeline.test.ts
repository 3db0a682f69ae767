import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/model/block.ts';
import type { Words } from '../../src/model/words.ts';
import { timeOf } from '../../src/questions/timeline/date.ts';
import { english } from '../fixtures/words.ts';
import { drawingOf, organiser, outside, overlaps, placesOutside, studentOf } from './drawings.ts';
import { blockOf, readItem, shown } from './item.ts';

const arabic: Words = JSON.parse(readFileSync(new URL('../../templates/languages/ar.json', import.meta.url), 'utf8'));
const item = (lines: string[], attributes = '') => organiser('timeline', lines, attributes);
const some = item(['- [1924] [[Lenin dies]]', '- [1917] the revolution', '- [1921] [[the NEP]]']);
const words = (markdown: string) => drawingOf(markdown).labels.map(({ content }) => plainText(content));
const marks = (markdown: string) =>
  [...drawingOf(markdown).svg.matchAll(/<circle cx="([\d.]+)"/g)].map(([, x]) => Math.round(Number(x)));

describe('a timeline', () => {
  it('puts events in the order of their dates', () => {
    expect(words(some)).toEqual(['1917', 'the revolution', '1921', '', '1924', '']);
  });

  it('is true to scale', () => {
    expect(marks(some)).toEqual([8, 96, 162]);
  });

  it('has equal steps, in the order of the author, where a date is no year or month', () => {
    const loose = item(['- [summer] a', '- [1917] [[b]]', '- [later] c']);
    expect([words(loose)[0], marks(loose)]).toEqual(['summer', [8, 85, 162]]);
  });

  it('has equal steps when its dates are to be found, and keeps them in the key', () => {
    const dates = item(['- [1917] a', '- [1918] b', '- [1932] c'], 'empty=dates');
    expect([marks(dates), words(dates)]).toEqual([
      [8, 85, 162],
      ['', 'a', '', 'b', '', 'c'],
    ]);
    expect(studentOf(item(['- [1801] a', '- [1890] b', '- [1900] c'], 'empty=dates'))).toEqual(studentOf(dates));
    const { type, data } = readItem(dates);
    expect(plainText(type.brief(data, english))).toBe('1917: a · 1918: b · 1932: c');
  });

  it('can be empty but for its dates', () => {
    expect(words(item(['- [1917] a', '- [1921] b'], 'empty'))).toEqual(['1917', '', '1921', '']);
  });

  it('shows pupils the same whatever belongs in the gaps', () => {
    const other = item(['- [1924] [[a]]', '- [1917] the revolution', '- [1921] [[something much longer]]']);
    expect(studentOf(other)).toEqual(studentOf(some));
  });

  it('runs from right to left in Arabic', () => {
    const { labels, width } = blockOf(shown(some, 'seed', arabic), 'drawing');
    const [first] = labels;
    expect((first?.x ?? 0) + (first?.width ?? 0) / 2).toBeGreaterThan(width / 2);
  });

  it.each([2, 3, 6, 7, 10])('keeps its words apart and in the drawing with %i events', (count) => {
    const lines = Array.from(
      { length: count },
      (_, index) => `- [${1900 + index * index}] [[event]] number ${index} with some more words`,
    );
    const drawing = drawingOf(item(lines));
    expect([outside(drawing), overlaps(drawing), placesOutside(drawing, drawing.svg)]).toEqual([[], [], []]);
  });
});

describe('a date', () => {
  it.each([
    ['1921', 1921],
    ['١٩٢١', 1921],
    ['March 1921', 1921 + 2 / 12],
    ['18 Mar 1921', 1921 + 2 / 12],
    ['1921-03', 1921 + 2 / 12],
    ['18/03/1921', 1921 + 2 / 12],
    ['44 BC', -44],
    ['1921-13', null],
    ['next year', null],
  ])('%s is a place on a scale of years', (date, time) => {
    expect(timeOf(date, 'en-GB')).toBe(time);
  });

  it('may have its month in the language of the topic', () => {
    expect([timeOf('mars 1921', 'fr'), timeOf('3. März 1921', 'de'), timeOf('3 de marzo de 1921', 'es')]).toEqual(
      Array(3).fill(1921 + 2 / 12),
    );
  });
});

describe('a timeline reports', () => {
  it('an event without a date, or with one that is too long', () => {
    const read = readItem(item(['- [1917] [[a]]', '- b']));
    expect([read.codes, read.marked]).toEqual([['timeline/date'], 'b']);
    expect(readItem(item(['- [1917] [[a]]', '- [in the long summer of 1921] b'])).codes).toEqual(['timeline/date']);
  });

  it('too few and too many events', () => {
    expect(readItem(item(['- [1917] [[a]]'])).codes).toEqual(['timeline/few']);
    expect(readItem(item(Array.from({ length: 11 }, (_, index) => `- [${1900 + index}] [[a${index}]]`))).codes).toEqual(
      ['timeline/many'],
    );
  });

  it('what cannot be left empty', () => {
    expect(readItem(item(['- [1917] a', '- [1921] [[b]]'], 'empty=boxes')).codes).toEqual(['timeline/empty']);
  });

  it('when there is nothing to write, or an answer is too long for its box', () => {
    expect(readItem(item(['- [1917] a', '- [1921] b'])).codes).toEqual(['timeline/full']);
    expect(readItem(item([`- [1917] [[${'many words '.repeat(40)}]]`, '- [1921] b'])).codes).toEqual(['timeline/long']);
  });
});
