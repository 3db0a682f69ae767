import { findCitation } from './citation.ts';
import { findCode } from './code.ts';
import type { Context } from './context.ts';
import { findDirective } from './directive.ts';
import { findGap } from './gap.ts';
import { findHtml } from './html.ts';
import { findImage } from './image.ts';
import { countMarks, MAX_MARKS, TOO_MANY_MARKS } from './limits.ts';
import { findLink } from './link.ts';
import { findMath } from './math.ts';
import { findNote } from './note.ts';
import { type Found, type Piece, piece, type Scan, WORD } from './piece.ts';
import { createScan } from './scan.ts';
import { type Stretch, spanIn } from './stretch.ts';
import { typography } from './typography.ts';

/** A text with its pieces masked, character for character. */
export interface Masked {
  readonly stretch: Stretch;
  readonly text: string;
  /** By their start. */
  readonly pieces: ReadonlyMap<number, Piece>;
}

const ADDRESS = /(?:https?:\/\/|ftp:\/\/|www\.)[^\s<]*/iy;

/** Finds everything in a text that has a rule of its own, and hides it from marked. */
export function maskPieces(stretch: Stretch, context: Context, read: Scan['read']): Masked {
  if (countMarks(stretch.text) > MAX_MARKS) return unread(stretch, context);
  const scan = createScan(stretch, context, read);
  const { text } = scan;
  const pieces = new Map<number, Piece>();
  const fixed = new Uint8Array(text.length);
  let at = 0;
  while (at < text.length) {
    const found = findAt(scan, at);
    const end = !found ? at + 1 : 'skip' in found ? found.skip : found.end;
    if (found) fixed.fill(1, at, end);
    if (found && 'end' in found) pieces.set(at, found);
    at = end;
  }
  const words = mask(text, pieces);
  for (const change of typography(words, (place) => fixed[place] === 1, context.options.words)) {
    const inlines = [{ kind: 'text', text: change.text } as const];
    pieces.set(change.start, { start: change.start, end: change.end, inlines, mask: change.text.trim().charAt(0) });
  }
  return { stretch, text: mask(text, pieces), pieces };
}

/** Too much to be read in good time: a text without markup, and an error. */
function unread(stretch: Stretch, context: Context): Masked {
  const { text } = stretch;
  context.report.error('markdown/too-large', spanIn(stretch, 0, 1), TOO_MANY_MARKS.message, TOO_MANY_MARKS.hint);
  const whole = piece(0, text.length, { kind: 'text', text });
  return { stretch, text: WORD.repeat(text.length), pieces: new Map([[0, whole]]) };
}

function findAt(scan: Scan, at: number): Found {
  switch (scan.text[at]) {
    case '\\':
      return { skip: at + 2 };
    case '`':
      return findCode(scan, at);
    case '$':
      return findMath(scan, at);
    case '[':
      return (scan.text[at + 1] === '[' ? findGap(scan, at) : findNote(scan, at)) ?? findLink(scan, at);
    case '!':
      return scan.text[at + 1] === '[' ? findImage(scan, at) : null;
    case '<':
      return findHtml(scan, at);
    case '@':
      return findCitation(scan, at);
    case ':':
      return findDirective(scan, at);
    case '~':
      return loneTilde(scan, at);
    case 'h':
    case 'H':
    case 'f':
    case 'F':
    case 'w':
    case 'W':
      return findAddress(scan, at);
    default:
      return null;
  }
}

/** `~~` strikes out; a single one means "about". */
function loneTilde({ text }: Scan, at: number): Found {
  let end = at;
  while (text[end] === '~') end += 1;
  return end - at === 2 ? { skip: end } : piece(at, end, { kind: 'text', text: text.slice(at, end) });
}

/** An address of the web stays as it is typed, and is left to marked. */
function findAddress({ text }: Scan, at: number): Found {
  if (at > 0 && /[\p{L}\p{N}_]/u.test(text.charAt(at - 1))) return null;
  ADDRESS.lastIndex = at;
  const match = ADDRESS.exec(text);
  return match ? { skip: at + match[0].length } : null;
}

function mask(text: string, pieces: ReadonlyMap<number, Piece>): string {
  if (pieces.size === 0) return text;
  let masked = '';
  let at = 0;
  for (const { start, end, mask: sign } of [...pieces.values()].sort((a, b) => a.start - b.start)) {
    masked += text.slice(at, start) + sign.repeat(end - start);
    at = end;
  }
  return masked + text.slice(at);
}
