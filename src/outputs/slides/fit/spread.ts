import { type Atom, allAtoms, COST, type Column } from './atoms.ts';

/** What stands on one slide (or page): boxes in order, whole or units `from` up to `to` of them. */
export interface Spread {
  readonly parts: readonly {
    readonly index: number;
    readonly cut: { readonly from: number; readonly to: number } | null;
  }[];
  /** Height that is left; negative when it is too full. */
  readonly slack: number;
}

/** Units by which a slide may seem too full: what a browser's rounding makes. */
export const TOLERANCE = 1;
/**
 * Spreads boxes over as few slides as they need, in order. Even: about equally full; otherwise each as full as can be,
 * the rest on the last. A slide is too full only when it holds one thing that cannot be cut.
 */
export function spread(columns: readonly Column[], room: number, gap: number, even: boolean): Spread[] {
  const atoms = allAtoms(columns, room, gap);
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

/** The boxes that atoms make up, whole or in part. */
export function partsOf(atoms: readonly Atom[], columns: readonly Column[]): Spread['parts'] {
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
