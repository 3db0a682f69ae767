import type { Output } from '../output.ts';
import type { Deck, PlacedDeck } from './body.ts';
import { composeSlides } from './compose.ts';
import { flowSlides } from './flow.ts';
import { planSlides } from './plan.ts';
import { renderSlides } from './render.ts';

/** A deck to present: one file for the browser, a PDF of the slides, and one of the slides with speaker notes. */
export const slides: Output<Deck, PlacedDeck> = {
  name: 'slides',
  files: ['slides', 'slides-notes'],
  cites: ['worksheet'],
  versions: false,
  plan: planSlides,
  flow: flowSlides,
  compose: composeSlides,
  render: renderSlides,
};
