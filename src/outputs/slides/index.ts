import type { Output } from '../output.ts';
import type { Deck, PlacedDeck } from './body.ts';
import { composeSlides } from './compose.ts';
import { flowSlides } from './flow.ts';
import { renderSlides } from './render.ts';
import { DECK_FILES, planDecks } from './student.ts';

/** A deck to present, as one file and as PDFs; and without its answers, as one file and as handouts. */
export const slides: Output<Deck, PlacedDeck> = {
  name: 'slides',
  files: DECK_FILES,
  cites: ['worksheet'],
  versions: false,
  plan: planDecks,
  flow: flowSlides,
  compose: composeSlides,
  render: renderSlides,
};
