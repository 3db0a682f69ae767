import type { Report } from '../model/diagnostic.ts';
import type { Fragment, Line, Span } from '../model/source.ts';
import { commentFinder } from './comments.ts';
import { fenceFinder } from './fence.ts';
import { type FootnoteSource, footnoteAt } from './footnotes.ts';
import { dedent, indentOf } from './indent.ts';
import { type LineKind, type Opening, readOpening } from './opening.ts';
import type { ScanNode } from './tree.ts';

/** Directives may nest this deep. */
const DEEPEST = 12;

export interface Scanned {
  readonly nodes: readonly ScanNode[];
  /** Footnote definitions, in the order of the text; they are cut out of it. */
  readonly notes: readonly FootnoteSource[];
}

interface Frame {
  readonly opening: Opening | null;
  readonly indent: number;
  readonly nodes: ScanNode[];
  lines: Line[];
}

/** Cuts directives and footnote definitions out of a topic's body, line by line, before any Markdown is read. */
export function scan(body: Fragment, report: Report): Scanned {
  const { file, lines } = body;
  const fences = fenceFinder(lines);
  const comments = commentFinder(lines);
  const notes: FootnoteSource[] = [];
  const root: Frame = { opening: null, indent: 0, nodes: [], lines: [] };
  const stack: Frame[] = [root];

  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] as Line;
    const frame = stack.at(-1) ?? root;
    if (frame.opening?.name === 'source') {
      // The body of a source is literal: only its end is looked for.
      if (/^\s*:{3,}\s*$/.test(line.text)) close(stack, line, file, report);
      else frame.lines.push(dedent(line, frame.indent));
      continue;
    }
    const after = comments.end(index);
    if (after !== null) {
      index = after;
      continue;
    }
    const end = fences.end(index);
    if (end !== null && end >= 0) {
      for (const inside of lines.slice(index, end + 1)) frame.lines.push(dedent(inside, frame.indent));
      index = end;
      continue;
    }
    const note = footnoteAt(lines, index, file);
    if (note) {
      notes.push(note);
      index += note.length - 1;
      continue;
    }
    place(readOpening(line, file, report), line, stack, file, report);
  }
  while (stack.length > 1) {
    // What is nested too deep was reported once, and that is enough.
    if (stack.length <= DEEPEST + 1) unclosed(stack.at(-1) ?? root, report);
    pop(stack, file);
  }
  flush(root, file);
  return { nodes: root.nodes, notes };
}

/** Puts a line where it belongs: into the innermost block, or opening or closing one. */
function place(read: LineKind, line: Line, stack: Frame[], file: string, report: Report): void {
  const frame = stack.at(-1) as Frame;
  switch (read.kind) {
    case 'text':
      frame.lines.push(dedent(line, frame.indent));
      return;
    case 'close':
      close(stack, line, file, report);
      return;
    case 'leaf':
      flush(frame, file);
      frame.nodes.push({ kind: 'leaf', ...read.opening });
      return;
    case 'container':
      flush(frame, file);
      if (stack.length === DEEPEST + 1) {
        const message = `Blocks are nested more than ${DEEPEST} deep here.`;
        report.error('directive/too-deep', read.opening.span, message, 'Close some of them with ::: first.');
      }
      stack.push({ opening: read.opening, indent: indentOf(line.text), nodes: [], lines: [] });
      return;
    default:
      read satisfies never;
  }
}

/** A `:::` closes the innermost block. Blocks that are indented deeper than it were forgotten, and are named. */
function close(stack: Frame[], line: Line, file: string, report: Report): void {
  const indent = indentOf(line.text);
  const span = spanOfLine(line, file);
  if (stack.length === 1) {
    report.error('directive/stray-close', span, 'This ::: closes nothing.', 'Take it out, or open a block above it.');
    return;
  }
  while (stack.length > 1) {
    const frame = stack.at(-1) as Frame;
    const forgotten = indent < frame.indent;
    if (forgotten) unclosed(frame, report);
    pop(stack, file);
    if (!forgotten) return;
  }
}

function unclosed({ opening }: Frame, report: Report): void {
  if (!opening) return;
  const message = `The block “${opening.name}” that opens here is never closed.`;
  const hint = 'Put ::: on a line below its last line. A ::: closes the innermost open block.';
  report.error('directive/unclosed', opening.span, message, hint);
}

function pop(stack: Frame[], file: string): void {
  const frame = stack.pop();
  const parent = stack.at(-1);
  if (!frame?.opening || !parent) return;
  flush(frame, file);
  // What is too deep was reported and is not kept: everything after this recurses.
  if (stack.length <= DEEPEST) parent.nodes.push({ kind: 'container', ...frame.opening, nodes: frame.nodes });
}

function flush(frame: Frame, file: string): void {
  if (frame.lines.some((line) => line.text.trim() !== '')) {
    frame.nodes.push({ kind: 'text', fragment: { file, lines: frame.lines } });
  }
  frame.lines = [];
}

/** The span of a line without its indentation. */
export function spanOfLine(line: Line, file: string): Span {
  const indent = line.text.length - line.text.trimStart().length;
  return { file, start: line.start + indent, end: line.start + line.text.trimEnd().length };
}
