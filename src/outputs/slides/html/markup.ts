import type { Html, HtmlOptions } from '../../../html/html.ts';
import { linesOfPhrase } from '../../../layout/lines.ts';
import { type Citation, type Inline, type Inlines, plainText } from '../../../model/block.ts';
import { fill, type Words } from '../../../model/words.ts';
import type { Press } from '../../output.ts';
import type { Note, Piece, PlacedDeck, Size } from '../body.ts';
import { placeLine } from '../plan/place-line.ts';

/** Stands for a page that is not known yet when boxes are measured: as wide as any that will be. */
const UNKNOWN_PAGE = '88';

/** What the markup of a deck is made with: while boxes are measured, pages and lines are not known. */
export interface Writer {
  readonly html: Html;
  readonly words: Words;
  /** Page of a question on the sheet as it is printed, or null when it has none. */
  readonly page: (name: string) => string | null;
  /** While boxes are measured: what is in each piece, which is the same at every size and width; null otherwise. */
  readonly kept: Map<Piece, string> | null;
}

/** What is written: boxes to be measured, the deck (pictures inline), or paper (pictures served). */
type Purpose = 'measure' | 'deck' | 'paper';

/** How the slides are written. */
export function writerOf(press: Press, purpose: Purpose, deck: PlacedDeck | null): Writer {
  // A student copy has no answers: nothing looks for them.
  return writerWith({ answers: deck?.audience === 'student' ? 'none' : 'click', prefix: 's-' }, press, purpose, deck);
}

/** How speaker notes are written: with every answer. */
export function notesWriterOf(press: Press, purpose: Purpose, deck: PlacedDeck | null): Writer {
  return writerWith({ answers: 'shown', prefix: 'n-' }, press, purpose, deck);
}

function writerWith(
  own: Pick<HtmlOptions, 'answers' | 'prefix'>,
  press: Press,
  purpose: Purpose,
  deck: PlacedDeck | null,
): Writer {
  const { words } = press;
  const html = press.html({
    ...own,
    medium: 'slides',
    words,
    pictures: purpose === 'deck' ? 'inline' : 'served',
    cite: (citation) => (deck ? cited(citation, deck, words) : null),
  });
  return { html, words, page: pageOf(deck), kept: purpose === 'measure' ? new Map() : null };
}

function pageOf(deck: PlacedDeck | null): Writer['page'] {
  if (!deck) return () => UNKNOWN_PAGE;
  return (name) => {
    const page = deck.pages[name];
    return page === undefined ? null : String(page);
  };
}

/** Text of a citation that only layout knows: a question's number, the lines on which a phrase fell on its slide. */
function cited(citation: Citation, deck: PlacedDeck, words: Words): string | null {
  const { to } = citation;
  switch (to.what) {
    case 'source':
      return null;
    case 'question':
      return fill(words.print.question, { n: to.number });
    case 'line': {
      for (const { source, lines } of deck.sources) {
        if (to.source !== null && to.source !== source.id) continue;
        const found = linesOfPhrase(source, lines, to.phrase);
        if (!found) continue;
        const { from, to: last } = found;
        return from === last ? fill(words.print.line, { n: from }) : fill(words.print.lines, { from, to: last });
      }
      return null;
    }
    default:
      return to satisfies never;
  }
}

/** A piece as a box of its own, at a size. Narrow: it has half a slide. */
export function pieceHtml(piece: Piece, size: Size, writer: Writer, narrow = false): string {
  const { html } = writer;
  return html.template('slides/piece', {
    size,
    narrow,
    shape: piece.shape,
    inner: html.markup(innerOf(piece, writer)),
  });
}

function innerOf(piece: Piece, writer: Writer): string {
  const inner = writer.kept?.get(piece) ?? innerHtml(piece, writer);
  writer.kept?.set(piece, inner);
  return inner;
}

function innerHtml(piece: Piece, writer: Writer): string {
  const { html, words } = writer;
  switch (piece.shape) {
    case 'block':
      return html.blocks([piece.block]);
    case 'lead':
      return html.template('slides/lead', { content: html.markup(html.inlines(piece.content)) });
    case 'label':
      return html.template('slides/label', { text: piece.text });
    case 'term':
      return html.template('slides/term', { term: piece.term, meaning: html.markup(html.inlines(piece.meaning)) });
    case 'question':
      return html.template('slides/question', {
        number: piece.number,
        part: piece.part,
        brief: piece.body.length === 0 && piece.prompt.length === 1 && piece.prompt[0]?.kind === 'paragraph',
        blocks: html.markup(html.blocks([...piece.prompt, ...piece.body])),
        reveal: piece.reveal ? html.markup(answerHtml(piece.reveal, html)) : null,
      });
    case 'answer': {
      const page = piece.name === null ? null : writer.page(piece.name);
      return html.template('slides/answer', {
        number: piece.number,
        answer: html.markup(isPointer(piece.brief, words) ? html.inlines(piece.brief) : answerHtml(piece.brief, html)),
        page: page === null ? null : fill(words.print.pageRef, { n: page }),
      });
    }
    case 'step':
      return html.template('slides/step', {
        code: piece.code,
        content: html.markup(html.inlines(piece.content)),
      });
    default:
      return piece satisfies never;
  }
}

/** True where there is only where to look: a click that shows no answer would be an empty one. */
function isPointer(brief: Inlines, { print }: Words): boolean {
  const said = plainText(brief);
  return said === print.model || said === print.seeScheme;
}

/** What stands between the parts of a short answer (questions/brief.ts). */
const BETWEEN = ' · ';
/** Letters of a part that has a line of its own; shorter ones stand side by side. */
const SHORT_PART = 24;

/** A short answer, which comes at one click; its parts, when it has several, as a list. */
function answerHtml(brief: Inlines, html: Html): string {
  const parts = partsOf(brief);
  if (parts.length < 2) return html.template('slides/answer-line', { content: html.markup(html.inlines(brief)) });
  return html.template('slides/answer-lines', {
    long: parts.some((part) => plainText(part).length > SHORT_PART),
    parts: parts.map((part) => html.markup(html.inlines(part))),
  });
}

function partsOf(brief: Inlines): Inlines[] {
  const parts: Inline[][] = [[]];
  for (const inline of brief) {
    const pieces = inline.kind === 'text' ? inline.text.split(BETWEEN) : [null];
    for (const [index, piece] of pieces.entries()) {
      if (index > 0) parts.push([]);
      if (piece !== '')
        parts.at(-1)?.push(piece === null || inline.kind !== 'text' ? inline : { ...inline, text: piece });
    }
  }
  return parts.filter((part) => part.length > 0);
}

/** One block or place of the speaker notes, as a box. */
export function noteHtml(note: Note, writer: Writer): string {
  const { html } = writer;
  const place = note.kind === 'place' ? placeText(note, writer) : null;
  const blocks = note.kind === 'block' ? html.markup(html.blocks([note.block])) : null;
  return html.template('slides/note', { place, blocks });
}

function placeText(note: Extract<Note, { kind: 'place' }>, { page, words }: Writer): string {
  const line = placeLine(note.label, note.questions, page, words);
  return note.marks === null ? line : `${line} · ${note.marks}`;
}
