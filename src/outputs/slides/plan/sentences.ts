import { type Inline, type Inlines, plainText } from '../../../model/block.ts';

/** True when every word of the sentence stands in bold. */
export function isWhollyBold(sentence: Inlines): boolean {
  const words = (part: Inline): boolean => /[\p{L}\p{N}]/u.test(plainText([part]));
  const bold = (part: Inline): boolean => {
    if (part.kind === 'strong') return true;
    if ('content' in part) return part.content.every((inner) => !words(inner) || bold(inner));
    return !words(part);
  };
  return sentence.some(words) && sentence.every(bold);
}

/** The sentence without the bold that chose it: on a slide of points everything would be bold. */
export function unbolded(sentence: Inlines): Inlines {
  return sentence.flatMap((part): Inlines => {
    if (part.kind === 'strong') return part.content;
    return [part];
  });
}
