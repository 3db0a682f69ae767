import { writeInlines } from '../../markdown/write.ts';
import type { Block, Inlines } from '../../model/block.ts';
import type { Report } from '../../model/diagnostic.ts';
import type { Exercise } from '../../model/exercise.ts';
import type { ItemSource } from '../../model/item.ts';
import { semicolon, type Words } from '../../model/words.ts';
import { inOneLine, labelled } from '../brief.ts';
import { writeItem } from '../item-markdown.ts';
import { inNewOrder, isSameOrder } from '../new-order.ts';
import { askedFrom, exerciseOf } from '../prompt.ts';
import { extraRoom } from '../space.ts';
import { cutTickItems, tickShape } from '../tick-items.ts';
import type { Arrange, QuestionType } from '../type.ts';
import { parseSort, type Sort } from './parse.ts';

/** Sort into categories: the words in the boxes are the columns. */
export const sort: QuestionType<Sort> = {
  kind: 'sort',
  title: 'Sort into categories',
  about:
    'Items to be put under headings. The heading stands in the box, and prints as an empty column; the items are printed above it in another order.',
  example: `1. Sort the changes of the New Economic Policy under three headings. [5]
   - [Private enterprise] peasants could sell their surplus
   - [National freedoms] bazaars and mosques were given back
   - [Experts] coal, iron and steel got specialists on high wages
   - [Private enterprise] nepmen set up small businesses
   - [National freedoms] native languages were encouraged`,
  attributes: {},

  accepts(item: ItemSource): boolean {
    return tickShape(cutTickItems(item.body).items, item.words) === 'names';
  },

  parse(item: ItemSource, report: Report): Sort | undefined {
    return parseSort(item, report);
  },

  write(data: Sort): string {
    const lines = data.items.flatMap(({ content, category }) =>
      `- [${writeInlines(data.names[category] ?? [])}] ${writeInlines(content)}`.split('\n'),
    );
    return writeItem('sort', data.asked, lines);
  },

  /**
   * Columns in the order of their first use; items neither in the author's order nor category by category, where that
   * can be.
   */
  show(data: Sort, arrange: Arrange, words: Words): readonly Block[] {
    const items = inNewOrder(
      data.items,
      arrange,
      (order) => isSameOrder(order, data.items),
      (order) => order.every((item, place) => item.category >= (order[place - 1]?.category ?? 0)),
    );
    const shown = items.map(({ content, category }) => ({ content, answer: { category } }));
    return [{ kind: 'categories', names: data.names, items: shown }, ...extraRoom(data.asked, words)];
  },

  /** Every item has one column: a match in which a partner may be taken more than once. */
  toExercise(data: Sort): Exercise {
    return exerciseOf(data.asked, {
      kind: 'match',
      left: data.items.map((item) => item.content),
      right: data.names,
      pairs: data.items.map((item) => item.category),
    });
  },

  /** "Experts: specialists · Private enterprise: nepmen, a surplus". */
  brief(data: Sort, words: Words): Inlines {
    return inOneLine(
      data.names.map((name, index) => {
        const members = data.items.filter((item) => item.category === index).map((item) => item.content);
        return labelled(name, inOneLine(members, semicolon(words)), ': ');
      }),
    );
  },

  fromExercise(exercise: Exercise): Sort | undefined {
    const { response } = exercise;
    if (response.kind !== 'match' || new Set(response.pairs).size === response.pairs.length) return undefined;
    const items = response.left.map((content, index) => ({ content, category: response.pairs[index] ?? 0 }));
    return { asked: askedFrom(exercise), names: response.right, items };
  },
};
