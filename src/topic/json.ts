import type { Citation, ImageBlock, SourceBlock } from '../model/block.ts';

/** Anything with a kind, inside the plain JSON of a topic. */
export interface Kinded {
  readonly kind: string;
}

/**
 * The same JSON with some of its objects replaced. `replace` sees each object that has a `kind`, from the outside in,
 * and gives another one, or null to leave it and look inside it. What does not change is shared, not copied.
 */
export function replaceIn<T>(value: T, replace: (found: Kinded) => Kinded | null): T {
  // A replacement has the shape of what it replaces; that is the caller's promise, and the reason for the casts.
  if (Array.isArray(value)) {
    const items = value.map((item) => replaceIn(item, replace));
    return items.some((item, index) => item !== value[index]) ? (items as T) : value;
  }
  if (typeof value !== 'object' || value === null) return value;
  if ('kind' in value && typeof value.kind === 'string') {
    const other = replace(value as Kinded);
    if (other !== null) return other as T;
  }
  let changed = false;
  const entries = Object.entries(value).map(([key, inner]) => {
    const next = replaceIn(inner, replace);
    changed ||= next !== inner;
    return [key, next] as const;
  });
  return changed ? (Object.fromEntries(entries) as T) : value;
}

/** Shows every object that has a `kind`, from the outside in, in order. */
export function visit(value: unknown, see: (found: Kinded) => void): void {
  if (Array.isArray(value)) {
    for (const item of value) visit(item, see);
  } else if (typeof value === 'object' && value !== null) {
    if ('kind' in value && typeof value.kind === 'string') see(value as Kinded);
    for (const inner of Object.values(value)) visit(inner, see);
  }
}

/** True for a citation of the model. */
export function isCitation(found: Kinded): found is Citation {
  return found.kind === 'citation' && 'to' in found && typeof found.to === 'object';
}

/** True for a picture of the model. */
export function isImage(found: Kinded): found is ImageBlock {
  return found.kind === 'image' && 'src' in found && typeof found.src === 'string';
}

/** True for a source as it is set: in what an author wrote, the place that a question keeps for one. */
export function isPlacedSource(found: Kinded): found is SourceBlock {
  return found.kind === 'source' && 'id' in found && 'paragraphs' in found;
}
