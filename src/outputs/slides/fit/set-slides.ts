import { sourceLines } from '../../../layout/lines.ts';
import type { Composed } from '../../../model/document.ts';
import type { Piece, PlacedDeck, PlacedSlide, Size, SlidePlan, TitleSize } from '../body.ts';
import {
  bodyRoom,
  COLUMN_SIZES,
  COVER_SIZES,
  HEAD_SIZES,
  INSET_SIZES,
  insetRoom,
  largeShare,
  sizesOf,
  TITLE_ROOM,
  TITLE_SIZES,
} from '../geometry.ts';
import { type Fitted, fitPieces } from './fit.ts';
import { apartPlan, boxId, type Heights, type Item, itemsOf, mayHaveColumns, type Where } from './items.ts';
import { fitBeside } from './side-by-side.ts';
import { titleTooBig, tooBig } from './too-big.ts';

type Problem = Composed<PlacedDeck>['problems'][number];

/** A slide of the plan as it was set: one slide, or several with "(continued)". */
export interface SlideSet {
  readonly plan: SlidePlan;
  readonly slides: readonly PlacedSlide[];
  /** Pieces of each slide, by their index in the plan: where its notes go. */
  readonly indices: readonly (readonly number[])[];
  /** True: it was to stand beside another slide's pieces, and did not fit there. */
  readonly apart: boolean;
  readonly sources: PlacedDeck['sources'];
  readonly problems: readonly Problem[];
}

/** Titles up to this height are set at the larger size: two lines of it are not. */
const ONE_LINE = 90;
/** Tallest head of the title slide at a size. */
const HEAD_ROOM = 330;
/** The same when nothing stands below it. */
const COVER_ROOM = 540;

/** Each slide of the plan at its size, split where it must be, and what could not stand beside it on a slide of its own. */
export function setSlides(plans: readonly SlidePlan[], heights: Heights): SlideSet[] {
  const sets: SlideSet[] = [];
  for (const plan of plans) {
    const before = sets.at(-1);
    const starts = plan.kind === 'starter' && before?.plan.kind === 'title';
    const inset = starts && before ? insetOn(before, plan, heights) : null;
    if (inset) sets.splice(-1, 1, inset);
    else if (plan.kind === 'title') sets.push(titleSet(plan, heights));
    else sets.push(...setsOf(plan, heights));
  }
  return sets;
}

/** A slide, or a slide with what did not fit beside it before or after it. */
function setsOf(plan: SlidePlan, heights: Heights): SlideSet[] {
  const beside = besideSet(plan, heights);
  if (beside) return [beside];
  const apart = apartPlan(plan);
  if (apart && plan.beside?.otherwise === 'alone') return [plainSet(apart, heights)];
  const own = plainSet(plan, heights);
  if (!apart || plan.beside?.otherwise === 'none') return [own];
  const other = { ...plainSet(apart, heights), apart: true };
  return plan.beside?.otherwise === 'before' ? [other, own] : [own, other];
}

function titleSet(plan: SlidePlan, heights: Heights): SlideSet {
  const cover = COVER_SIZES.find((size) => isWithin(`${plan.id}/head@${size}`, COVER_ROOM, heights));
  const titleSize = cover ?? headSize(plan.id, heights);
  const id = `${plan.id}/head@${titleSize}`;
  const over = Math.ceil(heightOf(id, heights) - bodyRoom(0, 0));
  return {
    plan,
    slides: [{ ...plan, ...WHOLE, size: 36, titleSize }],
    indices: [[]],
    apart: false,
    sources: [],
    problems: titleProblems(plan, id, over, heights),
  };
}

const WHOLE = { continued: false, column: null, beside: null, inset: null } as const;

/** Size of the title over a starter. */
function headSize(id: string, heights: Heights): TitleSize {
  return HEAD_SIZES.find((size) => isWithin(`${id}/head@${size}`, HEAD_ROOM, heights)) ?? 40;
}

/** The title slide with the starter on it, when there is room for all of it. */
function insetOn(title: SlideSet, plan: SlidePlan, heights: Heights): SlideSet | null {
  const [slide] = title.slides;
  if (!slide || plan.beside) return null;
  const titleSize = headSize(slide.id, heights);
  const room = insetRoom(heightOf(`${slide.id}/head@${titleSize}`, heights));
  const means = { sizes: INSET_SIZES, where: '-inset', columns: [] } as const;
  const items = itemsOf(plan);
  const fitted = fitPieces(items, means, { one: room, each: room, large: 1 }, heights);
  if (fitted.slides.length > 1 || fitted.faults.length > 0) return null;
  const pieces = (fitted.slides[0] ?? []).map(({ piece }) => piece);
  const inset = { title: plan.title, minutes: plan.minutes, pieces, size: fitted.size };
  return { ...title, slides: [{ ...slide, titleSize, inset }], sources: sourcesOf(items, fitted, heights) };
}

