import type { Block, Inlines } from '../../model/block.ts';
import type { Report } from '../../model/diagnostic.ts';
import type { Exercise } from '../../model/exercise.ts';
import { attribute, type ItemSource } from '../../model/item.ts';
import type { Words } from '../../model/words.ts';
import { writeItem } from '../item-markdown.ts';
import { briefJudged, judgedExercise, reasonRoom } from '../judged.ts';
import { lettered, withStatements } from '../lettered.ts';
import { ENDS_ABOUT, writeBullet, writeEnds } from '../organiser-ends.ts';
import { fitsBeside, type Marked } from '../statement-column.ts';
import type { Arrange, QuestionType } from '../type.ts';
import { COLUMN, drawDiamond } from './draw.ts';
import { type DiamondNine, parseDiamondNine } from './parse.ts';

/** Nine statements ranked in a diamond: there is no single right answer. */
export const diamondNine: QuestionType<DiamondNine> = {
  kind: 'diamond-nine',
  title: 'Diamond nine',
  about:
    'Nine statements to be ranked in rows of 1, 2, 3, 2 and 1, from the most important to the least. The nine bullets print with letters, in another order, beside an empty diamond; `ends="Most convincing; Least convincing"` renames top and bottom. There is no single right answer: the key tells how to judge, with your reasons from the lines with `>`.',
  example: `1. Rank the reasons why Lenin brought in the New Economic Policy. Explain your first and your last choice. [6] {kind=diamond-nine}
   - mutiny at Kronstadt
   - hidden grain
   - famine on the Volga
   - idle factories
   - hungry cities
   - risings in Tambov
   - civil war won
   - no help from abroad
   - worthless money
   > Kronstadt is often placed first: Lenin said that it lit up reality like a flash of lightning.
   > Accept any order that is argued from the danger to Bolshevik rule.`,
  attributes: { ends: ENDS_ABOUT },

  accepts(item: ItemSource): boolean {
    return attribute(item, 'kind') === 'diamond-nine';
  },

  parse(item: ItemSource, report: Report): DiamondNine | undefined {
    return parseDiamondNine(item, report);
  },

  write(data: DiamondNine): string {
    return writeItem(
      'diamond-nine',
      data.asked,
      data.statements.flatMap((one) => writeBullet(one)),
      writeEnds(data.ends),
    );
  },

  show(data: DiamondNine, arrange: Arrange, words: Words): readonly Block[] {
    const statements = lettered(data.statements, arrange, words).map(
      ({ letter, statement }): Marked => ({
        mark: letter,
        content: statement,
      }),
    );
    return [
      withStatements(statements, fitsBeside(statements, COLUMN), (beside) => drawDiamond(data.ends, beside, words)),
      ...reasonRoom(data.asked, data.judge, words),
    ];
  },

  toExercise(data: DiamondNine): Exercise {
    return judgedExercise(data.asked, data.judge);
  },

  brief(data: DiamondNine, words: Words): Inlines {
    return briefJudged(data.asked, data.judge, words);
  },
};
