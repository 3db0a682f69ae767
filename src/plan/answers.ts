/**
 * A copy without every key `answer`, at any depth: what pupils may get. Plain JSON in, plain JSON out; the type stays,
 * because `answer` is the one optional key of the vocabularies.
 */
export function withoutAnswers<T>(value: T): T {
  return without(value, 'answer');
}

/** A copy without every key `span`, at any depth: what a document is hashed and compared by. */
export function withoutSpans<T>(value: T): T {
  return without(value, 'span');
}

function without<T>(value: T, key: string): T {
  // The casts say what cannot be said in types: a copy of plain JSON less an optional key is still a T.
  if (Array.isArray(value)) return value.map((entry: unknown) => without(entry, key)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([name]) => name !== key);
  return Object.fromEntries(kept.map(([name, entry]) => [name, without(entry, key)])) as T;
}
