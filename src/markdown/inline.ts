import type { Inline, Inlines } from '../model/block.ts';
import type { Context } from './context.ts';
import { decodeEntities } from './entity.ts';
import { MAX_DEPTH } from './limits.ts';
import { linkTo } from './link.ts';
import type { Token } from './marked.ts';
import { type Masked, maskPieces } from './mask.ts';
import { type Stretch, spanIn } from './stretch.ts';

/** Reads a text as inline content. A picture in it is an error, for a picture stands alone. */
export function readInline(stretch: Stretch, context: Context, depth = 0): Inlines {
  if (stretch.text === '') return [];
  if (depth > MAX_DEPTH) {
    const hint = 'Take some of the brackets away.';
    context.report.error('markdown/too-deep', spanIn(stretch), 'Brackets stand too deep in one another here.', hint);
    return [{ kind: 'text', text: stretch.text }];
  }
  return readMasked(maskInline(stretch, context, depth), 0, stretch.text.length, context);
}

/** A text with its pieces read and masked. */
export function maskInline(stretch: Stretch, context: Context, depth = 0): Masked {
  return maskPieces(stretch, context, (inside) => readInline(inside, context, depth + 1));
}

/** Reads part of a masked text. */
export function readMasked(masked: Masked, from: number, to: number, context: Context): Inlines {
  for (const [start, { figure, end }] of masked.pieces) {
    if (!figure || start < from || start >= to) continue;
    const hint = 'Put it on a line of its own, with an empty line above and below.';
    context.report.error(
      'markdown/image-inline',
      spanIn(masked.stretch, start, end),
      `The picture “${figure.src}” cannot stand in a line of text.`,
      hint,
    );
  }
  const reader: Reader = { masked, context, done: from };
  return joinText(readTokens(context.marked.inlines(masked.text.slice(from, to)), from, reader));
}

interface Reader {
  readonly masked: Masked;
  readonly context: Context;
  /** End of the last piece that was read. */
  done: number;
}

/** The tokens' `raw` joins to the text: a running sum gives their places. */
function readTokens(tokens: readonly Token[], from: number, reader: Reader): Inline[] {
  const inlines: Inline[] = [];
  let at = from;
  for (const token of tokens) {
    for (const inline of readToken(token, at, reader)) inlines.push(inline);
    at += token.raw.length;
  }
  return inlines;
}

function readToken(token: Token, at: number, reader: Reader): readonly Inline[] {
  const inside = (length: number) =>
    joinText(readTokens(('tokens' in token && token.tokens) || [], at + length, reader));
  switch (token.type) {
    case 'em':
      return [{ kind: 'emphasis', content: inside(1) }];
    case 'strong':
      return [{ kind: 'strong', content: inside(2) }];
    case 'del':
      return [{ kind: 'strike', content: inside(2) }];
    case 'br':
      return [{ kind: 'break' }];
    case 'escape':
      return [{ kind: 'text', text: token.raw.slice(1) }];
    case 'link': {
      const span = spanIn(reader.masked.stretch, at, at + token.raw.length);
      return linkTo(String(token.href), [{ kind: 'text', text: String(token.text) }], span, reader.context);
    }
    default:
      return readWords(token.raw, at, reader);
  }
}

/** Characters between marks: pieces, and text with its character references and line ends. */
function readWords(raw: string, from: number, reader: Reader): Inline[] {
  const inlines: Inline[] = [];
  const end = from + raw.length;
  let start = Math.max(from, reader.done);
  for (let at = start; at < end; at += 1) {
    const piece = reader.masked.pieces.get(at);
    if (!piece) continue;
    inlines.push(plain(raw.slice(start - from, at - from)), ...piece.inlines);
    start = piece.end;
    reader.done = piece.end;
    at = piece.end - 1;
  }
  if (start < end) inlines.push(plain(raw.slice(start - from)));
  return joinText(inlines);
}

function plain(raw: string): Inline {
  return { kind: 'text', text: decodeEntities(raw.replace(/[ \t]*\n[ \t]*/g, ' ')) };
}

/** Text beside text becomes one; empty text goes. */
export function joinText(inlines: readonly Inline[]): Inline[] {
  const joined: Inline[] = [];
  for (const inline of inlines) {
    const last = joined.at(-1);
    if (inline.kind !== 'text') joined.push(inline);
    else if (inline.text === '') continue;
    else if (last?.kind === 'text') joined[joined.length - 1] = { kind: 'text', text: last.text + inline.text };
    else joined.push(inline);
  }
  return joined;
}
