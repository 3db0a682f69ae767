import { sourceLines } from '../../layout/lines.ts';
import { type Measures, measuresOf } from '../../layout/measures.ts';
import type { PageRoom } from '../../layout/pages.ts';
import { pageRoom, sheetRoom } from '../../layout/paper.ts';
import { type PlacedPage, placeBoxes } from '../../layout/place.ts';
import { citationKey, citationText, openCitations, pageIndex, type SetSource } from '../../layout/references.ts';
import type { Composed, Measured, PageIndex, Planned } from '../../model/document.ts';
import type { Press } from '../output.ts';
import type { PlacedSheet, PrintedVariant, SheetBody, SheetBox, SheetVariant, VariantName } from './body.ts';
import { layoutBoxes } from './boxes.ts';
import { emptyPages, levelProblems } from './levels.ts';
import { longAnswers, neededSchemes } from './long-answers.ts';
import { type Printing, printPages } from './printed.ts';
import { problemsOf } from './problems.ts';

/**
 * Pages of all copies. Breaks are chosen once, on the tallest copy of each box, so that a question is on the same page
 * in all of them; each copy then shares out its own slack. Without spaces each copy has pages of its own.
 */
export function compose(
  measured: Measured,
  planned: Planned<SheetBody>,
  _cited: PageIndex,
  press: Press,
): Composed<PlacedSheet> {
  const { body, ...rest } = planned;
  const measures = measuresOf(measured);
  const long = longAnswers(body, measures);
  const room = sheetRoom(body.paper);
  const shared = sharedBoxes(body);
  const together = body.spaces === 'none' ? null : placeBoxes(layoutBoxes(shared, body, measures, long), room);
  const placedOf = (index: number): readonly PlacedPage[] =>
    together ?? placeBoxes(layoutBoxes(body.variants[index]?.boxes ?? [], body, measures, long), room);
  const placed = body.variants.map((variant, index) => withoutOthersPages(placedOf(index), variant));
  const { height } = pageRoom(body.paper);
  const teacher = placeTeacher(body, measures, long, () => height);
  const variants = body.variants.map((variant, index): PrintedVariant => {
    const pages = placed[index] ?? [];
    const printing: Printing = {
      variant: variant.name,
      room,
      measures,
      long,
      words: press.words,
      schemePages: {},
      names: true,
    };
    const own = printPages(variant.boxes, pages, printing);
    if (variant.name !== 'answers') return { name: variant.name, pages: own };
    const schemePages = shifted(indexOf(teacher.boxes, teacher.pages), pages.length);
    return {
      name: variant.name,
      pages: [
        ...printPages(variant.boxes, pages, { ...printing, schemePages }),
        ...printPages(teacher.boxes, teacher.pages, { ...printing, room: () => height, names: false }),
      ],
    };
  });
  const { cited, missing } = citationsOf(body, measures, press);
  // A question is found on the first of these copies that has it: challenges are not on the core copy.
  const indexIn = (name: VariantName) => {
    const at = body.variants.findIndex((variant) => variant.name === name);
    return indexOf(body.variants[at]?.boxes ?? [], placed[at] ?? []);
  };
  const { paper, footer, version, edition } = body;
  return {
    planned: rest,
    body: { paper, footer, version, edition, variants, cited },
    index: { ...indexIn('answers'), ...indexIn('challenge'), ...indexIn('worksheet') },
    problems: [
      ...problemsOf(measured, shared, [...(together ? [together] : placed), teacher.pages], missing),
      ...levelProblems(variants, body.spaces),
      ...emptyPages(variants),
    ],
    laid: [],
  };
}

/** Every box of the shared pages once, in order. */
function sharedBoxes(body: SheetBody): readonly SheetBox[] {
  const boxes = new Map<string, SheetBox>();
  for (const variant of body.variants) for (const box of variant.boxes) if (!boxes.has(box.id)) boxes.set(box.id, box);
  return [...boxes.values()].sort((a, b) => a.order - b.order);
}

/**
 * Challenges come last and may fill pages of their own, with footnotes after them: a copy without them leaves those pages
 * out. Before its last question every page counts, so that questions stay on the pages that they have in other copies.
 */
function withoutOthersPages(pages: readonly PlacedPage[], { boxes }: SheetVariant): readonly PlacedPage[] {
  const own = new Map(boxes.map((box) => [box.id, box]));
  const has = (page: PlacedPage) => page.boxes.some(({ id }) => own.has(id));
  const last = pages.findLastIndex((page) => page.boxes.some(({ id }) => (own.get(id)?.question ?? null) !== null));
  return pages.filter((page, index) => index <= last || has(page));
}

function placeTeacher(body: SheetBody, measures: Measures, long: ReadonlyMap<string, string>, room: PageRoom) {
  const boxes = neededSchemes(body.teacher, long);
  return { boxes, pages: placeBoxes(layoutBoxes(boxes, body, measures, new Map()), room) };
}

function indexOf(boxes: readonly SheetBox[], pages: readonly PlacedPage[]): PageIndex {
  const question = new Map(boxes.map((box) => [box.id, box.question]));
  return pageIndex(pages.map((page) => page.boxes.map(({ id }) => ({ question: question.get(id) ?? null }))));
}

function shifted(index: PageIndex, pages: number): PageIndex {
  return Object.fromEntries(Object.entries(index).map(([name, page]) => [name, page + pages]));
}

/** What the citations say that only layout can fill, and those that point nowhere. */
function citationsOf(body: SheetBody, measures: Measures, press: Press) {
  const sources: SetSource[] = sharedBoxes(body).flatMap(({ id, piece }) => {
    const measured = measures.get(id, 'worksheet');
    const isSource = piece.kind === 'block' && piece.block.kind === 'source';
    return isSource && measured && piece.block.kind === 'source'
      ? [{ source: piece.block, lines: sourceLines(measured) }]
      : [];
  });
  const cited: Record<string, string> = {};
  const missing: string[] = [];
  for (const citation of openCitations([body.variants, body.teacher])) {
    const text = citationText(citation, sources, press.words);
    if (text !== null) cited[citationKey(citation)] = text;
    else if (citation.to.what === 'line' && !missing.includes(citation.to.phrase)) missing.push(citation.to.phrase);
  }
  return { cited, missing };
}
