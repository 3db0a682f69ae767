import type { Inline } from './block.ts';

/** Every kind of Inline, so that a new one is a compile error here. */
const INLINE: Readonly<Record<Inline['kind'], true>> = {
  text: true,
  code: true,
  math: true,
  emphasis: true,
  strong: true,
  sub: true,
  sup: true,
  strike: true,
  break: true,
  link: true,
  gap: true,
  phrase: true,
  noteref: true,
  citation: true,
};

/** True for the content of a line: a list of Inlines, not an empty one. */
export function isInlines(value: readonly unknown[]): value is readonly Inline[] {
  return value.length > 0 && value.every(isInline);
}

function isInline(value: unknown): value is Inline {
  return typeof value === 'object' && value !== null && 'kind' in value && Object.hasOwn(INLINE, String(value.kind));
}
