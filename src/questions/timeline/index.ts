import { writeInlines } from '../../markdown/write.ts';
import type { Block, Inlines } from '../../model/block.ts';
import type { Report } from '../../model/diagnostic.ts';
import type { Exercise } from '../../model/exercise.ts';
import { attribute, type ItemSource } from '../../model/item.ts';
import type { Words } from '../../model/words.ts';
import { answersOf, briefFilled, filledExercise } from '../blank-piece.ts';
import { inOneLine, labelled } from '../brief.ts';
import { type WrittenAttribute, writeItem } from '../item-markdown.ts';
import { writeBullet } from '../organiser-ends.ts';
import { extraRoom } from '../space.ts';
import type { Arrange, QuestionType } from '../type.ts';
import { drawTimeline, inTime } from './draw.ts';
import { parseTimeline, type Timeline } from './parse.ts';

/** Events along a line, to be filled in. */
export const timeline: QuestionType<Timeline> = {
  kind: 'timeline',
  title: 'Timeline',
  about:
    'Events along a line, with boxes to fill in. The date stands in the box of a bullet; an event in `[[…]]` prints as an empty place, and so does one without words. `{empty}` empties all events, `{empty=dates}` all dates. Where every date is a year or a month (`1921`, `March 1921`, `1921-03`), the line is true to scale and the events stand in their order; else the steps are equal.',
  example: `1. Complete the timeline of the New Economic Policy. [3] {kind=timeline}
   - [March 1921] [[the Kronstadt mutiny]]
   - [1922] the Soviet Union is founded
   - [1923] [[the scissors crisis: goods cost too much]]
   - [January 1924] [[Lenin dies]]
   - [1928] the first Five-Year Plan begins`,
  attributes: { empty: 'prints all events empty, or with `empty=dates` all dates' },

  accepts(item: ItemSource): boolean {
    return attribute(item, 'kind') === 'timeline';
  },

  parse(item: ItemSource, report: Report): Timeline | undefined {
    return parseTimeline(item, report);
  },

  write({ asked, events, empty }: Timeline): string {
    const own: WrittenAttribute[] = empty === 'none' ? [] : [['empty', empty === 'dates' ? 'dates' : null]];
    const lines = events.flatMap(({ date, content }) => writeBullet(content, writeInlines(date).replaceAll('\n', ' ')));
    return writeItem('timeline', asked, lines, own);
  },

  show(data: Timeline, _arrange: Arrange, words: Words): readonly Block[] {
    return [drawTimeline(data, words), ...extraRoom(data.asked, words)];
  },

  toExercise(data: Timeline): Exercise {
    return filledExercise(data.asked, answersByDate(data));
  },

  brief(data: Timeline, words: Words): Inlines {
    return briefFilled(data.asked, answersByDate(data), words);
  },
};

/** "**March 1921**: the Kronstadt mutiny", in the order of time. */
function answersByDate({ events, empty }: Timeline): readonly Inlines[] {
  return inTime(events).flatMap(({ date, content }) => {
    if (empty === 'dates') return content.length > 0 ? [labelled(date, content, ': ')] : [date];
    const answers = answersOf(content, empty === 'events');
    return answers.length > 0 ? [labelled(date, inOneLine(answers, ', '), ': ')] : [];
  });
}
