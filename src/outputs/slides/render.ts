import type { Artifact, Composed } from '../../model/document.ts';
import type { Press } from '../output.ts';
import type { PlacedDeck } from './body.ts';
import { closed, deckParts } from './file/deck-parts.ts';
import { deckFaces } from './file/faces-used.ts';
import { fewerNames, lightHtml, sharedPaths, sharedStyles } from './file/light-html.ts';
import { usedCss } from './file/used-css.ts';
import { NOTES_PAPER, SLIDE, SLIDE_PAGE } from './geometry.ts';
import { handoutPdf } from './html/handouts.ts';
import { notesWriterOf, writerOf } from './html/markup.ts';
import { type PaperSlides, paperPdf, paperSlides } from './html/paper.ts';
import { noteSheetHtml, slideHtml } from './html/slide.ts';

type Document = Composed<PlacedDeck>;

/** The files that are made of this deck, each rendered once. */
export function renderSlides(composed: Document, press: Press): readonly Artifact[] {
  let kept: PaperSlides | null = null;
  const paper = () => {
    kept ??= paperSlides(composed, press);
    return kept;
  };
  return composed.body.files.flatMap((file) => artifactsOf(file, composed, press, paper));
}

function artifactsOf(file: string, composed: Document, press: Press, paper: () => PaperSlides): readonly Artifact[] {
  switch (file) {
    case 'slides':
      return [deckFile(composed, press), slidesPdf(composed, paper())];
    case 'slides-notes':
      return [notesPdf(composed, press, paper())];
    case 'slides-student':
      return [deckFile(composed, press)];
    case 'handout-2':
      return [handoutPdf(composed, press, 2, paper())];
    case 'handout-3':
      return [handoutPdf(composed, press, 3, paper())];
    case 'handout-6':
      return [handoutPdf(composed, press, 6, paper())];
    default:
      throw new Error(`no file ${file} is made of a deck`);
  }
}

/** One file that opens by double click, the class's or the pupils': script, styles, fonts and pictures in it, and nothing that may be asked of a network. */
function deckFile({ planned, body: deck }: Document, press: Press): Artifact {
  const writer = writerOf(press, 'deck', deck);
  const student = deck.audience === 'student';
  const notes = student ? null : notesWriterOf(press, 'deck', deck);
  const writing = { deck, title: planned.title, writer, notes, paper: false };
  const all = lightHtml(deck.slides.map((slide, index) => slideHtml(slide, index + 1, writing)).join('\n'));
  const parts = deckParts(press.theme);
  const { html: bare, paths } = sharedPaths(fewerNames(all, parts.css + press.theme.scripts.deck));
  const { html: slides, css: shared } = sharedStyles(bare);
  const own = usedCss(parts.css, slides, press.theme.scripts.deck) + shared;
  const faces = deckFaces(press.theme, slides, JSON.stringify(press.words.print.deck));
  const { markup, template } = writer.html;
  const html = template('slides/deck', {
    language: planned.language,
    direction: planned.direction,
    title: planned.title,
    policy: parts.policy,
    styles: [parts.revealCss, faces, closed(own, 'style')].map((style) => markup(style)),
    slides: markup(slides),
    signs: paths === '' ? null : markup(paths),
    scripts: parts.scripts.map((code) => markup(code)),
    words: markup(inSingleQuotes(JSON.stringify(press.words.print.deck))),
    // The pupils' copy has no notes, and no key for them.
    notesTitle: student ? null : `${planned.title} · ${press.words.print.notes}`,
    width: SLIDE.width,
    height: SLIDE.height,
  });
  return { kind: 'html', file: student ? 'slides-student.html' : 'slides.html', html, student };
}

/** JSON is full of double quotes: between single ones it stays as short as it is. */
function inSingleQuotes(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll("'", '&#39;');
}

function slidesPdf(composed: Document, { writer, slides }: PaperSlides): Artifact {
  const { title } = composed.planned;
  return paperPdf(composed, writer, {
    file: 'slides.pdf',
    title,
    page: SLIDE_PAGE,
    class: 'deck-pages',
    pages: slides,
  });
}

function notesPdf(composed: Document, press: Press, { writer, slides }: PaperSlides): Artifact {
  const { planned, body: deck } = composed;
  const notes = notesWriterOf(press, 'paper', deck);
  return paperPdf(composed, writer, {
    file: 'slides-notes.pdf',
    title: `${planned.title} · ${press.words.print.notes}`,
    page: NOTES_PAPER[deck.paper],
    class: `notes-pages notes-${deck.paper}`,
    pages: deck.sheets.map((sheet, index) =>
      noteSheetHtml(sheet, index + 1, planned.title, slides[sheet.slide] ?? '', notes),
    ),
  });
}
