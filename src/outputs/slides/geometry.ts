import type { Block } from '../../model/block.ts';
import type { Size, SlideKind, SlidePlan, TitleSize } from './body.ts';

/** A slide, in units: CSS px at its own size. */
export const SLIDE = { width: 1280, height: 720 } as const;
/** The same as a page: mm. */
export const SLIDE_PAGE = { width: 338.67, height: 190.5 } as const;

/** Units from the edges of a slide to what stands on it. templates/slides/20-slide.css has the same numbers. */
const TOP = 40;
const SIDE = 80;
const FOOT = 56;
/** Between title and body, and between two pieces. */
const UNDER_TITLE = 24;
export const PIECE_GAP = 20;

export const CONTENT_WIDTH = SLIDE.width - 2 * SIDE;
/** Beside a timer. */
const TIMED_WIDTH = 800;

/** Two columns of the body, and what is between them. */
const COLUMN_GAP = 48;
export const COLUMN_WIDTH = (CONTENT_WIDTH - COLUMN_GAP) / 2;
/** A source beside its question: at the start side the source, then a gap of 40. */
export const BESIDE = { source: 600, pieces: 480 } as const;
/** Sizes in two columns. */
export const COLUMN_SIZES: readonly Size[] = [36, 32, 28];
/** Sizes at which things stand beside each other. */
export const BESIDE_SIZES: readonly Size[] = [36, 32, 28];
/** Of a question whose parts may go to several slides. */
export const LOOSE_SIZES: readonly Size[] = [32, 28];
/** Sizes of a title, largest first. */
export const TITLE_SIZES: readonly TitleSize[] = [48, 40];
export const HEAD_SIZES: readonly TitleSize[] = [56, 48, 40];
/** Of the title when it has its slide to itself. */
export const COVER_SIZES: readonly TitleSize[] = [88, 72];
/** Tallest title: more leaves no room for what it is the title of. */
export const TITLE_ROOM = 260;

/** The starter's box on the title slide. */
const INSET = { padding: 28, side: 36, title: 56, above: 32 } as const;

/** Paper of slides-notes.pdf: mm, with the units (CSS px) that notes and picture take. */
export const NOTES_PAPER = {
  a4: { width: 210, height: 297 },
  letter: { width: 215.9, height: 279.4 },
} as const;
/** Lines to write on beside a slide of a handout. templates/slides/handout.css says how far apart. */
export const HANDOUT_LINES = 8;
export const NOTES_WIDTH = 680;
export const NOTES_PICTURE = { width: 680, height: 382.5 } as const;
export const NOTES_GAP = 9;
const PX_PER_MM = 96 / 25.4;
/** Margins of a notes page, and its footer. */
const NOTES_MARGINS = 15 + 20;

/** Units of height for notes on a page, picture included. */
export function notesRoom(paper: 'a4' | 'letter'): number {
  return Math.floor((NOTES_PAPER[paper].height - NOTES_MARGINS) * PX_PER_MM);
}

/** Width of the body of a slide. */
export function bodyWidth(slide: Pick<SlidePlan, 'kind' | 'minutes' | 'grouping'>): number {
  return timerPlace(slide) === 'side' || slide.grouping !== null ? TIMED_WIDTH : CONTENT_WIDTH;
}

/** A task has its timer large at the side; questions on the board need the width, and have it small by their title. */
export function timerPlace(slide: Pick<SlidePlan, 'kind' | 'minutes'>): 'side' | 'title' | null {
  if (slide.minutes === null) return null;
  return slide.kind === 'starter' || slide.kind === 'exit' || slide.kind === 'check' ? 'title' : 'side';
}

export const INSET_WIDTH = CONTENT_WIDTH - 2 * INSET.side;

/** Height that is left for the body under a title (0: there is none to be seen) and the line above it. */
export function bodyRoom(title: number, cue: number): number {
  return SLIDE.height - TOP - FOOT - (title > 0 ? title + UNDER_TITLE : 0) - (cue > 0 ? cue + PIECE_GAP : 0);
}

/** Height that is left for a starter on the title slide, under its head. */
export function insetRoom(head: number): number {
  return SLIDE.height - TOP - FOOT - head - INSET.above - 2 * INSET.padding - INSET.title;
}

/**
 * Share of the room that text larger than the body may take: points and key words look better with room around them.
 * A picture may take all there is.
 */
export function largeShare({ kind, pieces }: Pick<SlidePlan, 'kind' | 'pieces'>): number {
  const pictured = pieces.some((piece) => piece.shape === 'block' && isPicture(piece.block));
  return !pictured && (kind === 'terms' || kind === 'explain' || kind === 'written') ? 0.8 : 1;
}

export function isPicture(block: Block): boolean {
  return block.kind === 'image' || block.kind === 'drawing';
}

/** Sizes of a starter on the title slide, largest first. */
export const INSET_SIZES: readonly Size[] = [36, 32, 28];

/** Sizes to try, largest first. Short text that would leave half the slide empty may be larger than the body. */
export function sizesOf(kind: SlideKind): readonly Size[] {
  switch (kind) {
    case 'starter':
    case 'starter-answers':
    case 'answers':
    case 'check':
    case 'task':
    case 'outcome':
    case 'exit':
    case 'exit-answers':
    case 'homework':
    case 'terms':
    case 'explain':
    case 'written':
    case 'source':
    case 'model':
      return [44, 36, 32, 28];
    case 'title':
      return INSET_SIZES;
    case 'credits':
      return [28];
    default:
      return kind satisfies never;
  }
}
