import { describe, expect, it } from 'vitest';
import { type Block, type Blocks, type DrawingBlock, plainText } from '../../src/model/block.ts';
import { withoutAnswers } from '../../src/plan/answers.ts';
import { english } from '../fixtures/words.ts';
import { blockOf, readItem, shown } from './item.ts';

const kinds = (blocks: Blocks) => blocks.map(({ kind }) => kind);
const drawing = (item: string): DrawingBlock => blockOf(shown(item), 'drawing');
const labels = (block: DrawingBlock) => block.labels.map(({ content }) => plainText(content));

function sentence(blocks: Blocks): string {
  const last = blocks.at(-1);
  return last?.kind === 'paragraph' ? plainText(last.content) : '';
}

function gapAnswer(blocks: Blocks): string | null {
  const found = blocks.flatMap((block: Block) => (block.kind === 'paragraph' ? block.content : []));
  const gap = found.find((part) => part.kind === 'gap');
  return gap?.kind === 'gap' && gap.answer ? plainText(gap.answer.text) : null;
}

describe('lines', () => {
  it('are ruled as the author asks', () => {
    expect(blockOf(shown('1. Copy it. {handwriting=2}'), 'lines')).toMatchObject({ count: 2, style: 'handwriting' });
    expect(blockOf(shown('1. Explain. [4] {dotted=6 give=2}'), 'lines')).toMatchObject({ count: 3, style: 'dotted' });
  });
});

describe('a number line', () => {
  const item = '1. Mark it. [1] {number-line="0..10; answer 3.5"}\n   > a cross at 3.5';

  it('has its numbers as labels and says what it is', () => {
    expect(labels(drawing(item))).toEqual(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10']);
    expect(drawing(item).alt).toBe('Number line from 0 to 10, marked in steps of 1');
  });

  it('leaves numbers out where they would touch', () => {
    const shownNumbers = labels(drawing('1. Mark it. {number-line="1900..1940"}'));
    expect(shownNumbers.length).toBeLessThan(20);
    expect(shownNumbers.slice(0, 2)).not.toEqual(['1900', '1901']);
  });

  it('writes numbers as the author does, with a true minus', () => {
    expect(labels(drawing('1. Mark it. {number-line="-1..0 step 0,5"}'))).toEqual(['−1', '−0,5', '0']);
  });

  it('keeps the minus before its number where text runs from the right', () => {
    const rtl = { ...english, direction: 'rtl' } as const;
    const block = blockOf(shown('1. Mark it. {number-line="-1..0"}', 'seed', rtl), 'drawing');
    expect(block.labels.map(({ content }) => plainText(content))).toEqual(['\u200e−1', '0']);
  });

  it('draws its answer in the key alone, and says the words of the answer below it', () => {
    expect(kinds(shown(item))).toEqual(['drawing', 'lines']);
    expect(drawing(item).answer?.svg).toContain('currentColor');
    expect(JSON.stringify(withoutAnswers(shown(item)))).not.toMatch(/3\.5|width=\\"0\.6/);
  });

  it('keeps all of its labels inside itself', () => {
    const { labels: all, width, height } = drawing('1. Mark. {number-line="-1000..1000 step 100"}');
    for (const { x, y, ...size } of all) {
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
      expect([x + size.width <= width, y + size.height <= height]).toEqual([true, true]);
    }
  });
});

describe('axes', () => {
  const axes = (rest = '') => `1. Plot it. [3] {axes="x: time (s) 0..10 step 2; y: distance (m) 0..50 step 10${rest}"}`;

  it('have their titles and numbers as labels', () => {
    const said = labels(drawing(axes()));
    expect(said).toEqual(expect.arrayContaining(['time (s)', 'distance (m)', '50', '10']));
  });

  it('say what they are', () => {
    expect(drawing(axes()).alt).toBe('Graph paper with axes: across time (s) 0–10; up distance (m) 0–50');
  });

  it('fit a page, whatever their steps', () => {
    for (const steps of [1, 7, 15, 30]) {
      const { width, height } = drawing(`1. Plot. {axes="x: x 0..${steps}; y: y -${steps}..0"}`);
      expect([width <= 170, height <= 150]).toEqual([true, true]);
    }
  });

  it('draw crosses and lines in the key alone', () => {
    const block = drawing(axes('; answer (2,10); line (0,0) (10,50)'));
    expect(block.answer?.svg.match(/currentColor/g)).toHaveLength(2);
    expect(withoutAnswers(block)).toEqual(withoutAnswers(drawing(axes())));
  });
});

describe('an answer line', () => {
  it('prints the sentence round its gap, with the answer in it', () => {
    const blocks = shown('1. How many? [1] {answer-line="Abdi adds … counters."}\n   > 12');
    expect(sentence(blocks)).toBe('Abdi adds ____ counters.');
    expect(gapAnswer(blocks)).toBe('12');
  });

  it('does not say the printed unit again', () => {
    expect(gapAnswer(shown('1. How long? [1] {answer-line="… cm"}\n   > 12.5 cm'))).toBe('12.5');
    expect(gapAnswer(shown('1. What? [1] {answer-line="… m"}\n   > a metre long atom'))).toBe('a metre long atom');
  });

  it('has room to work in above it', () => {
    const blocks = shown('1. How many? [3] {answer-line="… counters" squared=4cm}\n   > 12');
    expect(kinds(blocks)).toEqual(['box', 'paragraph']);
    expect(blocks[0]).not.toHaveProperty('answer');
  });

  it('keeps the rest of a longer answer in the room above', () => {
    const item = '1. How many? [3] {answer-line="… counters" lines=3}\n   > 12\n   >\n   > since 20 − 8 = 12';
    expect(JSON.stringify(blockOf(shown(item), 'lines').answer)).toContain('since');
    expect(gapAnswer(shown(item))).toBe('12');
  });
});

describe('a form', () => {
  const titles = (item: string) =>
    blockOf(shown(item), 'form').rows.map((row) => row.map(({ title }) => plainText(title)));

  it('to follow a source up has four rows, and room for four marks in each', () => {
    expect(titles('1. How could you follow it up? [4] {form=follow-up}')).toEqual(
      english.print.forms.followUp.map((title) => [title]),
    );
  });

  it('to follow a source up takes the answers in the order of its rows', () => {
    const item =
      '1. Follow up. [4] {form=follow-up}\n   > - a detail\n   > - a question\n   > - tax lists\n   > - numbers';
    const held = blockOf(shown(item), 'form').rows.map(([cell]) => JSON.stringify(cell?.answer));
    expect(held.map((text, row) => text.includes(['detail', 'question', 'tax', 'numbers'][row] ?? '?'))).toEqual([
      true,
      true,
      true,
      true,
    ]);
  });

  it('of features numbers its boxes in words', () => {
    expect(titles('1. Describe two features. [4] {form=features}')).toEqual([['Feature 1'], ['Feature 2']]);
  });

  it.each([
    ['{form=follow-up titles="a; b"}', 'The form follow-up has 4 titles, not 2.'],
    ['{form=infer titles="a"}', 'The form infer has 2 titles, not 1.'],
    ['{form=follow-up give=3}', 'always has its four rows'],
    ['{form=followup}', 'There is no form “followup”.'],
  ])('that is asked for wrongly is said to be: %s', (attributes, message) => {
    expect(readItem(`1. Follow up. [4] ${attributes}`).diagnostics[0]?.message).toContain(message);
  });
});
