import type { Asked, Call } from '../activities/activity.ts';
import { type Blocks, plainText } from '../model/block.ts';
import type { Exercise } from '../model/exercise.ts';
import type { Question, Topic } from '../model/topic.ts';
import { questionTypes } from '../questions/index.ts';
import { seededCall } from './expand.ts';
import { isCitation, isImage, visit } from './json.ts';
import { questionSets } from './walk.ts';

/** Words and marks of an answer that is short enough to be remembered. */
const LONGEST_ANSWER = 12;
const MOST_MARKS = 2;

/** Questions of a topic that can be asked again in a later lesson. */
export function askedAgain(topic: Topic): readonly Asked[] {
  return questionSets(topic)
    .flatMap(({ items }) => items)
    .flatMap((question) => askedOf(question));
}

/** The `::retrieve` calls of a topic, in order. */
export function retrieveCalls(topic: Topic, seed: number): readonly Call[] {
  return questionSets(topic)
    .flatMap(({ items }) => items)
    .flatMap(({ activity, id }) =>
      activity?.name === 'retrieve' && !activity.item ? [seededCall(activity, id, topic.id, seed)] : [],
    );
}

function askedOf(question: Question): readonly Asked[] {
  const type = questionTypes.find(({ kind }) => kind === question.kind);
  if (!type || question.parts.length > 0 || question.level === 'challenge' || question.proposed) return [];
  if (leansOnSomething(question.data)) return [];
  const exercise = type.toExercise(question.data);
  if (!isShort(exercise)) return [];
  return [{ key: keyOf(exercise), kind: type.kind, markdown: type.write(question.data) }];
}

/** True when it cites a source, a line or another question, shows a picture, or has a footnote. */
function leansOnSomething(data: unknown): boolean {
  let found = false;
  visit(data, (entry) => {
    found ||= isCitation(entry) || isImage(entry) || entry.kind === 'noteref' || entry.kind === 'quote';
  });
  return found;
}

function isShort({ response, scheme, marks }: Exercise): boolean {
  switch (response.kind) {
    case 'choice':
    case 'number':
      return true;
    case 'text':
      return response.correct.length > 0;
    case 'open': {
      const [answer, ...more] = scheme.answer;
      const words = answer?.kind === 'paragraph' ? plainText(answer.content).trim().split(/\s+/).length : 0;
      return (
        scheme.kind === 'answer' && more.length === 0 && words > 0 && words <= LONGEST_ANSWER && marks <= MOST_MARKS
      );
    }
    case 'gaps':
    case 'match':
    case 'order':
      return false;
    default:
      return response satisfies never;
  }
}

/** What it asks, and what it offers to choose from: in small letters, with single spaces. */
function keyOf({ prompt, response }: Exercise): string {
  const options = response.kind === 'choice' ? response.options.map(({ content }) => plainText(content)) : [];
  return [wordsOf(prompt), ...options].join(' ').toLowerCase().replace(/\s+/g, ' ').trim();
}

function wordsOf(blocks: Blocks): string {
  const words: string[] = [];
  visit(blocks, (entry) => {
    if ('text' in entry && typeof entry.text === 'string') words.push(entry.text);
    if ('tex' in entry && typeof entry.tex === 'string') words.push(entry.tex);
  });
  return words.join('');
}
