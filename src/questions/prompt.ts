import { type ReadOptions, readBlocks } from '../markdown/read.ts';
import type { Blocks } from '../model/block.ts';
import type { Report } from '../model/diagnostic.ts';
import { type Exercise, NO_SCHEME, type Scheme } from '../model/exercise.ts';
import { attribute, type ItemSource } from '../model/item.ts';
import type { Room } from '../model/room.ts';
import { type Fragment, isEmpty } from '../model/source.ts';
import { dedent, textSpan } from './cut.ts';
import { ENGLISH_LEADS, type LeadWords, leadWords } from './lead-words.ts';
import { readScheme } from './scheme.ts';

/** What a question of any kind has besides its answer space: the part of its data that all kinds share. */
export interface Asked {
  readonly marks: number | null;
  readonly spag: number;
  readonly room: Room | null;
  /** True when the author named the kind: `{kind=…}` is written back. */
  readonly named: boolean;
  /** What is quoted before the stem. */
  readonly before: Blocks;
  readonly stem: Blocks;
  /** What is printed after the stem: stimulus points, pictures, a table. */
  readonly beside: Blocks;
  readonly scheme: Scheme;
  /** Lead words of the topic's language, in which the scheme is written back. */
  readonly leads: LeadWords;
}

/** How the pieces of an item are read. */
export function readOptions({ words, notes }: Pick<ItemSource, 'words' | 'notes'>, gaps = false): ReadOptions {
  return { words, gaps, notes: notes ?? new Map() };
}

/**
 * Reads what every kind has. `beside` is the part of the body that is printed after the stem. An item that asks
 * nothing is an error, `question/no-stem`; with `gaps`, the text with gaps may be all there is.
 */
export function readAsked(item: ItemSource, beside: Fragment, report: Report, gaps = false): Asked {
  const options = readOptions(item, gaps);
  const read = (fragment: Fragment) => (isEmpty(fragment) ? [] : readBlocks(dedent(fragment), report, options));
  const asked: Asked = {
    marks: item.marks,
    spag: item.spag,
    room: item.room,
    named: attribute(item, 'kind') !== undefined,
    before: read(item.before),
    stem: read(item.stem),
    beside: read(beside),
    scheme: readScheme(item.answer, item, report),
    leads: leadWords(item.words),
  };
  if (asked.stem.length + asked.beside.length === 0 && !gaps) {
    const hint =
      asked.before.length > 0
        ? 'Write what is asked below the quotation. If the lines with > are an answer, write the question above them.'
        : 'Write what is asked after its number.';
    report.error('question/no-stem', firstLine(item), 'This question asks nothing.', hint);
  }
  return asked;
}

/** The stem, with what is printed before and after it. */
export function promptOf(asked: Asked): Blocks {
  return [...asked.before, ...asked.stem, ...asked.beside];
}

/** The exercise of a question, with the response of its kind. */
export function exerciseOf(asked: Asked, response: Exercise['response']): Exercise {
  return { prompt: promptOf(asked), response, marks: asked.marks ?? 0, scheme: asked.scheme };
}

/** What is asked, taken from an exercise of another format. */
export function askedFrom(exercise: Exercise): Asked {
  return {
    marks: exercise.marks > 0 ? exercise.marks : null,
    spag: 0,
    room: null,
    named: false,
    before: [],
    stem: exercise.prompt.slice(0, 1),
    beside: exercise.prompt.slice(1),
    scheme: exercise.scheme ?? NO_SCHEME,
    leads: ENGLISH_LEADS,
  };
}

/** The first line of an item. */
function firstLine(item: ItemSource) {
  const { file, start, end } = item.span;
  const stem = textSpan(item.stem);
  return stem.end > stem.start ? stem : { file, start, end: Math.min(end, start + 3) };
}
