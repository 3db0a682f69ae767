import type { Block, Blocks, Inlines, SourceBlock } from '../../model/block.ts';
import { text } from '../../model/block.ts';
import type { ResolvedQuestion } from '../../model/topic.ts';
import type { Words } from '../../model/words.ts';
import { withoutAnswers } from '../../plan/answers.ts';
import type { Note, Piece } from './body.ts';
import { questionNotes } from './notes.ts';

/** Blocks as pieces, each of which may go to a slide of its own; a heading and a line that leads on stay with what follows. */
export function blockPieces(blocks: Blocks): Piece[] {
  return blocks.map((block, index) => ({ shape: 'block', block, notes: [], keep: leads(block, blocks[index + 1]) }));
}

function leads(block: Block, next: Block | undefined): boolean {
  if (!next) return false;
  if (block.kind === 'heading') return true;
  const last = block.kind === 'paragraph' ? block.content.at(-1) : undefined;
  return last?.kind === 'text' && /[:：]\s*$/u.test(last.text);
}

/** A paragraph set large: the outcome, the only thing on its slide. */
export function leadPiece(content: Inlines): Piece {
  return { shape: 'lead', content, notes: [], keep: false };
}

export function labelPiece(label: string): Piece {
  return { shape: 'label', text: label, notes: [], keep: true };
}

/** A question to be read from the board, with nothing of its answer. Its parts follow, set in. */
export function askedPieces(question: ResolvedQuestion, part = false): Piece[] {
  const asked = withoutAnswers(question);
  return [
    questionPiece(
      question,
      part,
      asked.prompt,
      asked.body.filter((block) => !isEmptyRoom(block) && !isSource(block)),
      null,
    ),
    ...blockPieces(asked.body.filter(isSource)),
    ...question.parts.flatMap((inner) => askedPieces(inner, true)),
  ];
}

/** A question whose answer comes on a click: in the options, gaps and boxes where it has them, else below. */
export function revealedPieces(question: ResolvedQuestion, part = false): Piece[] {
  const body = question.body.filter((block) => !isRoom(block) && (holdsAnswer(block) || !isEmptyRoom(block)));
  const shown = body.some((block) => (block.kind === 'source' ? hasNotes(block) : holdsAnswer(block)));
  const brief = question.parts.length === 0 && !shown ? (question.answer?.brief ?? null) : null;
  return [
    questionPiece(
      question,
      part,
      withoutAnswers(question.prompt),
      body.filter((block) => !isSource(block)),
      brief && brief.length > 0 ? brief : null,
    ),
    ...blockPieces(body.filter(isSource)),
    ...question.parts.flatMap((inner) => revealedPieces(inner, true)),
  ];
}

/** A question with its answer in one line, on a click: for the answers of a starter or an exit ticket. */
export function answeredPieces(question: ResolvedQuestion, part = false): Piece[] {
  const brief = question.answer?.brief ?? [];
  const reveal = question.parts.length === 0 && brief.length > 0 ? brief : null;
  return [
    questionPiece(question, part, withoutAnswers(question.prompt), [], reveal),
    ...question.parts.flatMap((inner) => answeredPieces(inner, true)),
  ];
}

/** Rows of an answer run: the number, the answer in a line, the page of the sheet. */
export function answerRows(question: ResolvedQuestion, words: Words, cited: boolean): Piece[] {
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
    },
  ];
}

function questionPiece(
  question: ResolvedQuestion,
  part: boolean,
  prompt: Blocks,
  body: Blocks,
  reveal: Inlines | null,
): Piece {
  return {
    shape: 'question',
    number: question.number,
    part,
    prompt,
    body,
    reveal,
    notes: [],
    keep: question.parts.length > 0,
  };
}

/** Room to write has no place on a board. */
function isRoom(block: Block): boolean {
  return block.kind === 'lines' || block.kind === 'box';
}

function isEmptyRoom(block: Block): boolean {
  return isRoom(block) || block.kind === 'form';
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
