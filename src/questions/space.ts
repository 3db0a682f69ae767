import type { Block, Blocks, Inlines } from '../model/block.ts';
import { text } from '../model/block.ts';
import type { Scheme } from '../model/exercise.ts';
import type { Asked } from './prompt.ts';

/** Room of a whole question: ruled lines, a box, or none. */
export type Space =
  | { readonly kind: 'lines'; readonly count: number; readonly fill: boolean }
  | { readonly kind: 'box'; readonly height: number; readonly pattern: 'blank' | 'grid' | 'graph' }
  | { readonly kind: 'none' };

/** One space, with its label and what belongs in it; null for no space. */
export function spaceBlock(space: Space, label: Inlines | null, blocks: Blocks): Block | null {
  const held = blocks.length === 0 ? {} : { answer: { blocks } };
  switch (space.kind) {
    case 'lines':
      return { kind: 'lines', count: space.count, label, fill: space.fill, ...held };
    case 'box':
      return { kind: 'box', height: space.height, pattern: space.pattern, ...held };
    case 'none':
      return null;
    default:
      return space satisfies never;
  }
}

/** Room that the author asked for below boxes, gaps or columns ("tick one and explain"), with the answer in it. */
export function extraRoom(asked: Asked): readonly Block[] {
  if (asked.room === null) return [];
  const space: Space = asked.room.kind === 'lines' ? { ...asked.room, fill: false } : asked.room;
  const block = spaceBlock(space, null, answerBlocks(asked.scheme));
  return block === null ? [] : [block];
}

/**
 * What stands in the space of the key: the answer, the points under their lead, or the model answer. Empty: nothing
 * to set.
 */
export function answerBlocks(scheme: Scheme): Blocks {
  if (scheme.kind === 'levels') return scheme.model;
  const points = scheme.points.length > 0 ? [...leadBlocks(scheme), listOf(scheme.points)] : [];
  const blocks = [...scheme.answer, ...points];
  return blocks.length > 0 ? blocks : scheme.model;
}

/** "Any two from:" as a paragraph. */
export function leadBlocks(scheme: Scheme): Blocks {
  return scheme.lead === null ? [] : [paragraph(text(`${scheme.lead}:`))];
}

export function listOf(points: readonly Inlines[]): Block {
  return { kind: 'list', items: points.map((content) => ({ marker: null, blocks: [paragraph(content)] })) };
}

export function paragraph(content: Inlines): Block {
  return { kind: 'paragraph', content };
}
