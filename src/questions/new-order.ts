import type { Arrange } from './type.ts';

/** True for an order that gives something away. */
export type Telling<T> = (order: readonly T[]) => boolean;

/** How often another order is drawn before one is made. */
const DRAWS = 40;

/**
 * The items in a new order that none of `telling` is true of, as far as there is one: the first of them matters most.
 * Two items can only be turned round.
 */
export function inNewOrder<T>(items: readonly T[], arrange: Arrange, ...telling: readonly Telling<T>[]): readonly T[] {
  for (let draw = 0; draw < DRAWS; draw += 1) {
    const drawn = pick(items, arrange.shuffle(items.length));
    if (!telling.some((tells) => tells(drawn))) return drawn;
  }
  const turns = items.map((_, by) => [...items.slice(by), ...items.slice(0, by)]);
  const free = (tests: readonly Telling<T>[]) => turns.find((turn) => !tests.some((tells) => tells(turn)));
  return free(telling) ?? free(telling.slice(0, 1)) ?? items;
}

/** True when these are the same items in the same order. */
export function isSameOrder<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}

/** The items that stand at these indexes. */
export function pick<T>(items: readonly T[], indexes: readonly number[]): readonly T[] {
  return indexes.flatMap((index) => {
    const item = items[index];
    return item === undefined ? [] : [item];
  });
}
