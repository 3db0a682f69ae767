import { type Block, type Inlines, text } from '../../model/block.ts';
import type { Report } from '../../model/diagnostic.ts';
import type { Exercise } from '../../model/exercise.ts';
import type { ItemSource } from '../../model/item.ts';
import type { Words } from '../../model/words.ts';
import { inOneLine, labelled } from '../brief.ts';
import { askedFrom, exerciseOf } from '../prompt.ts';
import { extraRoom } from '../space.ts';
import { cutTickItems, tickShape } from '../tick-items.ts';
import type { QuestionType } from '../type.ts';
import type { Choice } from './data.ts';
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
  attributes: {},

  accepts(item: ItemSource): boolean {
    return tickShape(cutTickItems(item.body).items, item.words) === 'choice';
  },

  parse(item: ItemSource, report: Report): Choice | undefined {
    return parseChoice(item, report);
  },

  write: writeChoice,

  /** Options keep the author's order. */
  show(data: Choice, _arrange, words: Words): readonly Block[] {
    const options = data.options.map((option, index) => ({
      label: letter(words, index),
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
    return { asked: askedFrom(exercise), options };
  },

  /** "B War Communism"; "A taxes · C rents" when several are right. */
  brief(data: Choice, words: Words): Inlines {
    return inOneLine(
      data.options.flatMap((option, index) =>
        option.correct ? [labelled(text(letter(words, index)), option.content)] : [],
      ),
    );
  },
};

function isMultiple(data: Choice): boolean {
  return data.options.filter((option) => option.correct).length > 1;
}

function letter(words: Words, index: number): string {
  return words.letters[index] ?? String(index + 1);
}
