import type { Html } from '../../html/html.ts';
import type { SourceBlock } from '../../model/block.ts';
import type { Press } from '../output.ts';
import type { Columns, PrintedPiece, SchemePiece } from './body.ts';

/** How its boxes are made into HTML. */
export interface Writer {
  readonly html: Html;
  readonly press: Press;
  readonly columns: Columns;
}

/** How a mark scheme is made into HTML, answers shown. */
export function htmlFor(press: Press, cite: Parameters<Press['html']>[0]['cite']): Html {
  return press.html({ medium: 'print', words: press.words, answers: 'shown', pictures: 'served', cite, prefix: 'm' });
}

/** One piece as a box of its own, to be measured: a row is a table of one row. */
export function boxHtml(piece: SchemePiece, writer: Writer): string {
  return box(pieceHtml({ piece, gap: 0, continued: false }, writer), 0, writer);
}

/** A source as the sheet has it, so that its lines break as they do there. */
export function sourceHtml(source: SourceBlock, { html }: Writer): string {
  const content = html.markup(html.blocks([source]));
  return html.template('worksheet/box', { classes: 'block-source indent-0', style: null, content });
}

/** The pieces of a page; rows that follow each other are one table. */
export function pageHtml(pieces: readonly PrintedPiece[], writer: Writer): string {
  const parts: string[] = [];
  for (let at = 0; at < pieces.length; ) {
    const first = pieces[at];
    if (!first) break;
    let end = at + 1;
    if (isRow(first.piece)) while (end < pieces.length && isRow(pieces[end]?.piece)) end += 1;
    const run = pieces.slice(at, end);
    const content = isRow(first.piece) ? tableHtml(run, true, writer) : pieceHtml(first, writer);
    parts.push(box(content, first.gap, writer));
    at = end;
  }
  return parts.join('\n');
}

function isRow(piece: SchemePiece | undefined): boolean {
  return piece !== undefined && ['head', 'section', 'row', 'wide'].includes(piece.kind);
}

function box(content: string, gap: number, { html }: Writer): string {
  return html.template('worksheet/box', {
    classes: 'marking',
    style: gap > 0 ? `margin-block-start:${Math.round(gap * 100) / 100}mm` : null,
    content: html.markup(content),
  });
}

function pieceHtml(printed: PrintedPiece, writer: Writer): string {
  const { html, press } = writer;
  const { piece } = printed;
  switch (piece.kind) {
    case 'header':
      return html.template('markscheme/masthead', {
        ...piece,
        copy: [press.words.print.markScheme, piece.edition].filter(Boolean).join(' · '),
        marks: piece.marks === null ? null : `${press.words.print.marks} ${piece.marks}`,
      });
    case 'block':
      return html.blocks([piece.block]);
    case 'head':
      return tableHtml([], true, writer);
    case 'section':
    case 'row':
    case 'wide':
      return tableHtml([printed], false, writer);
    default:
      return piece satisfies never;
  }
}

function tableHtml(rows: readonly PrintedPiece[], head: boolean, writer: Writer): string {
  const { html, press, columns } = writer;
  const { marking, marks } = press.words.print;
  return html.template('markscheme/table', {
    ...columns,
    head: head ? { ...marking, marks } : null,
    rows: html.markup(rows.map((row) => rowHtml(row, writer)).join('\n')),
  });
}

function rowHtml({ piece, continued }: PrintedPiece, { html, press, columns }: Writer): string {
  const others = 2 + Number(columns.guidance) + Number(columns.objectives);
  if (piece.kind === 'row') {
    const spans = columns.guidance && piece.guidance.length === 0 ? '2' : '1';
    return html.template('markscheme/row', {
      number: piece.number,
      answer: html.markup(html.blocks(piece.answer)),
      spans,
      guidance: columns.guidance && piece.guidance.length > 0 ? html.markup(html.blocks(piece.guidance)) : null,
      marks: piece.marks,
      hasObjectives: columns.objectives,
      objectives: piece.objectives,
    });
  }
  if (piece.kind === 'section')
    return html.template('markscheme/section', { text: piece.text, spans: String(others + 1) });
  if (piece.kind !== 'wide') return '';
  return html.template('markscheme/wide', {
    continued: continued ? `${piece.number} (${press.words.print.continued})` : null,
    spans: String(others + 1),
    content: html.markup(html.blocks([piece.block])),
  });
}
