import type { Composed, LaidSlide } from '../model/document.ts';
import type { Span } from '../model/source.ts';

/** How one slide was set, with where what stands on it was written. */
export interface LaidOn extends Omit<LaidSlide, 'places'> {
  readonly spans: readonly Span[];
}

/** The slides of a document, as they were set; empty for what has no slides. */
export function laidOn({ laid, planned }: Composed<unknown>): readonly LaidOn[] {
  return laid.map(({ places, ...slide }) => ({
    ...slide,
    spans: places.flatMap((place) => planned.places[place] ?? []),
  }));
}

/** The slides of a topic: those of its first deck, for the others (without answers, as handouts) are made of the same. */
export function slidesOf(made: readonly { readonly laid: readonly LaidOn[] }[]): readonly LaidOn[] {
  return made.find(({ laid }) => laid.length > 0)?.laid ?? [];
}
