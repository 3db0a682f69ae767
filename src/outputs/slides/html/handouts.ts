import { hasNameLine } from '../../../layout/paper.ts';
import type { Artifact, Composed } from '../../../model/document.ts';
import { fill, type Words } from '../../../model/words.ts';
import type { Press } from '../../output.ts';
import type { PlacedDeck } from '../body.ts';
import { HANDOUT_LINES, NOTES_PAPER } from '../geometry.ts';
import { type PaperSlides, paperPdf } from './paper.ts';

/** Slides on a page of a handout. Three have lines to write on beside them. */
type PerPage = 2 | 3 | 6;

/** A handout as pages: each slide as it is on the board, made smaller, in a frame with its number. */
export function handoutPdf(
  composed: Composed<PlacedDeck>,
  { words, settings }: Press,
  perPage: PerPage,
  { writer, slides }: PaperSlides,
): Artifact {
  const { planned, body: deck } = composed;
  const { markup, template } = writer.html;
  const school = settings.school ?? deck.head.labels[0] ?? null;
  const sheets = sheetsOf(slides.length, perPage);
  const pages = sheets.map((sheet, index) =>
    template('slides/handout-page', {
      title: planned.title,
      first: index === 0,
      named: index === 0 || hasNameLine(index + 1),
      labels: { name: words.print.name, class: words.print.class },
      slides: sheet.map((at) => ({ number: at + 1, picture: markup(slides[at] ?? '') })),
      lines: perPage === 3 ? Array.from({ length: HANDOUT_LINES }, () => '') : null,
      name: [school, planned.title].filter((part) => part !== null).join(' · '),
      page: fill(words.print.page, { page: index + 1, pages: sheets.length }),
    }),
  );
  return paperPdf(composed, writer, {
    file: `handout-${perPage}.pdf`,
    title: `${planned.title} · ${handoutName(perPage, words)}`,
    page: NOTES_PAPER[deck.paper],
    class: `handout handout-${perPage} handout-${deck.paper}`,
    pages,
  });
}

/** "Handout, 3 slides a page, with lines to write on". */
function handoutName(perPage: PerPage, { print }: Words): string {
  return fill(perPage === 3 ? print.handoutLines : print.handout, { n: perPage });
}

/** Indices of the slides of each page. */
function sheetsOf(slides: number, perPage: PerPage): number[][] {
  return Array.from({ length: Math.ceil(slides / perPage) }, (_, page) =>
    Array.from({ length: Math.min(perPage, slides - page * perPage) }, (_, index) => page * perPage + index),
  );
}
