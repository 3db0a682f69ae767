import { text } from '../../../model/block.ts';
import { fill } from '../../../model/words.ts';
import type { NoteSheet, PlacedDeck, PlacedSlide } from '../body.ts';
import { timerPlace } from '../geometry.ts';
import { cueHtml, cueLine, headHtml, minutesText, titleHtml } from './heading.ts';
import { noteHtml, type Writer } from './markup.ts';
import { bodyHtml, piecesHtml } from './slide-body.ts';
import { withSteps } from './steps.ts';

/** What every slide of a document is written with. */
export interface SlideWriting {
  readonly deck: PlacedDeck;
  /** The topic's title, in the footer. */
  readonly title: string;
  readonly writer: Writer;
  /** Null: the document has no speaker notes. */
  readonly notes: Writer | null;
  /** True on paper: a timer is no button there, and a slide has its type from another root. */
  readonly paper: boolean;
}

/** A slide with all that is on it. */
export function slideHtml(slide: PlacedSlide, number: number, writing: SlideWriting): string {
  const { writer } = writing;
  const { html } = writer;
  return html.template('slides/slide', {
    kind: slide.kind,
    paper: writing.paper,
    bare: isBare(slide),
    head: html.markup(headOf(slide, writing.paper ? number : null, writing)),
    cue: html.markup(cueOf(slide, writer)),
    body: html.markup(withSteps(bodyHtml(slide, writer), slide.pieces)),
    inset: slide.inset ? html.markup(insetHtml(slide.inset, writing)) : null,
    side: html.markup(sideHtml(slide, writing)),
    hasSide: hasSide(slide),
    titleTimer: timerPlace(slide) === 'title' ? html.markup(timerHtml(slide.minutes, writing)) : null,
    title: writing.title,
    number,
    notes: writing.notes ? html.markup(withoutDrawnFormulas(notesHtml(slide, writing.notes))) : null,
  });
}

function headOf(slide: PlacedSlide, nth: number | null, { deck, writer }: SlideWriting): string {
  if (slide.kind === 'title') return headHtml(slide.title, deck.head, slide.titleSize, writer, nth);
  if (slide.kind !== 'source') return titleHtml(slide, slide.titleSize, slide.continued, writer, nth);
  const said = slide.continued ? [...slide.title, ...text(` (${writer.words.print.continued})`)] : slide.title;
  return writer.html.template('slides/hidden-heading', { nth, title: writer.html.markup(writer.html.inlines(said)) });
}

function cueOf(slide: PlacedSlide, writer: Writer): string {
  const cue = cueLine(slide, writer);
  return cue === null ? '' : cueHtml(cue, writer);
}

function insetHtml(inset: NonNullable<PlacedSlide['inset']>, writing: SlideWriting): string {
  const { writer } = writing;
  const { html } = writer;
  return html.template('slides/inset', {
    title: html.markup(html.inlines(inset.title)),
    minutes: inset.minutes === null ? null : minutesText(inset.minutes, writer),
    timer: html.markup(timerHtml(inset.minutes, writing)),
    body: html.markup(piecesHtml(inset.pieces, inset.size, writer)),
  });
}

/** Timer and way of working, beside the body. */
function sideHtml(slide: PlacedSlide, writing: SlideWriting): string {
  if (!hasSide(slide)) return '';
  const { html } = writing.writer;
  const timer = timerPlace(slide) === 'side' ? timerHtml(slide.minutes, writing) : '';
  return html.template('slides/side', { timer: html.markup(timer), grouping: slide.grouping });
}

/** Nothing but where on the sheet, and the timer: both are as large as a wall. */
function isBare(slide: PlacedSlide): boolean {
  return slide.cue !== null && slide.pieces.length === 0;
}

function hasSide(slide: PlacedSlide): boolean {
  return timerPlace(slide) === 'side' || slide.grouping !== null;
}

function timerHtml(minutes: number | null, { writer, paper }: SlideWriting): string {
  if (minutes === null) return '';
  const unit = fill(writer.words.print.minutes, { n: '' }).trim();
  return writer.html.template('slides/timer', {
    paper,
    seconds: Math.round(minutes * 60),
    time: clock(minutes),
    unit,
  });
}

/** "8:00". */
function clock(minutes: number): string {
  const seconds = Math.round(minutes * 60);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

function notesHtml(slide: PlacedSlide, writer: Writer): string {
  const pieces = [...(slide.beside ?? []), ...slide.pieces];
  const notes = [...slide.notes, ...pieces.flatMap((piece) => piece.notes)];
  return notes.map((note) => noteHtml(note, writer)).join('\n');
}

const DRAWN = '<span class="katex-html"';

/**
 * Speaker notes with their formulas in MathML alone, which the speaker's browser draws itself: the drawn ones of a lesson
 * in mathematics weigh as much as all its slides.
 */
function withoutDrawnFormulas(notes: string): string {
  const [first = '', ...rest] = notes.split(DRAWN);
  return first + rest.map(afterSpan).join('');
}

/** What follows the span that is open where the text begins. */
function afterSpan(text: string): string {
  let depth = 1;
  for (const tag of text.matchAll(/<(\/?)span\b/g)) {
    depth += tag[1] === '/' ? -1 : 1;
    if (depth === 0) return text.slice(tag.index + '</span>'.length);
  }
  return '';
}

/** A page of notes: the slide as it is on the board (`picture`), made smaller, and what is said to it. */
export function noteSheetHtml(sheet: NoteSheet, page: number, title: string, picture: string, notes: Writer): string {
  const { html } = notes;
  return html.template('slides/note-sheet', {
    picture: sheet.picture ? html.markup(picture) : null,
    notes: html.markup(sheet.notes.map((note) => noteHtml(note, notes)).join('\n')),
    title,
    slide: sheet.slide + 1,
    page,
  });
}
