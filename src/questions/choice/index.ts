import { type Block, type Inlines, text } from '../../model/block.ts';
import type { Report } from '../../model/diagnostic.ts';
import type { Exercise } from '../../model/exercise.ts';
import type { ItemSource } from '../../model/item.ts';
import type { Words } from '../../model/words.ts';
import { inOneLine, labelled } from '../brief.ts';
import { pick } from '../new-order.ts';
import { askedFrom, exerciseOf } from '../prompt.ts';
import { extraRoom } from '../space.ts';
import { cutTickItems, tickShape } from '../tick-items.ts';
import type { Arrange, QuestionType } from '../type.ts';
import type { Choice } from './data.ts';
import { optionOrder } from './option-order.ts';
import { parseChoice } from './parse.ts';
import { writeChoice } from './write.ts';

/** Multiple choice, and multiple response when more than one box is crossed. */
export const choice: QuestionType<Choice> = {
  kind: 'choice',
  title: 'Multiple choice',
  about: 'One right option, or more. The right ones have a cross in their box; after an arrow comes why, for the key.',
  example: `1. Why did Lenin bring in the New Economic Policy in 1921? Tick **two** reasons. [2]
   - [x] The Kronstadt sailors had mutinied
   - [ ] The White armies were winning the Civil War -> They had been beaten by the end of 1920.
   - [x] Grain was so short that the towns went hungry
   - [ ] Stalin had won the struggle for power`,
  attributes: { fixed: 'the options keep their order in every version (`versions: 4`)' },

  accepts(item: ItemSource): boolean {
    return tickShape(cutTickItems(item.body).items, item.words) === 'choice';
  },

  parse(item: ItemSource, report: Report): Choice | undefined {
    return parseChoice(item, report);
  },

  write: writeChoice,

  /** Options keep the author's order until versions are asked for. */
  show(data: Choice, arrange: Arrange, words: Words): readonly Block[] {
    const options = pick(data.options, optionOrder(data, words, arrange)).map((option, index) => ({
      label: arrange.letters ? letter(words, index) : '',
      content: option.content,
      answer: { correct: option.correct, reason: option.reason },
    }));
    return [{ kind: 'choices', multiple: isMultiple(data), options }, ...extraRoom(data.asked, words)];
  },

  toExercise(data: Choice): Exercise {
    const ids = data.options.map((_, index) => `option-${index + 1}`);
    return exerciseOf(data.asked, {
      kind: 'choice',
      options: data.options.map((option, index) => ({ id: ids[index] ?? '', content: option.content })),
      correct: ids.filter((_, index) => data.options[index]?.correct),
      multiple: isMultiple(data),
    });
  },

  fromExercise(exercise: Exercise): Choice | undefined {
    const { response } = exercise;
    if (response.kind !== 'choice') return undefined;
    const options = response.options.map(({ id, content }) => ({
      content,
      correct: response.correct.includes(id),
      reason: null,
    }));
    return { asked: askedFrom(exercise), options, fixed: false };
  },

  /** "B War Communism"; "A taxes · C rents" when several are right; without letters for all versions. */
  brief(data: Choice, words: Words, arrange?: Pick<Arrange, 'options' | 'letters'>): Inlines {
    return inOneLine(
      pick(data.options, optionOrder(data, words, arrange)).flatMap((option, index) => {
        if (!option.correct) return [];
        return [arrange?.letters === false ? option.content : labelled(text(letter(words, index)), option.content)];
      }),
    );
  },
};

function isMultiple(data: Choice): boolean {
  return data.options.filter((option) => option.correct).length > 1;
}

function letter(words: Words, index: number): string {
  return words.letters[index] ?? String(index + 1);
}
