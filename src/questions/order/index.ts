import { writeInlines } from '../../markdown/write.ts';
import { type Block, type Inlines, text } from '../../model/block.ts';
import type { Report } from '../../model/diagnostic.ts';
import type { Exercise } from '../../model/exercise.ts';
import type { ItemSource } from '../../model/item.ts';
import type { Words } from '../../model/words.ts';
import { inOneLine, labelled } from '../brief.ts';
import { writeItem } from '../item-markdown.ts';
import { inNewOrder, isSameOrder } from '../new-order.ts';
import { askedFrom, exerciseOf } from '../prompt.ts';
import { extraRoom } from '../space.ts';
import { cutTickItems, tickShape } from '../tick-items.ts';
import type { Arrange, QuestionType } from '../type.ts';
import { type Order, parseOrder, type Step } from './parse.ts';

/** Put in order: events, steps of a method, lines of a proof. */
export const order: QuestionType<Order> = {
  kind: 'order',
  title: 'Put in order',
  about:
    'Events or steps to be numbered. Their number stands in the box; they are printed in another order, each with an empty box.',
  example: `1. Put these stages of making salt crystals in order. [2]
   - [3] Heat the solution until crystals begin to form at its edge
   - [1] Add copper oxide to warm sulfuric acid until no more reacts
   - [4] Leave the solution to cool and dry the crystals
   - [2] Filter off the copper oxide that is left over`,
  attributes: {},

  accepts(item: ItemSource): boolean {
    return tickShape(cutTickItems(item.body).items, item.words) === 'numbers';
  },

  parse(item: ItemSource, report: Report): Order | undefined {
    return parseOrder(item, report);
  },

  write(data: Order): string {
    const lines = data.steps.flatMap((step) => `- [${step.position}] ${writeInlines(step.content)}`.split('\n'));
    return writeItem('order', data.asked, lines);
  },

  /** Neither in the right order nor in the author's, where there is a third, nor with half of it in place already. */
  show(data: Order, arrange: Arrange, words: Words): readonly Block[] {
    const items = inNewOrder(
      data.steps,
      arrange,
      (order) => isSameOrder(order, rightOrder(data.steps)),
      (order) => isSameOrder(order, data.steps),
      (order) => isHalfDone(order, rightOrder(data.steps)),
    );
    return [
      {
        kind: 'order',
        items: items.map((step) => ({ content: step.content, answer: { position: step.position } })),
      },
      ...extraRoom(data.asked, words),
    ];
  },

  toExercise(data: Order): Exercise {
    return exerciseOf(data.asked, { kind: 'order', items: rightOrder(data.steps).map((step) => step.content) });
  },

  fromExercise(exercise: Exercise): Order | undefined {
    if (exercise.response.kind !== 'order') return undefined;
    const steps = exercise.response.items.map((content, index) => ({ content, position: index + 1 }));
    return { asked: askedFrom(exercise), steps };
  },

  /** "1 the mutiny · 2 the NEP · 3 Lenin dies". */
  brief(data: Order): Inlines {
    return inOneLine(rightOrder(data.steps).map((step) => labelled(text(String(step.position)), step.content)));
  },
};

/** True when at least half of the steps stand where they belong: little would be left to do. */
function isHalfDone(order: readonly Step[], right: readonly Step[]): boolean {
  const inPlace = order.filter((step, index) => step === right[index]).length;
  return inPlace * 2 >= order.length;
}

function rightOrder(steps: readonly Step[]): readonly Step[] {
  return [...steps].sort((a, b) => a.position - b.position);
}
