import { sourceLines, withLineNumbers } from '../../../layout/lines.ts';
import { pieceOf } from '../../../layout/split.ts';
import type { Block } from '../../../model/block.ts';
import type { MeasuredBox } from '../../../model/document.ts';
import type { Piece, Size } from '../body.ts';
import { LOOSE_SIZES, PIECE_GAP } from '../geometry.ts';
import type { Column } from './atoms.ts';
import { twoColumns } from './columns.ts';
import { boxId, type Heights, type Item, looseItems, type Where } from './items.ts';
import { type Spread, spread, TOLERANCE } from './spread.ts';

/** Pieces set by the first of the means that makes them fit, on as few slides as they need. */
export interface Fitted {
  readonly size: Size;
  readonly where: Where;
  readonly slides: readonly (readonly FittedPiece[])[];
  /** Where the second column of the one slide begins; null: there is one column. */
  readonly column: number | null;
  /** What does not fit, even so. */
  readonly faults: readonly Fault[];
}

/** A piece that no slide holds at the smallest size, and by how many units. */
export interface Fault {
  readonly piece: Piece;
  readonly how: 'tall' | 'wide';
  readonly by: number;
  /** What of it sticks out; null: it is too tall as a whole. */
  readonly words: string | null;
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

/** How pieces may be set. */
export interface Means {
  /** In one column, largest first. */
  readonly sizes: readonly Size[];
  readonly where: Where;
  /** In two columns, largest first; empty: never. */
  readonly columns: readonly Size[];
}

const BODY: Size = 36;

/**
 * The order of means: the largest size at which all is on one slide, else the largest in two columns, else as few slides
 * as the smallest size needs, at the largest size that needs no more.
 */
export function fitPieces(items: readonly Item[], means: Means, room: Room, heights: Heights): Fitted {
  const usable = usableSizes(items, means.sizes, means.where, heights);
  const tried = usable.length > 0 ? usable : means.sizes.slice(-1);
  for (const size of tried) {
    const one = spreadAt(items, size, means.where, room.one * (size > BODY ? room.large : 1), heights);
    if (one.length <= 1 && one.every(fits)) return set(items, one, size, means.where, heights);
  }
  // Parts are measured over all the width of a slide: in the starter's box they would have no height, and always fit.
  const whole = means.where === '';
  return inColumns(items, means, room, heights) ?? split(items, tried, means.where, room, heights, whole);
}

function usableSizes(items: readonly Item[], sizes: readonly Size[], where: Where, { wide }: Heights): readonly Size[] {
  return sizes.filter((size) => items.every((item) => !wide.has(boxId(item, size, where))));
}

function inColumns(items: readonly Item[], { columns }: Means, room: Room, heights: Heights): Fitted | null {
  for (const size of usableSizes(items, columns, '-column', heights)) {
    const found = twoColumns(columnsOf(items, size, '-column', heights), room.one, PIECE_GAP);
    if (!found) continue;
    const [first, second] = found.map((one) => piecesOf(items, one, size, '-column', heights));
    const slides = [[...(first ?? []), ...(second ?? [])]];
    return { size, where: '-column', slides, column: first?.length ?? null, faults: [] };
  }
  return null;
}

/** On as few slides as need be. `whole`: a piece may still be taken apart. */
function split(
  items: readonly Item[],
  sizes: readonly Size[],
  where: Where,
  room: Room,
  heights: Heights,
  whole: boolean,
): Fitted {
  const at = (size: Size) => spreadAt(items, size, where, room.each, heights);
  const floor = sizes.at(-1) ?? 28;
  const fewest = at(floor);
  const tooTall = new Set(fewest.filter((one) => !fits(one)).flatMap(({ parts }) => parts.map(({ index }) => index)));
  const loose = items.flatMap((item, index) => (tooTall.has(index) ? orItself(looseItems(item), item) : [item]));
  if (whole && loose.some((item, index) => item !== items[index])) {
    const usable = usableSizes(loose, LOOSE_SIZES, where, heights);
    return split(loose, usable.length > 0 ? usable : LOOSE_SIZES.slice(-1), where, room, heights, false);
  }
  const size = sizes.find((larger) => {
    // What needs several slides is not set larger than the body.
    if (larger > BODY) return false;
    const slides = at(larger);
    const asFew = slides.length === fewest.length && partedIn(slides, items) <= partedIn(fewest, items);
    return asFew && overOf(slides) <= overOf(fewest);
  });
  return set(items, at(size ?? floor), size ?? floor, where, heights);
}

/** How often what belongs to what follows ends a slide. */
function partedIn(spreads: readonly Spread[], items: readonly Item[]): number {
  return spreads.slice(0, -1).filter(({ parts }) => items[parts.at(-1)?.index ?? -1]?.piece.keep === true).length;
}

function orItself(parts: readonly Item[], item: Item): readonly Item[] {
  return parts.length > 0 ? parts : [item];
}

function spreadAt(items: readonly Item[], size: Size, where: Where, height: number, heights: Heights): Spread[] {
  return spread(columnsOf(items, size, where, heights), height, PIECE_GAP, true);
}

function columnsOf(items: readonly Item[], size: Size, where: Where, { boxes }: Heights): Column[] {
  return items.map((item) => ({
    measured: boxes.get(boxId(item, size, where)),
    block: item.piece.shape === 'block' ? item.piece.block : null,
    keep: item.piece.keep,
    again: item.again ? (boxes.get(boxId(item.again, size, where))?.height ?? 0) + PIECE_GAP : 0,
  }));
}

function set(items: readonly Item[], spreads: readonly Spread[], size: Size, where: Where, heights: Heights): Fitted {
  const slides = spreads.map((one) => piecesOf(items, one, size, where, heights));
  const tall = spreads.flatMap((one, at): Fault[] => {
    // The one thing on such a slide: of a list or table, the very row.
    const piece = fits(one) ? undefined : slides[at]?.at(-1)?.piece;
    return piece ? [{ piece, how: 'tall', by: Math.ceil(-one.slack), words: null }] : [];
  });
  const wide = items.flatMap((item): Fault[] => {
    const found = heights.wide.get(boxId(item, size, where));
    return found ? [{ piece: item.piece, how: 'wide', by: Math.ceil(found.by), words: found.words }] : [];
  });
  return { size, where, slides: slides.length > 0 ? slides : [[]], column: null, faults: [...tall, ...wide] };
}

/** What stands on one slide, or in one column, each block cut as it was spread. */
function piecesOf(
  items: readonly Item[],
  { parts }: Spread,
  size: Size,
  where: Where,
  { boxes }: Heights,
): readonly FittedPiece[] {
  return parts.flatMap(({ index: at, cut }): FittedPiece[] => {
    const item = items[at];
    if (!item) return [];
    const { index, piece, again } = item;
    const measured = boxes.get(boxId(item, size, where));
    if (piece.shape !== 'block') return [{ index, piece }];
    if (!cut) return [{ index, piece: { ...piece, block: numbered(piece.block, measured) } }];
    const block = pieceOf(piece.block, measured?.units ?? [], cut.from, cut.to);
    const said: FittedPiece[] = again && cut.from > 0 ? [{ index, piece: again.piece }] : [];
    return [...said, { index, piece: { ...piece, block, notes: cut.from === 0 ? piece.notes : [] } }];
  });
}

/** A source that is whole on its slide, with the numbers of its lines. Parts get theirs when they are cut. */
export function numbered(block: Block, measured: MeasuredBox | undefined): Block {
  return block.kind === 'source' && measured ? withLineNumbers(block, sourceLines(measured)) : block;
}

function fits({ slack }: Spread): boolean {
  return slack >= -TOLERANCE;
}

function overOf(spreads: readonly Spread[]): number {
  return spreads.filter((one) => !fits(one)).reduce((sum, { slack }) => sum - slack, 0);
}
