import type { Inline, Inlines, SourceBlock } from '../model/block.ts';
import type { MeasuredBox } from '../model/document.ts';

/** A measured text line of a source: its number from 1, its paragraph, its characters there, its top from the box's. */
export interface SourceLine {
  readonly line: number;
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  readonly top: number;
  readonly bottom: number;
}

/** Every how many lines a number is printed. */
const NUMBERED = 5;

/** The lines of a source as they fell: numbered through its paragraphs. */
export function sourceLines(measured: MeasuredBox): readonly SourceLine[] {
  return measured.units
    .filter((unit) => /^p\d+$/.test(unit.part))
    .map((unit, index) => ({
      line: index + 1,
      paragraph: Number(unit.part.slice(1)),
      start: unit.start,
      end: unit.end,
      top: unit.top,
      bottom: unit.bottom,
    }));
}

/** The source with the numbers of every fifth line beside it. One that is not numbered comes back as it was. */
export function withLineNumbers(source: SourceBlock, lines: readonly SourceLine[]): SourceBlock {
  if (!source.numbered) return source;
  const numbers = lines.filter(({ line }) => line % NUMBERED === 0).map(({ line, top }) => ({ line, top }));
  return { ...source, numbers };
}

/** First and last line on which a phrase of a source stands, or null when the source does not have it. */
export function linesOfPhrase(
  source: SourceBlock,
  lines: readonly SourceLine[],
  phrase: string,
): { readonly from: number; readonly to: number } | null {
  const wanted = folded(phrase).text;
  if (wanted === '') return null;
  for (const [paragraph, content] of source.paragraphs.entries()) {
    const { text, places } = folded(shownText(content, BREAK));
    const at = text.indexOf(wanted);
    if (at < 0) continue;
    const start = places[at] ?? 0;
    const end = places[at + wanted.length - 1] ?? start;
    const own = lines.filter((line) => line.paragraph === paragraph);
    const from = own.find((line) => start < line.end) ?? own.at(-1);
    const to = own.find((line) => end < line.end) ?? own.at(-1);
    return from && to ? { from: from.line, to: to.line } : null;
  }
  return null;
}

/** Stands for a line break where words are looked for; an element's textContent has nothing there. */
const BREAK = '\u2028';

/** Text as an element's textContent has it: a break has no characters there (or the one that is handed in). */
export function shownText(content: Inlines, lineBreak = ''): string {
  return content.map((part) => shownInline(part, lineBreak)).join('');
}

function shownInline(part: Inline, lineBreak: string): string {
  switch (part.kind) {
    case 'text':
    case 'code':
      return part.text;
    case 'noteref':
      return String(part.number);
    case 'citation':
      return part.text ?? ' ';
    case 'break':
      return lineBreak;
    case 'math':
    case 'gap':
      return '';
    case 'emphasis':
    case 'strong':
    case 'sub':
    case 'sup':
    case 'strike':
    case 'link':
    case 'phrase':
      return shownText(part.content, lineBreak);
    default:
      return part satisfies never;
  }
}

/** Lower case, straight quotes, white space as one space; with the place of each character in the text it came from. */
function folded(text: string): { readonly text: string; readonly places: readonly number[] } {
  let result = '';
  let place = -1;
  const places: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const own = text[at] ?? '';
    if (own !== BREAK) place += 1;
    const char = own.replace(/\s/, ' ').replace(/[‘’]/, "'").replace(/[“”]/, '"').toLowerCase();
    if (char === ' ' && (result === '' || result.endsWith(' '))) continue;
    // A letter whose lower case is longer than itself would shift all places after it.
    result += char.length === 1 ? char : own;
    places.push(Math.max(0, place));
  }
  const trimmed = result.trimEnd();
  return { text: trimmed, places: places.slice(0, trimmed.length) };
}
