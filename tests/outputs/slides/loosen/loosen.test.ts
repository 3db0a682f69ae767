import { describe, expect, it } from 'vitest';
import { deckOf, topicText } from '../deck.ts';

const check = (item: string) =>
  deckOf(topicText('', `:::questions{for=check}\n${item}\n:::`)).placed.body.slides.slice(1);
const long = 'a thing that takes all of the line on which it stands, and something more';
const blocksOf = (slides: ReturnType<typeof check>) =>
  slides.map(({ pieces }) => pieces.flatMap((piece) => (piece.shape === 'block' ? [piece.block] : [])));

describe('a check question that is taller than a slide', () => {
  it('goes on on another slide, its options in order and each once', () => {
    const options = Array.from({ length: 12 }, (_, index) => `   - [${index === 2 ? 'x' : ' '}] ${long} ${index}`);
    const slides = check(`1. Why? [1]\n${options.join('\n')}`);
    expect(slides.length).toBeGreaterThan(1);
    const choices = blocksOf(slides)
      .flat()
      .flatMap((block) => (block.kind === 'choices' ? block.options : []));
    expect(choices.map(({ label }) => label).join('')).toBe('ABCDEFGHIJKL');
    expect(slides[0]?.pieces[0]).toMatchObject({ shape: 'question', number: null });
  });

  it('says all that a match chooses from above every part of it', () => {
    const rows = Array.from({ length: 4 }, (_, index) => `   | ${long} ${long} ${index} | right ${index} |`);
    const slides = check(`1. Match. [4]\n   | one | other |\n   |---|---|\n${rows.join('\n')}`);
    expect(slides.length).toBeGreaterThan(1);
    for (const blocks of blocksOf(slides)) {
      expect(blocks.map(({ kind }) => kind)).toEqual(['bank', 'match']);
      const [bank] = blocks;
      expect(bank?.kind === 'bank' ? bank.words : []).toHaveLength(5);
    }
    const left = blocksOf(slides)
      .flat()
      .flatMap((block) => (block.kind === 'match' ? block.left : []));
    expect(left).toHaveLength(4);
    expect(left.every(({ answer }) => answer !== undefined)).toBe(true);
  });

  it('sorts a few things at a time, under all headings', () => {
    const items = Array.from({ length: 20 }, (_, index) => `   - [${['north', 'south'][index % 2]}] thing ${index}`);
    const slides = check(`1. Sort. [20]\n${items.join('\n')}`);
    const groups = blocksOf(slides)
      .flat()
      .flatMap((block) => (block.kind === 'categories' ? [block] : []));
    expect(groups.length).toBeGreaterThan(1);
    expect(groups.every(({ names }) => names.length === 2)).toBe(true);
    expect(groups.flatMap((group) => group.items)).toHaveLength(20);
  });

  it('is left whole when it fits', () => {
    const slides = check('1. Why? [1]\n   - [x] one\n   - [ ] two');
    expect(slides).toHaveLength(1);
    expect(slides[0]?.pieces).toMatchObject([{ shape: 'question', body: [{ kind: 'choices' }] }]);
  });
});
