import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/model/block.ts';
import { english } from '../fixtures/words.ts';
import { drawingOf, organiser, outside, overlaps, placesOutside, studentOf } from './drawings.ts';
import { readItem } from './item.ts';

const item = (lines: string[], attributes = 'centre="The NEP"') => organiser('mind-map', lines, attributes);
const some = item(['- Farming', '  - [[a tax in kind]]', '  - a surplus', '- [[Trade]]', '\t- shops', '- Industry']);
const words = (markdown: string) => drawingOf(markdown).labels.map(({ content }) => plainText(content));

describe('a mind map', () => {
  it('prints the middle and its branches, and leaves places for what is to be found', () => {
    expect(words(some)).toEqual(['The NEP', 'Farming', '', 'a surplus', '', 'shops', 'Industry', '', '']);
    const { type, data } = readItem(some);
    expect(plainText(type.brief(data, english))).toBe('Farming: a tax in kind · Trade');
  });

  it('is empty but for the names of its branches when that is asked for', () => {
    const empty = item(['- Farming', '  - a tax', '- Trade', '  - shops'], 'centre="The NEP" empty');
    expect(words(empty)).toEqual(['The NEP', 'Farming', '', 'Trade', '']);
  });

  it('shows pupils the same whatever belongs in the gaps', () => {
    const other = item(['- Farming', '  - [[x]]', '  - a surplus', '- [[Something else]]', '  - shops', '- Industry']);
    expect(studentOf(other)).toEqual(studentOf(some));
  });

  it('reads what is set in twice as part of its branch', () => {
    expect(words(item(['- Farming', '  - [[tax]]', '    - surplus', '- Trade']))).toContain('surplus');
  });

  it('is written back as it is read', () => {
    const { type, data } = readItem(some);
    expect(readItem(type.write(data)).data).toEqual(data);
  });

  it.each([2, 3, 5, 8])('keeps its words apart and in the drawing with %i branches', (count) => {
    const branch = (index: number) => [
      `- Branch ${index} of the map`,
      '  - [[a]]',
      '  - some words that go on for two lines',
      '  - c',
      '  - [[d]]',
    ];
    const drawing = drawingOf(item(Array.from({ length: count }, (_, index) => branch(index)).flat()));
    expect([outside(drawing), overlaps(drawing), placesOutside(drawing, drawing.svg)]).toEqual([[], [], []]);
  });
});

describe('a mind map reports', () => {
  it('too few and too many branches, and too many lines on one', () => {
    expect(readItem(item(['- Farming', '  - [[a]]'])).codes).toEqual(['mind-map/few']);
    expect(readItem(item(Array.from({ length: 9 }, (_, index) => `- b${index}`))).codes).toEqual(['mind-map/many']);
    const read = readItem(item(['- Farming', ...[1, 2, 3, 4, 5].map((n) => `  - line ${n}`), '- Trade']));
    expect([read.codes, read.marked]).toEqual([['mind-map/twigs'], 'line 5']);
  });

  it('when nothing says what stands in the middle', () => {
    expect(readItem(item(['- a', '- b'], 'centre=""')).codes).toEqual(['mind-map/centre']);
  });

  it('a second list, and an answer that is too long for its place', () => {
    expect(readItem(item(['- a', '- b', '', 'and', '', '- c'])).codes).toEqual(['mind-map/stray']);
    expect(readItem(item(['- a', `  - [[${'many words '.repeat(12)}]]`, '- b'])).codes).toEqual(['mind-map/long']);
  });

  it('when there is nothing to write', () => {
    expect(readItem(item(['- a', '  - b', '- c', '  - d'])).codes).toEqual(['mind-map/full']);
  });
});
