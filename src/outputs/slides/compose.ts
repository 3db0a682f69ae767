import { sourceLines } from '../../layout/lines.ts';
import { plainText } from '../../model/block.ts';
import type { Composed, Measured, PageIndex, Planned } from '../../model/document.ts';
import type { Press } from '../output.ts';
import type { Deck, PlacedDeck, PlacedSlide, Size, SlidePlan, TitleSize } from './body.ts';
import { type Fitted, fitPieces, type Heights, heightsOf, type SlideSet } from './fit.ts';
import { COVER_SIZES, HEAD_SIZES, TITLE_SIZES } from './flow.ts';
import { bodyRoom, insetRoom, largeShare, sizesOf } from './geometry.ts';
import { placeNotes } from './notes-pages.ts';

type Problem = Composed<PlacedDeck>['problems'][number];

/** Titles up to this height are set at the larger size: two lines of it are not. */
const ONE_LINE = 90;
/** Tallest head of the title slide at a size. */
const HEAD_ROOM = 330;
/** The same when nothing stands below it. */
const COVER_ROOM = 540;

/** Chooses each slide's size, splits what does not fit, and sets the notes on their pages. */
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
    sources: sets.flatMap((set) => sourcesOf(set, heights)),
    sheets: placeNotes(sets, heights, paper),
    paper,
  };
  const problems = [...sets.flatMap(problemsOf), ...faults(measured)];
  return { planned: rest, body: deck, index: {}, problems, laid: [] };
}

function setSlides(plans: readonly SlidePlan[], heights: Heights): SlideSet[] {
  const sets: SlideSet[] = [];
  for (const plan of plans) {
    const before = sets.at(-1);
    const starts = plan.kind === 'starter' && before?.plan.kind === 'title';
    const inset = starts && before ? insetOn(before, plan, heights) : null;
    if (inset) sets.splice(-1, 1, inset);
    else sets.push(plan.kind === 'title' ? titleSet(plan, heights) : set(plan, heights));
  }
  return sets;
}

function titleSet(plan: SlidePlan, heights: Heights): SlideSet {
  const cover = COVER_SIZES.find((size) => heightOf(`${plan.id}/head@${size}`, heights) <= COVER_ROOM);
  const titleSize = cover ?? headSize(plan.id, heights);
  const height = heightOf(`${plan.id}/head@${titleSize}`, heights);
  const over = Math.max(0, Math.ceil(height - bodyRoom(0, 0)));
  const fitted: Fitted = { size: 36, slides: [[]], over, wide: false };
  return {
    plan,
    fitted,
    slides: [{ ...plan, continued: false, column: null, beside: null, size: 36, titleSize, inset: null }],
  };
}

/** Size of the title over a starter. */
function headSize(id: string, heights: Heights): TitleSize {
  return HEAD_SIZES.find((size) => heightOf(`${id}/head@${size}`, heights) <= HEAD_ROOM) ?? 40;
}

/** The title slide with the starter on it, when there is room for all of it. */
function insetOn(title: SlideSet, plan: SlidePlan, heights: Heights): SlideSet | null {
  const [slide] = title.slides;
  if (!slide) return null;
  const titleSize = headSize(slide.id, heights);
  const room = insetRoom(heightOf(`${slide.id}/head@${titleSize}`, heights));
  const key = (index: number, size: Size) => `${plan.id}/${index}@${size}-inset`;
  const fitted = fitPieces(plan.pieces, sizesOf(plan.kind), { one: room, each: room, large: 1 }, key, heights);
  if (fitted.slides.length > 1 || fitted.over > 0 || fitted.wide) return null;
  const pieces = plan.pieces;
  const inset = { title: plan.title, minutes: plan.minutes, pieces, size: fitted.size };
  return { ...title, slides: [{ ...slide, titleSize, inset }] };
}

function set(plan: SlidePlan, heights: Heights): SlideSet {
  const cue = heightOf(`${plan.id}/cue`, heights);
  const one = titleSizeOf(plan, 'title', heights);
  const each = titleSizeOf(plan, 'continued', heights);
  const room = { one: bodyRoom(one.height, cue), each: bodyRoom(each.height, cue), large: largeShare(plan) };
  const key = (index: number, size: Size) => `${plan.id}/${index}@${size}`;
  const fitted = fitPieces(plan.pieces, sizesOf(plan.kind), room, key, heights);
  const several = fitted.slides.length > 1;
  const slides = fitted.slides.map(
    (pieces, part): PlacedSlide => ({
      ...plan,
      id: part === 0 ? plan.id : `${plan.id}-${part + 1}`,
      continued: part > 0,
      column: null,
      beside: null,
      size: fitted.size,
      titleSize: (several ? each : one).size,
      pieces: pieces.map(({ piece }) => piece),
      notes: part === 0 ? plan.notes : [],
      inset: null,
    }),
  );
  return { plan, slides, fitted };
}

function titleSizeOf(
  plan: SlidePlan,
  name: 'title' | 'continued',
  heights: Heights,
): { readonly size: TitleSize; readonly height: number } {
  const at = (size: TitleSize) => ({ size, height: heightOf(`${plan.id}/${name}@${size}`, heights) });
  return TITLE_SIZES.map(at).find(({ height }) => height <= ONE_LINE) ?? at(40);
}

function heightOf(id: string, heights: Heights): number {
  return heights.boxes.get(id)?.height ?? 0;
}

/** The sources of a slide with the lines on which their words fell: for the text of line citations. */
function sourcesOf({ plan, fitted }: SlideSet, heights: Heights): PlacedDeck['sources'] {
  return plan.pieces.flatMap((piece, index) => {
    if (piece.shape !== 'block' || piece.block.kind !== 'source') return [];
    const measured = heights.boxes.get(`${plan.id}/${index}@${fitted.size}`);
    return measured ? [{ source: piece.block, lines: sourceLines(measured) }] : [];
  });
}

function problemsOf({ plan, fitted }: SlideSet): Problem[] {
  if (fitted.over === 0 && !fitted.wide) return [];
  const title = plainText(plan.title);
  const how = fitted.wide ? 'wider than a slide' : `${fitted.over} units taller than a slide`;
  return [
    {
      severity: 'error',
      code: 'slides/too-big',
      message: `The slide “${title}” does not fit: something on it is ${how}, even at the smallest size.`,
      hint: 'Make it shorter, or put --- where a new slide may begin.',
      place: plan.place,
    },
  ];
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
