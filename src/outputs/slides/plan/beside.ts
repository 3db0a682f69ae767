import { type Block, type Blocks, type SourceBlock, text } from '../../../model/block.ts';
import type { Span } from '../../../model/source.ts';
import type { ResolvedQuestion } from '../../../model/topic.ts';
import type { Words } from '../../../model/words.ts';
import { withoutAnswers } from '../../../plan/answers.ts';
import type { Draft, DraftBeside, DraftPiece } from './drafts.ts';
import { marksText } from './notes.ts';
import { blockPieces } from './pieces.ts';

/** A source that a question is about. */
export interface CitedSource {
  readonly source: SourceBlock;
  /** True when the question prints it itself: nothing else shows it. */
  readonly held: boolean;
}

/** The sources that these questions (one, what stands above it, its parts) cite or hold, each once. */
export function citedSources(
  questions: readonly ResolvedQuestion[],
  sources: readonly SourceBlock[],
): readonly CitedSource[] {
  const found = new Map<string, CitedSource>();
  const see = (question: ResolvedQuestion): void => {
    for (const block of [...question.prompt, ...question.body])
      if (block.kind === 'source') found.set(block.id, { source: block, held: true });
    for (const id of question.cites) {
      const source = sources.find((one) => one.id === id);
      if (source && !found.has(id)) found.set(id, { source, held: false });
    }
    question.parts.forEach(see);
  };
  questions.forEach(see);
  return [...found.values()];
}

/** A source that a question prints; one with a margin to write in is its room, not something to look at beside it. */
function isHeldSource(block: Block): boolean {
  return block.kind === 'source' && block.margin === 'none' && (block.answer?.notes ?? []).length === 0;
}

/** A question to be asked with its one source beside it. */
export interface Accompanied {
  /** Without the source that it holds, when that stands beside it. */
  readonly question: ResolvedQuestion;
  readonly beside: DraftBeside | null;
}

/**
 * The one source of a question, to stand beside it. What the question holds is never dropped; what it cites is, where
 * there is no room, when the class has seen it (`introduced`).
 */
export function accompanied(question: ResolvedQuestion, sources: readonly SourceBlock[]): Accompanied {
  const [only, ...others] = citedSources([question], sources);
  if (!only || others.length > 0 || (only.held && !isHeldSource(only.source))) return { question, beside: null };
  const beside = sourceBeside(only.source, question.span, only.held ? 'before' : 'none');
  return { question: only.held ? withoutSource(question, only.source.id) : question, beside };
}

function withoutSource(question: ResolvedQuestion, id: string): ResolvedQuestion {
  const kept = (blocks: Blocks) => blocks.filter((block) => block.kind !== 'source' || block.id !== id);
  return {
    ...question,
    prompt: kept(question.prompt),
    body: kept(question.body),
    parts: question.parts.map((part) => withoutSource(part, id)),
  };
}

function sourceBeside(source: SourceBlock, span: Span | null, otherwise: DraftBeside['otherwise']): DraftBeside {
  return { pieces: blockPieces([withoutAnswers(source)], span), otherwise, title: text(source.label) };
}

/**
 * A source's slide with the one question of the sheet that is about it, and about nothing else, beside the source: where
 * both do not fit, the source stands there alone.
 */
export function withItsQuestion(
  slide: Draft,
  source: SourceBlock,
  asked: readonly ResolvedQuestion[],
  sources: readonly SourceBlock[],
  words: Words,
): Draft {
  const about = asked
    .flatMap((item) => leavesOf(item))
    .map((whole) => ({ whole, ids: citedSources(whole, sources).map((one) => one.source.id) }))
    .filter(({ ids }) => ids.includes(source.id));
  const [one, ...others] = about;
  if (!one || others.length > 0 || one.ids.length > 1 || source.margin !== 'none') return slide;
  return {
    ...slide,
    pieces: askedWithMarks(one.whole, words),
    beside: { pieces: slide.pieces, otherwise: 'alone', title: slide.title },
  };
}

/** A question or part without parts of its own, with all that stands above it, first. */
export function leavesOf(
  question: ResolvedQuestion,
  above: readonly ResolvedQuestion[] = [],
): (readonly ResolvedQuestion[])[] {
  // What stands above is seen without its other parts.
  const whole = [...above, { ...question, parts: [] }];
  return question.parts.length > 0 ? question.parts.flatMap((part) => leavesOf(part, whole)) : [whole];
}

/** Number, words and marks of a question; how it is answered is on the sheet. */
function askedWithMarks(whole: readonly ResolvedQuestion[], words: Words): DraftPiece[] {
  return whole.slice(-1).map((question) => {
    const prompt = withoutAnswers(whole.flatMap((one) => one.prompt)).filter(({ kind }) => kind !== 'source');
    return {
      shape: 'question',
      number: question.number === null ? null : question.name,
      part: false,
      prompt: withMarks(prompt, marksText(question, words)),
      body: [],
      reveal: null,
      notes: [],
      keep: false,
      span: question.span,
    };
  });
}

/** Marks at the end of the last line, as on the sheet. */
export function withMarks(prompt: Blocks, marks: string | null): Blocks {
  if (marks === null) return prompt;
  const last = prompt.at(-1);
  if (last?.kind !== 'paragraph') return [...prompt, { kind: 'paragraph', content: text(`[${marks}]`) }];
  return [...prompt.slice(0, -1), { ...last, content: [...last.content, ...text(` [${marks}]`)] }];
}

/**
 * A source whose slide comes right before a question that has it beside it needs no slide of its own: it goes there, with
 * its notes, and comes before the question when there is no room for both.
 */
export function sourcesOnce(slides: readonly Draft[]): Draft[] {
  return slides.flatMap((slide, index): Draft[] => {
    if (isMerged(slide, slides[index + 1])) return [];
    const before = slides[index - 1];
    if (!before || !isMerged(before, slide) || !slide.beside) return [slide];
    const pieces = before.beside?.pieces ?? before.pieces;
    const beside = { ...slide.beside, pieces, otherwise: 'before' as const };
    return [{ ...slide, notes: [...before.notes, ...slide.notes], beside }];
  });
}

function isMerged(slide: Draft, next: Draft | undefined): boolean {
  if (slide.kind !== 'source' || next?.kind !== 'check' || !next.beside) return false;
  const [own] = sourcesOn(slide);
  return own !== undefined && sourcesOf(next.beside.pieces).includes(own);
}

/** What a question cites comes before it when the class has not seen it yet, and it has no room beside it. */
export function introduced(slides: readonly Draft[]): Draft[] {
  const seen = new Set<string>();
  return slides.map((slide) => {
    const isNew = slide.kind === 'check' && sourcesOf(slide.beside?.pieces ?? []).some((id) => !seen.has(id));
    for (const id of sourcesOn(slide)) seen.add(id);
    return isNew && slide.beside ? { ...slide, beside: { ...slide.beside, otherwise: 'before' } } : slide;
  });
}

function sourcesOn({ beside, pieces }: Draft): string[] {
  return [...sourcesOf(beside?.pieces ?? []), ...sourcesOf(pieces)];
}

function sourcesOf(pieces: readonly DraftPiece[]): string[] {
  return pieces.flatMap((piece) => (piece.shape === 'block' && piece.block.kind === 'source' ? [piece.block.id] : []));
}
