import { type Blocks, type DrawingBlock, type DrawingLabel, plainText } from '../../src/model/block.ts';
import { withoutAnswers } from '../../src/plan/answers.ts';
import { blockOf, shown } from './item.ts';

/** An item of this kind: stem and attributes, then the lines below it. */
export function organiser(kind: string, lines: readonly string[], attributes = '', stem = 'Do it.'): string {
  return [
    `1. ${stem} [3] {kind=${kind}${attributes === '' ? '' : ` ${attributes}`}}`,
    ...lines.map((line) => `   ${line}`),
  ].join('\n');
}

export function drawingOf(item: string, seed?: string): DrawingBlock {
  const blocks = shown(item, seed);
  return blockOf(
    blocks.flatMap((block) => (block.kind === 'aside' ? block.blocks : [block])),
    'drawing',
  );
}

/** What pupils get of an item. */
export function studentOf(item: string): Blocks {
  return withoutAnswers(shown(item));
}

/** Labels that reach out of their drawing. */
export function outside({ labels, width, height }: DrawingBlock): readonly DrawingLabel[] {
  const over = 0.01;
  return labels.filter(
    (label) =>
      label.x < -over ||
      label.y < -over ||
      label.x + label.width > width + over ||
      label.y + label.height > height + over,
  );
}

/** Pairs of labels of which one lies over the other by more than half a mm each way. */
export function overlaps({ labels }: DrawingBlock): readonly string[] {
  const share = (a: number, aSize: number, b: number, bSize: number) => Math.min(a + aSize, b + bSize) - Math.max(a, b);
  return labels.flatMap((a, index) =>
    labels.slice(index + 1).flatMap((b) => {
      const isOver = share(a.x, a.width, b.x, b.width) > 0.5 && share(a.y, a.height, b.y, b.height) > 0.5;
      return isOver ? [`${plainText(a.content)} | ${plainText(b.content)}`] : [];
    }),
  );
}

/** Every number of an SVG's shapes that is a place: all of them must lie in the drawing. */
export function placesOutside({ width, height }: DrawingBlock, svg: string): readonly string[] {
  const inside = svg.replace(/^<svg[^>]*>/, '');
  const points = [...inside.matchAll(/[MLC ](-?[\d.]+) (-?[\d.]+)/g)].map(
    ([, x, y]) => [Number(x), Number(y)] as const,
  );
  const centres = [...inside.matchAll(/cx="(-?[\d.]+)" cy="(-?[\d.]+)"/g)].map(
    ([, x, y]) => [Number(x), Number(y)] as const,
  );
  return [...points, ...centres]
    .filter(([x, y]) => x < -0.01 || y < -0.01 || x > width + 0.01 || y > height + 0.01)
    .map(([x, y]) => `${x} ${y}`);
}

/** Letters set over a drawing, with their places. */
export function lettersOver({
  answer,
}: DrawingBlock): readonly { letter: string; x: number; y: number; radius: number }[] {
  return [
    ...(answer?.svg ?? '').matchAll(
      /<ellipse cx="([\d.]+)" cy="([\d.]+)" rx="([\d.]+)"[^>]*\/><text[^>]*>(.)<\/text>/g,
    ),
  ].map(([, x, y, radius, letter]) => ({ letter: letter ?? '', x: Number(x), y: Number(y), radius: Number(radius) }));
}
