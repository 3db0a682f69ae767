import { writeInlines } from '../../markdown/write.ts';
import type { Block, Inlines } from '../../model/block.ts';
import type { Report } from '../../model/diagnostic.ts';
import type { Exercise } from '../../model/exercise.ts';
import { attribute, type ItemSource } from '../../model/item.ts';
import type { Words } from '../../model/words.ts';
import { answersOf, briefFilled, EMPTY_ABOUT, filled, filledExercise } from '../blank-piece.ts';
import { inOneLine, labelled } from '../brief.ts';
import { type WrittenAttribute, writeItem } from '../item-markdown.ts';
import { writeCentre } from '../organiser-centre.ts';
import { extraRoom } from '../space.ts';
import type { Arrange, QuestionType } from '../type.ts';
import { drawMindMap } from './draw.ts';
import { type MindMap, parseMindMap } from './parse.ts';

/** A topic with branches, part filled. */
export const mindMap: QuestionType<MindMap> = {
  kind: 'mind-map',
  title: 'Mind map',
  about:
    'A topic in the middle with up to eight branches. A bullet is a branch; up to four bullets set in below it stand on the branch. What is in `[[…]]` prints as an empty place, with the answer in the key; `{empty}` empties all but the names of the branches; a branch with nothing below it has two free places. The middle is what `centre="…"` says, the bold words of the question, or the question itself when it is short.',
  example: `1. Complete the mind map of the **New Economic Policy**. [4] {kind=mind-map}
   - Farming
     - [[a tax in kind]]
     - the surplus could be sold
   - Trade
     - [[private shops and markets]]
     - a new currency
   - Industry
     - small workshops were handed back
     - [[the state held heavy industry]]
   - [[Politics]]
     - no party but the Bolsheviks`,
  attributes: { centre: 'what stands in the middle', empty: EMPTY_ABOUT },

  accepts(item: ItemSource): boolean {
    return attribute(item, 'kind') === 'mind-map';
  },

  parse(item: ItemSource, report: Report): MindMap | undefined {
    return parseMindMap(item, report);
  },

  write({ asked, centre, branches, empty }: MindMap): string {
    const lines = branches.flatMap(({ name, twigs }) => [
      `- ${flat(name)}`,
      ...twigs.map((twig) => `  - ${flat(twig)}`),
    ]);
    const own: WrittenAttribute[] = empty ? [['empty', null]] : [];
    return writeItem('mind-map', asked, lines, [...writeCentre('centre', centre), ...own]);
  },

  show(data: MindMap, _arrange: Arrange, words: Words): readonly Block[] {
    return [drawMindMap(data, words), ...extraRoom(data.asked, words)];
  },

  toExercise(data: MindMap): Exercise {
    return filledExercise(data.asked, answersByBranch(data));
  },

  brief(data: MindMap, words: Words): Inlines {
    return briefFilled(data.asked, answersByBranch(data), words);
  },
};

/** "**Farming**: a tax in kind"; the name of a branch alone where that is to be found. */
function answersByBranch({ branches, empty }: MindMap): readonly Inlines[] {
  return branches.flatMap(({ name, twigs }) => {
    const answers = twigs.flatMap((twig) => answersOf(twig, empty));
    if (answers.length > 0) return [labelled(filled(name), inOneLine(answers, ', '), ': ')];
    return answersOf(name, false);
  });
}

function flat(content: Inlines): string {
  return writeInlines(content).replaceAll('\n', ' ');
}
