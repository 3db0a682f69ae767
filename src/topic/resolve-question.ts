import type { Blocks } from '../model/block.ts';
import type { Report } from '../model/diagnostic.ts';
import type { Exercise } from '../model/exercise.ts';
import type { Question, QuestionSet, ResolvedQuestion, ResolvedSet } from '../model/topic.ts';
import type { Words } from '../model/words.ts';
import { createArrange } from '../plan/arrange.ts';
import { questionTypes } from '../questions/index.ts';
import { isCitation, visit } from './json.ts';
import { challengesLast, type QuestionNames } from './numbers.ts';
import type { References } from './references.ts';

export interface QuestionResolving {
  readonly topic: string;
  readonly seed: number;
  readonly words: Words;
  readonly names: QuestionNames;
  readonly references: References;
  readonly report: Report;
}

/** A set with its questions ready for every output; challenges last, marks added up but for what is proposed. */
export function resolveSet(set: QuestionSet, resolving: QuestionResolving): ResolvedSet {
  const items = challengesLast(set.items).map((item) => resolveQuestion(item, item.level, resolving));
  const { title, rubric } = resolving.references.resolve({ title: set.title, rubric: set.rubric }, set.span);
  const marks = items.filter(({ proposed }) => !proposed).reduce((sum, item) => sum + (item.marks ?? 0) + item.spag, 0);
  return { ...set, title, rubric, items, marks };
}

function resolveQuestion(
  question: Question,
  level: 'core' | 'challenge',
  resolving: QuestionResolving,
): ResolvedQuestion {
  const { references, names, report } = resolving;
  const isChallenge = level === 'challenge';
  if (isChallenge && question.marks !== null && question.level === 'challenge') {
    const message = 'A challenge has no marks; these are not printed.';
    report.warning('questions/challenge-marks', question.span, message, 'Take the marks out.');
  }
  const made = exerciseOf(question, resolving);
  const prompt = made?.exercise.prompt ?? references.resolve(question.stem, question.span);
  const scaffolds = references.resolve({ support: question.support, challenge: question.challenge }, question.span);
  return {
    id: question.id,
    number: names.get(question.id)?.number ?? null,
    name: names.get(question.id)?.name ?? question.id,
    marks: isChallenge ? null : question.marks,
    spag: isChallenge ? 0 : question.spag,
    prompt,
    body: made?.body ?? [],
    parts: question.parts.map((part) => resolveQuestion(part, level, resolving)),
    ...scaffolds,
    level,
    proposed: question.proposed,
    objectives: question.objectives,
    cites: citedIn(prompt),
    ...(made ? { answer: { exercise: made.exercise, brief: made.brief } } : {}),
    span: question.span,
  };
}

function exerciseOf(question: Question, { topic, seed, words, references, report }: QuestionResolving) {
  const type = questionTypes.find(({ kind }) => kind === question.kind);
  if (!type) return null;
  const data = references.resolve(question.data, question.span);
  const exercise = type.toExercise(data);
  if (isUnanswered(exercise) && question.level === 'core') {
    const hint =
      'Write the answer below it, on lines that begin with “> ”. For an open question: “> Any valid answer”.';
    report.warning('question/no-answer', firstOf(question), 'This question has no answer for the key.', hint);
  }
  const arrange = createArrange(`${seed}/${topic}/${question.id}`);
  return { exercise, body: type.show(data, arrange, words), brief: type.brief(data, words) };
}

function firstOf({ span }: Question) {
  return { ...span, end: Math.min(span.end, span.start + 3) };
}

function isUnanswered({ response, scheme }: Exercise): boolean {
  const isOpen = response.kind === 'open' || (response.kind === 'text' && response.correct.length === 0);
  return isOpen && scheme.kind === 'none';
}

function citedIn(prompt: Blocks): string[] {
  const ids: string[] = [];
  visit(prompt, (found) => {
    if (!isCitation(found)) return;
    if (found.to.what === 'source') ids.push(...found.to.ids);
    else if (found.to.what === 'line' && found.to.source !== null) ids.push(found.to.source);
  });
  return [...new Set(ids)];
}
