import type { Arrange } from '../type.ts';

/** How often another order is drawn before a plain rotation is taken. */
const DRAWS = 40;

/**
 * An order of `total` partners, the first `pairs` of which belong to the rows of the same index: none stands in its
 * own row, and they do not follow one another as the rows do, not even with a spare pushed in or all of them moved
 * down.
 */
export function outOfStep(pairs: number, total: number, arrange: Arrange): readonly number[] {
  for (let draw = 0; draw < DRAWS; draw += 1) {
    const order = arrange.derange(total);
    const moved = order.every((index, place) => index !== place);
    if (moved && (total < 4 || neighbours(order, pairs) <= 1)) return order;
  }
  const half = Math.floor(total / 2);
  return Array.from({ length: total }, (_, place) => (place + half) % total);
}

/** How many rows' partners are followed by the next row's partner, spares left out. */
function neighbours(order: readonly number[], pairs: number): number {
  const real = order.filter((index) => index < pairs);
  return real.filter((index, place) => real[place + 1] === index + 1).length;
}
