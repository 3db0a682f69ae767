import type { Block, Blocks, Inline, Inlines } from '../model/block.ts';
import { text } from '../model/block.ts';
import type { Scheme } from '../model/exercise.ts';
import { fill, semicolon, type Words } from '../model/words.ts';
import { checklistTable, gridTable, levelTable, spagBlocks } from './scheme-tables.ts';

/** How a question is marked, by where it stands in a mark scheme. */
export interface SchemeParts {
  /** The answer, the steps to it, the points under their lead. */
  readonly answer: Blocks;
  /** What else is accepted, what is not, notes. */
  readonly guidance: Blocks;
  /** What needs the width of the page: tables of levels and bands, indicative content, a model answer. */
  readonly wide: Blocks;
}

/** A scheme in its parts. `spag`: marks for spelling, punctuation and grammar, which get the usual bands where it has none. */
export function schemeParts(scheme: Scheme, words: Words, spag = 0): SchemeParts {
  const print = words.print;
  return {
    answer: [
      ...(scheme.kind === 'any-valid' ? led(print.anyValid, scheme.answer) : scheme.answer),
      ...methods(scheme, words),
      ...points(scheme, words),
    ],
    guidance: [
      ...variants(print.accept, scheme.accept, words),
      ...variants(print.reject, scheme.reject, words),
      ...scheme.guidance.map((content): Block => ({ kind: 'paragraph', content })),
    ],
    wide: [
      ...levelTable(scheme.levels, words),
      ...(scheme.grid ? [gridTable(scheme.grid, words)] : []),
      ...checklistTable(scheme.checklist, scheme.lead ?? anyOf(scheme, words), words),
      ...(scheme.indicative.length > 0 ? led(print.indicative, scheme.indicative) : []),
      ...(scheme.model.length > 0 ? led(print.model, scheme.model) : []),
      ...spagBlocks(scheme.spag, spag, words),
    ],
  };
}

/**
 * How a question is marked, as Blocks: the answer, the points under their lead, what else is accepted or not, the
 * levels as a table (highest first), indicative content and model answer, each under its lead word. Empty when the
 * scheme says nothing.
 */
export function schemeBlocks(scheme: Scheme, words: Words, spag = 0): Block[] {
  const { answer, guidance, wide } = schemeParts(scheme, words, spag);
  const notes = scheme.guidance.length;
  const others = guidance.slice(0, guidance.length - notes);
  return [...answer, ...others, ...scheme.guidance.flatMap((note) => led(words.print.note, [para(note)])), ...wide];
}

/** True when the scheme says what is right, not only what else is: `schemeBlocks` can stand without the answer. */
export function saysAnswer(scheme: Scheme): boolean {
  const { kind, answer, points, levels, indicative, model, checklist, methods, grid } = scheme;
  const said = [answer, points, levels, indicative, model, checklist, methods].some((part) => part.length > 0);
  return kind === 'any-valid' || grid !== null || said;
}

/**
 * True when there is more to say than a right answer: points, levels, what else to accept, bands of spelling. The steps
 * of a method stand in the room itself.
 */
export function isLongScheme(scheme: Scheme, spag = 0): boolean {
  const { kind, accept, reject, indicative, model, guidance, grid, checklist } = scheme;
  if (kind === 'levels' || kind === 'points' || grid !== null || spag > 0) return true;
  return [accept, reject, indicative, model, guidance, checklist, scheme.spag].some((part) => part.length > 0);
}

/** Steps, each led by its mark; "or" between two methods. */
function methods({ methods }: Scheme, words: Words): Block[] {
  return methods.flatMap((steps, index): Block[] => [
    ...(index > 0 ? [para([{ kind: 'emphasis', content: text(words.print.marking.or) }])] : []),
    { kind: 'list', items: steps.map(({ code, content }) => ({ marker: code, blocks: [para(content)] })) },
  ]);
}

function points(scheme: Scheme, words: Words): Block[] {
  if (scheme.points.length === 0) return [];
  const phrase = scheme.lead ?? anyOf(scheme, words);
  return [...(phrase === null ? [] : [para([strong(`${phrase}:`)])]), list(scheme.points)];
}

function anyOf({ anyOf }: Scheme, { print }: Words): string | null {
  return anyOf === null ? null : fill(print.anyFrom, { n: anyOf });
}

function para(content: Inlines): Block {
  return { kind: 'paragraph', content };
}

function list(points: readonly Inlines[]): Block {
  const items = points.map((content) => ({ marker: null, blocks: [{ kind: 'paragraph' as const, content }] }));
  return { kind: 'list', items };
}

/** "Accept: a; b". */
function variants(lead: string, variants: readonly Inlines[], words: Words): Block[] {
  if (variants.length === 0) return [];
  const joined = variants.flatMap((content, index) =>
    index === 0 ? content : [...text(semicolon(words)), ...content],
  );
  return [{ kind: 'paragraph', content: [strong(`${lead}:`), ...text(' '), ...joined] }];
}

/** A lead word, then what it leads: on one line when that begins with a paragraph. */
function led(lead: string, blocks: Blocks): Block[] {
  const [first, ...rest] = blocks;
  if (first?.kind !== 'paragraph') {
    return [{ kind: 'paragraph', content: [strong(blocks.length > 0 ? `${lead}:` : lead)] }, ...blocks];
  }
  return [{ kind: 'paragraph', content: [strong(`${lead}:`), ...text(' '), ...first.content] }, ...rest];
}

function strong(words: string): Inline {
  return { kind: 'strong', content: text(words) };
}
