import { charactersOf, type Folded, findWords, folded, type Placed } from '../folded.ts';
import { SOURCE_BODY } from './source-body.ts';

/** A phrase of a source, and the step (from 0) of its slide that quotes it. */
export interface Quote {
  readonly phrase: string;
  readonly step: number;
}

/**
 * The markup of a slide with the quoted phrases of its sources marked, each where it stands first. The words are there all
 * the time: only the mark comes with the step that quotes them (`data-step`).
 */
export function withQuoteMarks(html: string, quotes: readonly Quote[]): string {
  if (quotes.length === 0) return html;
  return html.replace(SOURCE_BODY, (body) => marked(body, quotes));
}

interface Range {
  readonly start: number;
  readonly end: number;
  readonly step: number;
}

function marked(body: string, quotes: readonly Quote[]): string {
  const words = folded(wordsOf(body));
  const ranges: Range[] = [];
  for (const { phrase, step } of quotes) {
    const place = freePlace(words, folded(charactersOf(phrase)).text.trim(), ranges);
    if (place) ranges.push({ ...place, step });
  }
  ranges.sort((a, b) => b.start - a.start);
  return ranges.reduce((html, { start, end, step }) => {
    const inner = html
      .slice(start, end)
      .replace(/[^<>]+(?=<|$)(?![^<]*>)/g, (text) =>
        text.trim() === '' ? text : `<mark class="quote-mark fragment" data-step="${step}">${text}</mark>`,
      );
    return html.slice(0, start) + inner + html.slice(end);
  }, body);
}

/** The first place of a phrase that no other has: words that two steps quote are marked with the first of them. */
function freePlace(
  { text, starts, ends }: Folded,
  phrase: string,
  taken: readonly Range[],
): Omit<Range, 'step'> | null {
  for (let place = findWords(text, phrase); place; place = findWords(text, phrase, place.from + 1)) {
    const [start, end] = [starts[place.from] ?? 0, ends[place.to - 1] ?? 0];
    if (taken.every((one) => end <= one.start || start >= one.end)) return { start, end };
  }
  return null;
}

/** A formula is there twice: what is seen of it is the drawn one. */
const PART = /<(?:math|svg)\b[\s\S]*?<\/(?:math|svg)>|<[^>]*>|&(?:#x([\da-f]+)|#(\d+)|(\w+));|[\s\S]/giu;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** The characters of markup that are read, each with its place: a line ends at a break and at the end of a paragraph. */
function wordsOf(html: string): Placed[] {
  return [...html.matchAll(PART)].flatMap(({ 0: part, 1: hex, 2: decimal, 3: name, index }): Placed[] => {
    const end = index + part.length;
    if (/^<(?:br|\/p|\/li|\/td)/i.test(part)) return [{ char: ' ', start: index, end }];
    if (part.startsWith('<') && part.length > 1) return [];
    if (hex !== undefined) return [{ char: String.fromCodePoint(Number.parseInt(hex, 16)), start: index, end }];
    if (decimal !== undefined) return [{ char: String.fromCodePoint(Number(decimal)), start: index, end }];
    return [{ char: name === undefined ? part : (NAMED[name] ?? ' '), start: index, end }];
  });
}
