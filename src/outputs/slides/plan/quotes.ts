import { type Block, type Inlines, plainText, type SourceBlock } from '../../../model/block.ts';
import { charactersOf, type Folded, findWords, folded } from '../folded.ts';

/** Letters of a single word that is worth marking: shorter ones stand in every source by chance. */
const LONG_WORD = 7;
/** What stands between a pair of quotation marks; single ones may hold apostrophes. */
const QUOTED = [
  /“([^“”]+)”/gu,
  /„([^„“”]+)[“”]/gu,
  /«([^«»]+)»/gu,
  /"([^"]+)"/gu,
  /(?<![\p{L}\p{N}])‘([^‘]+?)’(?![\p{L}\p{N}])/gu,
  /(?<![\p{L}\p{N}])'([^']+?(?:'\p{L}[^']*?)*)'(?![\p{L}\p{N}])/gu,
];

/**
 * The phrases that a sentence quotes from a source, exactly as they stand there, in the order of the sentence: at least
 * two words, or a long one. Case, white space and the kind of quotation mark do not matter; words left out ("…") part a
 * quotation in two.
 */
export function quotesFrom(sentence: Inlines, source: SourceBlock): string[] {
  const words = plainText(sentence);
  const found = QUOTED.flatMap((pattern) =>
    [...words.matchAll(pattern)].map((match) => ({ at: match.index, quoted: match[1] ?? '' })),
  ).sort((a, b) => a.at - b.at);
  const texts = textsOf(source).map((original) => ({ original, ...folded(charactersOf(original)) }));
  const phrases = found.flatMap(({ quoted }) => quoted.split(/\s*(?:…|\.{3}|\[[^\]]*\])\s*/u));
  return [...new Set(phrases.flatMap((phrase) => standing(phrase, texts)))];
}

function standing(quoted: string, texts: readonly (Folded & { readonly original: string })[]): string[] {
  const wanted = folded(charactersOf(quoted)).text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  const words = wanted.split(/[\s-]+/u).filter((word) => word !== '');
  if (words.length < 2 && wanted.length < LONG_WORD) return [];
  for (const { original, text, starts, ends } of texts) {
    const place = findWords(text, wanted);
    if (place) return [original.slice(starts[place.from], ends[place.to - 1])];
  }
  return [];
}

/** The words of a source, a paragraph each. */
function textsOf({ blocks, paragraphs }: SourceBlock): string[] {
  return [...blocks.flatMap(wordsOf), ...paragraphs.map(plainText)];
}

function wordsOf(block: Block): string[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return [plainText(block.content)];
    case 'list':
      return block.items.flatMap(({ blocks }) => blocks.flatMap(wordsOf));
    case 'quote':
    case 'aside':
      return block.blocks.flatMap(wordsOf);
    case 'table':
      return [block.head, ...block.rows].flatMap((row) => row.map(plainText));
    default:
      // Nothing else has words that a pupil would quote.
      return [];
  }
}
