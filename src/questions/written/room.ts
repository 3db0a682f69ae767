import { plainText } from '../../model/block.ts';
import type { Scheme } from '../../model/exercise.ts';
import type { Space } from '../space.ts';
import type { Written } from './data.ts';

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

/** What the author asked for, else by the answer and the marks. */
export function spaceOf(data: Written): Space {
  const { room, marks, scheme } = data.asked;
  if (room?.kind === 'lines') return { ...room, fill: false };
  if (room) return room;
  if (isShort(scheme)) return { kind: 'lines', count: 1, style: 'solid', fill: false };
  if (marks === null || marks === 0)
    return {
      kind: 'lines',
      count: data.level === 'challenge' ? CHALLENGE_LINES : UNKNOWN_LINES,
      style: 'solid',
      fill: false,
    };
  if (marks >= PAGE_MARKS) return { kind: 'lines', count: PAGE_LINES, style: 'solid', fill: true };
  return { kind: 'lines', count: LINES_A_MARK * marks, style: 'solid', fill: false };
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
      return space;
    default:
      return space satisfies never;
  }
}
