import type { Edition } from '../model/edition.ts';
import { fnv1a } from '../model/hash.ts';
import type { Arrange } from '../questions/type.ts';

/**
 * A seeded Arrange: the same seed gives the same orders in the same order of asking, on every machine. Each call
 * goes on from the last, so a caller that does not like an order may ask again. A version has orders of its own; `draw` draws
 * them anew.
 */
export function createArrange(seed: string, edition: Edition = null, draw = 0): Arrange {
  const random = generator(typeof edition === 'number' ? `${seed}/version ${edition}/${draw}` : seed);
  /** A whole number from 0 up to, and without, `limit`. */
  const below = (limit: number) => Math.floor(random() * limit);
  return {
    shuffle: (n) => shuffle(n, below),
    derange: (n) => cycle(n, below),
    options: (n) => (typeof edition === 'number' ? optionOrder(n, seed, edition) : indexes(n)),
    letters: edition !== 'all',
  };
}

/**
 * The options of a version. One order is drawn and turned on by another number of places in each version, so that in no
 * two of them, as far as there are places, an option has the same letter; then the same turned round.
 */
function optionOrder(n: number, seed: string, version: number): readonly number[] {
  const random = generator(`${seed}/options`);
  const below = (limit: number) => Math.floor(random() * limit);
  const drawn = shuffle(n, below);
  const turns = shuffle(n, below);
  const base = version < n ? drawn : [...drawn].reverse();
  return n < 2 ? base : rotate([...base], turns[version % n] ?? 0);
}

/** Fisher–Yates; the order that was given is turned round by some places. */
function shuffle(n: number, below: (limit: number) => number): readonly number[] {
  const order = indexes(n);
  for (let i = order.length - 1; i > 0; i -= 1) swap(order, i, below(i + 1));
  const same = order.every((index, place) => index === place);
  return same && n >= 2 ? rotate(order, 1 + below(n - 1)) : order;
}

/** Sattolo's shuffle: one cycle through all places, so that nothing can stay where it was. */
function cycle(n: number, below: (limit: number) => number): readonly number[] {
  const order = indexes(n);
  for (let i = order.length - 1; i > 0; i -= 1) swap(order, i, below(i));
  return order;
}

function indexes(n: number): number[] {
  return Array.from({ length: Math.max(0, n) }, (_, index) => index);
}

function rotate(order: readonly number[], by: number): readonly number[] {
  return [...order.slice(by), ...order.slice(0, by)];
}

function swap(order: number[], i: number, j: number): void {
  const [a, b] = [order[i], order[j]];
  if (a === undefined || b === undefined) return;
  order[i] = b;
  order[j] = a;
}

/** Numbers from 0 to 1 (1 excluded): the seed's characters are mixed to 32 bits, and a Weyl sequence is scrambled. */
function generator(seed: string): () => number {
  let state = scramble(fnv1a(seed));
  return () => {
    state = (state + 0x9e3779b9) | 0;
    return scramble(state) / 0x1_0000_0000;
  };
}

/** A bijection of 32 bits in which each bit of the input moves each bit of the result. */
function scramble(value: number): number {
  let mixed = value | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}
