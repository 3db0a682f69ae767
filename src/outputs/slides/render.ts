import { createHash } from 'node:crypto';
import type { Artifact, Composed } from '../../model/document.ts';
import type { Press } from '../output.ts';
import type { PlacedDeck } from './body.ts';
import { deckFaces } from './faces-used.ts';
import { NOTES_PAPER, SLIDE, SLIDE_PAGE } from './geometry.ts';
import { notesWriterOf, writerOf } from './markup.ts';
import { compactCss, usedCss, usedRevealCss } from './reveal-css.ts';
import { noteSheetHtml, slideHtml } from './slides-html.ts';

type Document = Composed<PlacedDeck>;

/** The deck as one file, and as two PDFs: a slide a page, and slides with their notes. */
export function renderSlides(composed: Document, press: Press): readonly Artifact[] {
  return [deckFile(composed, press), slidesPdf(composed, press), notesPdf(composed, press)];
}

/** One file that opens by double click: script, styles, fonts and pictures in it, and nothing that may be asked of a network. */
function deckFile({ planned, body: deck }: Document, press: Press): Artifact {
  const writer = writerOf(press, 'deck', deck);
  const notes = notesWriterOf(press, 'deck', deck);
  const writing = { deck, title: planned.title, writer, notes, paper: false };
  const slides = withoutCuts(deck.slides.map((slide, index) => slideHtml(slide, index + 1, writing)).join('\n'));
  const { scripts, css } = press.theme;
  const own = usedCss(compactCss(css.slides), slides);
  const script = [scripts.reveal, withoutIndent(scripts.deck)].map((code) => closed(code, 'script'));
  const faces = deckFaces(press.theme, slides);
  const { markup, template } = writer.html;
  const html = template('slides/deck', {
    language: planned.language,
    direction: planned.direction,
    title: planned.title,
    policy: policy(script),
    styles: [usedRevealCss(compactCss(scripts.revealCss)), faces, own].map((style) => markup(closed(style, 'style'))),
    slides: markup(slides),
    scripts: script.map((code) => markup(code)),
    words: JSON.stringify(press.words.print.deck),
    notesTitle: `${planned.title} · ${press.words.print.notes}`,
    width: SLIDE.width,
    height: SLIDE.height,
  });
  return { kind: 'html', file: 'slides.html', html, student: false };
}

/** Only our own scripts run, told by their hashes; nothing is loaded from anywhere. */
function policy(scripts: readonly string[]): string {
  const hashes = scripts.map((code) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`);
  return [
    "default-src 'none'",
    `script-src ${hashes.join(' ')}`,
    "style-src 'unsafe-inline'",
    'img-src data:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/**
 * Without the marks for measuring, which have done their work, and without the TeX that KaTeX keeps in its MathML. An
 * author's quotation marks and angle brackets are escaped, so no text looks like either.
 */
function withoutCuts(html: string): string {
  return html.replace(/ data-cut="\w*"| data-part="\w*"|<annotation [^>]*>[^<]*<\/annotation>/g, '');
}

/** The deck's own script without its indents and whole-line comments: it has no text that goes over several lines. */
function withoutIndent(script: string): string {
  return script.replace(/^ *\/\*[\s\S]*?\*\/$/gm, '').replace(/^\s+/gm, '');
}

/** Text that cannot end the element that holds it. */
function closed(content: string, element: 'style' | 'script'): string {
  return content.replace(new RegExp(`</(${element})`, 'gi'), '<\\/$1');
}

function slidesPdf({ planned, body: deck }: Document, press: Press): Artifact {
  const writing = { deck, title: planned.title, writer: writerOf(press, 'paper', deck), notes: null, paper: true };
  const slides = deck.slides.map((slide, index) => slideHtml(slide, index + 1, writing)).join('\n');
  return {
    kind: 'pdf',
    file: 'slides.pdf',
    title: planned.title,
    language: planned.language,
    direction: planned.direction,
    medium: 'slides',
    page: SLIDE_PAGE,
    body: writing.writer.html.template('slides/paper', {
      class: 'deck-pages',
      pages: writing.writer.html.markup(slides),
    }),
    pages: deck.slides.length,
    student: false,
  };
}

function notesPdf({ planned, body: deck }: Document, press: Press): Artifact {
  const writer = writerOf(press, 'paper', deck);
  const writing = { deck, title: planned.title, writer, notes: notesWriterOf(press, 'paper', deck), paper: true };
  const sheets = deck.sheets.map((sheet, index) => noteSheetHtml(sheet, index + 1, writing)).join('\n');
  return {
    kind: 'pdf',
    file: 'slides-notes.pdf',
    title: `${planned.title} · ${press.words.print.notes}`,
    language: planned.language,
    direction: planned.direction,
    medium: 'slides',
    page: NOTES_PAPER[deck.paper],
    body: writer.html.template('slides/paper', {
      class: `notes-pages notes-${deck.paper}`,
      pages: writer.html.markup(sheets),
    }),
    pages: deck.sheets.length,
    student: false,
  };
}
