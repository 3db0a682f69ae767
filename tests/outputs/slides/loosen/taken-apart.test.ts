import { describe, expect, it } from 'vitest';
import type { Block, Inline } from '../../../../src/model/block.ts';
import { plainText, text } from '../../../../src/model/block.ts';
import { flattened } from '../../../../src/outputs/slides/loosen/flattened.ts';
import { inStretches } from '../../../../src/outputs/slides/loosen/stretches.ts';
import { sortedInTurn } from '../../../../src/outputs/slides/loosen/turns.ts';

const gap: Inline = { kind: 'gap', shape: 'run', width: 9, lines: 1, number: null };
const paragraph = (words: string): Block => ({ kind: 'paragraph', content: text(words) });

describe('running text with gaps', () => {
  it('becomes paragraphs of whole sentences, without losing a word or a gap', () => {
    const sentence = 'The sailors who had helped the party to power now rose against it, and asked for ';
    const content = Array.from({ length: 9 }, (): Inline[] => [...text(sentence), gap, ...text('. ')]).flat();
    const parts = inStretches(content as Inline[]);
    expect(parts.length).toBeGreaterThan(2);
    const joined = parts.map((part) => plainText(part).trim()).join(' ');
    expect(joined.replace(/\s+/g, ' ')).toBe(plainText(content).replace(/\s+/g, ' ').trim());
    expect(parts.every((part) => /^The sailors .*\. ?$/.test(plainText(part)))).toBe(true);
  });

  it('stays one paragraph when it is one sentence', () => {
    expect(inStretches([...text('Bread and '), gap, ...text(' were short.')])).toHaveLength(1);
  });
});

describe('things to sort', () => {
  const sort = (words: readonly string[]): Extract<Block, { kind: 'categories' }> => ({
    kind: 'categories',
    names: [text('north'), text('south')],
    items: words.map((word, index) => ({ content: text(word), answer: { category: index % 2 } })),
  });

  it('come in groups of about as many', () => {
    const groups = sortedInTurn(sort(Array.from({ length: 20 }, (_, index) => `thing ${index}`)));
    expect(groups.map((group) => (group.kind === 'categories' ? group.items.length : 0))).toEqual([7, 7, 6]);
  });

  it('come one by one when each is as long as a slide holds', () => {
    const long = Array.from({ length: 3 }, (_, index) => `${'a thing that is very long '.repeat(10)}${index}`);
    expect(sortedInTurn(sort(long))).toHaveLength(3);
  });
});

describe('a list in a list', () => {
  it('is one list in the same order, the inner items marked', () => {
    const inner: Block = {
      kind: 'list',
      items: [
        { marker: null, blocks: [paragraph('b')] },
        { marker: 'i.', blocks: [paragraph('c')] },
      ],
    };
    const flat = flattened({
      kind: 'list',
      items: [
        { marker: null, blocks: [paragraph('a'), inner, paragraph('d')] },
        { marker: null, blocks: [paragraph('e')] },
      ],
    });
    expect(flat?.items.map(({ marker }) => marker)).toEqual([null, '–', 'i.', '–', null]);
    expect(flat?.items.flatMap(({ blocks }) => blocks)).toEqual(['a', 'b', 'c', 'd', 'e'].map(paragraph));
  });

  it('is left alone when there is none inside', () => {
    expect(flattened({ kind: 'list', items: [{ marker: null, blocks: [paragraph('a')] }] })).toBeNull();
  });
});
