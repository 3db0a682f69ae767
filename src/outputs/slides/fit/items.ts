import type { Block } from '../../../model/block.ts';
import type { MeasuredBox } from '../../../model/document.ts';
import type { Piece, Size, SlidePlan } from '../body.ts';
import { bodyWidth, CONTENT_WIDTH } from '../geometry.ts';
import { loosened } from '../loosen/loosen.ts';
import { mayBeTall } from './rough.ts';

/** A piece with the name of its boxes. */
export interface Item {
  /** Of the piece of the plan that it is, or is a part of. */
  readonly index: number;
  readonly id: string;
  readonly piece: Piece;
  /** What is said again above it where it goes on on another slide; null: nothing. */
  readonly again: Item | null;
}

/** How a piece stands on its slide: over all its width, in the starter's box, in one of two columns, beside another. */
export type Where = '' | '-inset' | '-column' | '-beside';

/** Name of the box of an item. */
export function boxId({ id }: Pick<Item, 'id'>, size: Size, where: Where): string {
  return `${id}@${size}${where}`;
}

export function itemsOf({ id, pieces }: Pick<SlidePlan, 'id' | 'pieces'>): Item[] {
  return pieces.map((piece, index) => ({ index, id: `${id}/${index}`, piece, again: null }));
}

/** The parts of a question, or of a list in lists, that may be too tall for a slide; empty for everything else. */
export function looseItems(item: Item): Item[] {
  if (!mayBeTall([item.piece])) return [];
  const parts: Item[] = [];
  for (const { piece, again } of loosened(item.piece)) {
    const said = again === null ? null : (parts[again] ?? null);
    parts.push({ index: item.index, id: `${item.id}.${parts.length}`, piece, again: said });
  }
  return parts;
}

/** Rows that two columns need at least: fewer are no list to be read down. */
const FEWEST_ROWS = 4;

/**
 * True for a slide that may be set in two columns: rows that are read one by one, with nothing beside them that needs the
 * width. Running text, programs, pictures and sources keep the whole width.
 */
export function mayHaveColumns(plan: SlidePlan): boolean {
  if (plan.kind === 'source' || plan.kind === 'model' || plan.kind === 'title' || plan.beside) return false;
  if (bodyWidth(plan) < CONTENT_WIDTH || !mayBeTall(plan.pieces)) return false;
  const rows = plan.pieces.map((piece) => rowsOf(piece, plan.kind === 'credits'));
  return !rows.includes(null) && rows.reduce<number>((sum, row) => sum + (row ?? 0), 0) >= FEWEST_ROWS;
}

/** Rows that a piece is made of; null: it may not stand in a column. */
function rowsOf(piece: Piece, credits: boolean): number | null {
  if (piece.shape === 'question') return [...piece.prompt, ...piece.body].every(isNarrow) ? 1 : null;
  if (piece.shape === 'term' || piece.shape === 'answer') return 1;
  if (piece.shape === 'step') return null;
  if (piece.shape !== 'block') return 0;
  const { block } = piece;
  if (block.kind === 'list')
    return block.items.every(({ blocks }) => blocks.every(isNarrow)) ? block.items.length : null;
  if (block.kind === 'table') return block.rows.length;
  if (block.kind === 'paragraph') return credits ? 1 : 0;
  return block.kind === 'heading' ? 0 : null;
}

function isNarrow(block: Block): boolean {
  return ['paragraph', 'heading', 'list', 'choices', 'statements', 'order', 'bank'].includes(block.kind);
}

/** The slide of what does not fit beside: as a source has it. */
export function apartPlan(plan: SlidePlan): SlidePlan | null {
  if (!plan.beside) return null;
  const { pieces, title } = plan.beside;
  return {
    id: `${plan.id}-apart`,
    kind: 'source',
    title,
    cue: null,
    minutes: null,
    grouping: null,
    continues: false,
    pieces,
    beside: null,
    // Where it takes the place of the slide, it takes its notes too.
    notes: plan.beside.otherwise === 'alone' ? plan.notes : [],
    place: pieces[0]?.place ?? plan.place,
  };
}

/** Measured boxes by name; of those that are too wide by how many units, and the words that stick out. */
export interface Heights {
  readonly boxes: ReadonlyMap<string, MeasuredBox>;
  readonly wide: ReadonlyMap<string, { readonly by: number; readonly words: string }>;
}
