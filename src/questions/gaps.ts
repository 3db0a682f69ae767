import { type Gap, type Inlines, plainText } from '../model/block.ts';

/** Narrowest and widest gap, and how much wider than print a hand writes. */
const NARROWEST = 12;
const WIDEST = 40;
const HAND = 1.6;

/** Every gap at any depth, in the order of reading. */
export function gapsIn(value: unknown): readonly Gap[] {
  if (isGap(value)) return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(gapsIn);
}

/** A copy in which every gap is what `change` makes of it, in the order of reading. */
export function mapGaps<T>(value: T, change: (gap: Gap) => Gap): T {
  const walk = (entry: unknown): unknown => {
    if (isGap(entry)) return change(entry);
    if (Array.isArray(entry)) return entry.map(walk);
    if (typeof entry !== 'object' || entry === null) return entry;
    return Object.fromEntries(Object.entries(entry).map(([key, inner]) => [key, walk(inner)]));
  };
  // The copy has the shape of what was copied: a gap is replaced by a gap, all else by itself.
  return walk(value) as T;
}

/** Width of every gap of a question, in characters: room for its longest answer in handwriting, so that none tells. */
export function commonWidth(gaps: readonly Gap[]): number {
  const lengths = gaps.flatMap((gap) =>
    [answerText(gap.answer?.text ?? []), ...(gap.answer?.accept ?? [])].map(lengthOf),
  );
  const longest = Math.max(0, ...lengths);
  return Math.min(WIDEST, Math.max(NARROWEST, Math.ceil(longest * HAND)));
}

/** The plain words of an answer. */
export function answerText(content: Inlines): string {
  return plainText(content).trim();
}

function lengthOf(text: string): number {
  return [...text].length;
}

function isGap(value: unknown): value is Gap {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'gap';
}
