import { writeInlines } from '../../markdown/write.ts';
import { type Block, type Inlines, text } from '../../model/block.ts';
import type { Report } from '../../model/diagnostic.ts';
import type { Exercise } from '../../model/exercise.ts';
import type { ItemSource } from '../../model/item.ts';
import type { Words } from '../../model/words.ts';
import { escapeArrows } from '../arrow.ts';
import { inOneLine, labelled } from '../brief.ts';
import { writeItem } from '../item-markdown.ts';
import { pick } from '../new-order.ts';
import { exerciseOf } from '../prompt.ts';
import { extraRoom } from '../space.ts';
import { cutTickItems, tickShape } from '../tick-items.ts';
import type { Arrange, QuestionType } from '../type.ts';
import { parseTrueFalse, type TrueFalse } from './parse.ts';

/** True or false; with a correction after an arrow, false statements get a line to be corrected on. */
export const trueFalse: QuestionType<TrueFalse> = {
  kind: 'true-false',
  title: 'True or false',
  about:
    'Statements to be judged. `T` or `F` stands in the box; after an arrow comes what is true instead, and then each statement gets a line for the correction.',
  example: `1. True or false? Correct what is false. [5]
   - [F] Plants respire only at night. -> They respire day and night, but photosynthesise only in light.
   - [T] Carbon dioxide enters a leaf through its stomata.
   - [F] Chlorophyll absorbs green light best. -> It absorbs red and blue light and reflects green.`,
  attributes: {},

  accepts(item: ItemSource): boolean {
    return tickShape(cutTickItems(item.body).items, item.words) === 'truth';
  },

  parse(item: ItemSource, report: Report): TrueFalse | undefined {
    return parseTrueFalse(item, report);
  },

  write(data: TrueFalse): string {
    const lines = data.statements.map((statement) => {
      const correction = statement.correction === null ? '' : ` -> ${escapeArrows(writeInlines(statement.correction))}`;
      return `- [${statement.isTrue ? 'T' : 'F'}] ${escapeArrows(writeInlines(statement.content))}${correction}`;
    });
    return writeItem(
      'true-false',
      data.asked,
      lines.flatMap((line) => line.split('\n')),
    );
  },

  show(data: TrueFalse, arrange: Arrange, words: Words): readonly Block[] {
    const items = arranged(data, arrange).map(({ content, isTrue, correction }) => ({
      content,
      answer: { isTrue, correction },
    }));
    const { true: trueWord, false: falseWord } = words.print;
    return [
      { kind: 'statements', correct: isCorrected(data), trueWord, falseWord, items },
      ...extraRoom(data.asked, words),
    ];
  },

  /** Ticking the statements that are true. */
  toExercise(data: TrueFalse): Exercise {
    const ids = data.statements.map((_, index) => `statement-${index + 1}`);
    return exerciseOf(data.asked, {
      kind: 'choice',
      options: data.statements.map(({ content }, index) => ({ id: ids[index] ?? '', content })),
      correct: ids.filter((_, index) => data.statements[index]?.isTrue),
      multiple: true,
    });
  },

  /** "False (They had been …) · True"; with the statements where no one order is right. */
  brief(data: TrueFalse, words: Words, arrange?: Pick<Arrange, 'options' | 'letters'>): Inlines {
    return inOneLine(
      arranged(data, arrange).map(({ content, isTrue, correction }) => {
        const after = correction === null ? [] : [...text('('), ...correction, ...text(')')];
        const word = text(isTrue ? words.print.truth.true : words.print.truth.false);
        if (arrange?.letters === false)
          return labelled(word, correction === null ? content : [...content, ...text(' '), ...after]);
        return labelled(word, after, correction === null ? '' : ' ');
      }),
    );
  },
};

/** The statements in the author's order, or in that of a version. */
function arranged(data: TrueFalse, arrange?: Pick<Arrange, 'options'>): TrueFalse['statements'] {
  return arrange ? pick(data.statements, arrange.options(data.statements.length)) : data.statements;
}

/** False statements are to be corrected when the author says how one of them is. */
function isCorrected(data: TrueFalse): boolean {
  return data.statements.some((statement) => !statement.isTrue && statement.correction !== null);
}
