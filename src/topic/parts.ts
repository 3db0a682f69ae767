import type { Report } from '../model/diagnostic.ts';
import type { Words } from '../model/words.ts';
import { indentOf } from './indent.ts';
import { type Entry, type RawItem, spanOfEntries } from './items.ts';
import { cutTail } from './tail.ts';

export interface RawParts {
  /** What stands before the first part. */
  readonly own: readonly Entry[];
  /** Empty when the item has no parts. */
  readonly parts: readonly RawItem[];
}

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv', 'xv'];
const MARKER = /^\s*(?:\(([^\s()]{1,5})\)|([^\s().]{1,5})[.)])(?:\s+|$)/u;

interface Series {
  readonly names: readonly string[];
  /** Null: its first part stands on the line of the number, and the second says how far the parts are set in. */
  readonly indent: number | null;
  readonly brackets: string;
}

/**
 * Cuts an item into its parts (`a.`, `(a)`, `a)`) or a part into its own (`i.`, `(i)`). The first must be the first of
 * its series. Lettered lines under a stem with marks, without marks or answers of their own, are a list that is printed.
 */
export function cutParts(
  entries: readonly Entry[],
  depth: 0 | 1,
  file: string,
  words: Words,
  report: Report,
): RawParts {
  const own: Entry[] = [];
  const parts: { marker: string; indent: number; start: number; index: number; entries: Entry[] }[] = [];
  let series: Series | null = null;
  for (const entry of entries) {
    const found = entry.kind === 'line' && !entry.fenced ? MARKER.exec(entry.line.text) : null;
    const name = (found?.[1] ?? found?.[2])?.toLowerCase();
    if (entry.kind === 'line' && found && name !== undefined) {
      const shape = { indent: indentOf(entry.line.text), brackets: bracketsOf(found[0]) };
      series ??= firstSeries(name, depth, entry === entries[0] ? { ...shape, indent: null } : shape, words);
      const index: number = series === null ? -1 : series.names.indexOf(name);
      if (series !== null && index >= 0 && follows(series, index, parts.length, shape)) {
        if (parts.length > 0) series = { ...series, indent: series.indent ?? shape.indent };
        const cut = found[0].length;
        const line = { text: entry.line.text.slice(cut), start: entry.line.start + cut };
        const start = entry.line.start + (found[0].length - found[0].trimStart().length);
        parts.push({ marker: found[0].trim(), indent: shape.indent, start, index, entries: [{ ...entry, line }] });
        continue;
      }
    }
    (parts.at(-1)?.entries ?? own).push(entry);
  }
  if (parts.length === 0 || isPrintedList(own, parts, words)) return { own: entries, parts: [] };
  const raw = parts.map((part) => ({ ...part, span: spanOfEntries(part.entries, part.start, file) }));
  warnOfSkips(raw, report);
  return { own, parts: raw };
}

function firstSeries(
  name: string,
  depth: 0 | 1,
  shape: Pick<Series, 'indent' | 'brackets'>,
  words: Words,
): Series | null {
  const letters = words.letters.map((letter) => letter.toLowerCase());
  const latin = [...'abcdefghijklmnopqrstuvwxyz'];
  const all = depth === 0 ? [letters, latin, ROMAN] : [ROMAN];
  const names = all.find((list) => list[0] === name);
  return names ? { names, ...shape } : null;
}

/** The next of the series; or another of it that is set like the first one (it skips or repeats: a warning). */
function follows(
  series: Series,
  index: number,
  count: number,
  shape: { readonly indent: number; readonly brackets: string },
): boolean {
  if (series.indent === null) return index === count;
  const alike = shape.indent === series.indent && shape.brackets === series.brackets;
  // After "(h)" an indented "(i)" is a part of the part; at the same indent it is the ninth letter.
  return alike || (index === count && shape.indent <= series.indent);
}

function bracketsOf(marker: string): string {
  return marker.replace(/[^().]/gu, '');
}

function isPrintedList(
  own: readonly Entry[],
  parts: readonly { readonly entries: readonly Entry[] }[],
  words: Words,
): boolean {
  const hasMarks = (entries: readonly Entry[]) => entries.some((entry) => lineHasMarks(entry, words));
  const isAnswered = (entry: Entry) =>
    entry.kind === 'nested' || /^\s*>|^\s*[-*+] +\[|\[\[/.test(entry.line.text) || lineHasMarks(entry, words);
  if (!hasMarks(own) || parts.some(({ entries }) => hasMarks(entries))) return false;
  // What follows the last line of a list is the answer of the question as a whole.
  return !parts.slice(0, -1).some(({ entries }) => entries.some(isAnswered));
}

function lineHasMarks(entry: Entry, words: Words): boolean {
  if (entry.kind === 'nested' || entry.fenced || !/[\])}]\s*$/.test(entry.line.text)) return false;
  const quiet = { error: () => {}, warning: () => {}, diagnostics: [] };
  return cutTail(entry.line, { file: '', words, marks: true, known: [] }, quiet).marks !== null;
}

function warnOfSkips(parts: readonly (RawItem & { readonly index: number })[], report: Report): void {
  const wrong = parts.find((part, at) => part.index !== at);
  if (!wrong || parts.every(({ index }) => index === 0)) return;
  const span = { ...wrong.span, end: wrong.span.start + wrong.marker.length };
  const hint = 'The printed letters are counted by the build. Put the typed ones right.';
  report.warning('questions/numbers', span, `The part “${wrong.marker}” does not follow on the one before it.`, hint);
}
