import { describe, expect, it } from 'vitest';
import { type Block, type Blocks, plainText } from '../../src/model/block.ts';
import { withoutAnswers } from '../../src/plan/answers.ts';
import { english } from '../fixtures/words.ts';
import { blockOf, readItem, shown } from './item.ts';

/** Blocks as lines of plain words. */
function words(blocks: Blocks): string[] {
  return blocks.flatMap((block: Block) => {
    if (block.kind === 'paragraph') return [plainText(block.content)];
    if (block.kind === 'list') return block.items.flatMap((entry) => words(entry.blocks).map((line) => `- ${line}`));
    return [block.kind];
  });
}

const lines = (item: string) => blockOf(shown(item), 'lines');

describe('room for a written answer', () => {
  it('is one line when the answer is at most four words', () => {
    expect(lines('1. Which policy? [2]\n   > the New Economic Policy').count).toBe(1);
    expect(lines('1. Which policy? [2]\n   > the New Economic Policy itself').count).toBe(4);
  });

  it('is two lines a mark up to ten marks', () => {
    expect(lines('1. Explain. [1]').count).toBe(2);
    expect(lines('1. Explain. [10]')).toMatchObject({ count: 20, fill: false });
  });

  it('is a page from twelve marks, spelling marks aside', () => {
    expect(lines('1. How far? [12]')).toMatchObject({ count: 24, fill: true });
    expect(lines('1. How far? [8+4]')).toMatchObject({ count: 16, fill: false });
  });

  it('is two lines without marks', () => {
    expect(lines('1. Explain.').count).toBe(2);
  });

  it('is what the author asks for', () => {
    expect(lines('1. Explain. [4] {lines=3}').count).toBe(3);
    expect(blockOf(shown('1. Draw. [4] {box=6cm}'), 'box')).toMatchObject({ height: 60, pattern: 'blank' });
    expect(blockOf(shown('1. Plot. [4] {graph}'), 'box').pattern).toBe('graph');
    expect(shown('1. Read it aloud. {none}')).toEqual([]);
  });
});

describe('a written answer', () => {
  it('stands in its space and nowhere else', () => {
    const blocks = shown('1. In which year? [1]\n   > 1921.');
    expect(words(lines('1. In which year? [1]\n   > 1921.').answer?.blocks ?? [])).toEqual(['1921.']);
    expect(JSON.stringify(withoutAnswers(blocks))).not.toContain('1921');
  });

  it('prints plain bullets as stimulus points', () => {
    const { type, data } = readItem('1. How far do you agree? [16+4]\n   - the peasants\n   - the nepmen');
    expect(words(type.toExercise(data).prompt)).toEqual(['How far do you agree?', '- the peasants', '- the nepmen']);
  });

  it('prints what is quoted before the stem', () => {
    const { type, data } = readItem('1. > ‘The NEP was a success.’\n   How far do you agree? [16]');
    expect(type.toExercise(data).prompt.map(({ kind }) => kind)).toEqual(['quote', 'paragraph']);
  });

  it('sets points as a list under their lead', () => {
    const { answer } = lines('1. Give one reason. [1]\n   > Any one from:\n   > - bread\n   > - coal');
    expect(words(answer?.blocks ?? [])).toEqual(['Any one from:', '- bread', '- coal']);
  });

  it('sets the model answer of a scheme of levels, or nothing', () => {
    const levels = '   > Level 1 (1-4): Simple.\n   > Level 2 (5-8): Developed.';
    expect(lines(`1. Explain. [8]\n${levels}`).answer).toBeUndefined();
    expect(words(lines(`1. Explain. [8]\n${levels}\n   > Model answer: It did.`).answer?.blocks ?? [])).toEqual([
      'It did.',
    ]);
  });

  it('is compared as text when it is short, with what else is accepted', () => {
    const { type, data } = readItem('1. In which year? [1]\n   > 1921\n   > Accept: early 1921; ’21');
    expect(type.toExercise(data).response).toEqual({ kind: 'text', correct: ['1921', 'early 1921', '’21'] });
  });
});

