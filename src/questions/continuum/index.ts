import { type Block, type Inlines, plainText, text } from '../../model/block.ts';
import type { Report } from '../../model/diagnostic.ts';
import type { Exercise } from '../../model/exercise.ts';
import { attribute, type ItemSource } from '../../model/item.ts';
import { semicolon, type Words } from '../../model/words.ts';
import { inOneLine, labelled } from '../brief.ts';
import { writeItem } from '../item-markdown.ts';
import { briefJudged, judgedExercise, reasonRoom } from '../judged.ts';
import { lettered, withStatements } from '../lettered.ts';
import { ENDS_ABOUT, writeBullet, writeEnds } from '../organiser-ends.ts';
import type { Marked } from '../statement-column.ts';
import type { Arrange, QuestionType } from '../type.ts';
import { drawLine, fitsAbove } from './line.ts';
import { type Continuum, parseContinuum } from './parse.ts';

/** A line between two ends, on which statements are placed. */
export const continuum: QuestionType<Continuum> = {
  kind: 'continuum',
  title: 'Continuum',
  about:
    'A line between two ends, on which pupils place statements by their letters, or mark their own view when there are no bullets; lines for the reason follow. A box gives a place for the key: `- [20%] …`. The places are examples: the key says that reasons are judged.',
  example: `1. How far was each policy a success by 1924? Place the letters on the line and give a reason. [6] {kind=continuum ends="Total failure; Complete success"}
   - [85%] the tax in kind on the peasants' grain
   - [70%] private trade
   - [45%] small workshops back in private hands
   - [25%] the price of goods from the factories
   > The harvests of 1922 and 1923 were good, but factory goods cost the peasants too much.`,
  attributes: { ends: ENDS_ABOUT },

  accepts(item: ItemSource): boolean {
    return attribute(item, 'kind') === 'continuum';
  },

  parse(item: ItemSource, report: Report): Continuum | undefined {
    return parseContinuum(item, report);
  },

  write(data: Continuum): string {
    const lines = data.statements.flatMap(({ content, at }) => writeBullet(content, at === null ? null : `${at}%`));
    return writeItem('continuum', data.asked, lines, writeEnds(data.ends));
  },

  show(data: Continuum, arrange: Arrange, words: Words): readonly Block[] {
    const statements = lettered(data.statements, arrange, words);
    const marked = statements.map(({ letter, statement }): Marked => ({ mark: letter, content: statement.content }));
    const places = statements.flatMap(({ letter, statement }) =>
      statement.at === null ? [] : [{ letter, at: statement.at }],
    );
    return [
      withStatements(marked, fitsAbove(marked), (above) => drawLine(data.ends, above, places, words)),
      ...reasonRoom(data.asked, data.judge, words),
    ];
  },

  toExercise(data: Continuum): Exercise {
    return judgedExercise(data.asked, data.judge);
  },

  /** "Total failure → Complete success: the price of goods (25%); …". */
  brief(data: Continuum, words: Words): Inlines {
    const placed = [...data.statements].filter(({ at }) => at !== null).sort((a, b) => (a.at ?? 0) - (b.at ?? 0));
    if (placed.length === 0) return briefJudged(data.asked, data.judge, words);
    const [from, to] = data.ends.map(plainText);
    const places = placed.map(({ content, at }): Inlines => [...content, ...text(` (${at}%)`)]);
    return labelled(text(`${from} – ${to}`), inOneLine(places, semicolon(words)), ': ');
  },
};
