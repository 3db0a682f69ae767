import type { Report } from '../model/diagnostic.ts';
import { type Fragment, type Line, lineSpan, type Span } from '../model/source.ts';
import type { Words } from '../model/words.ts';
import { bareText } from './bare.ts';
import { cutLine, paragraphOf, trimLine, withLines } from './cut.ts';

/** `- [x] text`: a bullet with a box. */
export interface TickItem {
  /** What stands in the box, without white space round it: "x", "2", "T", "National freedoms"; empty for `[ ]`. */
  readonly mark: string;
  /** The same, knowing where it stands. */
  readonly box: Fragment;
  /** The box, with its brackets. */
  readonly boxSpan: Span;
  /** The text after the box, with its continuation lines, indents taken off. */
  readonly content: Fragment;
  /** From the bullet to the end of the item. */
  readonly span: Span;
}

/** A body cut into what stands before its boxes, and its boxes. */
export interface TickList {
  readonly before: Fragment;
  readonly items: readonly TickItem[];
  /** Lines after the first box that belong to none: bullets without a box, paragraphs after the list. */
  readonly stray: readonly Line[];
}

/** A bullet, then a box that is neither a gap, a footnote, nor a link. */
const TICK = /^(\s*[-*+]\s+)\[(?![[^])((?:\\.|[^\]\\])*)\](?=\s|$)/;

/** Cuts the items with boxes out of a body. Lines that go on an item belong to it, whatever their indent. */
export function cutTickItems(body: Fragment): TickList {
  const before: Line[] = [];
  const stray: Line[] = [];
  const found: Line[][] = [];
  let last: 'item' | 'blank' | 'stray' = 'item';
  let inFence = false;
  for (const line of body.lines) {
    const open = found.at(-1);
    if (!open && /^\s*(```|~~~)/.test(line.text)) inFence = !inFence;
    if (TICK.test(line.text) && !inFence) {
      found.push([line]);
      last = 'item';
    } else if (!open) before.push(line);
    else if (line.text.trim() === '') last = 'blank';
    else if (last === 'item' && !/^\s*(?:[-*+]\s|\||```|!\[)/.test(line.text)) open.push(line);
    else {
      stray.push(line);
      last = 'stray';
    }
  }
  if (found.length > 0) stray.unshift(...bulletsAtEnd(before));
  return { before: withLines(body, before), items: found.map((lines) => tickItem(body, lines)), stray };
}

/** Takes off the end of the lines the bullets that stand right above the first box: they lack theirs. */
function bulletsAtEnd(lines: Line[]): readonly Line[] {
  let from = lines.length;
  while (from > 0 && /^\s*[-*+]\s/.test(lines[from - 1]?.text ?? '')) from -= 1;
  return lines.splice(from);
}

function tickItem(body: Fragment, lines: readonly Line[]): TickItem {
  const first = lines[0] ?? { text: '', start: 0 };
  const [whole = '', bullet = '', mark = ''] = TICK.exec(first.text) ?? [];
  const box = trimLine(cutLine(first, bullet.length + 1, bullet.length + 1 + mark.length));
  const content = paragraphOf(body, [cutLine(first, whole.length), ...lines.slice(1)]);
  const last = trimLine(lines.at(-1) ?? first);
  const indent = first.text.length - first.text.trimStart().length;
  return {
    mark: box.text,
    box: withLines(body, [box]),
    boxSpan: { file: body.file, start: first.start + bullet.length, end: first.start + whole.length },
    content,
    span: { file: body.file, start: first.start + indent, end: last.start + last.text.length },
  };
}

/** What the marks of a list say it is; null: no boxes at all. */
export type TickShape = 'choice' | 'numbers' | 'truth' | 'names';

/**
 * The shape of a list of boxes: a cross anywhere or only empty boxes, then numbers, then true and false, then names.
 */
export function tickShape(items: readonly TickItem[], words: Words): TickShape | null {
  if (items.length === 0) return null;
  const some = (test: (mark: string) => boolean) => items.some((item) => test(item.mark));
  if (some(isTick) || items.every((item) => item.mark === '')) return 'choice';
  if (some(isNumber)) return 'numbers';
  return some((mark) => truthOf(mark, words) !== null) ? 'truth' : 'names';
}

/** `[x]`, `[X]` and the ticks that a word processor puts in. */
export function isTick(mark: string): boolean {
  return /^[xX✓✔☑☒✗✘]$/u.test(mark);
}

export function isNumber(mark: string): boolean {
  return /^[0-9٠-٩۰-۹]{1,3}$/.test(mark);
}

/** True for `[T]`, false for `[F]`, or in the topic's words; null for anything else. */
export function truthOf(mark: string, words: Words): boolean | null {
  const word = mark.toLowerCase();
  const means = (value: 'true' | 'false') =>
    words.read[value].includes(word) || words.print[value].toLowerCase() === word;
  if (means('true')) return true;
  if (means('false')) return false;
  if (word === 't' || word === 'true') return true;
  return word === 'f' || word === 'false' ? false : null;
}

/** Reports lines among or after the boxes that belong to none: nothing of them could be printed. */
export function reportStray(list: TickList, body: Fragment, kind: string, report: Report): void {
  let end = -1;
  for (const line of list.stray) {
    const bullet = /^\s*[-*+]\s/.test(line.text);
    const goesOn = !bullet && line.start === end + 1;
    end = line.start + line.text.length;
    if (goesOn) continue;
    report.error(
      `${kind}/stray`,
      lineSpan(body, trimLine(line)),
      bullet
        ? 'This line has no box, but the others have.'
        : 'This stands after the boxes and belongs to none of them.',
      bullet ? 'Give it a box: - [ ]' : 'Move it above the first box, or onto the line that it continues.',
    );
  }
}

/** Text of an item as it is compared with others: case, space and trailing stops do not count. */
export function compared(fragment: Fragment): string {
  const text = fragment.lines.map((line) => line.text).join(' ');
  return text
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.;,]$/, '')
    .toLowerCase();
}

/** Reports items that say the same as an earlier one. */
export function reportSame(
  contents: readonly { readonly content: Fragment; readonly span: Span }[],
  kind: string,
  report: Report,
): void {
  const seen = new Set<string>();
  for (const { content, span } of contents) {
    const text = compared(content);
    if (text !== '' && seen.has(text)) {
      report.error(
        `${kind}/same`,
        span,
        'This says the same as a line above it.',
        'Word it differently, or take it out.',
      );
    }
    seen.add(text);
  }
}

/** True when text, code and maths apart, holds a gap `[[…]]`, or one that is never closed (which is then reported). */
export function hasGap(fragment: Fragment): boolean {
  const bare = bareText(fragment.lines.map((line) => line.text).join('\n'));
  return /\[\[(?:[^[\]]|\[(?!\[))*\]\]/.test(bare) || bare.lastIndexOf('[[') > bare.lastIndexOf(']]');
}
