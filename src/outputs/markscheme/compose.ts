import { COST, FORBIDDEN } from '../../layout/atom.ts';
import type { LayoutBox } from '../../layout/boxes.ts';
import { sourceLines } from '../../layout/lines.ts';
import { type Measures, measuresOf } from '../../layout/measures.ts';
import { pageRoom } from '../../layout/paper.ts';
import { type PlacedPage, placeBoxes } from '../../layout/place.ts';
import { citationKey, citationText, openCitations } from '../../layout/references.ts';
import { pieceOf } from '../../layout/split.ts';
import type { Composed, Measured, PageIndex, Planned } from '../../model/document.ts';
import type { Press } from '../output.ts';
import type { MarkSchemeBody, PlacedMarkScheme, PrintedPiece, SchemeBox } from './body.ts';
import { CONTINUED, HEAD, sourceBox, VARIANT } from './flow.ts';
import { problemsOf } from './problems.ts';

/** Pages of the mark scheme: rows whole, tables of levels between their rows at most. */
export function compose(
  measured: Measured,
  planned: Planned<MarkSchemeBody>,
  _cited: PageIndex,
  press: Press,
): Composed<PlacedMarkScheme> {
  const { body, ...rest } = planned;
  const measures = measuresOf(measured);
  const { height } = pageRoom(body.paper);
  const boxes = body.boxes.map((box) => layoutBox(box, measures));
  // Every page but the first begins with the heads of the columns; one that goes on with a scheme says which.
  const place = (head: number) => placeBoxes(boxes, (page) => (page === 1 ? height : height - head));
  const head = heightOf(HEAD, measures);
  const plain = place(head);
  const goesOn = plain.slice(1).some((page) => page.boxes[0] && isWide(page.boxes[0].id, body));
  const placed = goesOn ? place(head + heightOf(CONTINUED, measures)) : plain;
  const { paper, footer, version, edition, columns } = body;
  const pages = printed(placed, body, measures);
  const cited = citedText(body, measures, press);
  return {
    planned: rest,
    body: { paper, footer, version, edition, columns, pages, cited },
    index: {},
    problems: problemsOf(measured, placed),
    laid: [],
  };
}

function isWide(id: string, { boxes }: MarkSchemeBody): boolean {
  return boxes.some((box) => box.id === id && box.piece.kind === 'wide');
}

/** What a page break costs: between the questions of one section a little, in a scheme more. */
const BREAK: Readonly<Record<SchemeBox['parts'], number>> = {
  nothing: 0,
  rows: COST.prose,
  scheme: COST.row,
  never: FORBIDDEN,
};

function heightOf(id: string, measures: Measures): number {
  return measures.get(id, VARIANT)?.height ?? 0;
}

function layoutBox(box: SchemeBox, measures: Measures): LayoutBox {
  const { piece } = box;
  const own = measures.get(box.id, VARIANT);
  return {
    id: box.id,
    block: piece.kind === 'wide' || piece.kind === 'block' ? piece.block : null,
    measured: own ? [own] : [],
    gap: box.gap,
    shrink: 0,
    copies: [],
    breakCost: BREAK[box.parts],
    turn: false,
    fills: false,
    source: null,
    cites: [],
  };
}

function printed(
  placed: readonly PlacedPage[],
  { boxes }: MarkSchemeBody,
  measures: Measures,
): readonly (readonly PrintedPiece[])[] {
  const byId = new Map(boxes.map((box) => [box.id, box]));
  return placed.map((page) =>
    page.boxes.flatMap(({ id, cut, gap }, at): PrintedPiece[] => {
      const box = byId.get(id);
      if (!box) return [];
      const { piece } = box;
      const continued = at === 0 && piece.kind === 'wide';
      const units = measures.get(id, VARIANT)?.units;
      if (!cut || !units || (piece.kind !== 'wide' && piece.kind !== 'block')) return [{ piece, gap, continued }];
      return [{ piece: { ...piece, block: pieceOf(piece.block, units, cut.from, cut.to) }, gap, continued }];
    }),
  );
}

/** What the citations say that only layout can fill; a phrase that no source has is told by the worksheet. */
function citedText({ boxes, cited }: MarkSchemeBody, measures: Measures, { words }: Press): Record<string, string> {
  const sources = cited.flatMap((source) => {
    const own = measures.get(sourceBox(source.id), VARIANT);
    return own ? [{ source, lines: sourceLines(own) }] : [];
  });
  const said: Record<string, string> = {};
  for (const citation of openCitations(boxes)) {
    const text = citationText(citation, sources, words);
    if (text !== null) said[citationKey(citation)] = text;
  }
  return said;
}
