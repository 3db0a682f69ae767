import { type Block, type Inlines, text } from '../../model/block.ts';
import { fill, type Words } from '../../model/words.ts';
import { pick } from '../new-order.ts';
import type { Arrange } from '../type.ts';
import { answerText, gapsIn } from './gaps.ts';
import type { Cloze } from './parse.ts';

/** How often another order is drawn before the answers are turned round. */
const DRAWS = 40;

/** The bank, and how its words are to be used: each once, or some of them not at all. */
export function bankBlocks(data: Cloze, arrange: Arrange, words: Words): readonly Block[] {
  const spare = data.decoys.length;
  const bank: Block = { kind: 'bank', words: bankOf(data, arrange) };
  const rule = spare === 0 ? words.print.noDecoys : fill(words.print.decoys, { n: spare });
  return [bank, { kind: 'paragraph', content: text(rule) }];
}

/**
 * The words of the bank: the answer of each gap, twice where two gaps have it, and the decoys. Never in the order of
 * the gaps, with or without the decoys between.
 */
function bankOf(data: Cloze, arrange: Arrange): readonly Inlines[] {
  const gaps = gapsIn([data.asked.before, data.asked.stem, data.asked.beside, data.text]);
  const answers = gaps.map((gap) => gap.answer?.text ?? []);
  const words = [...answers, ...data.decoys];
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
