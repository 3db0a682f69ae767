import { staysWhole } from '../../../layout/split.ts';
import type { AsideBlock, Block, Blocks, Inlines, SourceBlock } from '../../../model/block.ts';
import { plainText, text } from '../../../model/block.ts';
import type { Span } from '../../../model/source.ts';
import type { ResolvedQuestion } from '../../../model/topic.ts';
import type { Words } from '../../../model/words.ts';
import { withoutAnswers } from '../../../plan/answers.ts';
import type { Note } from '../body.ts';
import type { DraftPiece } from './drafts.ts';
import { questionNotes } from './notes.ts';

/** Blocks as pieces, each of which may go to a slide of its own; a heading and a line that leads on stay with what follows. */
export function blockPieces(blocks: Blocks, span: Span | null): DraftPiece[] {
  return toldPieces(blocks.map((block) => ({ block, span })));
}

/** A block, and where it was written. */
export interface Told {
  readonly block: Block;
  readonly span: Span | null;
}

/** As `blockPieces`, each with a place of its own. */
export function toldPieces(told: readonly Told[]): DraftPiece[] {
  return told.map(({ block, span }, index) => ({
    shape: 'block',
    block,
    notes: [],
    keep: leads(block, told[index + 1]?.block),
    span,
  }));
}

function leads(block: Block, next: Block | undefined): boolean {
  if (!next) return false;
  if (block.kind === 'heading') return true;
  const last = block.kind === 'paragraph' ? block.content.at(-1) : undefined;
  return last?.kind === 'text' && /[:：]\s*$/u.test(last.text);
}

/** A paragraph set large: the outcome, the only thing on its slide. */
export function leadPiece(content: Inlines, span: Span | null): DraftPiece {
  return { shape: 'lead', content, notes: [], keep: false, span };
}

export function labelPiece(label: string, span: Span | null): DraftPiece {
  return { shape: 'label', text: label, notes: [], keep: true, span };
}

/** A question to be read from the board, with nothing of its answer. Its parts follow, set in. */
export function askedPieces(question: ResolvedQuestion, part = false): DraftPiece[] {
  const asked = withoutAnswers(question);
  const { beside, apart } = unframed(asked.body.filter((block) => !isRoom(block)).flatMap(asPrompt));
  return [
    questionPiece(question, part, asked.prompt, beside, null, apart),
    ...blockPieces(apart, question.span),
    ...question.parts.flatMap((inner) => askedPieces(inner, true)),
  ];
}

/** A question whose answer comes on a click: in the options, gaps and boxes where it has them, else below. */
export function revealedPieces(question: ResolvedQuestion, part = false): DraftPiece[] {
  const body = question.body.filter((block) => !isRoom(block) && (holdsAnswer(block) || !isEmptyRoom(block)));
  // Gaps of the question itself are filled where they are.
  const inPlace = question.prompt.some((block) => block.kind !== 'source' && holdsAnswer(block));
  const shown = inPlace || body.some((block) => (block.kind === 'source' ? hasNotes(block) : holdsAnswer(block)));
  const brief = question.parts.length === 0 && !shown ? (question.answer?.brief ?? null) : null;
  const { beside, apart } = unframed(body);
  const reveal = brief && brief.length > 0 ? brief : null;
  return [
    questionPiece(question, part, inPlace ? question.prompt : withoutAnswers(question.prompt), beside, reveal, apart),
    ...blockPieces(apart, question.span),
    ...question.parts.flatMap((inner) => revealedPieces(inner, true)),
  ];
}

/** A question with its answer in one line, on a click: for the answers of a starter or an exit ticket. */
export function answeredPieces(question: ResolvedQuestion, part = false): DraftPiece[] {
  const brief = question.answer?.brief ?? [];
  const reveal = question.parts.length === 0 && brief.length > 0 ? brief : null;
  return [
    questionPiece(question, part, withoutAnswers(question.prompt), [], reveal),
    ...question.parts.flatMap((inner) => answeredPieces(inner, true)),
  ];
}

