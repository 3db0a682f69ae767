import type { Inlines } from '../../../model/block.ts';
import { fill } from '../../../model/words.ts';
import type { DeckHead, SlidePlan, TitleSize } from '../body.ts';
import { timerPlace } from '../geometry.ts';
import { placeLine } from '../plan/place-line.ts';
import type { Writer } from './markup.ts';

/**
 * The title of a slide, over its rule. `nth`: the slide's number, said before the title, for bookmarks and for who
 * listens (“3 Outcome”); on the page it stands elsewhere.
 */
export function titleHtml(
  slide: Pick<SlidePlan, 'kind' | 'minutes' | 'title'>,
  size: TitleSize,
  continued: boolean,
  { html, words }: Writer,
  nth: number | null = null,
): string {
  return html.template('slides/heading', {
    size,
    timed: timerPlace(slide) === 'title',
    nth,
    title: html.markup(html.inlines(slide.title)),
    continued: continued ? `(${words.print.continued})` : null,
  });
}

/** Subject, course, date, title, dates and enquiry. The date is filled in when the deck is opened: a build has no clock. */
export function headHtml(
  title: Inlines,
  head: DeckHead,
  size: TitleSize,
  { html }: Writer,
  nth: number | null = null,
): string {
  return html.template('slides/head', {
    size,
    nth,
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

/** "Worksheet · questions 1–4 · page 1", and how to work. */
export function cueLine(slide: Pick<SlidePlan, 'cue'>, writer: Writer): string | null {
  if (!slide.cue) return null;
  const { label, questions, marks } = slide.cue;
  const line = placeLine(label, questions, writer.page, writer.words);
  return marks === null ? line : `${line} · ${marks}`;
}
