import { type Block, type Inlines, text } from '../model/block.ts';
import type { Report } from '../model/diagnostic.ts';
import type { Attribute, ItemSource } from '../model/item.ts';
import { fill, type Words } from '../model/words.ts';
import { readList, writeList } from './attribute-list.ts';
import { answerText } from './gaps.ts';
import type { WrittenAttribute } from './item-markdown.ts';
import { pick } from './new-order.ts';
import type { Arrange } from './type.ts';

/** A box of words to choose from: the right answers, and words that fit nowhere. */
export interface Bank {
  /** `support`: printed as help, on the copy with scaffolds only. */
  readonly bank: boolean | 'support';
  readonly decoys: readonly Inlines[];
}

/** What the attributes of a bank do, for the guide. */
export const BANK_ATTRIBUTES = {
  bank: 'prints the answers in a box, in another order; `bank=support` on the copy with help only',
  decoys: 'more words for the bank, which fit no gap',
} as const;

/** How often another order is drawn before the answers are turned round. */
const DRAWS = 40;

/** Reads `{bank decoys="…"}`. Errors are `<kind>/bank`, `<kind>/decoys`, `<kind>/decoy-fits`; `right` is all that is accepted. */
export function readBank(item: ItemSource, kind: string, right: readonly string[], report: Report): Bank {
  const bank = find(item, 'bank');
  if (bank && bank.value !== true && bank.value !== 'support') {
    report.error(
      `${kind}/bank`,
      bank.span,
      'The bank is made of the answers and takes no words of its own.',
      'Write {bank}, or {bank=support} for the copy with help only; and words that fit no gap as {decoys="…, …"}.',
    );
  }
  const decoys = decoysOf(item, kind, report);
  checkDecoys(decoys.map(answerText), kind, right, find(item, 'decoys')?.span ?? null, report);
  return { bank: bank?.value === 'support' ? 'support' : decoys.length > 0 || bank !== undefined, decoys };
}

/** The bank as attributes of an item. */
export function writeBank({ bank, decoys }: Bank): readonly WrittenAttribute[] {
  return [
    ...(bank ? [['bank', bank === true ? null : bank] as const] : []),
    ...(decoys.length > 0 ? [['decoys', writeList(decoys)] as const] : []),
  ];
}

/**
 * The bank, and how its words are to be used: each once, or some of them not at all. `answers` are the right ones in
 * the order in which they are asked for. None when there is to be no bank.
 */
export function bankBlocks(
  { bank, decoys }: Bank,
  answers: readonly Inlines[],
  arrange: Arrange,
  words: Words,
): readonly Block[] {
  if (!bank) return [];
  const shown: Block = { kind: 'bank', words: bankOf(answers, decoys, arrange) };
  const rule = decoys.length === 0 ? words.print.noDecoys : fill(words.print.decoys, { n: decoys.length });
  const blocks: readonly Block[] = [shown, { kind: 'paragraph', content: text(rule) }];
  return bank === 'support' ? [{ kind: 'aside', role: 'support', title: null, blocks }] : blocks;
}

/**
 * The words of the bank: the answer of each gap, twice where two gaps have it, and the decoys. Never in the order of
 * the gaps, with or without the decoys between.
 */
function bankOf(answers: readonly Inlines[], decoys: readonly Inlines[], arrange: Arrange): readonly Inlines[] {
  const words = [...answers, ...decoys];
  const inGapOrder = (order: readonly number[]) => {
    const shown = pick(
      answers,
      order.filter((index) => index < answers.length),
    );
    return shown.every((answer, index) => answerText(answer) === answerText(answers[index] ?? []));
  };
  // One answer, or the same one throughout, has no order to give away.
  const tellsNothing = new Set(answers.map(answerText)).size < 2;
  for (let draw = 0; draw < DRAWS; draw += 1) {
    const order = arrange.shuffle(words.length);
    if (tellsNothing || !inGapOrder(order)) return pick(words, order);
  }
  return [...words].reverse();
}

function find(item: ItemSource, name: string): Attribute | undefined {
  return item.attributes.find((attribute) => attribute.name === name);
}

function decoysOf(item: ItemSource, kind: string, report: Report): readonly Inlines[] {
  const entry = find(item, 'decoys');
  if (!entry) return [];
  const decoys = readList(entry, 'semicolon-or-comma', item, report);
  if (decoys.length === 0) {
    report.error(
      `${kind}/decoys`,
      entry.span,
      'No decoys are given.',
      'Write words that fit no gap: {decoys="wages, rent"}',
    );
  }
  return decoys;
}

/** A decoy that is right is none. */
function checkDecoys(
  decoys: readonly string[],
  kind: string,
  right: readonly string[],
  span: Attribute['span'] | null,
  report: Report,
): void {
  const taken = new Set(right.map((answer) => answer.toLowerCase()));
  for (const decoy of decoys) {
    if (taken.has(decoy.toLowerCase())) {
      report.error(
        `${kind}/decoy-fits`,
        span,
        `The decoy “${decoy}” is in the bank already or is accepted for a gap.`,
        'Take it out, or choose a word that fits no gap.',
      );
    }
    taken.add(decoy.toLowerCase());
  }
}
