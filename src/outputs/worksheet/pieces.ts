import type { Html } from '../../html/html.ts';
import type { Press } from '../output.ts';
import type { Piece, PrintedBox, SheetHeader } from './body.ts';

/** The HTML of one box, the same when it is measured and when it is printed (but for the space above it, mm). */
export function boxHtml(
  { piece, small }: Pick<PrintedBox, 'piece' | 'small'>,
  html: Html,
  press: Press,
  gap = 0,
): string {
  return html.template('worksheet/box', {
    classes: `${classesOf(piece)}${small ? ' small' : ''}`,
    style: gap > 0 ? `margin-block-start:${Math.round(gap * 100) / 100}mm` : null,
    content: html.markup(contentOf(piece, html, press)),
  });
}

function classesOf(piece: Piece): string {
  switch (piece.kind) {
    case 'header':
    case 'heading':
      return piece.kind;
    case 'stem':
      return `question indent-${piece.indent}`;
    case 'block':
      return `block-${piece.block.kind} indent-${piece.indent}`;
    default:
      return piece satisfies never;
  }
}

function contentOf(piece: Piece, html: Html, press: Press): string {
  switch (piece.kind) {
    case 'header':
      return html.template('worksheet/header', headerView(piece.header, press));
    case 'heading':
      return html.template('worksheet/heading', {
        main: piece.level === 2,
        content: html.markup(html.inlines(piece.content)),
        note: piece.note,
      });
    case 'stem':
      return html.template('worksheet/stem', {
        number: piece.number,
        before: html.markup(html.blocks(piece.before)),
        text: html.markup(html.inlines(piece.text)),
        after: html.markup(html.blocks(piece.after)),
        marks: piece.marks,
        objectives: piece.answer?.objectives ?? null,
      });
    case 'block':
      return html.blocks([piece.block]);
    default:
      return piece satisfies never;
  }
}

function headerView(header: SheetHeader, { words }: Press): Readonly<Record<string, unknown>> {
  const { name, date, marks } = words.print;
  return {
    ...header,
    labels: { name, class: words.print.class, date, marks },
    marks: header.marks === null ? null : String(header.marks),
  };
}
