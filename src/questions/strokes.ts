import type { DrawingLabel, Inlines } from '../model/block.ts';

/** An SVG whose units are mm. What is inside is ours: numbers, never an author's words. */
export function svgOf(width: number, height: number, inside: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${mm(width)} ${mm(height)}">${inside}</svg>`;
}

/**
 * A path of strokes, `weight` mm wide, of the colour of the words round it: that of the text, or of an answer. `strength`:
 * from 0 to 1, for squares that lie behind what is drawn.
 */
export function stroke(d: string, weight: number, strength = 1): string {
  const faint = strength < 1 ? ` stroke-opacity="${strength}"` : '';
  return `<path d="${d}" fill="none" stroke="currentColor"${faint} stroke-width="${mm(weight)}"/>`;
}

/** A cross over a place, as one plots it with a pencil. */
export function cross(x: number, y: number, arm = 1.6): string {
  const [left, right, top, bottom] = [x - arm, x + arm, y - arm, y + arm].map(mm);
  return `M${left} ${top}L${right} ${bottom}M${left} ${bottom}L${right} ${top}`;
}

/** The open head of an arrow with its point at a place, looking along `angle` (0: to the right; 90: up). */
export function arrowHead(x: number, y: number, angle: 0 | 90 | 180): string {
  if (angle === 90) return `M${mm(x - 1.3)} ${mm(y + 2.4)}L${mm(x)} ${mm(y)}L${mm(x + 1.3)} ${mm(y + 2.4)}`;
  const back = angle === 0 ? x - 2.4 : x + 2.4;
  return `M${mm(back)} ${mm(y - 1.3)}L${mm(x)} ${mm(y)}L${mm(back)} ${mm(y + 1.3)}`;
}

/** Words in a rectangle (mm), without lines or an answer. */
export function wordsAt(
  content: Inlines,
  at: Pick<DrawingLabel, 'x' | 'y' | 'width' | 'height'>,
  rest: Partial<Pick<DrawingLabel, 'align' | 'weight'>> = {},
): DrawingLabel {
  return { ...at, align: 'middle', weight: 'small', content, lines: 0, ...rest };
}

/** A length as it is written into an SVG: hundredths of a mm are enough. */
export function mm(value: number): number {
  return Math.round(value * 100) / 100;
}
