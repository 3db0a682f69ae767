/**
 * Runs `work` over the items, at most `limit` at once, and gives the results in the items' order. After a failure no
 * more are begun; it is thrown when those at work have ended.
 */
export async function mapLimit<T, R>(
  items: readonly T[],
  limit: number,
  work: (item: T, index: number) => Promise<R>,
): Promise<R[]> {
  const results: R[] = new Array(items.length);
  let next = 0;
  const lane = async () => {
    while (next < items.length) {
      const index = next;
      next += 1;
      try {
        results[index] = await work(items[index] as T, index);
      } catch (problem) {
        next = items.length;
        throw problem;
      }
    }
  };
  await all(Array.from({ length: Math.max(1, Math.min(limit, items.length)) }, lane));
  return results;
}

/** All the values, or the first failure once every one has ended: nothing goes on behind the caller's back. */
export async function all<T>(working: readonly Promise<T>[]): Promise<T[]> {
  const settled = await Promise.allSettled(working);
  return settled.map((result) => {
    if (result.status === 'rejected') throw result.reason;
    return result.value;
  });
}
