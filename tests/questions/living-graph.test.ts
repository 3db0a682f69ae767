import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/model/block.ts';
import { english } from '../fixtures/words.ts';
import { drawingOf, organiser, outside, overlaps, placesOutside, studentOf } from './drawings.ts';
import { blockOf, readItem, shown } from './item.ts';

const item = (lines: string[], attributes = 'y="Support: weak..strong"') =>
  organiser('living-graph', lines, attributes);
const some = item(['- [1917] land (80)', '- [1920] rising (10)', '- [1921] tax (50)']);
const words = (markdown: string) => drawingOf(markdown).labels.map(({ content }) => plainText(content));

describe('a living graph', () => {
  it('numbers the events along the axis and beside it, with the ends of the other axis', () => {
    expect(words(some)).toEqual([
      '1.',
      '1917 land',
      '2.',
      '1920 rising',
      '3.',
      '1921 tax',
      'Support',
      'strong',
      'weak',
      '1',
      '2',
      '3',
    ]);
    expect(words(item(['- a', '- b', '- c'], 'y=Support'))).toEqual(expect.arrayContaining(['low', 'high']));
  });

  it('lists the events above it, in one frame, when they are many', () => {
    const many = item(Array.from({ length: 10 }, (_, index) => `- event ${index}`));
    expect(shown(many).map(({ kind }) => kind)).toEqual(['aside', 'lines']);
  });

  it('draws an example curve in the key alone, and says that it is one', () => {
    expect(drawingOf(some).answer?.svg).toContain('C');
    expect(drawingOf(item(['- a', '- b', '- c'])).answer).toBeUndefined();
    expect(JSON.stringify(blockOf(shown(some), 'lines').answer)).toContain('The curve is an example');
    const { type, data } = readItem(some);
    expect(plainText(type.brief(data, english))).toContain('The curve is an example');
  });

  it('shows pupils the same whatever the curve', () => {
    expect(studentOf(item(['- [1917] land (0)', '- [1920] rising (100)', '- [1921] tax (1)']))).toEqual(
      studentOf(some),
    );
    expect(studentOf(item(['- [1917] land', '- [1920] rising', '- [1921] tax']))).toEqual(studentOf(some));
  });

  it('keeps its words and its curve in the drawing, and its words apart, whatever rises and falls', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 3, maxLength: 14 }), (values) => {
        const drawing = drawingOf(item(values.map((value, index) => `- [19${10 + index}] event ${index} (${value})`)));
        expect([outside(drawing), overlaps(drawing)]).toEqual([[], []]);
        expect(placesOutside(drawing, drawing.svg)).toEqual([]);
        expect(placesOutside(drawing, drawing.answer?.svg ?? '')).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('reads a year in brackets as words', () => {
    expect(words(item(['- land (1917)', '- rising', '- tax']))).toContain('land (1917)');
  });
});

describe('a living graph is an error', () => {
  it('without an axis, or with one that is too long', () => {
    expect(readItem(item(['- a', '- b', '- c'], '')).codes).toEqual(['living-graph/y']);
    expect(readItem(item(['- a', '- b', '- c'], `y="${'long '.repeat(20)}"`)).codes).toEqual(['living-graph/y']);
  });

  it('when only some events have a value, or a value is over 100', () => {
    const read = readItem(item(['- a (10)', '- b', '- c (20)']));
    expect([read.codes, read.marked]).toEqual([['living-graph/value'], 'b']);
    expect(readItem(item(['- a (10)', '- b (300)', '- c (20)'])).codes).toEqual(['living-graph/value']);
  });

  it('with too few or too many events', () => {
    expect(readItem(item(['- a', '- b'])).codes).toEqual(['living-graph/few']);
    expect(readItem(item(Array.from({ length: 15 }, (_, index) => `- e${index}`))).codes).toEqual([
      'living-graph/many',
    ]);
  });

  it('when an event says nothing', () => {
    expect(readItem(item(['- [1917] (10)', '- b (20)', '- c (20)'])).codes).toEqual(['living-graph/empty']);
  });
});
