import type { Font } from './font.ts';
import type { Matrix } from './matrix.ts';
import { stringBytes, stringText } from './strings.ts';

/**
 * A glyph as it is drawn on a page, in the units of the page: where it begins and ends along its baseline, and where the
 * baseline lies across it, y upwards. Turned text is measured along its own baseline.
 */
export interface Glyph {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly end: number;
  readonly size: number;
}

/** Where the next glyph of a run of text goes: so far along the line of a matrix. */
export interface Pen {
  at: number;
  readonly matrix: Matrix;
}

/** Text that a run of glyphs stands for, in place of the text of each: letters that are joined with their marks. */
export interface Actual {
  /** Empty once its first glyph has it. */
  text: string;
}

/** The text that the operands of a mark give to what it holds, or null. */
export function actualIn(operands: string): Actual | null {
  const written = /\/ActualText\s*(<[0-9A-Fa-f\s]*>|\((?:\\[\s\S]|[^\\()])*\))/.exec(operands)?.[1];
  const text = written === undefined ? null : stringText(written);
  return text === null ? null : { text };
}

/** What text is drawn with. */
export interface Drawing {
  readonly glyphs: Glyph[];
  readonly content: Buffer;
  readonly size: number;
  readonly actual: Actual | null;
}

/**
 * The glyphs of the strings among the operands that lie from `start` to `end`; numbers between them move the pen back by
 * thousandths.
 */
export function draw(drawing: Drawing, font: Font, pen: Pen, start: number, end: number): void {
  const { content } = drawing;
  const glyph = glyphsAlong(drawing, font, pen);
  if (content[start] === LESS && font.bytes === 2) {
    for (let at = start + 1; content[at] !== GREATER && at + 3 < end; at += 4) {
      const high = (digit(content[at]) << 12) | (digit(content[at + 1]) << 8);
      glyph(high | (digit(content[at + 2]) << 4) | digit(content[at + 3]));
    }
    return;
  }
  for (const [token, shift] of content.toString('latin1', start, end).matchAll(SHOWN)) {
    if (shift !== undefined) {
      pen.at -= (Number(shift) / 1000) * drawing.size;
      continue;
    }
    const bytes = stringBytes(token) ?? '';
    for (let at = 0; at + font.bytes <= bytes.length; at += font.bytes) {
      const low = bytes.charCodeAt(at + font.bytes - 1);
      glyph(font.bytes === 2 ? bytes.charCodeAt(at) * 256 + low : low);
    }
  }
}

/** Draws a glyph by its code where the pen is, and moves the pen. */
function glyphsAlong({ glyphs, size, actual }: Drawing, font: Font, pen: Pen): (code: number) => void {
  const [a, b, c, d, e, f] = pen.matrix;
  const height = size * Math.hypot(c, d);
  const scale = Math.hypot(a, b) || 1;
  const from = (e * a + f * b) / scale;
  const y = (f * a - e * b) / scale;
  return (code) => {
    const next = pen.at + font.width(code) * size;
    const text = actual ? actual.text : font.text(code);
    if (actual) actual.text = '';
    if (text !== '' || actual)
      glyphs.push({ text, x: from + scale * pen.at, y, end: from + scale * next, size: height });
    pen.at = next;
  };
}

const LESS = 0x3c;
const GREATER = 0x3e;
const SHOWN = /<[0-9A-Fa-f\s]*>|\((?:\\[\s\S]|[^\\()])*\)|([-+]?[\d.]+)/g;

/** The worth of a hexadecimal digit. */
function digit(code = 0x30): number {
  return code <= 0x39 ? code - 0x30 : (code | 0x20) - 0x57;
}
