import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/model/block.ts';
import { english } from '../fixtures/words.ts';
import { drawingOf, organiser, outside, overlaps } from './drawings.ts';
import { blockOf, readItem, shown } from './item.ts';

const nine = (count = 9, word = 'reason') => Array.from({ length: count }, (_, index) => `- ${word} ${index + 1}`);
const item = (lines = nine(), attributes = '') => organiser('diamond-nine', lines, attributes);

describe('a diamond nine', () => {
  it('has nine diamonds and the statements beside them, lettered A to I', () => {
    const drawing = drawingOf(item());
    expect(drawing.svg.match(/Z"/g)).toHaveLength(9);
    const letters = drawing.labels.map(({ content }) => plainText(content)).filter((words) => /^[A-Z]$/.test(words));
    expect(letters.join('')).toBe('ABCDEFGHI');
  });

  it('lists the statements above it, in one frame, when they are long', () => {
    const blocks = shown(item(nine(9, 'a much longer statement that takes more than one line')));
    expect(blocks.map(({ kind }) => kind)).toEqual(['aside', 'lines']);
  });

  it('says what top and bottom mean, in the words of the author if there are any', () => {
    const words = (attributes: string) =>
      drawingOf(item(nine(), attributes)).labels.map(({ content }) => plainText(content));
    expect(words('')).toContain('Most important');
    expect(words('ends="Best; Worst"')).toEqual(expect.arrayContaining(['Best', 'Worst']));
  });

  it('tells the teacher how to judge', () => {
    const { answer } = blockOf(shown(item([...nine(), '> Any order with reasons.'])), 'lines');
    expect(JSON.stringify(answer)).toContain('There is no single right answer');
    expect(JSON.stringify(answer)).toContain('Any order with reasons.');
    const { type, data } = readItem(item());
    expect(plainText(type.brief(data, english))).toBe('There is no single right answer: judge the reasons.');
  });

  it('keeps its words apart and in the drawing', () => {
    expect([outside(drawingOf(item())), overlaps(drawingOf(item()))]).toEqual([[], []]);
  });
});

describe('a diamond nine is an error', () => {
  it.each([
    [7, 'There are 7 statements, and a diamond nine has nine.', 'Add 2 more bullets'],
    [1, 'There is 1 statement', 'Add 8 more bullets'],
    [0, 'There are no statements', 'Add 9 more bullets'],
    [11, 'There are 11 statements', 'Take out 2'],
  ])('with %i statements', (count, message, hint) => {
    const read = readItem(item(nine(count)));
    expect(read.codes).toEqual(['diamond-nine/count']);
    expect(read.diagnostics[0]?.message).toContain(message);
    expect(read.diagnostics[0]?.hint).toContain(hint);
  });

  it('when two statements are the same, or the ends are not two', () => {
    expect(readItem(item([...nine(8), '- reason 1'])).codes).toEqual(['diamond-nine/same']);
    const ends = readItem(item(nine(), 'ends="Best"'));
    expect([ends.codes, ends.marked]).toEqual([['diamond-nine/ends'], 'ends="Best"']);
  });
});
