import { type Block, type Inline, type Inlines, plainText, text } from '../../model/block.ts';
import { sentencesOf } from '../../model/sentences.ts';

/** A word of the lesson that a gap may ask for, where it stands in a sentence. */
export interface Place {
  readonly term: string;
  /** As it is spelt there: "kulaks". */
  readonly surface: string;
  readonly at: number;
}

/** A sentence of the lesson's prose as plain text, with the words that stand in it. */
export interface Candidate {
  readonly text: string;
  readonly places: readonly Place[];
}

/** Words of a sentence that is neither a scrap nor a paragraph. */
const SHORTEST = 4;
const LONGEST = 45;
/** What cannot be plain text (maths, a citation, a gap). */
const FOREIGN = '\uFFFC';

/** The sentences of the paragraphs that hold one of the terms, in their order. */
export function candidatesIn(blocks: readonly Block[], terms: readonly string[]): readonly Candidate[] {
  return blocks
    .flatMap((block) => (block.kind === 'paragraph' ? sentencesOf(text(flat(block.content))) : []))
    .map((sentence) => plainText(sentence).trim())
    .filter((sentence) => {
      const length = sentence.split(/\s+/).length;
      return (
        !sentence.includes(FOREIGN) && length >= SHORTEST && length <= LONGEST && /[.!?…؟]["'”’»)]*$/u.test(sentence)
      );
    })
    .map((sentence) => ({ text: sentence, places: placesIn(sentence, terms) }))
    .filter(({ places }) => places.length > 0);
}

/** The words without bold and the like; footnote marks are left out. */
function flat(content: Inlines): string {
  const one = (part: Inline): string => {
    if (part.kind === 'text') return part.text;
    if (part.kind === 'break') return ' ';
    if (part.kind === 'noteref') return '';
    if (part.kind === 'emphasis' || part.kind === 'strong' || part.kind === 'link' || part.kind === 'phrase') {
      return part.content.map(one).join('');
    }
    return FOREIGN;
  };
  return content.map(one).join('').replace(/\s+/g, ' ');
}

/** Where the terms stand: as they are spelt, or with an ending of the plural; the longer one where two overlap. */
function placesIn(sentence: string, terms: readonly string[]): readonly Place[] {
  const found: Place[] = [];
  for (const term of [...terms].sort((a, b) => b.length - a.length)) {
    for (const match of sentence.matchAll(finder(term))) {
      const [at, end] = [match.index, match.index + match[0].length];
      const isTaken = found.some((other) => at < other.at + other.surface.length && end > other.at);
      if (!isTaken) found.push({ term, surface: match[0], at });
    }
  }
  return found.sort((a, b) => a.at - b.at);
}

/** Whole words only; a letter that is written small stays small, so that no capital tells where a sentence begins. */
function finder(term: string): RegExp {
  const words = term
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'));
  return new RegExp(
    String.raw`(?<![\p{L}\p{M}\p{N}])${words.join(String.raw`\s+`)}(?:s|es)?(?![\p{L}\p{M}\p{N}])`,
    'gu',
  );
}

/** True when the term stands in the text, in whatever capitals. */
export function stands(term: string, sentence: string): boolean {
  return new RegExp(finder(term).source, 'iu').test(sentence);
}
