import type { Direction } from '../model/block.ts';
import type { Glyph } from './draw-text.ts';

/** A shift of the baseline that begins a new line, a gap that parts two words: shares of the type's size. */
const NEW_LINE = 0.62;
const WORD_GAP = 0.18;

/**
 * The text of drawn glyphs as it is read: in the order in which they were drawn, a new line where the baseline moves,
 * a blank where there is a gap. Lines with right-to-left letters are put from the order of the eye into that of reading.
 */
export function readingOf(glyphs: readonly Glyph[], direction: Direction): string {
  const lines: Glyph[][] = [];
  for (const glyph of glyphs) {
    const line = lines.at(-1);
    const last = line?.at(-1);
    const isSame = last && Math.abs(glyph.y - last.y) < NEW_LINE * Math.max(glyph.size, last.size);
    if (line && isSame) line.push(glyph);
    else lines.push([glyph]);
  }
  return lines
    .map((line) => (line.some(({ text }) => RIGHT_TO_LEFT.test(text)) ? turned(line, direction) : plain(line)))
    .join('\n');
}

function plain(line: readonly Glyph[]): string {
  let text = '';
  let last: Glyph | null = null;
  for (const glyph of line) {
    if (last && isGap(last, glyph)) text += ' ';
    text += glyph.text;
    last = glyph;
  }
  return text;
}

function isGap(last: Glyph, next: Glyph): boolean {
  const size = Math.max(last.size, next.size);
  return next.x - last.end > WORD_GAP * size || next.x < last.x - size;
}

const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const LEFT_TO_RIGHT = /[\p{L}\p{N}]/u;

/** A line whose glyphs are put in the order of the eye, and then of reading. */
function turned(line: readonly Glyph[], direction: Direction): string {
  const pieces: string[] = [];
  let end = Number.POSITIVE_INFINITY;
  for (const glyph of [...line].sort((a, b) => a.x - b.x)) {
    if (glyph.x - end > WORD_GAP * glyph.size) pieces.push(' ');
    pieces.push(glyph.text);
    // Marks over a letter have no width of their own.
    end = Math.max(end === Number.POSITIVE_INFINITY ? glyph.end : end, glyph.end);
  }
  const isRtl = direction === 'rtl';
  const base = isRtl ? pieces.reverse() : pieces;
  return reverseRuns(base, isRtl ? isLtr : (text) => RIGHT_TO_LEFT.test(text));
}

function isLtr(text: string): boolean {
  return LEFT_TO_RIGHT.test(text) && !RIGHT_TO_LEFT.test(text);
}

/** Every run that begins and ends with a piece of that kind, reversed; blanks and marks between two of them go with them. */
function reverseRuns(pieces: readonly string[], isOfRun: (text: string) => boolean): string {
  const isOther = (text: string) => (RIGHT_TO_LEFT.test(text) || LEFT_TO_RIGHT.test(text)) && !isOfRun(text);
  let text = '';
  for (let at = 0; at < pieces.length; ) {
    if (!isOfRun(pieces[at] ?? '')) {
      text += pieces[at];
      at += 1;
      continue;
    }
    let end = at + 1;
    for (let next = end; next < pieces.length && !isOther(pieces[next] ?? ''); next += 1) {
      if (isOfRun(pieces[next] ?? '')) end = next + 1;
    }
    text += pieces.slice(at, end).reverse().join('');
    at = end;
  }
  return text;
}
