import type { Question, QuestionSet, QuestionsFor, Topic } from '../model/topic.ts';
import { questionSets } from './walk.ts';

/** What a question is called. */
export interface QuestionName {
  /** Printed; null for a challenge and for what is only proposed. */
  readonly number: string | null;
  /** "3", "S1", "3a.ii"; "+1" for the first challenge, "?1" for the first that is proposed. */
  readonly name: string;
}

/** Names of the questions of a topic, by id. */
export type QuestionNames = ReadonlyMap<string, QuestionName>;

const PREFIX: Readonly<Record<QuestionsFor, string>> = {
  worksheet: '',
  homework: '',
  starter: 'S',
  exit: 'E',
  check: 'C',
};

/**
 * Counts the questions: worksheet and then homework run on from 1, whatever the blocks; starter, exit and check have
 * numbers of their own. Challenges have none, nor have questions marked `{?}`: pupils would find a hole.
 */
export function numberQuestions(topic: Topic): QuestionNames {
  const names = new Map<string, QuestionName>();
  const counts = new Map<string, number>();
  let challenges = 0;
  let proposed = 0;
  for (const { questions, set } of inPrintedOrder(topic)) {
    const prefix = PREFIX[set.for];
    for (const question of questions) {
      if (question.proposed) {
        proposed += 1;
        nameQuestion(question, { number: null, name: `?${proposed}` }, names);
        continue;
      }
      if (question.level === 'challenge') {
        challenges += 1;
        nameQuestion(question, { number: null, name: `+${challenges}` }, names);
        continue;
      }
      const number = (counts.get(prefix) ?? 0) + 1;
      counts.set(prefix, number);
      nameQuestion(question, { number: String(number), name: `${prefix}${number}` }, names);
    }
  }
  return names;
}

/** The sets in the order in which they are numbered: homework comes last on the sheet. */
function inPrintedOrder(topic: Topic): { set: QuestionSet; questions: readonly Question[] }[] {
  const sets = questionSets(topic);
  const order = [...sets.filter((set) => set.for !== 'homework'), ...sets.filter((set) => set.for === 'homework')];
  return order.map((set) => ({ set, questions: challengesLast(set.items) }));
}

/** Challenges come last in their set. */
export function challengesLast<T extends { readonly level: 'core' | 'challenge' }>(items: readonly T[]): T[] {
  return [...items.filter(({ level }) => level === 'core'), ...items.filter(({ level }) => level === 'challenge')];
}

function nameQuestion(question: Question, own: QuestionName, names: Map<string, QuestionName>): void {
  names.set(question.id, own);
  for (const part of question.parts) {
    // "3a", then "3a.ii"; roman numerals are always set apart.
    const apart =
      /^[ivx]{2,}$|^[ivx]$/.test(part.number) && (question.parts[0]?.number === 'i' || /[a-z]$/.test(own.name));
    nameQuestion(part, { number: part.number, name: `${own.name}${apart ? '.' : ''}${part.number}` }, names);
  }
}

/** Printed numbers of a topic's questions on the sheet: what another topic may name as `@topic#3`. */
export function sheetNumbers(topic: Topic): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (const { name } of numberQuestions(topic).values()) if (/^\d+$/.test(name)) numbers.set(name, Number(name));
  return numbers;
}
