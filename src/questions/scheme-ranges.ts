import type { Inlines } from '../model/block.ts';
import type { MarkRange } from '../model/exercise.ts';
import type { Fragment, Line, Span } from '../model/source.ts';
import { westernFigures } from './lead-words.ts';

const FIGURES = '[0-9٠-٩۰-۹]{1,3}';
/** "4-5: …", "4–5 marks: …", "(4-5) …". */
const OPENING = new RegExp(
  `^\\s*(?:[(\\[]\\s*(${FIGURES})(?:\\s*[-–—−]\\s*(${FIGURES}))?[^)\\]:：]{0,12}[)\\]]\\s*[:：]?|` +
    `(${FIGURES})(?:\\s*[-–—−]\\s*(${FIGURES}))?(?:\\s*\\p{L}{1,12})?\\s*[:：])\\s*`,
  'u',
);

/** Characters at the start of a cell in which its range must stand. */
const REACH = 60;

/** The range that content begins with ("4-5: detailed"), and what follows it; null when it begins with none. */
export function cutRange(content: Inlines): { readonly marks: MarkRange; readonly rest: Inlines } | null {
  const [first, ...more] = content;
  if (first?.kind !== 'text') return null;
  const found = OPENING.exec(first.text.slice(0, REACH));
  if (!found) return null;
  const min = Number(westernFigures(found[1] ?? found[3] ?? '0'));
  const high = found[2] ?? found[4];
  const max = high === undefined ? min : Number(westernFigures(high));
  const rest = first.text.slice(found[0].length);
  return { marks: { min, max }, rest: rest === '' ? more : [{ kind: 'text', text: rest }, ...more] };
}

/** True when text begins with a range and a colon, as a cell of a grid does. */
export function beginsWithRange(text: string): boolean {
  return OPENING.test(text.slice(0, REACH));
}

/** "4-5", or "4". */
export function rangeText({ min, max }: MarkRange, dash = '-'): string {
  return min === max ? String(max) : `${min}${dash}${max}`;
}

/** What is wrong with the ranges of some bands, the highest or the lowest first. `top` is the marks that they must reach. */
export function rangeProblems(
  bands: readonly { readonly name: string; readonly marks: MarkRange }[],
  top: number | null,
): readonly (readonly [message: string, hint: string])[] {
  const sorted = [...bands].sort((a, b) => a.marks.max - b.marks.max || a.marks.min - b.marks.min);
  const found: [string, string][] = [];
  const hint = 'Let each band begin one mark above the one below it.';
  sorted.forEach(({ name, marks: { min, max } }, index) => {
    const below = sorted[index - 1];
    if (min > max) found.push([`${name} runs from ${min} to ${max}.`, 'Write the lower mark first.']);
    else if (!below) {
      if (min > 1) found.push([`No band gives ${stretch(1, min - 1)}.`, 'Let the lowest band begin at 1 mark.']);
    } else if (min <= below.marks.max)
      found.push([`${below.name} and ${name} overlap: both have ${count(min)}.`, hint]);
    else if (min > below.marks.max + 1)
      found.push([`Between ${below.name} and ${name} no band gives ${stretch(below.marks.max + 1, min - 1)}.`, hint]);
  });
  const highest = sorted.at(-1)?.marks.max;
  if (top !== null && highest !== undefined && highest !== top) {
    found.push([
      `The bands go up to ${count(highest)}, but there are ${count(top)} to be had.`,
      'Make the top of the highest band equal to the marks.',
    ]);
  }
  return found;
}

/** "1 mark", "4 marks". */
export function count(marks: number): string {
  return `${marks} ${marks === 1 ? 'mark' : 'marks'}`;
}

/** "2 marks", "2–4 marks". */
export function stretch(from: number, to: number): string {
  return from === to ? count(from) : `${from}–${to} marks`;
}

/** Where a line's words stand. */
export function lineSpan(line: Line, { file }: Fragment): Span {
  const lead = line.text.length - line.text.trimStart().length;
  return { file, start: line.start + lead, end: line.start + line.text.trimEnd().length };
}
