import { didYouMean } from '../model/closest.ts';
import type { Report } from '../model/diagnostic.ts';
import type { Attribute } from '../model/item.ts';
import type { Fragment, Line, Span } from '../model/source.ts';
import { knownAttributes, readAttributes } from './attributes.ts';
import { DIRECTIVES } from './directives.ts';

/** The line that opens a directive. */
export interface Opening {
  readonly name: string;
  readonly label: Fragment | null;
  readonly attributes: readonly Attribute[];
  /** The line without its indentation. */
  readonly span: Span;
}

/** What a line is to the directive scanner. */
export type LineKind =
  | { readonly kind: 'text' }
  | { readonly kind: 'close' }
  | { readonly kind: 'container'; readonly opening: Opening }
  | { readonly kind: 'leaf'; readonly opening: Opening };

const TEXT: LineKind = { kind: 'text' };

/** Reads a line that may open or close a directive. What is wrong with an opener is reported. */
export function readOpening(line: Line, file: string, report: Report): LineKind {
  const head = /^\s*(:{2,})[ \t]*/.exec(line.text);
  if (!head) return TEXT;
  const colons = (head[1] ?? '').length;
  const rest = line.text.slice(head[0].length).trimEnd();
  if (rest === '') return colons >= 3 ? { kind: 'close' } : TEXT;
  const span = lineSpanOf(line, file);
  const name = /^[A-Za-z][A-Za-z0-9-]*(?=$|[\s[{])/.exec(rest)?.[0];
  if (name === undefined || (colons === 2 && head[0].endsWith(' '))) {
    if (colons === 2) return TEXT;
    const hint = 'Write :::name[title]{name=value}, or ::: alone to close a block.';
    report.error('directive/malformed', span, 'This line begins with ::: and names no block.', hint);
    return TEXT;
  }
  const after = readTail(line, head[0].length + name.length, name, file, report);
  const known = Object.hasOwn(DIRECTIVES, name) ? DIRECTIVES[name] : undefined;
  const shape = colons === 2 ? 'leaf' : 'container';
  if (!known) return unknown(name, shape, after, span, report);
  if (known.shape !== 'either' && known.shape !== shape) return wrongShape(name, shape, after, span, report);
  if (after.label && known.label === null) {
    const message = `“${name}” takes nothing in square brackets.`;
    report.error('directive/no-label', span, message, 'Take the brackets out.');
  }
  const attributes = knownAttributes(after.attributes, known.attributes, `“${name}”`, report);
  return { kind: shape, opening: { name, label: after.label, attributes, span } };
}

type Tail = Pick<Opening, 'label' | 'attributes'>;

function unknown(name: string, kind: 'leaf' | 'container', tail: Tail, span: Span, report: Report): LineKind {
  const hint = didYouMean(name, Object.keys(DIRECTIVES));
  report.error('directive/unknown', span, `There is no block called “${name}”.`, hint);
  return { kind, opening: { name, ...tail, span } };
}

function wrongShape(name: string, shape: 'leaf' | 'container', tail: Tail, span: Span, report: Report): LineKind {
  const message =
    shape === 'leaf' ? `“${name}” holds other lines and needs three colons.` : `“${name}” stands alone on its line.`;
  const hint = shape === 'leaf' ? `Write :::${name}, and ::: below its last line.` : `Write ::${name} with two colons.`;
  report.error('directive/wrong-shape', span, message, hint);
  // A leaf with three colons is most often closed as well: it is kept open, so that its ::: closes it.
  return { kind: shape, opening: { name, ...tail, span } };
}

/** `[label]` and `{attributes}` after a name, in either order. */
function readTail(line: Line, from: number, name: string, file: string, report: Report): Tail {
  let label: Fragment | null = null;
  let attributes: readonly Attribute[] = [];
  let at = from;
  while (at < line.text.length) {
    const sign = line.text[at] ?? '';
    if (/\s/.test(sign)) {
      at += 1;
      continue;
    }
    const close = sign === '[' || sign === '{' ? closingOf(line.text, at) : -1;
    const span = { file, start: line.start + at, end: line.start + line.text.trimEnd().length };
    if (close < 0) {
      const open = sign === '[' || sign === '{';
      const message = open
        ? `The ${sign} is never closed on this line.`
        : `After “${name}” stands text that is not read.`;
      const hint = open ? `Close it with ${sign === '[' ? ']' : '}'}.` : `Put a title in brackets: ${name}[…].`;
      report.error('directive/malformed', span, message, hint);
      break;
    }
    const inner = { text: line.text.slice(at + 1, close), start: line.start + at + 1 };
    if (sign === '[') label = { file, lines: [inner] };
    else attributes = readAttributes(inner.text, inner.start, file, report);
    at = close + 1;
  }
  return { label, attributes };
}

/** Where the bracket or brace that opens at `from` is closed; -1 when it is not. Quoted values may hold braces. */
export function closingOf(text: string, from: number): number {
  const open = text[from];
  const close = open === '[' ? ']' : '}';
  let depth = 0;
  let quote: string | null = null;
  for (let at = from; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (sign === '\\') at += 1;
    else if (quote !== null) quote = sign === quote ? null : quote;
    else if (open === '{' && sign === '"' && text.indexOf('"', at + 1) > 0) quote = sign;
    else if (sign === open) depth += 1;
    else if (sign === close) {
      depth -= 1;
      if (depth === 0) return at;
    }
  }
  return -1;
}

function lineSpanOf(line: Line, file: string): Span {
  const indent = line.text.length - line.text.trimStart().length;
  return { file, start: line.start + indent, end: line.start + line.text.trimEnd().length };
}
