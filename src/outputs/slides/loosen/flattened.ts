import type { Block } from '../../../model/block.ts';

type List = Extract<Block, { kind: 'list' }>;
type Items = List['items'];

/** Stands before what was an item inside an item. */
const INNER = '–';

/**
 * A list whose items hold lists as one list, in the same order: an item that no slide holds can then be cut between the
 * rows inside it. Null: it holds none.
 */
export function flattened(list: List): List | null {
  const items = flatItems(list.items);
  return items.length > list.items.length ? { ...list, items } : null;
}

function flatItems(items: Items): Items {
  return items.flatMap(({ marker, blocks }): Items => {
    const rows: { marker: string | null; blocks: Block[] }[] = [];
    let open: { marker: string | null; blocks: Block[] } | null = null;
    for (const block of blocks) {
      if (block.kind === 'list') {
        rows.push(
          ...flatItems(block.items).map((inner) => ({ marker: inner.marker ?? INNER, blocks: [...inner.blocks] })),
        );
        open = null;
      } else if (open) open.blocks.push(block);
      else {
        open = { marker: rows.length === 0 ? marker : INNER, blocks: [block] };
        rows.push(open);
      }
    }
    return rows;
  });
}
