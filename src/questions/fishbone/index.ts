import { writeInlines } from '../../markdown/write.ts';
import type { Block, Inlines } from '../../model/block.ts';
import type { Report } from '../../model/diagnostic.ts';
import type { Exercise } from '../../model/exercise.ts';
import { attribute, type ItemSource } from '../../model/item.ts';
import type { Words } from '../../model/words.ts';
import { answersOf, briefFilled, EMPTY_ABOUT, filledExercise } from '../blank-piece.ts';
import { inOneLine, labelled } from '../brief.ts';
import { type WrittenAttribute, writeItem } from '../item-markdown.ts';
import { writeCentre } from '../organiser-centre.ts';
import { extraRoom } from '../space.ts';
import type { Arrange, QuestionType } from '../type.ts';
import { drawFishbone } from './draw.ts';
import { type Fishbone, parseFishbone } from './parse.ts';

/** Causes by their kinds, on the bones of a fish whose head is the effect. */
export const fishbone: QuestionType<Fishbone> = {
  kind: 'fishbone',
  title: 'Fishbone',
  about:
    'Causes sorted by their kinds, on the bones of a fish whose head is the effect. A bullet is a bone: its name in the box, its causes with semicolons between. A cause in `[[…]]` prints as an empty place, with the answer in the key; `{empty}` empties all of them; a bone without causes has three free places. The head is what `effect="…"` says, the bold words of the question, or the question itself when it is short.',
  example: `1. Complete the fishbone: why did Lenin bring in the New Economic Policy? [4] {kind=fishbone effect="The NEP, 1921"}
   - [Economic] industry had all but stopped; [[money lost its worth]]
   - [Social] [[famine on the Volga]]; workers left the cities
   - [Military] the civil war was won; [[mutiny at Kronstadt]]
   - [Political] [[peasant risings]]; the party was divided`,
  attributes: { effect: 'what stands in the head', empty: EMPTY_ABOUT },

  accepts(item: ItemSource): boolean {
    return attribute(item, 'kind') === 'fishbone';
  },

  parse(item: ItemSource, report: Report): Fishbone | undefined {
    return parseFishbone(item, report);
  },

  write({ asked, effect, bones, empty }: Fishbone): string {
    const lines = bones.map(({ name, causes }) => {
      const written = causes.map(writeCause);
      return `- [${flat(name)}]${written.length > 0 ? ` ${written.join('; ')}` : ''}`;
    });
    const own: WrittenAttribute[] = empty ? [['empty', null]] : [];
    return writeItem('fishbone', asked, lines, [...writeCentre('effect', effect), ...own]);
  },

  show(data: Fishbone, _arrange: Arrange, words: Words): readonly Block[] {
    return [drawFishbone(data, words), ...extraRoom(data.asked, words)];
  },

  toExercise(data: Fishbone): Exercise {
    return filledExercise(data.asked, answersByBone(data));
  },

  brief(data: Fishbone, words: Words): Inlines {
    return briefFilled(data.asked, answersByBone(data), words);
  },
};

/** "**Economic**: money lost its worth". */
function answersByBone({ bones, empty }: Fishbone): readonly Inlines[] {
  return bones.flatMap(({ name, causes }) => {
    const answers = causes.flatMap((cause) => answersOf(cause, empty));
    return answers.length > 0 ? [labelled(name, inOneLine(answers, ', '), ': ')] : [];
  });
}

/** Semicolons of a cause's own words must not part it. */
function writeCause(cause: Inlines): string {
  return flat(cause)
    .split(/(\[\[.*?\]\])/)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(/(?<!\\);/g, '\\;')))
    .join('');
}

function flat(content: Inlines): string {
  return writeInlines(content).replaceAll('\n', ' ');
}
