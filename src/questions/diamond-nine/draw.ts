import { type Block, plainText, text } from '../../model/block.ts';
import { fill, type Words } from '../../model/words.ts';
import { createPen, type Pen } from '../drawing-pen.ts';
import type { Ends } from '../organiser-ends.ts';
import { columnHeight, columnLabels, type Marked } from '../statement-column.ts';

/** Diamonds in each row, from the top. */
const ROWS = [1, 2, 3, 2, 1] as const;
const WIDTH = 170;
/** mm of the column of statements. */
export const COLUMN = 70;
/** mm of one diamond: beside the statements, and where they stand above. */
const BESIDE = { wide: 32.5, high: 25 };
const ALONE = { wide: 50, high: 30 };

/** The nine empty diamonds, which meet at their edges, beside the statements that are given. */
export function drawDiamond(ends: Ends | null, statements: readonly Marked[], words: Words): Block {
  const { most, least, alt } = words.print.organiser;
  const [top, bottom] = ends ?? [text(most), text(least)];
  const { wide, high } = statements.length > 0 ? BESIDE : ALONE;
  const column = columnHeight(statements, COLUMN);
  const height = Math.max(3 * high + 2, column + 1);
  const pen = createPen(WIDTH, height, words.direction);
  const middle = { x: WIDTH - 1 - 1.5 * wide - (statements.length > 0 ? 0 : 8), y: height / 2 };
  const left = middle.x - 1.5 * wide;
  const corner = { x: left, width: wide - 1, height: 14 };
  const labels = [
    pen.label({ ...corner, y: middle.y - 1.5 * high }, top, { align: 'start', weight: 'title' }),
    pen.label({ ...corner, y: middle.y + 1.5 * high - 13 }, bottom, { align: 'start', weight: 'title' }),
    ...columnLabels(pen, statements, { x: 0, y: 0.5, width: COLUMN, height }),
  ];
  return pen.block(
    fill(alt.diamond, { top: plainText(top), bottom: plainText(bottom) }),
    diamonds(pen, middle, wide, high),
    labels,
  );
}

function diamonds(
  pen: Pen,
  middle: { readonly x: number; readonly y: number },
  wide: number,
  high: number,
): readonly string[] {
  return ROWS.flatMap((count, row) =>
    Array.from({ length: count }, (_, place) => {
      const x = middle.x + (place - (count - 1) / 2) * wide;
      const y = middle.y + ((row - 2) * high) / 2;
      const corners = [
        { x, y: y - high / 2 },
        { x: x + wide / 2, y },
        { x, y: y + high / 2 },
        { x: x - wide / 2, y },
      ];
      return pen.path(corners, 'plain', true);
    }),
  );
}
