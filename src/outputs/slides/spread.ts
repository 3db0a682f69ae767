import { cutsOf, staysWhole } from '../../layout/split.ts';
import type { Block } from '../../model/block.ts';
import type { MeasuredBox } from '../../model/document.ts';

/** A measured box in the order of its slide. */
export interface Column {
  readonly measured: MeasuredBox | undefined;
  /** The one block that it holds, when it may be cut inside; null otherwise. */
  readonly block: Block | null;
  /** True: what follows belongs to it, and must not begin a slide. */
  readonly keep: boolean;
}

/** What stands on one slide (or page): boxes in order, whole or units `from` up to `to` of them. */
export interface Spread {
  readonly parts: readonly {
    readonly index: number;
    readonly cut: { readonly from: number; readonly to: number } | null;
  }[];
  /** Height that is left; negative when it is too full. */
  readonly slack: number;
}

/** What is never cut: a box, or a run of units between two places where it may be cut. */
interface Atom {
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
const COST = { over: 1e12, parted: 1e9, slide: 1e6, line: 300, row: 100, slack: 1000 } as const;
/** Units by which a slide may seem too full: what a browser's rounding makes. */
export const TOLERANCE = 1;
/** The frame of a source below its last line. */
const SOURCE_FRAME = 24;

/**
 * Spreads boxes over as few slides as they need, in order. Even: about equally full; otherwise each as full as can be,
 * the rest on the last. A slide is too full only when it holds one thing that cannot be cut.
 */
export function spread(columns: readonly Column[], room: number, gap: number, even: boolean): Spread[] {
  const atoms = columns.flatMap((column, index) => atomsOf(column, index, columns[index - 1], room, gap));
  if (atoms.length === 0) return [];
  const best: { cost: number; from: number; slack: number }[] = [{ cost: 0, from: 0, slack: 0 }];
  for (let to = 1; to <= atoms.length; to += 1) best.push(bestEnding(atoms, to, best, room, even));
  const spreads: Spread[] = [];
  for (let to = atoms.length; to > 0; ) {
    const { from, slack } = best[to] ?? { from: 0, slack: 0 };
    spreads.unshift({ parts: partsOf(atoms.slice(from, to), columns), slack });
    to = from;
  }
  return spreads;
}

/** The best way to end a slide before atom `to`. */
function bestEnding(
  atoms: readonly Atom[],
  to: number,
  best: readonly { readonly cost: number }[],
  room: number,
  even: boolean,
): { cost: number; from: number; slack: number } {
  let found = { cost: Number.POSITIVE_INFINITY, from: to - 1, slack: 0 };
  const next = atoms[to];
  let used = next && next.index === atoms[to - 1]?.index ? (atoms[to - 1]?.trail ?? 0) : 0;
  for (let from = to - 1; from >= 0; from -= 1) {
    const atom = atoms[from];
    if (!atom) break;
    used += atom.height;
    const slack = room - used - atom.lead;
    const over = slack < -TOLERANCE;
    if (over && from < to - 1) break;
    const white = next || even ? (Math.max(0, slack) / room) ** 2 * COST.slack : 0;
    const cost = (best[from]?.cost ?? 0) + COST.slide + white + (over ? COST.over : 0) + (next?.breakCost ?? 0);
    if (cost < found.cost) found = { cost, from, slack };
    used += atom.gap;
  }
  return found;
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
  const said = ['source', 'table', 'code', 'aside'].includes(block.kind) ? (units[0]?.top ?? 0) : 0;
  const trail = trailOf(block, height, units.at(-1)?.bottom ?? height);
  return starts.map((from, piece) => {
    const to = starts[piece + 1] ?? units.length;
    const bottom = piece === starts.length - 1 ? height : top(to);
    const inside = piece > 0;
    const cost = inside ? (block.kind === 'list' || block.kind === 'table' ? COST.row : COST.line) : breakCost;
    return {
      index,
      from,
      to,
      height: bottom - top(from),
      lead: inside ? said : 0,
      trail,
      gap: inside ? 0 : gap,
      breakCost: cost,
    };
  });
}

function trailOf(block: Block, height: number, bottom: number): number {
  if (block.kind === 'source' && block.glosses.length === 0) return SOURCE_FRAME;
  return Math.max(0, height - bottom);
}

function partsOf(atoms: readonly Atom[], columns: readonly Column[]): Spread['parts'] {
  const parts: { index: number; from: number; to: number }[] = [];
  for (const { index, from, to } of atoms) {
    const last = parts.at(-1);
    if (last?.index === index) last.to = to;
    else parts.push({ index, from, to });
  }
  return parts.map(({ index, from, to }) => {
    const whole = from === 0 && to >= (columns[index]?.measured?.units.length ?? 0);
    return { index, cut: whole ? null : { from, to } };
  });
}
