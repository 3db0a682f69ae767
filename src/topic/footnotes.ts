import { readBlocks } from '../markdown/read.ts';
import type { Report } from '../model/diagnostic.ts';
import type { Fragment, Line, Span } from '../model/source.ts';
import type { TopicNode } from '../model/topic.ts';
import type { Words } from '../model/words.ts';
import { fencedLines } from './fence.ts';
import { dedent, indentOf } from './indent.ts';
import type { ScanNode } from './tree.ts';

/** A footnote as its author wrote it: `[^label]: text`, and lines below it that are indented. */
export interface FootnoteSource {
  readonly label: string;
  readonly span: Span;
  readonly body: Fragment;
  /** Lines that it takes. */
  readonly length: number;
}

/** The footnote that the line at `index` defines, or null. */
export function footnoteAt(lines: readonly Line[], index: number, file: string): FootnoteSource | null {
  const line = lines[index];
  const head = line && /^ {0,3}\[\^([^\]\s]+)\]:[ \t]*/.exec(line.text);
  if (!line || !head) return null;
  const cut = head[0].length;
  const body: Line[] = [{ text: line.text.slice(cut), start: line.start + cut }];
  let end = index + 1;
  for (let at = end; at < lines.length; at += 1) {
    const next = lines[at] as Line;
    if (next.text.trim() === '') continue;
    if (indentOf(next.text) < 2 || /^\s*:{2,}/.test(next.text)) break;
    for (const skipped of lines.slice(end, at)) body.push(dedent(skipped, 4));
    body.push(dedent(next, 4));
    end = at + 1;
  }
  const start = line.start + (line.text.length - line.text.trimStart().length);
  const span = { file, start, end: line.start + line.text.trimEnd().length };
  return { label: head[1] ?? '', span, body: { file, lines: body }, length: end - index };
}

/**
 * Numbers footnotes by where they are first referred to. A definition that nothing refers to is reported; a reference
 * without a definition is the Markdown reader's to report, which has the place.
 */
export function numberFootnotes(
  nodes: readonly ScanNode[],
  notes: readonly FootnoteSource[],
  report: Report,
): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  const defined = new Map<string, FootnoteSource>();
  for (const note of notes) {
    if (defined.has(note.label)) {
      const message = `The footnote “${note.label}” is written twice.`;
      report.error('footnote/duplicate', note.span, message, 'Give one of the two another name.');
    } else defined.set(note.label, note);
  }
  for (const line of textLines(nodes)) refer(line, defined, numbers);
  // Footnotes may refer to footnotes; the list grows while it is walked.
  for (const label of numbers.keys()) {
    for (const line of defined.get(label)?.body.lines ?? []) refer(line.text, defined, numbers);
  }
  for (const note of defined.values()) {
    if (numbers.has(note.label)) continue;
    const hint = `Write [^${note.label}] where it belongs, or take the footnote out.`;
    report.warning('footnote/unused', note.span, `Nothing refers to the footnote “${note.label}”.`, hint);
  }
  return numbers;
}

function refer(text: string, defined: ReadonlyMap<string, FootnoteSource>, numbers: Map<string, number>): void {
  for (const [, label = ''] of text.replace(/`[^`]*`/g, '').matchAll(/\[\^([^\]\s]+)\]/g)) {
    if (defined.has(label) && !numbers.has(label)) numbers.set(label, numbers.size + 1);
  }
}

function* textLines(nodes: readonly ScanNode[]): Generator<string> {
  for (const node of nodes) {
    if (node.kind === 'container') {
      for (const line of node.label?.lines ?? []) yield line.text;
      if (node.name !== 'source') yield* textLines(node.nodes);
    } else if (node.kind === 'text') {
      const fenced = fencedLines(node.fragment.lines);
      for (const [index, line] of node.fragment.lines.entries()) if (!fenced[index]) yield line.text;
    }
  }
}

/** The footnotes node: those that are referred to, in order; null when there are none. */
export function readFootnotes(
  notes: readonly FootnoteSource[],
  numbers: ReadonlyMap<string, number>,
  words: Words,
  report: Report,
): TopicNode | null {
  const seen = new Set<string>();
  const read = notes.flatMap(({ label, body }) => {
    const number = numbers.get(label);
    if (number === undefined || seen.has(label)) return [];
    seen.add(label);
    return [{ number, blocks: readBlocks(body, report, { words, gaps: false, notes: numbers }) }];
  });
  if (read.length === 0) return null;
  return { kind: 'footnotes', notes: read.sort((a, b) => a.number - b.number) };
}
