import type { Inlines } from '../../model/block.ts';
import { text } from '../../model/block.ts';
import type { ResolvedQuestion, ResolvedSet } from '../../model/topic.ts';
import { fill, type Words } from '../../model/words.ts';
import type { Note, Piece, SlidePlan } from './body.ts';
import { capital, questionNotes } from './notes.ts';
import { answeredPieces, answerRows, askedPieces, blockPieces, labelPiece, revealedPieces } from './pieces.ts';

/** A slide before it has its id. */
export type Draft = Omit<SlidePlan, 'id'>;

/** A slide with nothing on it yet. */
export function draft(kind: Draft['kind'], title: Inlines, rest: Partial<Omit<Draft, 'kind' | 'title'>> = {}): Draft {
  return {
    kind,
    title,
    cue: null,
    minutes: null,
    grouping: null,
    pieces: [],
    beside: null,
    notes: [],
    place: null,
    ...rest,
  };
}

/** The questions that pupils may see: proposed ones wait for the teacher's word. */
export function askedItems(set: ResolvedSet): readonly ResolvedQuestion[] {
  return set.items.filter((item) => !item.proposed);
}

/** One slide for each check question, its answer on a click. */
export function checkSlides(set: ResolvedSet, words: Words): Draft[] {
  const items = askedItems(set);
  return items.map((question, index) =>
    draft('check', set.title ?? text(words.print.check), {
      minutes: index === 0 ? set.minutes : null,
      pieces: [...(index === 0 ? blockPieces(set.rubric) : []), ...revealedPieces(numberless(question, items.length))],
      notes: questionNotes(question, words, false),
    }),
  );
}

/** A lone question needs no number. */
function numberless(question: ResolvedQuestion, count: number): ResolvedQuestion {
  return count === 1 ? { ...question, number: null } : question;
}

/** The task: where on the sheet, what to do, how long. What is for those who have finished stands below. */
export function worksheetTask(set: ResolvedSet, words: Words, section: Inlines | null): Draft {
  const items = askedItems(set);
  const further = items.filter((item) => item.number === null);
  const finished: Piece[] =
    further.length > 0 ? [labelPiece(words.print.challenge), ...further.flatMap((item) => askedPieces(item))] : [];
  return draft('task', set.title ?? section ?? text(words.print.task), {
    cue: { label: words.print.worksheet, questions: namesOf(items) },
    minutes: set.minutes,
    pieces: [...blockPieces(set.rubric), ...finished],
    notes: [{ kind: 'place', label: words.print.worksheet, questions: namesOf(items), marks: null }],
  });
}

/** The answers of a set of the worksheet, several a slide, one at a click. */
export function answerRun(set: ResolvedSet, words: Words): Draft[] {
  const items = askedItems(set);
  const names = namesOf(items);
  if (items.length === 0) return [];
  const range = names.length > 0 ? `: ${questionRange(names, words)}` : '';
  const rows = items.flatMap((item) => answerRows(item, words, true));
  return [draft('answers', text(`${words.print.answers}${range}`), { pieces: rows })];
}

/** As many questions as homework may have to be copied from the board. */
const COPIED = 3;

/** True for what can be copied from the board: few questions, and none with two columns to match. */
function isCopied(items: readonly ResolvedQuestion[]): boolean {
  const matches = ({ body, parts }: ResolvedQuestion): boolean =>
    body.some(({ kind }) => kind === 'match') || parts.some(matches);
  return items.length <= COPIED && !items.some(matches);
}

/** Homework: where, and what it is when it is short enough to be copied; its answers are in the notes. */
export function homeworkSlide(set: ResolvedSet, words: Words): Draft {
  const items = askedItems(set);
  return draft('homework', set.title ?? text(words.print.homework), {
    cue: { label: words.print.worksheet, questions: namesOf(items) },
    pieces: [...blockPieces(set.rubric), ...(isCopied(items) ? items.flatMap((item) => askedPieces(item)) : [])],
    notes: items.flatMap((item) => questionNotes(item, words, true)),
  });
}

/** A short quiz on the board: a starter or an exit ticket. */
export function quizSlide(kind: 'starter' | 'exit', sets: readonly ResolvedSet[], words: Words): Draft[] {
  const items = sets.flatMap(askedItems);
  if (items.length === 0) return [];
  const minutes = sets.reduce<number | null>(
    (sum, set) => (set.minutes === null ? sum : (sum ?? 0) + set.minutes),
    null,
  );
  const pieces = [...sets.flatMap((set) => blockPieces(set.rubric)), ...items.flatMap((item) => askedPieces(item))];
  return [draft(kind, titleOf(sets, words.print[kind]), { minutes, pieces })];
}

/** The same questions, each with its answer on a click. */
export function quizAnswers(kind: 'starter' | 'exit', sets: readonly ResolvedSet[], words: Words): Draft[] {
  const items = sets.flatMap(askedItems);
  if (items.length === 0) return [];
  const answers = kind === 'starter' ? words.print.starterAnswers : words.print.exitAnswers;
  return [
    draft(kind === 'starter' ? 'starter-answers' : 'exit-answers', text(answers), {
      pieces: items.flatMap((item) => noted(answeredPieces(item), questionNotes(item, words, false))),
    }),
  ];
}

/** Notes go where the question goes. */
function noted([first, ...rest]: readonly Piece[], notes: readonly Note[]): Piece[] {
  return first ? [{ ...first, notes }, ...rest] : [];
}

function titleOf(sets: readonly ResolvedSet[], standing: string): Inlines {
  return sets.find((set) => set.title !== null)?.title ?? text(standing);
}

/** Names of the numbered questions: first and last are what is printed. */
export function namesOf(items: readonly ResolvedQuestion[]): string[] {
  return items.filter((item) => item.number !== null).map((item) => item.name);
}

/** "question 3", "questions 1–4". */
export function questionRange(names: readonly string[], words: Words): string {
  const [first = '', last = first] = [names[0], names.at(-1)];
  if (first === last) return fill(words.print.question, { n: first });
  return fill(words.print.questions, { from: first, to: last });
}

/** "page 1", "pages 1–5". */
function pageRange(first: string, last: string, words: Words): string {
  if (first === last) return fill(words.print.pageRef, { n: first });
  return fill(words.print.pageRefs, { from: first, to: last });
}

/** "Worksheet · questions 1–4 · page 1". Pages that are not known are left out. */
export function placeLine(
  label: string,
  names: readonly string[],
  page: (name: string) => string | null,
  words: Words,
): string {
  const pages = [...new Set(names.flatMap((name) => page(name) ?? []))];
  const [first, last] = [pages[0], pages.at(-1)];
  const where = first === undefined || last === undefined ? [] : [pageRange(first, last, words)];
  const parts = names.length > 0 ? [label, questionRange(names, words), ...where] : [label];
  return parts.map((part, index) => (index === 0 ? capital(part) : part)).join(' · ');
}
