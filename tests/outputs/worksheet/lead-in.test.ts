import { describe, expect, it } from 'vitest';
import { type Block, text } from '../../../src/model/block.ts';
import type { ResolvedNode } from '../../../src/model/topic.ts';
import { makeCopies } from './copies.ts';
import { topic } from './topic.ts';

const span = { file: 'content/topic.md', start: 0, end: 0 };
const node = (block: Block): ResolvedNode => ({ kind: 'block', block, proposed: false, span });
const said = (words: string) => node({ kind: 'paragraph', content: text(words) });
const list = node({
  kind: 'list',
  items: [{ marker: null, blocks: [{ kind: 'paragraph', content: text('where people live') }] }],
});

/** Whether a page may end between two nodes. */
function partsOf(first: ResolvedNode, second: ResolvedNode): string | undefined {
  const { planned } = makeCopies(topic([first, second]));
  return planned.body.variants[0]?.boxes.at(-1)?.parts;
}

describe('a line that ends in a colon', () => {
  it('stays with the list that it announces', () => {
    expect(partsOf(said('What to check:'), list)).toBe('never');
  });

  it('is like any other before a paragraph', () => {
    expect(partsOf(said('What to check:'), said('All of it.'))).toBe('nothing');
  });

  it('is the only one that holds a list', () => {
    expect(partsOf(said('What to check.'), list)).toBe('nothing');
  });
});
