import { plainText } from '../model/block.ts';
import type { Scheme } from '../model/exercise.ts';
import type { Asked } from './prompt.ts';
import { type Space, spaceOfRoom } from './space.ts';

/** Answers of at most so many words get one line. */
const SHORT_WORDS = 4;
const LINES_A_MARK = 2;
/** From so many marks on, the rest of the page is lined. */
const PAGE_MARKS = 12;
/** The least that a lined page holds. */
const PAGE_LINES = 24;
/** Lines when nobody says what the question is worth. */
const UNKNOWN_LINES = 2;
/** Lines of a challenge, which has no marks and wants thought. */
const CHALLENGE_LINES = 4;

/** Room to answer in prose: what the author asked for, else by the answer and the marks. */
export function roomByMarks({ room, marks, scheme }: Asked, isChallenge = false): Space {
  if (room) return spaceOfRoom(room);
  if (isShort(scheme)) return lines(1);
  if (marks === null || marks === 0) return lines(isChallenge ? CHALLENGE_LINES : UNKNOWN_LINES);
  return marks >= PAGE_MARKS ? lines(PAGE_LINES, true) : lines(LINES_A_MARK * marks);
}

function lines(count: number, fill = false): Space {
  return { kind: 'lines', count, style: 'solid', fill };
}

/** True for an answer of one to four words. */
function isShort(scheme: Scheme): boolean {
  const [answer, ...more] = scheme.answer;
  if (scheme.kind !== 'answer' || answer?.kind !== 'paragraph' || more.length > 0) return false;
  const words = plainText(answer.content).trim().split(/\s+/).filter(Boolean).length;
  return words > 0 && words <= SHORT_WORDS;
}

/** A share of the space, when it is divided among `parts`: at least a line, or 15 mm of a box. */
export function shareOf(space: Space, parts: number): Space {
  switch (space.kind) {
    case 'lines':
      return { kind: 'lines', count: Math.max(1, Math.ceil(space.count / parts)), style: space.style, fill: false };
    case 'box':
      return { ...space, height: Math.max(15, Math.round(space.height / parts)) };
    case 'none':
    case 'number-line':
    case 'axes':
    case 'answer-line':
      return space;
    default:
      return space satisfies never;
  }
}

/** mm of box height that one ruled line stands for. */
const LINE = 8.5;

/** Ruled lines that a space holds, a box counted as the lines that would fit it; 0 for none. */
export function linesIn(space: Space): number {
  if (space.kind === 'lines') return space.count;
  if (space.kind === 'answer-line') return space.above === null ? 0 : linesIn(spaceOfRoom(space.above));
  return space.kind === 'box' ? Math.max(1, Math.round(space.height / LINE)) : 0;
}
