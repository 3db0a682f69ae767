import type { MeasuredBox } from '../model/document.ts';
import { type CutBox, cutBox, type LayoutBox } from './boxes.ts';
import { choosePages, type PageRoom } from './pages.ts';

/** A box, or a piece of one, on a page. */
export interface PlacedBox {
  readonly id: string;
  /** Units `from` up to and without `to` of the box as it was measured; null: the whole box. */
  readonly cut: { readonly from: number; readonly to: number } | null;
  /** True: what stands above its first unit (a label, a table's head) is said again on a later piece. */
  readonly repeats: boolean;
  /** mm above; 0 at the top of a page. */
  readonly gap: number;
  /** mm, in the tallest variant. */
  readonly height: number;
}

export interface PlacedPage {
  readonly boxes: readonly PlacedBox[];
  /** mm that are left, in the tallest variant; negative when spaces must be squeezed, or the page is overfull. */
  readonly slack: number;
  /** mm by which its spaces may be squeezed. */
  readonly shrink: number;
}

/** Sets boxes on pages: every box once, in order, cut only where it must be. */
export function placeBoxes(boxes: readonly LayoutBox[], room: PageRoom): readonly PlacedPage[] {
  const tallest = Math.max(room(1), room(2), room(3));
  const cut = new Map(boxes.map((box) => [box.id, cutBox(box, tallest)]));
  const atoms = boxes.flatMap((box) => cut.get(box.id)?.atoms ?? []);
  return choosePages(atoms, room).map(({ from, to, slack }) => {
    const placed: PlacedBox[] = [];
    let at = from;
    while (at < to) {
      const first = atoms[at];
      if (!first) break;
      let end = at + 1;
      while (end < to && atoms[end]?.box === first.box) end += 1;
      const own = atoms.slice(at, end);
      const piece = cut.get(first.box);
      placed.push({
        id: first.box,
        cut: piece ? cutOf(piece, first.piece, first.piece + own.length) : null,
        repeats: own.some((atom) => atom.lead > 0),
        gap: at === from ? 0 : first.gap,
        height: own.reduce((sum, atom) => sum + atom.height, at === from ? first.lead : 0),
      });
      at = end;
    }
    const shrink = atoms.slice(from + 1, to).reduce((sum, atom) => sum + atom.shrink, 0);
    return { boxes: placed, slack, shrink };
  });
}

function cutOf(box: CutBox, from: number, to: number): PlacedBox['cut'] {
  if (from === 0 && to >= box.starts.length) return null;
  const end = to < box.starts.length ? box.starts[to] : box.tallest?.units.length;
  return { from: box.starts[from] ?? 0, to: end ?? 0 };
}

/** Height of a placed piece in one variant (mm). */
export function heightIn(measured: MeasuredBox, { cut, repeats }: Pick<PlacedBox, 'cut' | 'repeats'>): number {
  if (!cut) return measured.height;
  const { units } = measured;
  const top = cut.from === 0 ? 0 : (units[cut.from]?.top ?? 0);
  const bottom = cut.to < units.length ? (units[cut.to]?.top ?? measured.height) : measured.height;
  return bottom - top + (repeats && cut.from > 0 ? (units[0]?.top ?? 0) : 0);
}
