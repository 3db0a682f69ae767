import { type Atom, COST, FORBIDDEN } from './atom.ts';

/** One page: atoms `from` up to and without `to`, and what is left of its height (mm; negative when its spaces are squeezed, or overfull). */
export interface PageSpan {
  readonly from: number;
  readonly to: number;
  readonly slack: number;
}

/**
 * mm that a page holds, by its number from 1. Pages after the first may differ by whether their number is even, and in no
 * other way.
 */
export type PageRoom = (page: number) => number;

/** A way to set everything before `to`, the last page beginning at `from`. */
interface State {
  readonly from: number;
  readonly to: number;
  readonly pages: number;
  readonly cost: number;
  readonly slack: number;
  readonly before: State | null;
}

/**
 * Chooses page breaks over the whole document: the least sum of squared slack and break costs (Knuth and Plass, on
 * pages). `room` is what each page holds, in mm, by its number from 1. Every atom is on exactly one page, in order. A page is overfull only when one
 * atom alone does not fit, or what must stay together does not; forbidden breaks are made before that. Pages that face
 * each other (2|3, 4|5) are known, so that a source may stand opposite its questions.
 */
export function choosePages(atoms: readonly Atom[], room: PageRoom): readonly PageSpan[] {
  if (atoms.length === 0) return [];
  const links = linksOf(atoms);
  const states = states0(atoms.length);
  const copies = copiesOf(atoms);
  extend(null, 0, atoms, copies, room, links, states);
  for (let at = 1; at < atoms.length; at += 1) {
    for (const state of states[at]?.values() ?? []) extend(state, at, atoms, copies, room, links, states);
  }
  const ends = [...(states[atoms.length]?.values() ?? [])];
  const best = ends.reduce((least, state) => (state.cost < least.cost ? state : least));
  return unwind(best);
}

function states0(count: number): Map<string, State>[] {
  return Array.from({ length: count + 1 }, () => new Map<string, State>());
}

/** Sets one more page, from `from` on, in every way that may be best. */
function extend(
  before: State | null,
  from: number,
  atoms: readonly Atom[],
  copies: number,
  room: PageRoom,
  links: readonly Link[],
  states: readonly Map<string, State>[],
): void {
  const used = new Array<number>(copies).fill(0);
  const spare = used.map(() => 0);
  let fills = false;
  const number = (before?.pages ?? 0) + 1;
  const height = room(number);
  for (let to = from + 1; to <= atoms.length; to += 1) {
    const atom = atoms[to - 1];
    if (!atom || (atom.turn && to - 1 > from)) return;
    const first = to - 1 === from;
    for (let copy = 0; copy < used.length; copy += 1) {
      const own = atom.copies.length === 0 ? atom.height : (atom.copies[copy] ?? null);
      if (own === null) continue;
      used[copy] = (used[copy] ?? 0) + own + (first ? atom.lead : atom.gap);
      spare[copy] = (spare[copy] ?? 0) + (first ? 0 : atom.shrink);
    }
    fills = fills || atom.fills;
    const next = atoms[to] ?? null;
    const trail = next && next.box === atom.box ? atom.trail : 0;
    const fullest = fullestOf(used, spare);
    const slack = height - (used[fullest] ?? 0) - trail;
    const shrink = spare[fullest] ?? 0;
    // A first atom is always set: what is taller than a page has to stand somewhere.
    if (slack + shrink < -TOLERANCE && to - 1 > from) return;
    const page = pageCost(slack, shrink, height, fills, next);
    const cost = (before?.cost ?? 0) + page + linkCost(links, before, from, to, number);
    const known = keyOf(links, from, to, number);
    if (cost < (states[to]?.get(known)?.cost ?? Number.POSITIVE_INFINITY)) {
      states[to]?.set(known, { from, to, pages: number, cost, slack, before });
    }
  }
}

/** How many copies the document has: 1 when all atoms are in all of them. */
function copiesOf(atoms: readonly Atom[]): number {
  return atoms.reduce((most, { copies }) => Math.max(most, copies.length), 1);
}

/** The copy that can spare least on this page: what is left in it, with its spaces squeezed. */
function fullestOf(used: readonly number[], spare: readonly number[]): number {
  const need = (copy: number) => (used[copy] ?? 0) - (spare[copy] ?? 0);
  return used.reduce((fullest, _, copy) => (need(copy) > need(fullest) ? copy : fullest), 0);
}

/** mm by which a page may be overfull: less than what a browser's rounding makes. */
const TOLERANCE = 0.05;

/** All that matters later of a way: which pairs stand open on its last page (they may face), and whether that is even. */
function keyOf(links: readonly Link[], from: number, to: number, number: number): string {
  let key = number % 2 === 0 ? 'even' : 'odd';
  for (const [index, { first, last }] of links.entries())
    if (first >= from && first < to && last >= to) key += ` ${index}`;
  return key;
}

function pageCost(slack: number, shrink: number, height: number, fills: boolean, next: Atom | null): number {
  if (slack + shrink < -TOLERANCE) return COST.page + FORBIDDEN * 10;
  if (slack < 0) return COST.page + COST.squeezed * (slack / Math.max(shrink, TOLERANCE)) ** 2 + breakCostOf(next);
  const share = Math.max(0, slack) / height;
  // What follows a page turn or nothing at all: white below is meant. But an orphan on the last page is not.
  if (!next) return COST.page + (1 - share < COST.orphanShare && !fills ? COST.orphan : 0);
  const white = fills || next.turn ? 0 : share * share * 100 + (share > COST.emptyShare ? COST.empty : 0);
  return COST.page + white + breakCostOf(next);
}

function breakCostOf(next: Atom | null): number {
  return next && !next.turn ? next.breakCost : 0;
}

/** A source and the first question that needs it, as places of atoms, in their order. */
interface Link {
  readonly first: number;
  readonly last: number;
}

function linksOf(atoms: readonly Atom[]): readonly Link[] {
  return atoms.flatMap((atom, source) => {
    if (atom.source === null) return [];
    const name = atom.source;
    const after = atoms.findIndex((other, place) => place > source && other.cites.includes(name));
    const question = after >= 0 ? after : atoms.findIndex((other) => other.cites.includes(name));
    return question >= 0 ? [{ first: Math.min(source, question), last: Math.max(source, question) }] : [];
  });
}

/** What it costs that sources whose pairs end on this page stand elsewhere: as much as the one that is worst off. */
function linkCost(links: readonly Link[], before: State | null, from: number, to: number, number: number): number {
  let cost = 0;
  for (const { first, last } of links) {
    if (last < from || last >= to || first >= from) continue;
    const faces = before !== null && first >= before.from && number % 2 === 1;
    cost = Math.max(cost, faces ? COST.facing : COST.turned);
  }
  return cost;
}

function unwind(last: State): PageSpan[] {
  const pages: PageSpan[] = [];
  for (let state: State | null = last; state; state = state.before) {
    pages.push({ from: state.from, to: state.to, slack: state.slack });
  }
  return pages.reverse();
}
