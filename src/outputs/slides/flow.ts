import type { Flow, FlowBox, Planned } from '../../model/document.ts';
import type { Press } from '../output.ts';
import type { Deck, DeckHead, Note, Size, SlidePlan } from './body.ts';
import { apartPlan, boxId, type Item, itemsOf, looseItems, mayHaveColumns, type Where } from './fit/items.ts';
import { mayBeBeside } from './fit/side-by-side.ts';
import {
  BESIDE,
  BESIDE_SIZES,
  bodyWidth,
  COLUMN_SIZES,
  COLUMN_WIDTH,
  CONTENT_WIDTH,
  COVER_SIZES,
  HEAD_SIZES,
  INSET_SIZES,
  INSET_WIDTH,
  LOOSE_SIZES,
  NOTES_WIDTH,
  sizesOf,
  TITLE_SIZES,
} from './geometry.ts';
import { cueHtml, cueLine, headHtml, titleHtml } from './html/heading.ts';
import { noteHtml, notesWriterOf, pieceHtml, type Writer, writerOf } from './html/markup.ts';

/** Every part of every slide at every size that it may get, and the notes as they stand on paper. */
export function flowSlides(planned: Planned<Deck>, press: Press): Flow {
  const writer = writerOf(press, 'measure', null);
  const notes = notesWriterOf(press, 'measure', null);
  const boxes = planned.body.slides.flatMap((slide) => [
    ...slideBoxes(slide, planned.body.head, writer),
    ...noteBoxes(slide, notes),
    ...besideBoxes(slide, writer, notes),
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
  return [...titles, ...cues, ...pieceBoxes(slide, writer)];
}

/** The pieces of a slide in every way in which they may be set. */
function pieceBoxes(slide: SlidePlan, writer: Writer): FlowBox[] {
  const items = itemsOf(slide);
  const width = bodyWidth(slide);
  const alone = boxesAt(items, sizesOf(slide.kind), '', width, writer);
  const inset = slide.kind === 'starter' ? boxesAt(items, INSET_SIZES, '-inset', INSET_WIDTH, writer) : [];
  const columns = mayHaveColumns(slide) ? boxesAt(items, COLUMN_SIZES, '-column', COLUMN_WIDTH, writer) : [];
  const loose = boxesAt(items.flatMap(looseItems), LOOSE_SIZES, '', width, writer);
  return [...alone, ...inset, ...columns, ...loose];
}

/** Both sides of a slide with something beside its pieces, and the slide that that gets when it does not fit there. */
function besideBoxes(slide: SlidePlan, writer: Writer, notes: Writer): FlowBox[] {
  const apart = apartPlan(slide);
  if (!apart) return [];
  const sides = mayBeBeside(slide)
    ? [
        ...boxesAt(itemsOf(slide), BESIDE_SIZES, '-beside', BESIDE.pieces, writer),
        ...boxesAt(itemsOf(apart), BESIDE_SIZES, '-beside', BESIDE.source, writer),
      ]
    : [];
  const own = slide.beside?.otherwise === 'none' ? [] : pieceBoxes(apart, writer);
  return [...sides, ...own, ...noteBoxes(apart, notes)];
}

function boxesAt(
  items: readonly Item[],
  sizes: readonly Size[],
  where: Where,
  width: number,
  writer: Writer,
): FlowBox[] {
  const narrow = isNarrow(where);
  return sizes.flatMap((size) =>
    items.map((item) => box(boxId(item, size, where), pieceHtml(item.piece, size, writer, narrow), width)),
  );
}

/** True where rows have half a slide: some are set otherwise there. */
function isNarrow(where: Where): boolean {
  return where === '-column' || where === '-beside';
}

/** The notes of a slide in order: its own, then those of each piece. The key is the box's id. */
function notesOf(slide: SlidePlan): { readonly key: string; readonly note: Note }[] {
  const own = slide.notes.map((note, index) => ({ key: `${slide.id}/note${index}`, note }));
  const pieces = slide.pieces.flatMap((piece, at) =>
    piece.notes.map((note, index) => ({ key: `${slide.id}/${at}/note${index}`, note })),
  );
  return [...own, ...pieces];
}

function noteBoxes(slide: SlidePlan, writer: Writer): FlowBox[] {
  return notesOf(slide).map(({ key, note }) => box(key, noteHtml(note, writer), NOTES_WIDTH));
}

/** Variants are told apart by their ids: what overflows at one size need not at another. */
function box(id: string, html: string, width: number | null): FlowBox {
  return { id, variant: 'slides', html, width };
}