function besideSet(plan: SlidePlan, heights: Heights): SlideSet | null {
  const title = titleSizeOf(plan, nameOf(plan), heights);
  const found = fitBeside(plan, bodyRoom(title.height, heightOf(`${plan.id}/cue`, heights)), heights);
  const apart = apartPlan(plan);
  if (!found || !apart) return null;
  const slide: PlacedSlide = { ...plan, ...WHOLE, ...found, continued: plan.continues, titleSize: title.size };
  const sides = [...itemsOf(plan), ...itemsOf(apart)];
  return {
    plan,
    slides: [slide],
    indices: [plan.pieces.map((_, index) => index)],
    apart: false,
    sources: sourcesOf(sides, { size: found.size, where: '-beside' }, heights),
    problems: titleProblems(plan, `${plan.id}/${nameOf(plan)}@${title.size}`, title.height - TITLE_ROOM, heights),
  };
}

function plainSet(plan: SlidePlan, heights: Heights): SlideSet {
  const cue = heightOf(`${plan.id}/cue`, heights);
  const one = titleSizeOf(plan, nameOf(plan), heights);
  const each = titleSizeOf(plan, 'continued', heights);
  const room = { one: bodyRoom(one.height, cue), each: bodyRoom(each.height, cue), large: largeShare(plan) };
  const columns = mayHaveColumns(plan) ? COLUMN_SIZES : [];
  const items = itemsOf(plan);
  const fitted = fitPieces(items, { sizes: sizesOf(plan.kind), where: '', columns }, room, heights);
  const several = fitted.slides.length > 1;
  const title = several ? each : one;
  const slides = fitted.slides.map(
    (pieces, part): PlacedSlide => ({
      ...plan,
      ...WHOLE,
      id: part === 0 ? plan.id : `${plan.id}-${part + 1}`,
      continued: plan.continues || part > 0,
      column: fitted.column,
      size: fitted.size,
      titleSize: title.size,
      pieces: pieces.map(({ piece }) => piece),
      notes: part === 0 ? plan.notes : [],
    }),
  );
  const titleBox = `${plan.id}/${several ? 'continued' : nameOf(plan)}@${title.size}`;
  return {
    plan,
    slides,
    indices: fitted.slides.map((pieces) => pieces.map(({ index }) => index)),
    apart: false,
    sources: sourcesOf(items, fitted, heights),
    problems: [
      ...titleProblems(plan, titleBox, title.height - TITLE_ROOM, heights),
      ...fitted.faults.map((fault) => tooBig(plan, fault)),
    ],
  };
}

function titleProblems(plan: SlidePlan, box: string, over: number, { wide }: Heights): Problem[] {
  const found = wide.get(box);
  return [
    ...(over > 0 ? [titleTooBig(plan, 'tall', Math.ceil(over))] : []),
    ...(found ? [titleTooBig(plan, 'wide', Math.ceil(found.by))] : []),
  ];
}

/** Which of its titles a slide has when it is not split. */
function nameOf({ continues }: SlidePlan): 'title' | 'continued' {
  return continues ? 'continued' : 'title';
}

function titleSizeOf(
  plan: SlidePlan,
  name: 'title' | 'continued',
  heights: Heights,
): { readonly size: TitleSize; readonly height: number } {
  const at = (size: TitleSize) => ({ size, height: heightOf(`${plan.id}/${name}@${size}`, heights) });
  const size = TITLE_SIZES.find((one) => isWithin(`${plan.id}/${name}@${one}`, ONE_LINE, heights));
  return at(size ?? 40);
}

/** True when a title is no taller than its room, and no word of it is longer than its line. */
function isWithin(id: string, room: number, heights: Heights): boolean {
  return heightOf(id, heights) <= room && !heights.wide.has(id);
}

function heightOf(id: string, heights: Heights): number {
  return heights.boxes.get(id)?.height ?? 0;
}

/** The sources of a slide with the lines on which their words fell: for the text of line citations. */
function sourcesOf(
  items: readonly Item[],
  { size, where }: { readonly size: Size; readonly where: Where } | Fitted,
  heights: Heights,
): PlacedDeck['sources'] {
  return items.flatMap((item) => {
    const source = sourceOf(item.piece);
    const measured = source && heights.boxes.get(boxId(item, size, where));
    return source && measured ? [{ source, lines: sourceLines(measured) }] : [];
  });
}

function sourceOf(piece: Piece) {
  return piece.shape === 'block' && piece.block.kind === 'source' ? piece.block : null;
}
