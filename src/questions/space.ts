import type { Block, Blocks, Inlines, LineStyle } from '../model/block.ts';
import { text } from '../model/block.ts';
import type { Scheme } from '../model/exercise.ts';
import type { Room } from '../model/room.ts';
import type { Words } from '../model/words.ts';
import { answerLineBlocks, bare } from './answer-line.ts';
import { axesBlock } from './axes.ts';
import { numberLineBlock } from './number-line.ts';
import type { Asked } from './prompt.ts';

/** Room of a whole question. */
export type Space =
  | { readonly kind: 'lines'; readonly count: number; readonly style: LineStyle; readonly fill: boolean }
  | Exclude<Room, { kind: 'lines' }>;

/** A space as it is printed, with its label and what belongs in it: one block or two; none for no space. */
export function spaceBlocks(space: Space, label: Inlines | null, blocks: Blocks, words: Words): Blocks {
  switch (space.kind) {
    case 'number-line':
      return [numberLineBlock(space, words), ...besideDrawing(blocks)];
    case 'axes':
      return [axesBlock(space, words), ...besideDrawing(blocks)];
    case 'answer-line':
      return answerLineBlocks(space, blocks);
    default: {
      const block = spaceBlock(space, label, blocks);
      return block === null ? [] : [block];
    }
  }
}

/** What a key says besides what it draws: it takes no room on the sheet. */
function besideDrawing(blocks: Blocks): Blocks {
  return blocks.length === 0 ? [] : [bare(blocks)];
}

/** Ruled lines, a box, or none; null for no space. A drawing has its answer drawn, and holds no words. */
export function spaceBlock(space: Space, label: Inlines | null, blocks: Blocks): Block | null {
  const held = blocks.length === 0 ? {} : { answer: { blocks } };
  switch (space.kind) {
    case 'lines':
      return { kind: 'lines', count: space.count, label, fill: space.fill, style: space.style, ...held };
    case 'box':
      return { kind: 'box', height: space.height, pattern: space.pattern, ...held };
    case 'answer-line':
      return spaceBlock(space.above === null ? { kind: 'none' } : spaceOfRoom(space.above), label, blocks);
    case 'none':
    case 'number-line':
    case 'axes':
      return null;
    default:
      return space satisfies never;
  }
}

/** The room that an author asks for, as a space. */
export function spaceOfRoom(room: Room): Space {
  return room.kind === 'lines' ? { ...room, fill: false } : room;
}

/** Room that the author asked for below boxes, gaps or columns ("tick one and explain"), with the answer in it. */
export function extraRoom(asked: Asked, words: Words): readonly Block[] {
  if (asked.room === null) return [];
  return spaceBlocks(spaceOfRoom(asked.room), null, answerBlocks(asked.scheme, words), words);
}

/**
 * What stands in the space of the key: the answer, the steps to it, the points under their lead, or the model answer; that any valid
 * answer is right, where it is. Empty: nothing to set.
 */
export function answerBlocks(scheme: Scheme, words: Words): Blocks {
  if (scheme.kind === 'levels' || scheme.kind === 'grid' || scheme.kind === 'checklist') return scheme.model;
  const points = scheme.points.length > 0 ? [...leadBlocks(scheme), listOf(scheme.points)] : [];
  const answer = scheme.kind === 'any-valid' ? anyValid(scheme.answer, words) : scheme.answer;
  const blocks = [...answer, ...methodBlocks(scheme, words), ...points];
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

/** The steps of a method, each led by its mark; "or" between two methods. */
function methodBlocks({ methods }: Scheme, words: Words): Blocks {
  return methods.flatMap((steps, index): Blocks => {
    const items = steps.map(({ code, content }) => ({ marker: code, blocks: [paragraph(content)] }));
    return [...(index > 0 ? [paragraph(text(words.print.marking.or))] : []), { kind: 'list', items }];
  });
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
