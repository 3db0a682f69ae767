import { COST, FORBIDDEN } from '../../layout/atom.ts';
import type { LayoutBox } from '../../layout/boxes.ts';
import type { Measures } from '../../layout/measures.ts';
import type { SheetBody, SheetBox } from './body.ts';

/** Share of a loose space that may be taken away to make a page fit. */
const SHRINK = 0.35;

/** The boxes as page breaking wants them: each with its heights in all copies. A long answer counts as its room. */
export function layoutBoxes(
  boxes: readonly SheetBox[],
  body: SheetBody,
  measures: Measures,
  long: ReadonlyMap<string, string>,
): readonly LayoutBox[] {
  const held = body.variants.map((variant) => new Set(variant.boxes.map(({ id }) => id)));
  return boxes.map((box) => {
    const { piece } = box;
    const names = body.variants.map((variant) =>
      long.has(box.id) && variant.name === 'answers' ? 'worksheet' : variant.name,
    );
    const own = names.map((name) => measures.get(box.id, name));
    const measured = [...new Set(own)].filter((one) => one !== null);
    const heights = own.map((one, copy) => (held[copy]?.has(box.id) ? (one?.height ?? null) : null));
    const block = piece.kind === 'block' ? piece.block : null;
    return {
      id: box.id,
      block,
      measured,
      // The teacher's own pages are in no copy but the key's: there is only one of each.
      copies: heights.some((height) => height !== null) ? heights : [],
      gap: box.gap,
      shrink: box.loose ? box.gap * SHRINK : 0,
      breakCost: breakCost(box),
      turn: box.turn,
      fills: block?.kind === 'lines' && block.fill,
      source: block?.kind === 'source' ? block.id : null,
      cites: box.cites,
    };
  });
}

function breakCost(box: SheetBox): number {
  switch (box.parts) {
    case 'nothing':
      return 0;
    case 'parts':
      return COST.part;
    case 'question':
      return COST.question;
    case 'never':
      return FORBIDDEN;
    default:
      return box.parts satisfies never;
  }
}
