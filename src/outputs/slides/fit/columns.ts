import { type Atom, allAtoms, COST, type Column } from './atoms.ts';
import { partsOf, type Spread, TOLERANCE } from './spread.ts';

/** Share of the taller column that the other has at least: less looks like something that fell over. */
const LEAST = 0.4;
/** Units by which a break inside a box must be better than one between two. */
const INSIDE = 24;

/**
 * Boxes in two columns, read down the first and then the second, broken where the taller is least tall; null when they
 * do not fit so. What belongs to what follows never ends a column, and no row of a list stands alone in the second.
 */
export function twoColumns(columns: readonly Column[], room: number, gap: number): readonly [Spread, Spread] | null {
  const atoms = allAtoms(columns, room, gap);
  // Far too much, as most that is split: no break need be tried.
  if (heightOf(atoms, undefined) > 2 * (room + TOLERANCE) + gap) return null;
  let best: { readonly at: number; readonly cost: number; readonly heights: readonly [number, number] } | null = null;
  for (let at = 1; at < atoms.length; at += 1) {
    if (!mayBreak(atoms, at)) continue;
    const heights = [heightOf(atoms.slice(0, at), atoms[at]), heightOf(atoms.slice(at), undefined)] as const;
    const taller = Math.max(...heights);
    if (taller > room + TOLERANCE || Math.min(...heights) < taller * LEAST) continue;
    const cost = taller + (isInside(atoms, at) ? INSIDE : 0);
    if (!best || cost < best.cost) best = { at, cost, heights };
  }
  if (!best) return null;
  const { at, heights } = best;
  return [
    { parts: partsOf(atoms.slice(0, at), columns), slack: room - heights[0] },
    { parts: partsOf(atoms.slice(at), columns), slack: room - heights[1] },
  ];
}

function isInside(atoms: readonly Atom[], at: number): boolean {
  return atoms[at]?.index === atoms[at - 1]?.index;
}

function mayBreak(atoms: readonly Atom[], at: number): boolean {
  if ((atoms[at]?.breakCost ?? 0) >= COST.parted) return false;
  const alone = at === atoms.length - 1 || atoms[at + 1]?.index !== atoms[at]?.index;
  return !(alone && isInside(atoms, at));
}

/** Units from the top of the first to the foot of the last, when `next` begins the other column. */
function heightOf(atoms: readonly Atom[], next: Atom | undefined): number {
  const last = atoms.at(-1);
  const trail = next && last && next.index === last.index ? last.trail : 0;
  const sum = atoms.reduce((total, atom, index) => total + atom.height + (index > 0 ? atom.gap : 0), 0);
  return (atoms[0]?.lead ?? 0) + sum + trail;
}
