import { type Block, type Blocks, type Inlines, plainText, type SourceBlock, text } from '../../../model/block.ts';
import { sentencesOf } from '../../../model/sentences.ts';
import { excerptOf, lettersOf } from './excerpt.ts';
import { quotesFrom } from './quotes.ts';

/** A step of a model answer or of a method. */
export interface Step {
  readonly code: string | null;
  readonly content: Inlines;
  readonly quotes: readonly string[];
}

/** A model answer as steps, each with the words of the source that it quotes. */
export function answerSteps(model: Blocks, source: SourceBlock | null): Step[] {
  return model
    .flatMap(contentsOf)
    .map((content) => ({ code: null, content, quotes: source ? quotesFrom(content, source) : [] }));
}

/** Letters of question and answer that stand beside a source, and of the source beside them. */
const BESIDE_LETTERS = { answer: 380, source: 340 } as const;

/** Steps in groups that have room beside what they quote; `first` letters of the first group are taken by the question. */
export function groupsOf(steps: readonly Step[], source: SourceBlock, first: number): Step[][] {
  const groups: Step[][] = [];
  let taken = first;
  for (const step of steps) {
    const last = groups.at(-1);
    const group = [...(last ?? []), step];
    const letters = taken + plainText(group.flatMap(({ content }) => content)).length;
    const excerpt = lettersOf(excerptOf(source, quotesOf(group)));
    if (last && letters <= BESIDE_LETTERS.answer && excerpt <= BESIDE_LETTERS.source) last.push(step);
    else {
      if (last) taken = 0;
      groups.push([step]);
    }
  }
  return groups;
}

/** All that steps quote, in their order. */
export function quotesOf(steps: readonly Step[]): string[] {
  return steps.flatMap(({ quotes }) => quotes);
}

/** The sentences of a model answer; what has none (a formula, a row of a table) is a step as it stands. */
export function contentsOf(block: Block): Inlines[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return sentencesOf(block.content).filter((sentence) => plainText(sentence).trim() !== '');
    case 'list':
      return block.items.flatMap(({ marker, blocks }) =>
        blocks
          .flatMap(contentsOf)
          .map((content, index) => (index === 0 && marker ? [...text(`${marker} `), ...content] : content)),
      );
    case 'quote':
    case 'aside':
      return block.blocks.flatMap(contentsOf);
    case 'formula':
      return [[{ kind: 'math', tex: block.tex, span: block.span }]];
    case 'code':
      return block.text
        .split('\n')
        .flatMap((line): Inlines[] => (line.trim() === '' ? [] : [[{ kind: 'code', text: line }]]));
    case 'table':
      return block.rows.map((row) => row.flatMap((cell, index) => (index === 0 ? cell : [...text(' · '), ...cell])));
    default:
      // Pictures and room to write: they are in the notes, with the whole scheme.
      return [];
  }
}
