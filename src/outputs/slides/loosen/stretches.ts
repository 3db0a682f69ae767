import type { Inline, Inlines } from '../../../model/block.ts';
import { plainText } from '../../../model/block.ts';

/** Letters after which a new paragraph may begin: three lines of a slide. */
const STRETCH = 200;
/** The end of a sentence, in the scripts that are set, and the space after it. */
const END = /(?<=[.!?。！？؟۔]["”’»)]?)\s+/u;

/**
 * Running text with gaps or formulas, which only the browser knows the width of, as several paragraphs of whole sentences.
 * No word is lost; a sentence is never broken.
 */
export function inStretches(content: Inlines): readonly Inlines[] {
  const stretches: Inline[][] = [[]];
  for (const part of content) {
    const pieces = part.kind === 'text' ? part.text.split(END) : [null];
    pieces.forEach((piece, at) => {
      const last = stretches.at(-1) ?? [];
      const ended = at > 0 && plainText(last).length >= STRETCH;
      const into = ended ? [] : last;
      if (ended) stretches.push(into);
      if (piece === null || part.kind !== 'text') into.push(part);
      else if (piece !== '') into.push({ ...part, text: at > 0 && !ended ? ` ${piece}` : piece });
      else if (at > 0 && !ended) into.push({ ...part, text: ' ' });
    });
  }
  return stretches.filter((stretch) => plainText(stretch).trim() !== '');
}