describe('several spaces', () => {
  const item = '1. Give **two** reasons. [4] {give=2}\n';

  it('are labelled and share the room', () => {
    const found = shown(`${item}   > - bread\n   > - coal`).flatMap((block) => (block.kind === 'lines' ? [block] : []));
    expect(found.map(({ label, count }) => [plainText(label ?? []), count])).toEqual([
      ['(i)', 4],
      ['(ii)', 4],
    ]);
    expect(found.map(({ answer }) => words(answer?.blocks ?? []))).toEqual([['bread'], ['coal']]);
  });

  it('have every point dealt out when there are more points than spaces', () => {
    const found = shown(`${item}   > Any two from:\n   > - a\n   > - b\n   > - c`);
    expect(found.map((block) => (block.kind === 'lines' ? words(block.answer?.blocks ?? []) : []))).toEqual([
      ['Any two from:', '- a', '- c'],
      ['b'],
    ]);
  });

  it('share the room that the author asks for', () => {
    const counts = (attributes: string) =>
      shown(`1. Give two. [4] {give=2 ${attributes}}`).map((block) =>
        block.kind === 'lines' ? block.count : block.kind === 'box' ? block.height : 0,
      );
    expect(counts('lines=6')).toEqual([3, 3]);
    expect(counts('box=6cm')).toEqual([30, 30]);
    expect(counts('none')).toEqual([]);
  });

  it.each(['0', 'two', '99'])('cannot be %s', (give) => {
    const read = readItem(`1. Give two. [4] {give=${give}}`);
    expect([read.codes, read.marked]).toEqual([['written/give'], `give=${give}`]);
  });
});

describe('a form', () => {
  const infer =
    '1. Give **two** things that you can infer. [4] {form=infer}\n   > - money to waste: they lose “a thousand”\n   > - shops were full: “everything”';

  it('for inferences pairs each with the details that support it', () => {
    const { rows } = blockOf(shown(infer), 'form');
    expect(rows.map((row) => row.map((cell) => words(cell.answer?.blocks ?? [])))).toEqual([
      [['money to waste'], ['they lose “a thousand”']],
      [['shops were full'], ['“everything”']],
    ]);
    expect(rows[0]?.map(({ title, lines }) => [plainText(title), lines])).toEqual([
      ['What I can infer', 4],
      ['Details in the source that tell me this', 4],
    ]);
  });

  it('has as many rows as are asked for', () => {
    expect(blockOf(shown('1. Infer. [6] {form=infer give=3}'), 'form').rows).toHaveLength(3);
  });

  it('of boxes stands side by side under the author’s titles', () => {
    const { rows } = blockOf(shown('1. Sort out. [4] {form=boxes titles="Causes; Effects"}'), 'form');
    expect(rows.map((row) => row.map(({ title }) => plainText(title)))).toEqual([['Causes', 'Effects']]);
  });

  it('of reasons stands one below the other, numbered when untitled', () => {
    const { rows } = blockOf(shown('1. Give reasons. [6] {form=reasons give=3}'), 'form');
    expect(rows.map((row) => row.map(({ title }) => plainText(title)))).toEqual([['1'], ['2'], ['3']]);
  });

  it('that is not known is an error that names the one that was meant', () => {
    const read = readItem('1. Infer. [4] {form=infr}');
    expect([read.codes, read.marked, read.diagnostics[0]?.hint]).toEqual([
      ['written/form'],
      'form=infr',
      'Did you mean {form=infer}?',
    ]);
  });

  it('of boxes without titles is an error', () => {
    expect(readItem('1. Sort out. [4] {form=boxes}').codes).toEqual(['written/titles']);
  });

  it('is missing when there are titles alone', () => {
    expect(readItem('1. Sort out. [4] {titles="A; B"}').codes).toEqual(['written/titles']);
  });
});

describe('the answer in a line', () => {
  const brief = (item: string) => {
    const { type, data } = readItem(item);
    return plainText(type.brief(data, english));
  };

  it('is the answer, the points after their lead, the model answer, or where to look', () => {
    expect(brief('1. When? [1]\n   > 1921')).toBe('1921');
    expect(brief('1. Why? [1]\n   > Any one from:\n   > - bread\n   > - coal')).toBe('Any one from: bread; coal');
    expect(brief('1. Why? [1]\n   > Model answer: Because.')).toBe('Because.');
    expect(brief('1. Why? [4]\n   > Level 1 (1-4): Simple.')).toBe('See the mark scheme');
    expect(brief('1. Why? [1]\n   > Any valid answer')).toBe('Accept any valid answer');
  });
});

describe('an item that asks nothing', () => {
  it('is an error', () => {
    expect(readItem('1. [4]').codes).toEqual(['question/no-stem']);
  });
});
