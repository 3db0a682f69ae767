import { type Blocks, type Gap, type Inline, type Inlines, text } from '../model/block.ts';
import type { Report } from '../model/diagnostic.ts';
import type { Exercise } from '../model/exercise.ts';
import type { Span } from '../model/source.ts';
import type { Words } from '../model/words.ts';
import { inOneLine } from './brief.ts';
import { briefScheme } from './brief-scheme.ts';
import { type Asked, exerciseOf } from './prompt.ts';
import { schemeWith } from './scheme-with.ts';
import { listOf } from './space.ts';

/** A piece of an organiser: what is printed of it, and what pupils write in its place. */
export interface Shown {
  readonly content: Inlines;
  /** What the key sets in an empty place; empty where the piece is printed, or where nobody says. */
  readonly answer: Inlines;
}

/** A piece that is one gap and nothing else is an empty place; with `empty`, every piece is. Gaps in words stay there. */
export function shownPiece(content: Inlines, empty: boolean): Shown {
  const [only, ...others] = content;
  const isBlank = empty || (only?.kind === 'gap' && others.length === 0);
  return isBlank ? { content: [], answer: filled(content) } : { content, answer: [] };
}

/** The words with their gaps filled. */
export function filled(content: Inlines): Inlines {
  return content.flatMap((part): Inlines => {
    if (part.kind === 'gap') return part.answer?.text ?? [];
    return 'content' in part ? [{ ...part, content: filled(part.content) }] : [part];
  });
}

/** The right answers of a piece, each with what else is right: "tax in kind / a tax". */
export function answersOf(content: Inlines, empty: boolean): readonly Inlines[] {
  const gaps = gapsIn(content);
  if (empty && content.length > 0) return [filled(content)];
  return gaps.map(({ answer }) => [
    ...(answer?.text ?? []),
    ...(answer?.accept ?? []).flatMap((other) => text(` / ${other}`)),
  ]);
}

function gapsIn(content: Inlines): readonly Gap[] {
  return content.flatMap((part: Inline): readonly Gap[] => {
    if (part.kind === 'gap') return [part];
    return 'content' in part ? gapsIn(part.content) : [];
  });
}

/** An organiser that pupils fill in: what belongs in it leads its scheme. */
export function filledExercise(asked: Asked, answers: readonly Inlines[]): Exercise {
  const exercise = exerciseOf(asked, { kind: 'open' });
  const blocks: Blocks = answers.length > 0 ? [listOf(answers)] : [];
  return { ...exercise, scheme: schemeWith(exercise.scheme, blocks) };
}

/** The answers in a line, else what the scheme says. */
export function briefFilled(asked: Asked, answers: readonly Inlines[], words: Words): Inlines {
  return answers.length > 0 ? inOneLine(answers) : briefScheme(asked.scheme, words);
}

/** Warns of an organiser in which there is nothing left to write. */
export function warnWhenFull(isFull: boolean, kind: string, span: Span, report: Report): void {
  if (!isFull) return;
  const message = 'All of it is printed, so there is nothing to write in it.';
  const hint = 'Put what pupils are to find into two brackets: [[…]], or write {empty} behind the question.';
  report.warning(`${kind}/full`, span, message, hint);
}

/** Warns of an answer that is too long for its place: the key would set it over what is beside it. */
export function warnOfLong(isLong: boolean, kind: string, span: Span, report: Report): void {
  if (!isLong) return;
  const message = 'This is too long for its place in the drawing.';
  report.warning(`${kind}/long`, span, message, 'Say it in fewer words.');
}

/** What the bare attribute does, for the guide. */
export const EMPTY_ABOUT = 'prints all places empty, to be filled in';
