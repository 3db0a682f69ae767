/**
 * The value without any key `answer`, at any depth: what pupils may get. Plain JSON in, plain JSON out; the type stays,
 * because `answer` is the one optional key of the vocabularies. What holds none of them is shared, not copied.
 */
export function withoutAnswers<T>(value: T): T {
  return without(value, 'answer');
}

/** The value without any key `span`, at any depth: what a document is hashed and compared by. */
export function withoutSpans<T>(value: T): T {
  return without(value, 'span');
}

function without<T>(value: T, key: string): T {
  // The casts say what cannot be said in types: plain JSON less an optional key is still a T.
  if (Array.isArray(value)) {
    const items = value.map((item: unknown) => without(item, key));
    return items.some((item, index) => item !== value[index]) ? (items as T) : value;
  }
  if (typeof value !== 'object' || value === null) return value;
  let changed = Object.hasOwn(value, key);
  const kept: [string, unknown][] = [];
  for (const [name, inner] of Object.entries(value)) {
    if (name === key) continue;
    const next = without(inner, key);
    changed ||= next !== inner;
    kept.push([name, next]);
  }
  return changed ? (Object.fromEntries(kept) as T) : value;
}
