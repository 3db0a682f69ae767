import { type Blocks, type Inlines, text } from '../../model/block.ts';
import type { Scheme } from '../../model/exercise.ts';
import type { Words } from '../../model/words.ts';
import { answerBlocks, leadBlocks, listOf, paragraph } from '../space.ts';

/**
 * What stands in each of several spaces: the points dealt out in turn, so that each space shows one that is right and
 * none is lost. Without points the answer stands whole in the first.
 */
export function dealtAnswers(scheme: Scheme, spaces: number, words: Words): readonly Blocks[] {
  const { points } = scheme;
  if (scheme.kind === 'levels' || points.length < 2) {
    return Array.from({ length: spaces }, (_, index) => (index === 0 ? answerBlocks(scheme, words) : []));
  }
  const lead = points.length > spaces ? leadBlocks(scheme) : [];
  return Array.from({ length: spaces }, (_, space) => {
    const share = points.filter((_, index) => index % spaces === space);
    const opening = space === 0 ? [...scheme.answer, ...lead] : [];
    return [...opening, ...(share.length > 1 ? [listOf(share)] : share.map(paragraph))];
  });
}

/** A point "inference: detail" cut at its first colon; without one, all of it is the inference. */
export function cutDetail(point: Inlines): readonly [Inlines, Inlines] {
  for (const [index, part] of point.entries()) {
    const at = part.kind === 'text' ? part.text.search(/:(?:\s|$)/) : -1;
    if (part.kind !== 'text' || at === -1) continue;
    const before = [...point.slice(0, index), ...text(part.text.slice(0, at).trimEnd())];
    const after = [...text(part.text.slice(at + 1).trimStart()), ...point.slice(index + 1)];
    if (before.length > 0 && after.length > 0) return [before, after];
  }
  return [point, []];
}
