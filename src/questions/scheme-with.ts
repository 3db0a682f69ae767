import type { Blocks } from '../model/block.ts';
import type { Scheme } from '../model/exercise.ts';

/**
 * The scheme with what a kind knows of its own answer: before the answer of the author; among the indicative content
 * where the marks are given by levels or the like.
 */
export function schemeWith(scheme: Scheme, blocks: Blocks): Scheme {
  if (blocks.length === 0) return scheme;
  switch (scheme.kind) {
    case 'none':
      return { ...scheme, kind: 'answer', answer: blocks };
    case 'answer':
    case 'points':
    case 'any-valid':
    case 'checklist':
    case 'maths':
      return { ...scheme, answer: [...blocks, ...scheme.answer] };
    case 'levels':
    case 'grid':
      return { ...scheme, indicative: [...blocks, ...scheme.indicative] };
    default:
      return scheme.kind satisfies never;
  }
}
