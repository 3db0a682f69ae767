import { isSliceable } from '../../../layout/slice.ts';
import type { Block, Inlines } from '../../../model/block.ts';
import { plainText, text } from '../../../model/block.ts';
import type { Piece } from '../body.ts';
import { flattened } from './flattened.ts';
import { inStretches } from './stretches.ts';
import { sortedInTurn } from './turns.ts';

type Question = Extract<Piece, { shape: 'question' }>;
type Match = Extract<Block, { kind: 'match' }>;
type Paragraph = Extract<Block, { kind: 'paragraph' }>;

/** A part of a question, or a list, that may be cut where the whole may not. */
export interface LoosePart {
  readonly piece: Piece;
  /** Index of the part that is said again above it where it goes on on another slide; null: none. */
  readonly again: number | null;
}

/** Letters of a prompt that is set as a paragraph, which is cut between lines: three lines are not. */
const LONG_PROMPT = 400;
/** Letters of what a match chooses from that are said again on each slide: more would leave no room for anything else. */
const SAID_AGAIN = 480;

/**
 * A question that no slide holds, in parts that may go to several: its words, then what is to be done, cut between rows.
 * What the rows of a match choose from is said above them on every slide; things are sorted a few at a time. A list is
 * set without lists inside it.
 */
export function loosened(piece: Piece): readonly LoosePart[] {
  if (piece.shape === 'block' && piece.block.kind === 'list') {
    const block = flattened(piece.block);
    return block ? [alone({ ...piece, block })] : [];
  }
  if (piece.shape !== 'question') return [];
  const [first, ...others] = piece.prompt;
  const begins = first?.kind === 'paragraph' ? first : null;
  const parts: LoosePart[] = asked(piece, begins).map(alone);
  for (const block of [...(begins ? others : piece.prompt), ...piece.body]) {
    if (block.kind === 'match') parts.push(...matched(block, piece, parts.length));
    else parts.push(...inParts(block).map((part) => alone(blockPiece(part, piece, part.kind === 'heading'))));
  }
  if (piece.reveal) parts.push(alone({ ...piece, number: null, prompt: [], body: [], notes: [] }));
  const last = parts.pop();
  return last ? [...parts, { ...last, piece: { ...last.piece, keep: piece.keep } }] : [];
}

function alone(piece: Piece): LoosePart {
  return { piece, again: null };
}

/** The words of the question, with its number. */
function asked(piece: Question, first: Paragraph | null): Piece[] {
  const { number, notes } = piece;
  const short = first === null || plainText(first.content).length <= LONG_PROMPT;
  if (short) return [{ ...piece, prompt: first ? [first] : [], body: [], reveal: null, keep: true }];
  const said: Inlines = number === null ? [] : [{ kind: 'strong', content: text(number) }, ...text(' ')];
  const [begin, ...rest] = inParts({ ...first, content: [...said, ...first.content] });
  return begin
    ? [{ ...blockPiece(begin, piece, false), notes }, ...rest.map((one) => blockPiece(one, piece, false))]
    : [];
}

function blockPiece(block: Block, { place }: Piece, keep: boolean): Piece {
  return { shape: 'block', block, notes: [], place, keep };
}

/** A block, or the blocks that it becomes where layout cannot cut it itself. */
function inParts(block: Block): readonly Block[] {
  if (block.kind === 'categories') return sortedInTurn(block);
  if (block.kind !== 'paragraph' || isSliceable(block.content)) return [block];
  return inStretches(block.content).map((content) => ({ kind: 'paragraph', content }));
}

/** A match: what is to choose from, said above the rows on each slide, or once when that is long, and the rows. */
function matched(block: Match, piece: Piece, at: number): LoosePart[] {
  const [left, right] = block.headings;
  const rows = blockPiece({ ...block, headings: [left, []], right: [] }, piece, false);
  const letters = block.right.reduce((sum, { content }) => sum + plainText(content).length, 0);
  if (letters <= SAID_AGAIN) return [alone(blockPiece(bankOf(block), piece, true)), { piece: rows, again: at }];
  const heading: Block[] =
    right.length > 0 ? [{ kind: 'paragraph', content: [{ kind: 'strong', content: right }] }] : [];
  const items = block.right.map(({ label, content }) => ({
    marker: label,
    blocks: [{ kind: 'paragraph' as const, content }],
  }));
  return [
    ...heading.map((one) => alone(blockPiece(one, piece, true))),
    alone(blockPiece({ kind: 'list', items }, piece, false)),
    alone(rows),
  ];
}

/** What is to choose from, with its letters, in as few lines as it takes. */
function bankOf({ headings, right }: Match): Block {
  const strong = (content: Inlines): Inlines => [{ kind: 'strong', content }];
  const words = right.map(({ label, content }): Inlines => [...strong(text(label)), ...text(' '), ...content]);
  return { kind: 'bank', words: headings[1].length > 0 ? [strong(headings[1]), ...words] : words };
}
