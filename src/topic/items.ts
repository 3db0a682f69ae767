import type { Report } from '../model/diagnostic.ts';
import type { Fragment, Line, Span } from '../model/source.ts';
import { westernFigures } from '../questions/lead-words.ts';
import { fencedLines } from './fence.ts';
import { trimBlank } from './indent.ts';
import { spanOfLine } from './scan.ts';
import type { ScanNode } from './tree.ts';

/** A line of an item, or a block nested in it. */
export type Entry =
  | { readonly kind: 'line'; readonly line: Line; readonly fenced: boolean }
  | { readonly kind: 'nested'; readonly node: Exclude<ScanNode, { kind: 'text' }> };

/** A numbered item of a `:::questions` block, or a part of one, not read yet. Its marker is cut off. */
export interface RawItem {
  readonly marker: string;
  /** Columns before the marker. */
  readonly indent: number;
  readonly entries: readonly Entry[];
  readonly span: Span;
}

export interface RawSet {
  /** What stands before the first item. */
  readonly rubric: Fragment;
  readonly items: readonly RawItem[];
}

const ITEM = /^\s*(\p{Nd}{1,3})[.)](?:\s+|$)/u;

/**
 * Cuts the body of a `:::questions` block into its items: at a number at the start of a line, at any indent, and never
 * by indentation. A year opens no item, nor does a number in fenced code or in an answer. Lines that belong to no item
 * are reported.
 */
export function cutItems(nodes: readonly ScanNode[], file: string, report: Report): RawSet {
  const rubric: Line[] = [];
  const items: { marker: string; indent: number; start: number; entries: Entry[] }[] = [];
  for (const entry of entriesOf(nodes)) {
    if (entry.kind === 'nested') {
      const current = items.at(-1);
      if (current) current.entries.push(entry);
      else strayBlock(entry.node, report);
      continue;
    }
    const { line, fenced } = entry;
    const number = fenced ? null : ITEM.exec(line.text);
    if (number) {
      const cut = number[0].length;
      const rest: Entry = { kind: 'line', line: { text: line.text.slice(cut), start: line.start + cut }, fenced };
      items.push({
        marker: westernFigures(number[1] ?? ''),
        indent: markerColumn(line),
        start: line.start + markerColumn(line),
        entries: [rest],
      });
    } else if (!fenced && isForeign(line.text)) {
      strayLine(line, file, 'Close the questions with ::: before it.', report);
    } else if (items.length > 0) items.at(-1)?.entries.push(entry);
    else if (!fenced && /^\s*(?:>|\||[-*+] +\[)/.test(line.text)) {
      strayLine(line, file, 'Begin the question above it with its number: “1. …”.', report);
    } else rubric.push(line);
  }
  const raw = items.map((item) => ({ ...item, span: spanOfEntries(item.entries, item.start, file) }));
  warnOfNumbers(raw, report);
  return { rubric: trimBlank(file, rubric), items: raw };
}

/** The lines and nested blocks of a block, in order. */
export function entriesOf(nodes: readonly ScanNode[]): Entry[] {
  return nodes.flatMap((node): Entry[] => {
    if (node.kind !== 'text') return [{ kind: 'nested', node }];
    const fenced = fencedLines(node.fragment.lines);
    return node.fragment.lines.map((line, index) => ({ kind: 'line', line, fenced: fenced[index] ?? false }));
  });
}

/** From the marker at `start` to the last line that holds anything. */
export function spanOfEntries(entries: readonly Entry[], start: number, file: string): Span {
  let end = start;
  for (const entry of entries) {
    if (entry.kind === 'nested') end = Math.max(end, entry.node.span.end);
    else if (entry.line.text.trim() !== '') end = Math.max(end, entry.line.start + entry.line.text.trimEnd().length);
  }
  return { file, start, end };
}

/** Headings and rules belong to the lesson, not to a question. */
function isForeign(text: string): boolean {
  return /^ {0,3}#{1,6}\s/.test(text) || /^ {0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*$/.test(text);
}

function markerColumn(line: Line): number {
  return line.text.length - line.text.trimStart().length;
}

/** A line in `:::questions` that belongs to no item. */
export function strayLine(
  line: Line,
  file: string,
  hint: string,
  report: Report,
  message = 'This line stands among the questions and belongs to none of them.',
): void {
  report.error('questions/stray-line', spanOfLine(line, file), message, hint);
}

function strayBlock({ name, span }: { readonly name: string; readonly span: Span }, report: Report): void {
  const hint = 'Put it before the questions, or inside one of them.';
  report.error('questions/stray-line', span, `“${name}” stands before the first question.`, hint);
}

/** Typed numbers that skip or repeat; `1.` throughout is a habit of Markdown, and fine. */
function warnOfNumbers(items: readonly RawItem[], report: Report): void {
  if (items.every(({ marker }) => Number(marker) === 1)) return;
  const wrong = items.findIndex((item, at) => at > 0 && Number(item.marker) !== Number(items[at - 1]?.marker) + 1);
  const item = items[wrong];
  if (!item) return;
  const before = items[wrong - 1]?.marker;
  const span = { file: item.span.file, start: item.span.start, end: item.span.start + item.marker.length + 1 };
  const hint = 'The printed numbers are counted by the build. Put the typed ones right, or write 1. for all of them.';
  report.warning('questions/numbers', span, `After question ${before} comes question ${item.marker}.`, hint);
}
