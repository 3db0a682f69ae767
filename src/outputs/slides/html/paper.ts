import type { Artifact, Composed } from '../../../model/document.ts';
import type { Press } from '../../output.ts';
import type { PlacedDeck } from '../body.ts';
import { type Writer, writerOf } from './markup.ts';
import { slideHtml } from './slide.ts';

/** The slides of a deck as they stand on paper: the same in every file that is printed of it, so they are written once. */
export interface PaperSlides {
  readonly writer: Writer;
  readonly slides: readonly string[];
}

/** Every slide of a deck for paper, in order. */
export function paperSlides({ planned, body: deck }: Composed<PlacedDeck>, press: Press): PaperSlides {
  const writer = writerOf(press, 'paper', deck);
  const writing = { deck, title: planned.title, writer, notes: null, paper: true };
  return { writer, slides: deck.slides.map((slide, index) => slideHtml(slide, index + 1, writing)) };
}

/** What one printed file of a deck has of its own. */
interface PaperFile {
  readonly file: string;
  readonly title: string;
  /** mm */
  readonly page: { readonly width: number; readonly height: number };
  /** Class of the pages, by which they get their size. */
  readonly class: string;
  /** Markup, a page each. */
  readonly pages: readonly string[];
}

/** Pages of a deck as a file to be printed. */
export function paperPdf({ planned, body: deck }: Composed<PlacedDeck>, { html }: Writer, own: PaperFile): Artifact {
  return {
    kind: 'pdf',
    file: own.file,
    title: own.title,
    language: planned.language,
    direction: planned.direction,
    medium: 'slides',
    page: own.page,
    body: html.template('slides/paper', { class: own.class, pages: html.markup(own.pages.join('\n')) }),
    pages: own.pages.length,
    student: deck.audience === 'student',
  };
}
