import { fnv1a } from '../../model/hash.ts';

/**
 * `count` of the items, in their own order. Each is drawn by its key alone, so that an item which comes in elsewhere
 * changes the choice by one at most.
 */
export function choose<T>(items: readonly T[], count: number, seed: string, keyOf: (item: T) => string): readonly T[] {
  const drawn = new Set(byRank(items, seed, keyOf).slice(0, count));
  return items.filter((item) => drawn.has(item));
}

/** The items in an order that only the seed and their keys decide. */
export function byRank<T>(items: readonly T[], seed: string, keyOf: (item: T) => string): readonly T[] {
  return items
    .map((item, index) => ({ item, index, rank: rankOf(`${seed}/${keyOf(item)}`) }))
    .sort((a, b) => a.rank - b.rank || a.index - b.index)
    .map(({ item }) => item);
}

/** A hash whose bits are well mixed: neighbours in spelling are none in rank. */
function rankOf(text: string): number {
  let mixed = fnv1a(text) | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}
