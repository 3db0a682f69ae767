import type { Block } from '../model/block.ts';
import type { MeasuredBox } from '../model/document.ts';
import { type Atom, COST, FORBIDDEN } from './atom.ts';
import { cutsOf, staysWhole } from './split.ts';

/** A box to be set, with everything that page breaking asks about it. */
export interface LayoutBox {
  readonly id: string;
  /** The one block that it holds, when it may be cut; null otherwise. */
  readonly block: Block | null;
  /** It and its height in every variant of the document. The tallest counts. */
  readonly measured: readonly MeasuredBox[];
  /** Its height in each copy, null in one that does not have it; empty: it is the same in all. */
  readonly copies: readonly (number | null)[];
  /** mm above, when it does not begin a page. */
  readonly gap: number;
  /** mm by which that may be squeezed. */
  readonly shrink: number;
  /** Cost of a break before it: `FORBIDDEN` when it belongs to the box before. */
  readonly breakCost: number;
  readonly turn: boolean;
  readonly fills: boolean;
  readonly source: string | null;
  readonly cites: readonly string[];
}

/** A box cut into atoms, with the units that each piece holds. */
export interface CutBox {
  readonly atoms: readonly Atom[];
  /** First unit of each piece, from 0. */
  readonly starts: readonly number[];
  readonly tallest: MeasuredBox | null;
}

/** mm that the frame of a source takes below its last line, when the source goes on overleaf. */
const SOURCE_FOOT = 4;

/** Cuts a box where it may be cut. `height` is a page's room in mm: a source that fits a page is never cut. */
export function cutBox(box: LayoutBox, height: number): CutBox {
  const tallest = box.measured.reduce<MeasuredBox | null>(
    (most, one) => (most === null || one.height > most.height ? one : most),
    null,
  );
  const whole: Atom = {
    box: box.id,
    piece: 0,
    height: tallest?.height ?? 0,
    copies: box.copies,
    gap: box.gap,
    shrink: box.shrink,
    lead: 0,
    trail: 0,
    breakCost: box.breakCost,
    turn: box.turn,
    fills: box.fills,
    source: box.source,
    cites: box.cites,
  };
  const cuts = tallest && box.block && mayBeCut(box, tallest, height) ? cutsOf(box.block, tallest.units) : [];
  if (!tallest || !box.block || cuts.length === 0) return { atoms: [whole], starts: [0], tallest };
  const starts = [0, ...cuts];
  const units = tallest.units;
  const top = (piece: number) => (piece === 0 ? 0 : (units[starts[piece] ?? 0]?.top ?? 0));
  const kind = box.block.kind;
  const trail = kind === 'source' ? sourceFoot(box.block, tallest) : kind === 'aside' ? below(tallest) : 0;
  const lead = kind === 'source' || kind === 'table' || kind === 'aside' ? (units[0]?.top ?? 0) : 0;
  const atoms = starts.map((_, piece) => {
    const bottom = piece + 1 < starts.length ? top(piece + 1) : tallest.height;
    const height = bottom - top(piece);
    // A piece is as high as in the tallest copy, wherever there is one.
    const copies = box.copies.map((own) => (own === null ? null : height));
    const shared = { ...whole, piece, height, copies, trail };
    if (piece === 0) return shared;
    return { ...shared, gap: 0, shrink: 0, lead, breakCost: cutCost(kind), turn: false, source: null, cites: [] };
  });
  return { atoms, starts, tallest };
}

/** mm below the last line of a part that goes on overleaf: its frame, and the glosses of phrases that stand in it. */
function sourceFoot(block: Block, measured: MeasuredBox): number {
  return block.kind === 'source' && block.glosses.length > 0 ? below(measured) : SOURCE_FOOT;
}

/** mm from the foot of the last unit to that of the box. */
function below({ units, height }: MeasuredBox): number {
  return Math.max(0, height - (units.at(-1)?.bottom ?? height));
}

function mayBeCut(box: LayoutBox, tallest: MeasuredBox, height: number): boolean {
  const same = box.measured.every((one) => one.units.length === tallest.units.length);
  if (!same || box.fills) return false;
  return box.block && staysWhole(box.block) ? tallest.height > height : true;
}

function cutCost(kind: Block['kind']): number {
  switch (kind) {
    case 'paragraph':
      return COST.prose;
    case 'source':
      return COST.source;
    case 'list':
    case 'table':
    case 'code':
      return COST.row;
    case 'lines':
    case 'form':
      return COST.question;
    case 'aside':
      return COST.row;
    default:
      return FORBIDDEN;
  }
}
