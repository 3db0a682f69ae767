import type { Composed, Measured, PageIndex, Planned } from '../../model/document.ts';
import type { Press } from '../output.ts';
import type { Deck, PlacedDeck } from './body.ts';
import type { Heights } from './fit/items.ts';
import { laidSlides } from './fit/laid.ts';
import { placeNotes } from './fit/notes-pages.ts';
import { setSlides } from './fit/set-slides.ts';

type Problem = Composed<PlacedDeck>['problems'][number];

/** Chooses how each slide is made to fit, splits what no slide holds, and sets the notes on their pages. */
export function composeSlides(
  measured: Measured,
  planned: Planned<Deck>,
  cited: PageIndex,
  press: Press,
): Composed<PlacedDeck> {
  const { body, ...rest } = planned;
  const heights = heightsOf(measured);
  const sets = setSlides(body.slides, heights);
  const paper = press.settings.paper;
  const deck: PlacedDeck = {
    audience: body.audience,
    files: body.files,
    head: body.head,
    slides: sets.flatMap(({ slides }) => slides),
    pages: cited,
    sources: sets.flatMap(({ sources }) => sources),
    sheets: placeNotes(sets, heights, paper),
    paper,
  };
  const problems = [...sets.flatMap((set) => set.problems), ...faults(measured)];
  return { planned: rest, body: deck, index: {}, problems, laid: laidSlides(sets) };
}

function heightsOf(measured: Measured): Heights {
  const wide = measured.problems
    .filter(({ code }) => code === 'overflow')
    .map(({ box, by, detail }) => [box, { by: by ?? 0, words: detail }] as const);
  return { boxes: new Map(measured.boxes.map((box) => [box.id, box])), wide: new Map(wide) };
}

/** What the browser found wrong with pictures and letters; each thing once. */
function faults(measured: Measured): Problem[] {
  const seen = new Map<string, Problem>();
  for (const { code, detail } of measured.problems) {
    if (code === 'overflow') continue;
    const message = code === 'glyph' ? `No packaged font has ${detail}.` : `A picture did not load: ${detail}.`;
    const hint = code === 'glyph' ? 'Write it with other characters.' : 'Save the picture again, as PNG, JPEG or SVG.';
    seen.set(`${code} ${detail}`, { severity: 'error', code: `slides/${code}`, message, hint, place: null });
  }
  return [...seen.values()];
}
