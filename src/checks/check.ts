import type { Diagnostic } from '../model/diagnostic.ts';
import type { Span } from '../model/source.ts';
import type { ResolvedNode, ResolvedQuestion, ResolvedSet, ResolvedTopic } from '../model/topic.ts';

/** One thing that a teacher would rather hear before the class does: a topic in, warnings out. Pure. */
export type Check = (topic: ResolvedTopic) => readonly Diagnostic[];

export function warning(code: `check/${string}`, span: Span, message: string, hint: string): Diagnostic {
  return { severity: 'warning', code, message, span, hint };
}

/** Every block of questions, those in tasks and on slides too. */
export function setsOf(nodes: readonly ResolvedNode[]): readonly ResolvedSet[] {
  return nodes.flatMap((node) => {
    if (node.kind === 'questions') return [node];
    return 'nodes' in node ? setsOf(node.nodes) : [];
  });
}

/** The questions that are answered: parts stand for the question that has them; nothing that is only proposed. */
export function askedIn(items: readonly ResolvedQuestion[]): readonly ResolvedQuestion[] {
  return items.flatMap((item) => {
    if (item.proposed) return [];
    return item.parts.length > 0 ? askedIn(item.parts) : [item];
  });
}

/** What pupils answer in one go, each kind of block for itself: the sheet, the starter, the checks, the exit ticket. */
export function sittingsOf(topic: ResolvedTopic): readonly (readonly ResolvedQuestion[])[] {
  const sittings = new Map<string, ResolvedQuestion[]>();
  for (const set of setsOf(topic.nodes)) {
    const name = set.for === 'homework' ? 'worksheet' : set.for;
    sittings.set(name, [...(sittings.get(name) ?? []), ...askedIn(set.items)]);
  }
  return [...sittings.values()];
}

/** "question 3", as a teacher says it. */
export function nameOf({ name }: ResolvedQuestion): string {
  return name === '' ? 'a question without a number' : `question ${name}`;
}

/** "questions 2, 4 and 7" */
export function namesOf(questions: readonly ResolvedQuestion[]): string {
  const names = questions.map(({ name }) => name);
  return `questions ${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** The language without its country: "en" of "en-GB". */
export function baseLanguage(tag: string): string {
  return tag.toLowerCase().split('-')[0] ?? tag;
}
