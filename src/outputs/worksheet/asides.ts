import { type AsideBlock, type Block, type Blocks, type Inlines, text } from '../../model/block.ts';
import type { ResolvedNode, ResolvedQuestion, ResolvedSet, Term } from '../../model/topic.ts';
import { fill, type Words } from '../../model/words.ts';
import type { VariantName } from './body.ts';
import { paragraph } from './pile.ts';

/** Key words and their meanings, in a box. */
export function termsBlock(terms: readonly Term[]): Block {
  return { kind: 'aside', role: 'terms', title: null, blocks: [termList(terms)] };
}

/** A list of bold words, each with its meaning. */
export function termList(terms: readonly Term[]): Block {
  return {
    kind: 'list',
    items: terms.map(({ term, meaning }) => ({
      marker: null,
      blocks: [{ kind: 'paragraph', content: [{ kind: 'strong', content: text(term) }, ...text(': '), ...meaning] }],
    })),
  };
}

export function footnotesBlock(notes: readonly { readonly number: number; readonly blocks: Blocks }[]): Block {
  const items = notes.map(({ number, blocks }) => ({ marker: String(number), blocks }));
  return { kind: 'aside', role: 'footnotes', title: null, blocks: [{ kind: 'list', items }] };
}

/** The line on copies of which nobody knows who owns the text. */
export function rightsBlock({ print }: Words): Block {
  return { kind: 'aside', role: 'footnotes', title: null, blocks: [paragraph(print.rightsUnknown)] };
}

type Task = Extract<ResolvedNode, { kind: 'task' }>;

/** "Task: Who gained most?" */
export function taskTitle(task: Task, words: Words): Inlines {
  return task.title ? [...text(`${words.print.task}: `), ...task.title] : text(words.print.task);
}

/** "In pairs · 8 minutes", or null. */
export function taskNote(task: Task, words: Words): string | null {
  const grouping = task.grouping ? words.print.grouping[task.grouping] : null;
  const minutes = task.minutes === null ? null : fill(words.print.minutes, { n: task.minutes });
  return [grouping, minutes].filter((part) => part !== null).join(' · ') || null;
}

/** "Questions 1–5"; null when that says nothing new either. */
export function numbersOf(set: ResolvedSet, items: readonly ResolvedQuestion[], words: Words): Inlines | null {
  if (set.for === 'homework' && set.minutes === null) return null;
  const [from, to] = [items[0]?.number ?? null, items.at(-1)?.number ?? null];
  if (from === null || to === null) return null;
  const said = from === to ? fill(words.print.question, { n: from }) : fill(words.print.questions, { from, to });
  return text(`${said.charAt(0).toLocaleUpperCase(words.language)}${said.slice(1)}`);
}

/** Help is for the copy with scaffolds, more to do for the copy with challenges and the key: as inside a question. */
export function copiesOf(block: Block, copies: readonly VariantName[]): readonly VariantName[] {
  return isScaffold(block) ? copies.filter((copy) => LEVEL_COPIES[block.role].includes(copy)) : copies;
}

/** Where scaffolds and challenges are printed. The key says what to expect of a challenge; help has no answer. */
export const LEVEL_COPIES: Readonly<Record<'support' | 'challenge', readonly VariantName[]>> = {
  support: ['support'],
  challenge: ['challenge', 'answers'],
};

/** True for `:::support` and `:::challenge`. */
export function isScaffold(block: Block): block is AsideBlock & { role: 'support' | 'challenge' } {
  return block.kind === 'aside' && (block.role === 'support' || block.role === 'challenge');
}
