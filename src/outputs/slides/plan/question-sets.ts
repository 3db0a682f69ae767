import type { Inlines, SourceBlock } from '../../../model/block.ts';
import { text } from '../../../model/block.ts';
import type { ResolvedQuestion, ResolvedSet } from '../../../model/topic.ts';
import type { Words } from '../../../model/words.ts';
import type { Note } from '../body.ts';
import { accompanied } from './beside.ts';
import { type Draft, type DraftPiece, draft } from './drafts.ts';
import { modelSlides, pointing } from './models.ts';
import { questionNotes } from './notes.ts';
import { answeredPieces, answerRows, askedPieces, blockPieces, labelPiece, revealedPieces } from './pieces.ts';
import { questionRange } from './place-line.ts';

/** The questions that pupils may see: proposed ones wait for the teacher's word. */
export function askedItems(set: ResolvedSet): readonly ResolvedQuestion[] {
  return set.items.filter((item) => !item.proposed);
}

/** One slide for each check question, its answer on a click. */
export function checkSlides(set: ResolvedSet, words: Words, sources: readonly SourceBlock[]): Draft[] {
  const items = askedItems(set);
  return items.flatMap((item, index) => {
    const { question, beside } = accompanied(item, sources);
    const check = draft('check', set.title ?? text(words.print.check), question.span, {
      minutes: index === 0 ? set.minutes : null,
      pieces: [
        ...(index === 0 ? blockPieces(set.rubric, set.span) : []),
        ...revealedPieces(numberless(pointing(question, []), items.length)),
      ],
      beside,
      notes: questionNotes(question, words, false),
    });
    return [check, ...modelSlides([numberless(item, items.length)], { words, sources, cited: false })];
  });
}

/** A lone question needs no number. */
function numberless(question: ResolvedQuestion, count: number): ResolvedQuestion {
  return count === 1 ? { ...question, number: null } : question;
}

/** The task: where on the sheet, what to do, how long. What is for those who have finished stands below. */
export function worksheetTask(set: ResolvedSet, words: Words, section: Inlines | null): Draft {
  const items = askedItems(set);
  const further = items.filter((item) => item.number === null);
  const finished: DraftPiece[] =
    further.length > 0
      ? [
          labelPiece(words.print.challenge, further[0]?.span ?? set.span),
          ...further.flatMap((item) => askedPieces(item)),
        ]
      : [];
  return draft('task', set.title ?? section ?? text(words.print.task), set.span, {
    cue: { label: words.print.worksheet, questions: namesOf(items), marks: null },
    minutes: set.minutes,
    pieces: [...blockPieces(set.rubric, set.span), ...finished],
    notes: [{ kind: 'place', label: words.print.worksheet, questions: namesOf(items), marks: null }],
  });
}

/** The answers of a set of the worksheet, several a slide, one at a click. */
export function answerRun(set: ResolvedSet, words: Words, sources: readonly SourceBlock[]): Draft[] {
  const items = askedItems(set);
  const names = namesOf(items);
  if (items.length === 0) return [];
  const range = names.length > 0 ? `: ${questionRange(names, words)}` : '';
  const pointer = text(words.print.model);
  // The notes of what has a slide of its own are there.
  const rows = items
    .flatMap((item) => answerRows(pointing(item, pointer), words, true))
    .map((row) => (isPointer(row, pointer) ? { ...row, notes: [] } : row));
  const models = modelSlides(items, { words, sources, cited: true });
  // Nothing but model answers: each has its slide, with its notes.
  if (rows.every((row) => isPointer(row, pointer))) return models;
  const answers = draft('answers', text(`${words.print.answers}${range}`), set.span, { pieces: rows });
  return [answers, ...models];
}

function isPointer(row: DraftPiece, pointer: Inlines): boolean {
  return row.shape === 'answer' && row.brief === pointer;
}

/** As many questions as homework may have to be copied from the board. */
const COPIED = 3;

/** True for what can be copied from the board: few questions, and none with two columns to match. */
function isCopied(items: readonly ResolvedQuestion[]): boolean {
  const matches = ({ body, parts }: ResolvedQuestion): boolean =>
    body.some(({ kind }) => kind === 'match') || parts.some(matches);
  return items.length <= COPIED && !items.some(matches);
}

/** Homework: where, and what it is when it is short enough to be copied; its answers are in the notes, model answers follow. */
export function homeworkSlides(set: ResolvedSet, words: Words, sources: readonly SourceBlock[]): Draft[] {
  const items = askedItems(set);
  if (items.length === 0) return [];
  const homework = draft('homework', set.title ?? text(words.print.homework), set.span, {
    cue: { label: words.print.worksheet, questions: namesOf(items), marks: null },
    pieces: [
      ...blockPieces(set.rubric, set.span),
      ...(isCopied(items) ? items.flatMap((item) => askedPieces(item)) : []),
    ],
    notes: items.flatMap((item) => questionNotes(item, words, true)),
  });
  return [homework, ...modelSlides(items, { words, sources, cited: true })];
}

/** A short quiz on the board: a starter or an exit ticket. */
export function quizSlide(kind: 'starter' | 'exit', sets: readonly ResolvedSet[], words: Words): Draft[] {
  const items = sets.flatMap(askedItems);
  if (items.length === 0) return [];
  const minutes = sets.reduce<number | null>(
    (sum, set) => (set.minutes === null ? sum : (sum ?? 0) + set.minutes),
    null,
  );
  const pieces = [
    ...sets.flatMap((set) => blockPieces(set.rubric, set.span)),
    ...items.flatMap((item) => askedPieces(item)),
  ];
  return [draft(kind, titleOf(sets, words.print[kind]), sets[0]?.span ?? null, { minutes, pieces })];
}

/** The same questions, each with its answer on a click. */
export function quizAnswers(kind: 'starter' | 'exit', sets: readonly ResolvedSet[], words: Words): Draft[] {
  const items = sets.flatMap(askedItems);
  if (items.length === 0) return [];
  const answers = kind === 'starter' ? words.print.starterAnswers : words.print.exitAnswers;
  return [
    draft(kind === 'starter' ? 'starter-answers' : 'exit-answers', text(answers), sets[0]?.span ?? null, {
      pieces: items.flatMap((item) => noted(answeredPieces(item), questionNotes(item, words, false))),
    }),
  ];
}

/** Notes go where the question goes. */
function noted([first, ...rest]: readonly DraftPiece[], notes: readonly Note[]): DraftPiece[] {
  return first ? [{ ...first, notes }, ...rest] : [];
}

function titleOf(sets: readonly ResolvedSet[], standing: string): Inlines {
  return sets.find((set) => set.title !== null)?.title ?? text(standing);
}

/** Names of the numbered questions: first and last are what is printed. */
export function namesOf(items: readonly ResolvedQuestion[]): string[] {
  return items.filter((item) => item.number !== null).map((item) => item.name);
}
