import type { ImageBlock } from '../model/block.ts';
import type { Report } from '../model/diagnostic.ts';
import type { Span } from '../model/source.ts';

/** Reports points that do not lie on their picture, whose size is known only when it is loaded. `at` holds them in `text`. */
export function pointsOutside(
  points: ImageBlock['points'],
  { width, height }: Pick<ImageBlock, 'width' | 'height'>,
  { path, at, text }: { readonly path: string; readonly at: Span; readonly text: string },
  report: Report,
): void {
  if (width <= 0 || height <= 0) return;
  for (const { x, y } of points) {
    if (x <= width && y <= height) continue;
    const message = `The point (${x},${y}) lies outside the picture ${path}, which is ${width} wide and ${height} high.`;
    const hint = `Write how many pixels it lies from the left edge (0 to ${width}) and from the top edge (0 to ${height}).`;
    report.error('label/outside', typedAt(x, y, at, text), message, hint);
  }
}

/** Where a point is typed; the whole question when it is typed in another way. */
function typedAt(x: number, y: number, at: Span, text: string): Span {
  const found = new RegExp(`\\(\\s*${x}(?:\\.0+)?\\s*[,;]\\s*${y}(?:\\.0+)?\\s*\\)`).exec(text.slice(at.start, at.end));
  if (!found) return at;
  return { ...at, start: at.start + found.index, end: at.start + found.index + found[0].length };
}
