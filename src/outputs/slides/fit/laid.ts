import { plainText } from '../../../model/block.ts';
import type { LaidSlide } from '../../../model/document.ts';
import type { PlacedSlide } from '../body.ts';
import { sizesOf } from '../geometry.ts';
import type { SlideSet } from './set-slides.ts';

/** What was done to each slide so that it fits. */
export function laidSlides(sets: readonly SlideSet[]): LaidSlide[] {
  return sets
    .flatMap((set) => set.slides.map((slide, at) => ({ set, slide, at })))
    .map(({ set, slide, at }, index) => ({
      number: index + 1,
      kind: slide.kind,
      title: plainText(slide.title),
      places: placesOf(slide, at),
      size: slide.inset?.size ?? slide.size,
      done: doneTo(set, slide),
      part: at + 1,
      parts: set.slides.length,
    }));
}

function placesOf(slide: PlacedSlide, part: number): number[] {
  const pieces = [...slide.pieces, ...(slide.beside ?? []), ...(slide.inset?.pieces ?? [])].map(({ place }) => place);
  const own = part === 0 ? [slide.place] : [];
  return [...new Set([...own, ...pieces].filter((place) => place !== null))];
}

function doneTo({ slides, apart }: SlideSet, slide: PlacedSlide): LaidSlide['done'] {
  const size = slide.inset?.size ?? slide.size;
  const sizes = sizesOf(slide.kind);
  const done: LaidSlide['done'][number][] = [];
  if (size > 36) done.push('enlarged');
  if (size < 36 && sizes.includes(36)) done.push('tightened');
  if (slide.column !== null) done.push('columns');
  if (slide.beside !== null) done.push('beside');
  if (apart) done.push('apart');
  if (slides.length > 1) done.push('split');
  return done;
}
