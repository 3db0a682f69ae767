import type { Block, Inlines } from '../model/block.ts';
import { text } from '../model/block.ts';
import type { Exercise, Scheme } from '../model/exercise.ts';
import type { Words } from '../model/words.ts';
import { briefScheme } from './brief-scheme.ts';
import { type Asked, exerciseOf } from './prompt.ts';
import { answerBlocks, paragraph, type Space, spaceBlocks, spaceOfRoom } from './space.ts';

/** Lines for the reason when nobody asks for other room. */
const REASON_LINES = 3;

/**
 * An exercise without a single right answer. `judge` says how it is marked, before what the author says; a question
 * with levels says so itself.
 */
export function judgedExercise(asked: Asked, judge: string): Exercise {
  const exercise = exerciseOf(asked, { kind: 'open' });
  return { ...exercise, scheme: judged(exercise.scheme, judge) };
}

/** Room for the reason below an organiser: what the author asks for, else three lines. The key tells how to judge. */
export function reasonRoom(asked: Asked, judge: string, words: Words): readonly Block[] {
  const space: Space = asked.room
    ? spaceOfRoom(asked.room)
    : { kind: 'lines', count: REASON_LINES, style: 'solid', fill: false };
  return spaceBlocks(space, null, answerBlocks(judged(asked.scheme, judge), words), words);
}

function judged(scheme: Scheme, judge: string): Scheme {
  const said = [paragraph(text(judge))];
  switch (scheme.kind) {
    case 'none':
      return { ...scheme, kind: 'answer', answer: said };
    case 'answer':
    case 'points':
      return { ...scheme, answer: [...said, ...scheme.answer] };
    case 'any-valid':
    case 'checklist':
    case 'maths':
    case 'levels':
    case 'grid':
      return scheme;
    default:
      return scheme.kind satisfies never;
  }
}

/** The answer in a line: what the author says, else how it is judged. */
export function briefJudged(asked: Asked, judge: string, words: Words): Inlines {
  return asked.scheme.kind === 'none' ? text(judge) : briefScheme(asked.scheme, words);
}
