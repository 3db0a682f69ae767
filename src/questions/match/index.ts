import { writeBlocks } from '../../markdown/write.ts';
import type { Block, Inlines } from '../../model/block.ts';
import type { Report } from '../../model/diagnostic.ts';
import type { Exercise } from '../../model/exercise.ts';
import type { ItemSource } from '../../model/item.ts';
import { isEmpty } from '../../model/source.ts';
import type { Words } from '../../model/words.ts';
import { writeList } from '../attribute-list.ts';
import { inOneLine, labelled } from '../brief.ts';
import { findTable } from '../find-table.ts';
import { writeItem } from '../item-markdown.ts';
import { pick } from '../new-order.ts';
import { askedFrom, exerciseOf } from '../prompt.ts';
import { extraRoom } from '../space.ts';
import type { Arrange, QuestionType } from '../type.ts';
import { outOfStep } from './out-of-step.ts';
import { type Match, parseMatch } from './parse.ts';

/** Match the two columns of a table, with partners to spare where the author gives some. */
export const match: QuestionType<Match> = {
  kind: 'match',
  title: 'Match',
  about:
    'Two columns to be joined. The right one is printed in another order, with letters; the letter is written in the box at the left.',
  example: `1. Match each part of a plant cell to what it does. [4] {spare="makes proteins; lets the cell move"}
   | part | what it does |
   |---|---|
   | nucleus | holds the genes |
   | chloroplast | takes in light for photosynthesis |
   | cell wall | keeps the shape of the cell |
   | vacuole | stores water and dissolved sugars |`,
  attributes: {
    spare: 'more entries for the right column, which fit nothing',
  },

  /** A two-column table; with a `>` answer of its own, it is data for a written question. */
  accepts(item: ItemSource): boolean {
    return isEmpty(item.answer) && findTable(item.body)?.columns === 2;
  },

  parse(item: ItemSource, report: Report): Match | undefined {
    return parseMatch(item, report);
  },

  write(data: Match): string {
    const table: Block = {
      kind: 'table',
      caption: null,
      align: data.align,
      head: data.headings,
      rows: data.pairs,
      rowHeads: false,
    };
    const spare = data.spares.length > 0 ? [['spare', writeList(data.spares)] as const] : [];
    return writeItem('match', data.asked, writeBlocks([table]).trimEnd().split('\n'), spare);
  },

  /** The left column stays; the right one, spares among it, is arranged so that no row stands beside its partner. */
  show(data: Match, arrange: Arrange, words: Words): readonly Block[] {
    const partners = [...data.pairs.map((pair) => pair[1]), ...data.spares];
    const order = outOfStep(data.pairs.length, partners.length, arrange);
    const label = (place: number) => words.letters[place] ?? String(place + 1);
    return [
      {
        kind: 'match',
        headings: data.headings,
        left: data.pairs.map((pair, index) => ({
          content: pair[0],
          answer: { partner: label(order.indexOf(index)) },
        })),
        right: pick(partners, order).map((content, place) => ({ label: label(place), content })),
      },
      ...extraRoom(data.asked, words),
    ];
  },

  toExercise(data: Match): Exercise {
    return exerciseOf(data.asked, {
      kind: 'match',
      left: data.pairs.map((pair) => pair[0]),
      right: [...data.pairs.map((pair) => pair[1]), ...data.spares],
      pairs: data.pairs.map((_, index) => index),
    });
  },

  fromExercise(exercise: Exercise): Match | undefined {
    const { response } = exercise;
    if (response.kind !== 'match' || new Set(response.pairs).size < response.pairs.length) return undefined;
    const pairs = response.left.map(
      (left, index) => [left, response.right[response.pairs[index] ?? -1] ?? []] as const,
    );
    const spares = response.right.filter((_, index) => !response.pairs.includes(index));
    return { asked: askedFrom(exercise), headings: [[], []], align: ['start', 'start'], pairs, spares };
  },

  /** "nepman: a private trader · mutiny: a rising against officers". */
  brief(data: Match): Inlines {
    return inOneLine(data.pairs.map(([left, right]) => labelled(left, right, ': ')));
  },
};
