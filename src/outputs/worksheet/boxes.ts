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
  return boxes.map((box) => {
    const { piece } = box;
    const names = body.variants.map((variant) =>
      long.has(box.id) && variant.name === 'answers' ? 'worksheet' : variant.name,
    );
    const measured = [...new Set(names.map((name) => measures.get(box.id, name)))].filter((one) => one !== null);
    const block = piece.kind === 'block' ? piece.block : null;
    return {
      id: box.id,
      block,
      measured,
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
