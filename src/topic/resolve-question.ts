import type { Blocks } from '../model/block.ts';
import type { Report } from '../model/diagnostic.ts';
import type { Edition } from '../model/edition.ts';
import type { Exercise } from '../model/exercise.ts';
import type { Question, QuestionSet, ResolvedQuestion, ResolvedSet } from '../model/topic.ts';
import type { Words } from '../model/words.ts';
import { withoutAnswers } from '../plan/answers.ts';
import { gridObjectives } from '../plan/objectives.ts';
import { questionTypes } from '../questions/index.ts';
import type { Arrange } from '../questions/type.ts';
import { arrangedBody } from './arranged.ts';
import { isCitation, visit } from './json.ts';
import { challengesLast, type QuestionNames } from './numbers.ts';
import { placeSources, type SourcePlacing } from './place-source.ts';
import type { References } from './references.ts';

export interface QuestionResolving {
  readonly topic: string;
  readonly seed: number;
  readonly edition: Edition;
  readonly words: Words;
  readonly names: QuestionNames;
  readonly references: References;
  readonly placing: SourcePlacing;
  readonly report: Report;
}

/** A set with its questions ready for every output; challenges last, marks added up but for what is proposed. */
export function resolveSet(set: QuestionSet, resolving: QuestionResolving): ResolvedSet {
  // What is asked on the deck is the same for all: only the sheet has versions.
  const onSheet = set.for === 'worksheet' || set.for === 'homework';
  const own = onSheet ? resolving : { ...resolving, edition: null };
  const items = challengesLast(set.items).map((item) => resolveQuestion(item, item.level, own));
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
    objectives: question.objectives.length > 0 ? question.objectives : objectivesOf(made?.exercise ?? null),
    kind: question.kind,
    cites: citedIn([...prompt, ...withoutAnswers(made?.body ?? [])]),
    ...(made ? { answer: { exercise: made.exercise, brief: made.brief } } : {}),
    span: question.span,
  };
}

/** A grid says what it marks. */
function objectivesOf(exercise: Exercise | null) {
  return exercise?.scheme.grid ? gridObjectives(exercise.scheme.grid) : [];
}

function exerciseOf(question: Question, resolving: QuestionResolving) {
  const { topic, seed, words, references, placing, report } = resolving;
  const type = questionTypes.find(({ kind }) => kind === question.kind);
  if (!type) return null;
  const data = placeSources(references.resolve(question.data, question.span), question.span, placing);
  const exercise = type.toExercise(data);
  if (isUnanswered(exercise) && question.level === 'core') {
    const hint =
      'Write the answer below it, on lines that begin with “> ”. For an open question: “> Any valid answer”.';
    report.warning('question/no-answer', firstOf(question), 'This question has no answer for the key.', hint);
  }
  const show = (arrange: Arrange) => type.show(data, arrange, words);
  const arranged = arrangedBody(show, `${seed}/${topic}/${question.id}`, resolving.edition);
  return { exercise, body: arranged.body, brief: type.brief(data, words, arranged.arrange) };
}

function firstOf({ span }: Question) {
  return { ...span, end: Math.min(span.end, span.start + 3) };
}

function isUnanswered({ response, scheme }: Exercise): boolean {
  const isOpen = response.kind === 'open' || (response.kind === 'text' && response.correct.length === 0);
  return isOpen && scheme.kind === 'none';
}

function citedIn(seen: Blocks): string[] {
  const ids: string[] = [];
  visit(seen, (found) => {
    if (!isCitation(found)) return;
    if (found.to.what === 'source') ids.push(...found.to.ids);
    else if (found.to.what === 'line' && found.to.source !== null) ids.push(found.to.source);
  });
  return [...new Set(ids)];
}
