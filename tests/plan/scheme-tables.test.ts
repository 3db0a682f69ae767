import { describe, expect, it } from 'vitest';
import { type Block, plainText, text } from '../../src/model/block.ts';
import { spagBlocks } from '../../src/plan/scheme-tables.ts';
import { english } from '../fixtures/words.ts';

const words = (blocks: readonly Block[]) =>
  blocks.map((block) => (block.kind === 'paragraph' ? plainText(block.content) : block.kind)).join('\n');
/** The bands of so many marks: "High 4". */
const usual = (marks: number) =>
  [...words(spagBlocks([], marks, english)).matchAll(/(High|Intermediate|Threshold) \(([\d–]+)\)/g)].map(
    ([, name, range]) => `${name} ${range}`,
  );

describe('the usual bands of spelling, punctuation and grammar', () => {
  it.each([
    [1, ['High 1']],
    [2, ['High 2', 'Threshold 1']],
    [3, ['High 3', 'Intermediate 2', 'Threshold 1']],
    [4, ['High 4', 'Intermediate 2–3', 'Threshold 1']],
    [5, ['High 5', 'Intermediate 2–4', 'Threshold 1']],
    [6, ['High 5–6', 'Intermediate 3–4', 'Threshold 1–2']],
  ])('share %i marks', (marks, bands) => {
    expect(usual(marks)).toEqual(bands);
  });

  it('cover every mark once, however many there are', () => {
    for (let marks = 1; marks <= 20; marks += 1) {
      const covered = usual(marks).flatMap((band) => {
        const [low = 0, high = low] = (band.split(' ')[1] ?? '').split('–').map(Number);
        return Array.from({ length: high - low + 1 }, (_, index) => low + index);
      });
      expect(covered.sort((a, b) => a - b)).toEqual(Array.from({ length: marks }, (_, index) => index + 1));
    }
  });

  it('are said to be the usual ones; those of the author are a table', () => {
    expect(words(spagBlocks([], 4, english))).toContain('the usual bands');
    const own = [{ name: text('Fine'), marks: { min: 1, max: 4 }, descriptor: text('reads well') }];
    expect(words(spagBlocks(own, 4, english))).toBe('Spelling, punctuation and grammar (4):\ntable');
  });

  it('are none without marks', () => {
    expect(spagBlocks([], 0, english)).toEqual([]);
  });
});
