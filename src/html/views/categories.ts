import { answerOf, type Context } from '../context.ts';
import type { View } from '../engine.ts';
import { revealing } from './answering.ts';
import type { Of } from './kind.ts';

/** mm on paper, px on a slide, for one item written into a column. */
const ROW = { print: 9, slides: 44 } as const;
/** Rows beyond an even share: room for a column that gets more than its share, and for trying. */
const SPARE_ROWS = 2;

/** The items as a list, and a table with a column for each category; in a key the items stand in their columns. */
export function categoriesView(block: Of<'categories'>, context: Context): View {
  const { medium } = context.options;
  const placed = block.items.map((item) => ({ item, answer: answerOf(item, context.options) }));
  const rows = Math.min(
    block.items.length,
    Math.ceil(block.items.length / Math.max(1, block.names.length)) + SPARE_ROWS,
  );
  return {
    items: block.items.map((item) => ({ content: context.inlines(item.content) })),
    columns: block.names.map((name, index) => ({
      name: context.inlines(name),
      height: `${rows * ROW[medium]}${medium === 'print' ? 'mm' : 'px'}`,
      items: placed
        .filter(({ answer }) => answer?.category === index)
        .map(({ item }) => ({ content: context.inlines(item.content), ...revealing(context) })),
    })),
  };
}
