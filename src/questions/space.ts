import type { Block, Blocks, Inlines, LineStyle } from '../model/block.ts';
import { text } from '../model/block.ts';
import type { Scheme } from '../model/exercise.ts';
import type { Words } from '../model/words.ts';
import type { Asked } from './prompt.ts';

/** Room of a whole question: ruled lines, a box, or none. */
export type Space =
  | { readonly kind: 'lines'; readonly count: number; readonly style: LineStyle; readonly fill: boolean }
  | { readonly kind: 'box'; readonly height: number; readonly pattern: 'blank' | 'grid' | 'graph' }
  | { readonly kind: 'none' };

/** One space, with its label and what belongs in it; null for no space. */
export function spaceBlock(space: Space, label: Inlines | null, blocks: Blocks): Block | null {
  const held = blocks.length === 0 ? {} : { answer: { blocks } };
  switch (space.kind) {
    case 'lines':
      return { kind: 'lines', count: space.count, label, fill: space.fill, style: space.style, ...held };
    case 'box':
      return { kind: 'box', height: space.height, pattern: space.pattern, ...held };
    case 'none':
      return null;
    default:
      return space satisfies never;
  }
}

/** Room that the author asked for below boxes, gaps or columns ("tick one and explain"), with the answer in it. */
export function extraRoom(asked: Asked, words: Words): readonly Block[] {
  if (asked.room === null) return [];
  const space: Space = asked.room.kind === 'lines' ? { ...asked.room, fill: false } : asked.room;
  const block = spaceBlock(space, null, answerBlocks(asked.scheme, words));
  return block === null ? [] : [block];
}

/**
 * What stands in the space of the key: the answer, the points under their lead, or the model answer; that any valid
 * answer is right, where it is. Empty: nothing to set.
 */
export function answerBlocks(scheme: Scheme, words: Words): Blocks {
  if (scheme.kind === 'levels') return scheme.model;
  const points = scheme.points.length > 0 ? [...leadBlocks(scheme), listOf(scheme.points)] : [];
  const answer = scheme.kind === 'any-valid' ? anyValid(scheme.answer, words) : scheme.answer;
  const blocks = [...answer, ...points];
  return blocks.length > 0 ? blocks : scheme.model;
}

/** "Accept any valid answer", and what the author says of it on the same line. */
function anyValid(said: Blocks, words: Words): Blocks {
  const lead = words.print.anyValid;
  const [first, ...rest] = said;
  if (!first) return [paragraph(text(lead))];
  if (first.kind !== 'paragraph') return [paragraph(text(`${lead}:`)), ...said];
  return [paragraph([...text(`${lead}: `), ...first.content]), ...rest];
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
