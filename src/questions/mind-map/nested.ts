import type { Fragment, Line, Span } from '../../model/source.ts';
import { cutLine, paragraphOf, textSpan, withLines } from '../cut.ts';

/** A bullet with the bullets that are set in below it. */
export interface NestedBullet {
  readonly content: Fragment;
  readonly span: Span;
  readonly below: readonly Omit<NestedBullet, 'below'>[];
}

export interface NestedList {
  readonly before: Fragment;
  readonly bullets: readonly NestedBullet[];
  /** What stands after the list. */
  readonly after: Fragment;
}

const BULLET = /^(\s*)[-*+•–]\s+(?=\S)/;
const TAB = 4;

interface Open {
  readonly indent: number;
  readonly lines: Line[];
}

/**
 * Cuts the first list out of a fragment: bullets set in further than the first one belong to the bullet above them,
 * however far in. A line without bullet goes on the one above it; after an empty line it ends the list.
 */
export function cutNested(fragment: Fragment): NestedList {
  const { lines } = fragment;
  const first = lines.findIndex(({ text }) => BULLET.test(text));
  if (first === -1) return { before: fragment, bullets: [], after: withLines(fragment, []) };
  const open: Open[] = [];
  let wasBlank = false;
  let at = first;
  for (; at < lines.length; at += 1) {
    const line = lines[at] ?? { text: '', start: 0 };
    const [whole, space = ''] = BULLET.exec(line.text) ?? [];
    if (whole !== undefined) open.push({ indent: widthOf(space), lines: [cutLine(line, whole.length)] });
    else if (line.text.trim() !== '') {
      if (wasBlank) break;
      open.at(-1)?.lines.push(line);
    }
    wasBlank = line.text.trim() === '';
  }
  return {
    before: withLines(fragment, lines.slice(0, first)),
    bullets: nest(fragment, open),
    after: withLines(fragment, lines.slice(at)),
  };
}

function nest(fragment: Fragment, open: readonly Open[]): readonly NestedBullet[] {
  const outer = open[0]?.indent ?? 0;
  const bullets: { content: Fragment; span: Span; below: Omit<NestedBullet, 'below'>[] }[] = [];
  for (const { indent, lines } of open) {
    const content = paragraphOf(fragment, lines);
    const bullet = { content, span: textSpan(content) };
    const parent = bullets.at(-1);
    if (parent && indent > outer + 1) parent.below.push(bullet);
    else bullets.push({ ...bullet, below: [] });
  }
  return bullets;
}

function widthOf(space: string): number {
  return [...space].reduce((width, sign) => width + (sign === '\t' ? TAB : 1), 0);
}
