import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/model/block.ts';
import { english } from '../fixtures/words.ts';
import { drawingOf, organiser, outside, overlaps, placesOutside, studentOf } from './drawings.ts';
import { readItem } from './item.ts';

const item = (lines: string[], attributes = 'effect="The NEP"') => organiser('fishbone', lines, attributes);
const some = item(['- [Economic] idle factories; [[famine / hunger]]', '- [Social] [[risings]]', '- [Military]']);
const words = (markdown: string) => drawingOf(markdown).labels.map(({ content }) => plainText(content));
const answers = (markdown: string) =>
  drawingOf(markdown).labels.flatMap(({ answer }) => (answer ? [plainText(answer.content)] : []));

describe('a fishbone', () => {
  it('prints the effect, the names and the causes, and leaves places for the others', () => {
    expect(words(some)).toEqual(['The NEP', 'Economic', 'idle factories', '', 'Social', '', 'Military', '', '', '']);
    expect(answers(some)).toEqual(['famine', 'risings']);
  });

  it('is empty but for its names when that is asked for', () => {
    const empty = item(['- [Economic] idle factories; famine', '- [Social] risings'], 'effect="The NEP" empty');
    expect(words(empty)).toEqual(['The NEP', 'Economic', '', '', 'Social', '']);
    expect(answers(empty)).toEqual(['idle factories', 'famine', 'risings']);
  });

  it('takes its effect from the bold words of the question, or from a short question', () => {
    expect(words(organiser('fishbone', ['- [A] [[b]]', '- [C]'], '', 'Why did **the NEP** begin?'))[0]).toBe('the NEP');
    expect(words(organiser('fishbone', ['- [A] [[b]]', '- [C]'], '', 'Why the NEP?'))[0]).toBe('Why the NEP?');
  });

  it('shows pupils the same whatever belongs in the gaps', () => {
    const other = item([
      '- [Economic] idle factories; [[a]]',
      '- [Social] [[another answer, of many words]]',
      '- [Military]',
    ]);
    expect(studentOf(other)).toEqual(studentOf(some));
  });

  it('tells its answers bone by bone, with what else is right', () => {
    const { type, data } = readItem(some);
    expect(plainText(type.brief(data, english))).toBe('Economic: famine / hunger · Social: risings');
    expect(JSON.stringify(type.toExercise(data).scheme)).toContain('famine');
  });

  it('keeps a semicolon that belongs to a cause', () => {
    const { type, data } = readItem(item(['- [A] [[one; two]]; three\\; four', '- [B]']));
    expect(readItem(type.write(data)).data).toEqual(data);
    expect(words(type.write(data))).toContain('three; four');
  });

  it.each([2, 3, 5, 8])('keeps its words apart and in the drawing with %i bones', (bones) => {
    const lines = Array.from(
      { length: bones },
      (_, index) => `- [Bone ${index}] a cause of some words; [[b]]; another; [[d]]`,
    );
    const drawing = drawingOf(item(lines));
    expect([outside(drawing), overlaps(drawing), placesOutside(drawing, drawing.svg)]).toEqual([[], [], []]);
  });
});

describe('a fishbone reports', () => {
  it('a bone without a name', () => {
    const read = readItem(item(['- [A] [[b]]', '- c; d']));
    expect([read.codes, read.marked]).toEqual([['fishbone/name'], 'c; d']);
  });

  it('too few and too many bones, and too many causes', () => {
    expect(readItem(item(['- [A] [[b]]'])).codes).toEqual(['fishbone/few']);
    expect(readItem(item(Array.from({ length: 9 }, (_, index) => `- [A${index}] [[b]]`))).codes).toEqual([
      'fishbone/many',
    ]);
    expect(readItem(item(['- [A] [[1]]; 2; 3; 4; 5', '- [B]'])).codes).toEqual(['fishbone/causes']);
  });

  it('when nothing says what the effect is, or the effect is too long', () => {
    const long = 'Explain in full sentences, and with examples of your own, why all of this came about when it did.';
    expect(readItem(organiser('fishbone', ['- [A] [[b]]', '- [C]'], '', long)).codes).toEqual(['fishbone/effect']);
    expect(readItem(item(['- [A] [[b]]', '- [C]'], `effect="${long}"`)).codes).toEqual(['fishbone/effect']);
  });

  it('when there is nothing to write, or an answer is too long for its place', () => {
    expect(readItem(item(['- [A] b', '- [C] d'])).codes).toEqual(['fishbone/full']);
    expect(readItem(item([`- [A] [[${'many words '.repeat(40)}]]`, '- [C]'])).codes).toEqual(['fishbone/long']);
  });
});
