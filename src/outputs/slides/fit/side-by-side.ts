import type { Piece, Size, SlidePlan } from '../body.ts';
import { BESIDE_SIZES, bodyWidth, CONTENT_WIDTH, PIECE_GAP } from '../geometry.ts';
import { numbered } from './fit.ts';
import { apartPlan, boxId, type Heights, type Item, itemsOf } from './items.ts';
import { TOLERANCE } from './spread.ts';

/** Pieces with others beside them, as they fit on one slide. */
export interface BesideFit {
  readonly size: Size;
  readonly pieces: readonly Piece[];
  readonly beside: readonly Piece[];
}

/** True when a slide has something that may stand beside its pieces: nothing else needs that room. */
export function mayBeBeside(plan: SlidePlan): boolean {
  return plan.beside !== null && plan.pieces.length > 0 && bodyWidth(plan) === CONTENT_WIDTH;
}

/** The largest size at which both sides fit whole, side by side; null: they do not at any. */
export function fitBeside(plan: SlidePlan, room: number, heights: Heights): BesideFit | null {
  const apart = apartPlan(plan);
  if (!apart || !mayBeBeside(plan)) return null;
  const sides = [itemsOf(plan), itemsOf(apart)] as const;
  const size = BESIDE_SIZES.find((one) => sides.every((items) => heightOf(items, one, heights) <= room + TOLERANCE));
  if (size === undefined) return null;
  return { size, pieces: setOf(sides[0], size, heights), beside: setOf(sides[1], size, heights) };
}

function heightOf(items: readonly Item[], size: Size, { boxes, wide }: Heights): number {
  return items.reduce((sum, item, index) => {
    const id = boxId(item, size, '-beside');
    const height = wide.has(id) ? Number.POSITIVE_INFINITY : (boxes.get(id)?.height ?? 0);
    return sum + height + (index > 0 ? PIECE_GAP : 0);
  }, 0);
}

function setOf(items: readonly Item[], size: Size, { boxes }: Heights): readonly Piece[] {
  return items.map((item) => {
    const { piece } = item;
    if (piece.shape !== 'block') return piece;
    return { ...piece, block: numbered(piece.block, boxes.get(boxId(item, size, '-beside'))) };
  });
}
