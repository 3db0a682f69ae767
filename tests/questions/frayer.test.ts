import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/model/block.ts';
import { english } from '../fixtures/words.ts';
import { drawingOf, organiser, outside, overlaps, placesOutside, studentOf } from './drawings.ts';
import { readItem } from './item.ts';

const item = (lines: string[], attributes = 'term=nationalised') => organiser('frayer', lines, attributes);
const some = item(['> Definition: run by the state', '> Non-examples:', '> - a market stall', '> - a workshop']);
const words = (markdown: string) =>
  drawingOf(markdown)
    .labels.map(({ content }) => plainText(content))
    .filter((entry) => entry !== '');

describe('a Frayer model', () => {
  it('has the term in the middle of four squares', () => {
    expect(words(some)).toEqual(['Definition', 'Characteristics', 'Examples', 'Non-examples', 'nationalised']);
  });

  it('takes its term from the bold word of the question', () => {
    expect(words(organiser('frayer', [], '', 'Complete it for **kulak**.'))).toContain('kulak');
  });

  it('has the model in its squares in the key', () => {
    const answers = drawingOf(some).labels.flatMap(({ answer }) => (answer ? [plainText(answer.content)] : []));
    expect(answers).toEqual(['run by the state', 'a market stall a workshop']);
    const { type, data } = readItem(some);
    expect(plainText(type.brief(data, english))).toBe(
      'Definition: run by the state · Non-examples: a market stall; a workshop',
    );
  });

  it('shows pupils the same with and without a model', () => {
    expect(studentOf(item([]))).toEqual(studentOf(some));
  });

  it('has squares of the author’s own', () => {
    const own = item(['> In a picture: a hammer'], 'term=state titles="In words; In a picture; Like; Unlike"');
    expect(words(own)).toEqual(['In words', 'In a picture', 'Like', 'Unlike', 'state']);
    const { type, data } = readItem(own);
    expect(readItem(type.write(data)).data).toEqual(data);
  });

  it('keeps its words apart and in the drawing', () => {
    const drawing = drawingOf(some);
    expect([outside(drawing), overlaps(drawing), placesOutside(drawing, drawing.svg)]).toEqual([[], [], []]);
  });
});

describe('a Frayer model reports', () => {
  it('when there is no term', () => {
    const long = 'Complete all the four squares of the model below with what you know of the word.';
    expect(readItem(organiser('frayer', [], '', long)).codes).toEqual(['frayer/term']);
  });

  it('titles that are not four', () => {
    const read = readItem(item([], 'term=a titles="One; Two"'));
    expect([read.codes, read.marked]).toEqual([['frayer/titles'], 'titles="One; Two"']);
  });

  it('a name with a slip in it, and a square that is too full', () => {
    expect(readItem(item(['> Exampels:', '> - a'])).codes).toContain('frayer/square');
    expect(readItem(item([`> Examples: ${'many words '.repeat(40)}`])).codes).toEqual(['frayer/long']);
  });
});
