import type { Piece, PlacedSlide, Size } from '../body.ts';
import { pieceHtml, type Writer } from './markup.ts';

/** The pieces of a slide: one below the other, in two columns, or beside what they are about. */
export function bodyHtml(slide: PlacedSlide, writer: Writer): string {
  const { html } = writer;
  const { pieces, column, beside, size } = slide;
  const half = (some: readonly Piece[]) => html.markup(piecesHtml(some, size, writer, true));
  if (beside) return html.template('slides/beside', { beside: half(beside), body: half(pieces) });
  if (column === null) return piecesHtml(pieces, size, writer);
  return html.template('slides/columns', { columns: [half(pieces.slice(0, column)), half(pieces.slice(column))] });
}

export function piecesHtml(pieces: readonly Piece[], size: Size, writer: Writer, narrow = false): string {
  return pieces.map((piece) => pieceHtml(piece, size, writer, narrow)).join('\n');
}
