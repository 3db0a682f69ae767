import { type Inlines, plainText, type SourceBlock, text } from '../../../model/block.ts';
import { sentencesOf } from '../../../model/sentences.ts';
import { charactersOf, findWords, folded } from '../folded.ts';

/** Letters of a source that stands whole beside the steps of an answer. */
const WHOLE = 300;
/** For what is left out. */
const LEFT_OUT = '[…]';

/**
 * A source as it stands beside an answer that quotes it: whole when it is short, else its sentences that are quoted, with
 * "[…]" for what is left out. Its note and its glosses were read with the whole; lines are not numbered, for they are others.
 */
export function excerptOf(source: SourceBlock, quotes: readonly string[]): SourceBlock {
  if (lettersOf(source) <= WHOLE || source.blocks.length > 0) return source;
  const paragraphs = source.paragraphs.flatMap((paragraph) => {
    const sentences = sentencesOf(paragraph).map((content) => ({ content, kept: holds(content, quotes) }));
    return sentences.some(({ kept }) => kept) ? [elided(sentences)] : [];
  });
  if (paragraphs.length === 0) return source;
  return { ...source, paragraphs, glosses: [], note: null, numbered: false };
}

/** Letters of the words of a source. */
export function lettersOf({ paragraphs }: SourceBlock): number {
  return paragraphs.reduce((sum, paragraph) => sum + plainText(paragraph).length, 0);
}

function holds(sentence: Inlines, quotes: readonly string[]): boolean {
  const { text: words } = folded(charactersOf(plainText(sentence)));
  return quotes.some((quote) => findWords(words, folded(charactersOf(quote)).text.trim()) !== null);
}

function elided(sentences: readonly { readonly content: Inlines; readonly kept: boolean }[]): Inlines {
  return sentences.flatMap(({ content, kept }, index): Inlines => {
    const before = sentences[index - 1];
    const space = text(index === 0 ? '' : ' ');
    if (kept) return [...space, ...content];
    return before && !before.kept ? [] : [...space, ...text(LEFT_OUT)];
  });
}