/** Rows of an answer run: the number, the answer in a line, the page of the sheet. */
export function answerRows(question: ResolvedQuestion, words: Words, cited: boolean): DraftPiece[] {
  if (question.parts.length > 0) return question.parts.flatMap((part) => answerRows(part, words, cited));
  const brief = question.answer?.brief ?? [];
  const own = question.number === null ? words.print.challenge : question.name;
  const notes: Note[] = questionNotes(question, words, cited);
  return [
    {
      shape: 'answer',
      number: own,
      name: question.number === null ? null : question.name,
      brief: brief.length > 0 ? brief : text(words.print.seeScheme),
      notes,
      keep: false,
      span: question.span,
    },
  ];
}

function questionPiece(
  question: ResolvedQuestion,
  part: boolean,
  prompt: Blocks,
  body: Blocks,
  reveal: Inlines | null,
  apart: Blocks = [],
): DraftPiece {
  return {
    shape: 'question',
    number: question.number,
    part,
    prompt,
    body,
    reveal,
    notes: [],
    span: question.span,
    keep: question.parts.length > 0 || apart.some(({ kind }) => kind === 'drawing' || kind === 'table'),
  };
}

/** Boxes to fill in have no room on a board: their titles say what is asked for. */
function asPrompt(block: Block): Blocks {
  if (block.kind !== 'form') return [block];
  const rows = block.rows.map((row) => row.map(({ title }) => title).filter((title) => title.length > 0));
  const items = rows
    .filter((titles, index) => titles.length > 0 && !rows.slice(0, index).some((one) => isSame(one, titles)))
    .map((titles) => {
      const content = titles.flatMap((title, index) => (index === 0 ? title : [...text(' · '), ...title]));
      return { marker: null, blocks: [{ kind: 'paragraph' as const, content }] };
    });
  return items.length > 0 ? [{ kind: 'list', items }] : [];
}

function isSame(one: readonly Inlines[], other: readonly Inlines[]): boolean {
  return one.map(plainText).join('\n') === other.map(plainText).join('\n');
}

/** Room to write has no place on a board. */
function isRoom(block: Block): boolean {
  return block.kind === 'lines' || block.kind === 'box';
}

function isEmptyRoom(block: Block): boolean {
  return isRoom(block) || block.kind === 'form';
}

/** mm: a drawing that is higher takes most of a slide. */
const TALL = 72;
/** Lines of a table to fill in that may take most of a slide, and may be cut. */
const MANY_LINES = 4;

/**
 * What stands with the words of a question, and what may go to a slide of its own: sources, the drawing below a list in one
 * frame, a tall drawing and a table to fill in, for it and the words together are often taller than a slide.
 */
function unframed(body: Blocks): { readonly beside: Blocks; readonly apart: Blocks } {
  const blocks = body.flatMap((block) => (isDrawnList(block) ? block.blocks : [block]));
  const inFrame = new Set(body.flatMap((block) => (isDrawnList(block) ? block.blocks : [])));
  const goes = (block: Block) =>
    isSource(block) ||
    (block.kind === 'drawing' && (inFrame.has(block) || block.height > TALL)) ||
    (block.kind === 'table' && linesIn(block.rows) >= MANY_LINES && staysWhole(block));
  return { beside: blocks.filter((block) => !goes(block)), apart: blocks.filter(goes) };
}

/** Lines that the rows of a table take at least: a set of boxes to tick stands in one cell. */
function linesIn(rows: Extract<Block, { kind: 'table' }>['rows']): number {
  const lines = (cell: Inlines) => 1 + cell.filter(({ kind }) => kind === 'break').length;
  return rows.reduce((sum, row) => sum + Math.max(1, ...row.map(lines)), 0);
}

function isDrawnList(block: Block): block is AsideBlock {
  return block.kind === 'aside' && block.title === null && block.blocks.some(({ kind }) => kind === 'drawing');
}

/** A source that a question prints may go to a slide of its own, and be split there, as any other. */
function isSource(block: Block): boolean {
  return block.kind === 'source';
}

/** Why a note is held back is no answer. */
function hasNotes({ answer }: SourceBlock): boolean {
  return answer !== undefined && answer.notes.length > 0;
}

/** True when something under the key `answer` is in the value, at any depth. */
export function holdsAnswer(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(holdsAnswer);
  if (typeof value !== 'object' || value === null) return false;
  return 'answer' in value || Object.values(value).some(holdsAnswer);
}
