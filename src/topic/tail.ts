import type { Report } from '../model/diagnostic.ts';
import type { Attribute } from '../model/item.ts';
import type { Line } from '../model/source.ts';
import type { Words } from '../model/words.ts';
import { westernFigures } from '../questions/lead-words.ts';
import { readAttributes } from './attributes.ts';
import { closingOf } from './opening.ts';

/** What stands at the end of a line and is not part of its text: `[4]`, `{lines=8}`, `{?}`, in any order. */
export interface Tail {
  /** The line without it. */
  readonly line: Line;
  readonly marks: number | null;
  readonly spag: number;
  readonly attributes: readonly Attribute[];
  readonly proposed: boolean;
}

export interface TailOptions {
  readonly file: string;
  readonly words: Words;
  /** False: marks at the end are text. */
  readonly marks: boolean;
  /** Names that tell attributes from other text in braces, such as a set. */
  readonly known: readonly string[];
}

/** Cuts marks, attributes and `{?}` off the end of a line. Attributes that cannot be read are reported. */
export function cutTail(line: Line, options: TailOptions, report: Report): Tail {
  let text = line.text.trimEnd();
  let marks: number | null = null;
  let spag = 0;
  let proposed = false;
  const attributes: Attribute[] = [];
  for (;;) {
    const before = text;
    const mark = cutProposed(text);
    if (mark !== null) {
      proposed = true;
      text = mark;
    }
    const braces = bracesAtEnd(text, options.known);
    if (braces !== null) {
      const inner = text.slice(braces + 1, -1);
      attributes.unshift(...readAttributes(inner, line.start + braces + 1, options.file, report));
      text = text.slice(0, braces).trimEnd();
    }
    const found: ReturnType<typeof marksAtEnd> =
      options.marks && marks === null ? marksAtEnd(text, options.words) : null;
    if (found) ({ marks, spag, text } = found);
    if (text === before) break;
  }
  if (options.marks && marks === null) tooManyMarks(text, line.start, options.file, report);
  return {
    line: { text: text === line.text.trimEnd() ? line.text : text, start: line.start },
    marks,
    spag,
    attributes,
    proposed,
  };
}

/** Cuts attributes off the beginning of an item: `3. {lines=4} Why …`. */
export function cutHead(
  line: Line,
  { file, known }: Pick<TailOptions, 'file' | 'known'>,
  report: Report,
): Pick<Tail, 'line' | 'attributes'> {
  const indent = line.text.length - line.text.trimStart().length;
  const close = line.text[indent] === '{' ? closingOf(line.text, indent) : -1;
  const inner = line.text.slice(indent + 1, Math.max(indent + 1, close));
  if (close < 0 || !isAttributes(inner, known)) return { line, attributes: [] };
  const attributes = readAttributes(inner, line.start + indent + 1, file, report);
  const rest = line.text.slice(close + 1);
  const text = rest.trimStart();
  return { line: { text, start: line.start + line.text.length - text.length }, attributes };
}

/** The text without `{?}` at its end; null when there is none. */
export function cutProposed(text: string): string | null {
  const cut = text.replace(/(^|\s)\{\s*\?\s*\}\s*$/, '');
  return cut === text ? null : cut.trimEnd();
}

/** Marks and attributes are short; more of the end of a line is not looked at. */
const REACH = 80;

function marksAtEnd(text: string, words: Words): { marks: number; spag: number; text: string } | null {
  const end = text.slice(-REACH);
  if (!/[\])]$/.test(end)) return null;
  const names = [...new Set([...words.read.marks, 'mark', 'marks'])].map((name) =>
    name.replace(/[^\p{L}\p{M}]/gu, '.'),
  );
  const amount = `(\\p{Nd}{1,3})(?:\\s*\\+\\s*(\\p{Nd}{1,2}))?\\s*(?:${names.join('|')})?`;
  const found =
    new RegExp(`(?<![\\[\\\\!])\\[\\s*${amount}\\s*\\]$`, 'iu').exec(end) ??
    new RegExp(`(?<=^|\\s)\\(\\s*${amount}\\s*\\)$`, 'iu').exec(end);
  if (!found) return null;
  const number = (digits: string | undefined) => Number(westernFigures(digits ?? '0'));
  return {
    marks: number(found[1]),
    spag: number(found[2]),
    text: text.slice(0, text.length - end.length + found.index).trimEnd(),
  };
}

/** Figures in brackets at the end of a stem that are too long for marks: a year, or a slip. */
function tooManyMarks(text: string, start: number, file: string, report: Report): void {
  const found = /(?<![[\\!])\[\s*(?:\d{4,6}(?:\s*\+\s*\d{1,6})?|\d{1,3}\s*\+\s*\d{3,6})\s*\]$/.exec(text.slice(-REACH));
  if (!found) return;
  const from = start + text.length - found[0].length;
  const message = `“${found[0]}” is not read as marks: they have at most three figures, and two for spelling.`;
  const hint = `Put the marks right. If it is part of the text, write \\${found[0]}.`;
  report.warning('questions/marks', { file, start: from, end: from + found[0].length }, message, hint);
}

/** Where attributes in braces at the end of the text begin; null when it does not end in any. */
export function bracesAtEnd(text: string, known: readonly string[]): number | null {
  if (!text.endsWith('}')) return null;
  for (
    let at = text.lastIndexOf('{');
    at >= Math.max(0, text.length - 20 * REACH);
    at = at === 0 ? -1 : text.lastIndexOf('{', at - 1)
  ) {
    if (closingOf(text, at) !== text.length - 1) continue;
    const before = text.slice(0, at);
    if (before !== '' && !/[\s\])}]$/.test(before)) return null;
    return isAttributes(text.slice(at + 1, -1), known) ? at : null;
  }
  return null;
}

/** `{lines=8}` and `{bank}` are attributes; `{1, 2}` and `{x, y}` are text. A known name at the start decides. */
function isAttributes(inner: string, known: readonly string[]): boolean {
  const first = /^\s*#?([\p{L}][\p{L}\p{N}_-]*)/u.exec(inner)?.[1];
  if (first === undefined) return false;
  if (known.includes(first)) return true;
  return ATTRIBUTES.test(inner);
}

const ATTRIBUTE = String.raw`#?[\p{L}][\p{L}\p{N}_-]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|“[^”]*”|[^\s"={}]+))?`;
const ATTRIBUTES = new RegExp(String.raw`^\s*${ATTRIBUTE}(?:\s+${ATTRIBUTE})*\s*$`, 'u');
