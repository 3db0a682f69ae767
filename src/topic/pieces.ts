import type { Report } from '../model/diagnostic.ts';
import type { Attribute } from '../model/item.ts';
import type { Fragment, Line } from '../model/source.ts';
import { dedentAll, trimBlank } from './indent.ts';
import { type Entry, strayLine } from './items.ts';
import { cutHead, cutProposed, cutTail, type TailOptions } from './tail.ts';

/** An item cut into what it quotes, its stem, what is printed with it, and its answer. */
export interface Pieces {
  readonly before: Fragment;
  readonly stem: Fragment;
  readonly body: Fragment;
  readonly answer: Fragment;
  readonly marks: number | null;
  readonly spag: number;
  readonly attributes: readonly Attribute[];
  readonly proposed: boolean;
}

interface ItemLine {
  line: Line;
  readonly fenced: boolean;
}

/** Cuts an item's lines into pieces. A line after the answer without `>` is reported: it is neither. */
export function cutPieces(entries: readonly Entry[], options: Omit<TailOptions, 'marks'>, report: Report): Pieces {
  const { file } = options;
  const state = { marks: null as number | null, spag: 0, attributes: [] as Attribute[], proposed: false };
  const lines: ItemLine[] = entries.flatMap((entry) => (entry.kind === 'line' ? [{ ...entry }] : []));
  for (const item of lines) {
    const cut = item.fenced ? null : cutProposed(item.line.text);
    if (cut === null) continue;
    state.proposed = true;
    item.line = { ...item.line, text: cut };
  }
  const tail = (item: ItemLine, marks: boolean): boolean => {
    if (item.fenced) return false;
    const cut = cutTail(item.line, { ...options, marks: marks && state.marks === null }, report);
    item.line = cut.line;
    state.attributes.push(...cut.attributes);
    if (cut.marks === null) return cut.attributes.length > 0;
    state.marks = cut.marks;
    state.spag = cut.spag;
    return true;
  };
  const first = lines.findIndex(({ line }) => line.text.trim() !== '');
  const opening = lines[first];
  if (opening && !opening.fenced) {
    const head = cutHead(opening.line, options, report);
    opening.line = head.line;
    state.attributes.push(...head.attributes);
  }
  const begin = first < 0 ? lines.length : first;
  // With the stem of a preset an item has no words of its own, and what it quotes can only be its answer.
  const isPreset = state.attributes.some(({ name }) => name === 'stem');
  const stemStart = isPreset
    ? begin
    : skip(lines, begin, (item, at) => isQuote(item) || (isBlank(item) && nextIsQuote(lines, at)));
  const answerStart = skip(lines, stemStart, (item) => !isQuote(item));
  const asked = lines.slice(stemStart, answerStart);
  const stemEnd = cutStem(asked, tail);
  const rest = asked.slice(stemEnd).filter((item) => !isAttributeLine(item, tail));
  return {
    before: trimBlank(file, lines.slice(begin, stemStart).map(flush)),
    stem: trimBlank(file, asked.slice(0, stemEnd).map(flush)),
    body: trimBlank(file, dedentAll(rest.map(({ line }) => line))),
    answer: cutAnswer(lines.slice(answerStart), file, report),
    ...state,
  };
}

/**
 * How many lines are the stem: up to the first that ends in marks or attributes, else the first paragraph. Marks
 * further down belong to the question too: after more paragraphs of text these are all stem.
 */
function cutStem(asked: readonly ItemLine[], tail: (item: ItemLine, marks: boolean) => boolean): number {
  let end = 0;
  let done = false;
  while (end < asked.length && !done) {
    const item = asked[end] as ItemLine;
    const previous = asked[end - 1]?.line.text ?? '';
    if (isBlank(item)) {
      if (end > 0) break;
    } else if (end > 0 && (startsBlock(item) || opensGaps(previous, item.line.text))) break;
    // `tail` cuts the line, so it is asked once for each.
    done = tail(item, true);
    end += 1;
  }
  if (done) {
    cutLaterMarks(asked.slice(end), tail);
    return end;
  }
  for (let at = end; at < asked.length; at += 1) {
    const item = asked[at] as ItemLine;
    if (isBlank(item) || startsBlock(item) || !/[\])}]\s*$/.test(item.line.text)) continue;
    if (tail(item, true)) return asked.slice(end, at + 1).some(startsBlock) ? end : at + 1;
  }
  return end;
}

/** After attributes alone at the end of the first line, marks may still come at the end of a later one. */
function cutLaterMarks(lines: readonly ItemLine[], tail: (item: ItemLine, marks: boolean) => boolean): void {
  for (const item of lines) {
    if (!isBlank(item) && !startsBlock(item) && /[\])}]\s*$/.test(item.line.text)) tail(item, true);
  }
}

function cutAnswer(lines: readonly ItemLine[], file: string, report: Report): Fragment {
  const answer: Line[] = [];
  let stray = false;
  for (const item of lines) {
    if (isBlank(item)) {
      if (!stray) answer.push({ text: '', start: item.line.start });
    } else if (isQuote(item)) {
      const cut = /^\s*>[ \t]?/.exec(item.line.text)?.[0].length ?? 0;
      answer.push({ text: item.line.text.slice(cut), start: item.line.start + cut });
    } else if (!stray) {
      stray = true;
      const hint = 'If it belongs to the answer, put > before it; if pupils are to see it, move it above the answer.';
      const message = 'This line stands below the answer: it is no part of it, and not printed with the question.';
      strayLine(item.line, file, hint, report, message);
    }
  }
  return trimBlank(file, answer);
}

function skip(lines: readonly ItemLine[], from: number, passes: (item: ItemLine, at: number) => boolean): number {
  let at = from;
  while (at < lines.length && passes(lines[at] as ItemLine, at)) at += 1;
  return at;
}

const isBlank = ({ line }: ItemLine) => line.text.trim() === '';
const isQuote = ({ line, fenced }: ItemLine) => !fenced && /^\s*>/.test(line.text);

/** A blank line between two quotations; more than one ends them. */
function nextIsQuote(lines: readonly ItemLine[], at: number): boolean {
  const next = lines[at + 1];
  return next !== undefined && isQuote(next);
}

/** Lists, tables, pictures, formulas, code: what is printed with a stem and is not part of it. */
function startsBlock({ line, fenced }: ItemLine): boolean {
  return (
    fenced || /^\s*(?:[-*+•–]\s|\||#{1,6}\s|\$\$|!\[[^\]]*\]\([^)]*\)\s*(?:\{[^}]*\})?\s*$|Table:)/.test(line.text)
  );
}

/** A sentence with gaps below a sentence that asks for them. */
function opensGaps(previous: string, text: string): boolean {
  return text.includes('[[') && !previous.includes('[[') && /[.:?!]["'”’)]*\s*$/.test(previous);
}

function isAttributeLine(item: ItemLine, tail: (item: ItemLine, marks: boolean) => boolean): boolean {
  if (item.fenced || !/^\s*[{[(].*[}\])]\s*$/.test(item.line.text)) return false;
  if (!/^\s*\{/.test(item.line.text)) return false;
  tail(item, true);
  return isBlank(item);
}

function flush({ line }: ItemLine): Line {
  const indent = line.text.length - line.text.trimStart().length;
  return { text: line.text.slice(indent), start: line.start + indent };
}
