import { type Gap, type Inlines, text } from '../model/block.ts';

/** A cell of a table to write in, at least `lines` rows high, with what belongs in it; empty: nothing is given. */
export function cellGap(lines: number, points: readonly Inlines[]): Gap {
  const cell = { kind: 'gap', shape: 'cell', width: 12, lines, number: null } as const;
  return points.length === 0 ? cell : { ...cell, answer: { text: inLines(points), accept: [] } };
}

/** Points in one cell: each on a line of its own, with a bullet when there are several. */
export function inLines(points: readonly Inlines[]): Inlines {
  if (points.length < 2) return points[0] ?? [];
  return points.flatMap((point, index) => [
    ...(index === 0 ? [] : [{ kind: 'break' } as const]),
    ...text('• '),
    ...point,
  ]);
}
