import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Block, DrawingBlock } from '../../src/model/block.ts';
import type { Words } from '../../src/model/words.ts';
import { questionTypes } from '../../src/questions/index.ts';
import { outside, overlaps, placesOutside } from './drawings.ts';
import { shown } from './item.ts';

const KINDS = ['diamond-nine', 'continuum', 'venn', 'fishbone', 'timeline', 'living-graph', 'mind-map', 'frayer'];
const FOLDER = new URL('../../templates/languages/', import.meta.url);
const languages: readonly Words[] = readdirSync(FOLDER).map((file) =>
  JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')),
);
const examples = questionTypes
  .filter(({ kind }) => KINDS.includes(kind))
  .map(({ kind, example }) => [kind, example] as const);

function drawing(example: string, words: Words): DrawingBlock {
  const blocks = shown(example, 'seed', words).flatMap((block): readonly Block[] =>
    block.kind === 'aside' ? block.blocks : [block],
  );
  const found = blocks.find((block) => block.kind === 'drawing');
  if (!found) throw new Error('no drawing');
  return found;
}

describe.each(examples)('the organiser %s', (_, example) => {
  it.each(languages.map((words) => [words.language, words] as const))(
    'has its words apart and inside in %s',
    (_language, words) => {
      const block = drawing(example, words);
      expect([outside(block), overlaps(block)]).toEqual([[], []]);
      expect(placesOutside(block, block.svg)).toEqual([]);
      expect(placesOutside(block, block.answer?.svg ?? '')).toEqual([]);
      expect(block.alt).not.toMatch(/[{}]/);
    },
  );

  it('fits the column of a page, with room for its question', () => {
    for (const words of languages) {
      const { width, height } = drawing(example, words);
      expect(width).toBeLessThanOrEqual(170);
      expect(height).toBeLessThanOrEqual(130);
    }
  });

  it('has no answer in its alt text or in its drawing', () => {
    for (const words of languages) {
      const { alt, svg, labels } = drawing(example, words);
      expect(svg).not.toContain('<text');
      for (const { answer } of labels) {
        const said = (answer?.content ?? []).map((part) => (part.kind === 'text' ? part.text : '')).join('');
        if (said.length > 3) expect(alt).not.toContain(said);
      }
    }
  });

  it('is turned round for languages that run from right to left', () => {
    const [english, arabic] = ['en', 'ar'].map((tag) => languages.find(({ language }) => language.startsWith(tag)));
    if (!english || !arabic) throw new Error('a language is missing');
    const [one, other] = [drawing(example, english), drawing(example, { ...english, direction: 'rtl' })];
    expect(other.labels).toHaveLength(one.labels.length);
    one.labels.forEach((label, index) => {
      expect(other.labels[index]?.x).toBeCloseTo(one.width - label.x - label.width, 1);
    });
    expect(drawing(example, arabic).width).toBe(one.width);
  });
});
