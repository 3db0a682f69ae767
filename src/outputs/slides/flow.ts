import type { Inlines } from '../../model/block.ts';
import type { Flow, FlowBox, Planned } from '../../model/document.ts';
import { fill } from '../../model/words.ts';
import type { Press } from '../output.ts';
import type { Deck, DeckHead, Note, SlidePlan, TitleSize } from './body.ts';
import { bodyWidth, CONTENT_WIDTH, INSET_WIDTH, NOTES_WIDTH, sizesOf, timerPlace } from './geometry.ts';
import { noteHtml, notesWriterOf, pieceHtml, type Writer, writerOf } from './markup.ts';
import { placeLine } from './sets.ts';

/** Sizes of a title, largest first. */
export const TITLE_SIZES: readonly TitleSize[] = [48, 40];
export const HEAD_SIZES: readonly TitleSize[] = [56, 48, 40];
/** Of the title when it has its slide to itself. */
export const COVER_SIZES: readonly TitleSize[] = [88, 72];

/** Every part of every slide at every size that it may get, and the notes as they stand on paper. */
export function flowSlides(planned: Planned<Deck>, press: Press): Flow {
  const writer = writerOf(press, 'measure', null);
  const notes = notesWriterOf(press, 'measure', null);
  const boxes = planned.body.slides.flatMap((slide) => [
    ...slideBoxes(slide, planned.body.head, writer),
    ...noteBoxes(slide, notes),
  ]);
  return {
    medium: 'slides',
    language: planned.language,
    direction: planned.direction,
    width: CONTENT_WIDTH,
    boxes,
  };
}

function slideBoxes(slide: SlidePlan, head: DeckHead, writer: Writer): FlowBox[] {
  const titles: FlowBox[] =
    slide.kind === 'title'
      ? [...COVER_SIZES, ...HEAD_SIZES].map((size) =>
          box(`${slide.id}/head@${size}`, headHtml(slide.title, head, size, writer), null),
        )
      : slide.kind === 'source'
        ? []
        : TITLE_SIZES.flatMap((size) => [
            box(`${slide.id}/title@${size}`, titleHtml(slide, size, false, writer), null),
            box(`${slide.id}/continued@${size}`, titleHtml(slide, size, true, writer), null),
          ]);
  const cue = cueLine(slide, writer);
  const cues = cue === null ? [] : [box(`${slide.id}/cue`, cueHtml(cue, writer), bodyWidth(slide))];
  const pieces = sizesOf(slide.kind).flatMap((size) =>
    slide.pieces.flatMap((piece, index) => {
      const html = pieceHtml(piece, size, writer);
      const own = box(`${slide.id}/${index}@${size}`, html, bodyWidth(slide));
      return slide.kind === 'starter' ? [own, box(`${slide.id}/${index}@${size}-inset`, html, INSET_WIDTH)] : [own];
    }),
  );
  return [...titles, ...cues, ...pieces];
}

/** "Worksheet · questions 1–4 · page 1", and how to work. */
export function cueLine(slide: Pick<SlidePlan, 'cue'>, writer: Writer): string | null {
  return slide.cue ? placeLine(slide.cue.label, slide.cue.questions, writer.page, writer.words) : null;
}

/** The notes of a slide in order: its own, then those of each piece. The key is the box's id. */
export function notesOf(slide: SlidePlan): { readonly key: string; readonly note: Note }[] {
  const own = slide.notes.map((note, index) => ({ key: `${slide.id}/note${index}`, note }));
  const pieces = slide.pieces.flatMap((piece, at) =>
    piece.notes.map((note, index) => ({ key: `${slide.id}/${at}/note${index}`, note })),
  );
  return [...own, ...pieces];
}

function noteBoxes(slide: SlidePlan, writer: Writer): FlowBox[] {
  return notesOf(slide).map(({ key, note }) => box(key, noteHtml(note, writer), NOTES_WIDTH));
}

/** The title of a slide, over its rule. */
export function titleHtml(
  slide: Pick<SlidePlan, 'kind' | 'minutes' | 'title'>,
  size: TitleSize,
  continued: boolean,
  { html, words }: Writer,
): string {
  return html.template('slides/heading', {
    size,
    timed: timerPlace(slide) === 'title',
    title: html.markup(html.inlines(slide.title)),
    continued: continued ? `(${words.print.continued})` : null,
  });
}

/** Subject, course, date, title, dates and enquiry. The date is filled in when the deck is opened: a build has no clock. */
export function headHtml(title: Inlines, head: DeckHead, size: TitleSize, { html }: Writer): string {
  return html.template('slides/head', {
    size,
    labels: head.labels.join(' · '),
    title: html.markup(html.inlines(title)),
    dates: head.dates,
    enquiry: head.enquiry,
  });
}

export function cueHtml(cue: string, { html }: Writer): string {
  return html.template('slides/cue', { cue });
}

/** "5 minutes" as the fixed words have it. */
export function minutesText(minutes: number, { words }: Writer): string {
  return fill(words.print.minutes, { n: minutes });
}

/** Variants are told apart by their ids: what overflows at one size need not at another. */
function box(id: string, html: string, width: number | null): FlowBox {
  return { id, variant: 'slides', html, width };
}
