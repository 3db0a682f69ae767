import { glossHeights, glossPlaces } from '../../../layout/glosses.ts';
import { cutsOf, staysWhole } from '../../../layout/split.ts';
import type { Block } from '../../../model/block.ts';
import type { MeasuredBox } from '../../../model/document.ts';

/** A measured box in the order of its slide. */
export interface Column {
  readonly measured: MeasuredBox | undefined;
  /** The one block that it holds, when it may be cut inside; null otherwise. */
  readonly block: Block | null;
  /** True: what follows belongs to it, and must not begin a slide. */
  readonly keep: boolean;
  /** Units of height that are said again above it where it goes on, besides its own label or head. */
  readonly again: number;
}

/** What is never cut: a box, or a run of units between two places where it may be cut. */
export interface Atom {
  readonly index: number;
  readonly from: number;
  readonly to: number;
  readonly height: number;
  /** Height that is said again on top when it begins a slide: a label, a table's head. */
  readonly lead: number;
  /** Height of a frame below it when it ends a slide inside its box. */
  readonly trail: number;
  readonly gap: number;
  /** What it costs to begin a slide here. */
  readonly breakCost: number;
}

/** One more slide outweighs every slack; parting what belongs together outweighs a slide; nothing outweighs fitting. */
export const COST = { over: 1e12, parted: 1e9, slide: 1e6, line: 300, row: 100, slack: 1000 } as const;
/** The frame of a source below its last line, and the space above its glosses. */
const SOURCE_FRAME = 24;
const ABOVE_GLOSSES = 16;
/** What is above the first unit of these is there again on each part: a label, a head, the space above a row. */
const SAID: readonly Block['kind'][] = ['source', 'table', 'code', 'aside', 'match', 'choices', 'order', 'statements'];

/** Boxes as what is never cut. `room`: what is taller is cut even when it would rather stand whole. */
export function allAtoms(columns: readonly Column[], room: number, gap: number): readonly Atom[] {
  return columns.flatMap((column, index) => atomsOf(column, index, columns[index - 1], room, gap));
}

function atomsOf(column: Column, index: number, before: Column | undefined, room: number, gap: number): Atom[] {
  const { measured, block } = column;
  const units = measured?.units ?? [];
  const height = measured?.height ?? 0;
  const breakCost = before?.keep ? COST.parted : 0;
  const whole: Atom = { index, from: 0, to: units.length, height, lead: 0, trail: 0, gap, breakCost };
  // A source, a form and a box with a title stand whole on a slide where they can.
  const cuts = !block || (staysWhole(block) && height <= room) ? [] : cutsOf(block, units);
  if (!block || cuts.length === 0) return [whole];
  const starts = [0, ...cuts];
  const top = (at: number) => (at === 0 ? 0 : (units[at]?.top ?? height));
  const lead = column.again + (SAID.includes(block.kind) ? (units[0]?.top ?? 0) : 0);
  const trail = trailOf(block, height, units.at(-1)?.bottom ?? height);
  const cutCost = isText(block) ? COST.line : COST.row;
  return starts.map((from, piece) => {
    const last = piece === starts.length - 1;
    const to = starts[piece + 1] ?? units.length;
    const own = {
      ...whole,
      from,
      to,
      trail,
      height: (last ? height : top(to)) - top(from) + glossesOf(block, units, from, to),
    };
    return piece === 0 ? own : { ...own, lead, gap: 0, breakCost: cutCost };
  });
}

/**
 * Height by which a part of a source is taller, or less tall, than its lines: glosses stand with the part that has their
 * phrase, though all were measured below the last.
 */
function glossesOf(block: Block, units: MeasuredBox['units'], from: number, to: number): number {
  if (block.kind !== 'source' || block.glosses.length === 0) return 0;
  const heights = glossHeights(units);
  const here = glossPlaces(block, units).filter((place) => place.from >= from && place.from < to);
  const own = here.reduce((sum, { gloss }) => sum + (heights[gloss] ?? 0), 0);
  return own - (to >= units.length ? heights.reduce((sum, height) => sum + height, 0) : 0);
}

/** Cut between lines, not between rows. */
function isText({ kind }: Block): boolean {
  return kind === 'paragraph' || kind === 'source' || kind === 'code' || kind === 'lines';
}

function trailOf(block: Block, height: number, bottom: number): number {
  if (block.kind === 'source') return SOURCE_FRAME + (block.glosses.length > 0 ? ABOVE_GLOSSES : 0);
  return Math.max(0, height - bottom);
}
