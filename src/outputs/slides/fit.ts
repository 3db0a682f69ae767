import { sourceLines, withLineNumbers } from '../../layout/lines.ts';
import { pieceOf } from '../../layout/split.ts';
import type { Block } from '../../model/block.ts';
import type { Measured, MeasuredBox } from '../../model/document.ts';
import type { Piece, PlacedSlide, Size, SlidePlan } from './body.ts';
import { PIECE_GAP } from './geometry.ts';
import { type Column, type Spread, spread, TOLERANCE } from './spread.ts';

/** Measured boxes by id, and those that overflow to the side. */
export interface Heights {
  readonly boxes: ReadonlyMap<string, MeasuredBox>;
  readonly wide: ReadonlySet<string>;
}

export function heightsOf(measured: Measured): Heights {
  const wide = measured.problems.filter(({ code }) => code === 'overflow').map(({ box }) => box);
  return { boxes: new Map(measured.boxes.map((box) => [box.id, box])), wide: new Set(wide) };
}

/** Pieces at the largest size at which they fit, on as few slides as they need. */
export interface Fitted {
  readonly size: Size;
  readonly slides: readonly (readonly FittedPiece[])[];
  /** Units by which the fullest slide is too tall; 0 when everything fits. */
  readonly over: number;
  /** True: something is too wide at every size. */
  readonly wide: boolean;
}

/** A slide of the plan as it was set: one slide, or several with "(continued)". */
export interface SlideSet {
  readonly plan: SlidePlan;
  readonly slides: readonly PlacedSlide[];
  readonly fitted: Fitted;
}

/** Units of height for the pieces. */
export interface Room {
  /** On a slide alone. */
  readonly one: number;
  /** On each slide when there are several: their titles say "(continued)". */
  readonly each: number;
  /** Share of it that text larger than the body may take. */
  readonly large: number;
}

/** A piece, or what of it is on this slide, with its place among the pieces of the plan. */
export interface FittedPiece {
  readonly index: number;
  readonly piece: Piece;
}

const BODY: Size = 36;

/**
 * Chooses the size and the slides. `key` names the box of a piece at a size.
 */
export function fitPieces(
  pieces: readonly Piece[],
  sizes: readonly Size[],
  room: Room,
  key: (index: number, size: Size) => string,
  heights: Heights,
): Fitted {
  const usable = sizes.filter((size) => pieces.every((_, index) => !heights.wide.has(key(index, size))));
  const tried = usable.length > 0 ? usable : sizes.slice(-1);
  const wide = usable.length === 0;
  const at = (size: Size, height: number) =>
    spread(
      columnsAt(pieces, (i) => key(i, size), heights),
      height,
      PIECE_GAP,
      true,
    );
  for (const size of tried) {
    const one = at(size, room.one * (size > BODY ? room.large : 1));
    if (one.length <= 1 && overOf(one) === 0)
      return { size, ...placed(one, pieces, (i) => key(i, size), heights), wide };
  }
  const floor = tried.at(-1) ?? 28;
  const fewest = at(floor, room.each);
  const size =
    tried.find((larger) => {
      if (larger > BODY && room.large < 1) return false;
      const slides = at(larger, room.each);
      return slides.length === fewest.length && overOf(slides) <= overOf(fewest);
    }) ?? floor;
  return { size, ...placed(at(size, room.each), pieces, (index) => key(index, size), heights), wide };
}

function columnsAt(pieces: readonly Piece[], key: (index: number) => string, heights: Heights): Column[] {
  return pieces.map((piece, index) => ({
    measured: heights.boxes.get(key(index)),
    block: piece.shape === 'block' ? piece.block : null,
    keep: piece.keep,
  }));
}

function placed(
  spreads: readonly Spread[],
  pieces: readonly Piece[],
  key: (index: number) => string,
  heights: Heights,
): Pick<Fitted, 'slides' | 'over'> {
  const slides = spreads.map(({ parts }) =>
    parts.flatMap(({ index, cut }): FittedPiece[] => {
      const piece = pieces[index];
      if (!piece) return [];
      if (piece.shape !== 'block') return [{ index, piece }];
      const measured = heights.boxes.get(key(index));
      if (!cut) return [{ index, piece: { ...piece, block: numbered(piece.block, measured) } }];
      const block = pieceOf(piece.block, measured?.units ?? [], cut.from, cut.to);
      return [{ index, piece: { ...piece, block, notes: cut.from === 0 ? piece.notes : [] } }];
    }),
  );
  return { slides: slides.length > 0 ? slides : [[]], over: overOf(spreads) };
}

/** A source that is whole on its slide, with the numbers of its lines. Parts get theirs when they are cut. */
function numbered(block: Block, measured: MeasuredBox | undefined): Block {
  return block.kind === 'source' && measured ? withLineNumbers(block, sourceLines(measured)) : block;
}

function overOf(spreads: readonly Spread[]): number {
  const least = Math.min(0, ...spreads.map(({ slack }) => slack));
  return least < -TOLERANCE ? Math.ceil(-least) : 0;
}
