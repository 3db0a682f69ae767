import { type Block, type Inlines, text } from '../../model/block.ts';
import type { Report } from '../../model/diagnostic.ts';
import type { Exercise } from '../../model/exercise.ts';
import type { ItemSource } from '../../model/item.ts';
import type { Words } from '../../model/words.ts';
import { BANK_ATTRIBUTES, bankBlocks, writeBank } from '../bank.ts';
import { inOneLine, labelled } from '../brief.ts';
import { answerText, gapsIn } from '../gaps.ts';
import { linesOf, writeItem } from '../item-markdown.ts';
import { exerciseOf } from '../prompt.ts';
import { extraRoom } from '../space.ts';
import { cutTickItems, hasGap } from '../tick-items.ts';
import type { Arrange, QuestionType } from '../type.ts';
import { type Cloze, parseCloze } from './parse.ts';

/** Fill the gaps, in text or in the cells of a table, with a bank of words when asked for. */
export const cloze: QuestionType<Cloze> = {
  kind: 'cloze',
  title: 'Fill the gaps',
  about:
    'A text with gaps, all of one width. What stands in `[[…]]` is the answer, with other accepted answers after a slash.',
  example: `1. Fill the gaps with words from the bank. [4] {bank decoys="vein, urea"}
   Blood enters the kidney under high pressure through the renal [[artery]]. In the [[glomerulus]] small molecules are
   filtered out. All of the [[glucose / sugar]] and most of the [[water]] are taken back into the blood.`,
  attributes: BANK_ATTRIBUTES,

  accepts(item: ItemSource): boolean {
    return (hasGap(item.stem) || hasGap(item.body)) && cutTickItems(item.body).items.length === 0;
  },

  parse(item: ItemSource, report: Report): Cloze | undefined {
    return parseCloze(item, report);
  },

  write(data: Cloze): string {
    return writeItem('cloze', data.asked, linesOf(data.text), writeBank(data));
  },

  /** The text with its gaps, and the bank. Gaps of the stem are in the prompt. */
  show(data: Cloze, arrange: Arrange, words: Words): readonly Block[] {
    const answers = allGaps(data).map((gap) => gap.answer?.text ?? []);
    return [...data.text, ...bankBlocks(data, answers, arrange, words), ...extraRoom(data.asked, words)];
  },

  toExercise(data: Cloze): Exercise {
    const words = [...answersOf(data).map((gap) => gap[0] ?? ''), ...data.decoys.map(answerText)];
    const response = {
      kind: 'gaps',
      gaps: answersOf(data).map((correct) => ({ correct })),
      bank: data.bank ? words : null,
    } as const;
    const exercise = exerciseOf(data.asked, response);
    const accept = [...acceptedIn(data), ...exercise.scheme.accept];
    return { ...exercise, scheme: { ...exercise.scheme, accept } };
  },

  /** "tax · surplus · nationalised"; numbered as the gaps are. */
  brief(data: Cloze): Inlines {
    return inOneLine(
      allGaps(data).map(({ number, answer }) =>
        number === null ? (answer?.text ?? []) : labelled(text(String(number)), answer?.text ?? []),
      ),
    );
  },
};

function allGaps(data: Cloze) {
  return gapsIn([data.asked.before, data.asked.stem, data.asked.beside, data.text]);
}

/** What else is right in each gap, under its number: "1 levy / duty". */
function acceptedIn(data: Cloze): Inlines[] {
  return allGaps(data).flatMap(({ number, answer }) => {
    if (!answer || answer.accept.length === 0) return [];
    const others = text(answer.accept.join(' / '));
    return [number === null ? others : labelled(text(String(number)), others)];
  });
}

/** Every accepted answer of each gap as text, the best first. */
function answersOf(data: Cloze): readonly (readonly string[])[] {
  return allGaps(data).map((gap) => [answerText(gap.answer?.text ?? []), ...(gap.answer?.accept ?? [])]);
}
