import type { Direction, DrawingBlock, DrawingLabel, Inlines } from '../model/block.ts';

/** mm from the left and the top edge, as the drawing stands in a language that runs from left to right. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** mm, as `Point`. */
export interface Frame extends Point {
  readonly width: number;
  readonly height: number;
}

/**
 * How a line is drawn. All of them are a pixel or more on a photocopier of 150 dots an inch, and of the colour of the
 * words round them: that of the text, or of an answer.
 */
export type Stroke = 'bold' | 'plain' | 'dashed';

/** Draws in mm, and turns everything round for languages that run from right to left: only the pen knows. */
export interface Pen {
  line(from: Point, to: Point, stroke?: Stroke): string;
  /** A line through all the points; closed: back to the first. */
  path(points: readonly Point[], stroke?: Stroke, closed?: boolean): string;
  /** A smooth line through all the points, which never rises above or falls below both neighbours. */
  curve(points: readonly Point[], stroke?: Stroke): string;
  ellipse(centre: Point, rx: number, ry: number, stroke?: Stroke, filled?: boolean): string;
  rectangle(frame: Frame, stroke?: Stroke, radius?: number): string;
  dot(centre: Point, radius: number): string;
  /** A letter in a ring; only for what is laid over a drawing: printed words are labels. */
  letter(centre: Point, letter: string, radius: number): string;
  label(frame: Frame, content: Inlines, style?: LabelStyle): DrawingLabel;
  /** `over` is laid over the drawing in a key; empty when there is nothing to lay over it. */
  block(
    alt: string,
    shapes: readonly string[],
    labels: readonly DrawingLabel[],
    over?: readonly string[],
  ): DrawingBlock;
}

export interface LabelStyle {
  readonly align?: DrawingLabel['align'];
  readonly weight?: DrawingLabel['weight'];
  /** Ruled lines to write on. */
  readonly lines?: number;
  /** What the key sets in it; empty for nothing. */
  readonly answer?: Inlines;
}

const STROKES: Readonly<Record<Stroke, string>> = {
  bold: 'stroke-width="0.8"',
  plain: 'stroke-width="0.45"',
  dashed: 'stroke-width="0.35" stroke-dasharray="1.6 1.6"',
};

/** A pen for a drawing of this size (mm). */
export function createPen(width: number, height: number, direction: Direction): Pen {
  const across = (x: number) => (direction === 'rtl' ? width - x : x);
  const at = ({ x, y }: Point) => `${mm(across(x))} ${mm(y)}`;
  const svg = (shapes: readonly string[]) =>
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${mm(width)} ${mm(height)}" width="${mm(width)}mm" height="${mm(height)}mm"><g fill="none" stroke="currentColor" stroke-linecap="round" stroke-linejoin="round">${shapes.join('')}</g></svg>`;
  const ellipse: Pen['ellipse'] = (centre, rx, ry, stroke = 'plain', filled = false) =>
    `<ellipse cx="${mm(across(centre.x))}" cy="${mm(centre.y)}" rx="${mm(rx)}" ry="${mm(ry)}" ${filled ? 'fill="#fff" ' : ''}${STROKES[stroke]}/>`;
  return {
    line: (from, to, stroke = 'plain') => `<path d="M${at(from)}L${at(to)}" ${STROKES[stroke]}/>`,
    path: (points, stroke = 'plain', closed = false) =>
      `<path d="M${points.map(at).join('L')}${closed ? 'Z' : ''}" ${STROKES[stroke]}/>`,
    curve: (points, stroke = 'plain') => `<path d="${smooth(points, at)}" ${STROKES[stroke]}/>`,
    ellipse,
    rectangle: ({ x, y, width: wide, height: high }, stroke = 'plain', radius = 0) =>
      `<rect x="${mm(direction === 'rtl' ? width - x - wide : x)}" y="${mm(y)}" width="${mm(wide)}" height="${mm(high)}" rx="${mm(radius)}" ${STROKES[stroke]}/>`,
    dot: (centre, radius) =>
      `<circle cx="${mm(across(centre.x))}" cy="${mm(centre.y)}" r="${mm(radius)}" fill="currentColor" stroke="none"/>`,
    letter: (centre, letter, radius) =>
      `${ellipse(centre, radius, radius, 'plain', true)}<text x="${mm(across(centre.x))}" y="${mm(centre.y + radius * 0.48)}" font-size="${mm(radius * 1.35)}" font-weight="700" text-anchor="middle" fill="currentColor" stroke="none">${escaped(letter)}</text>`,
    label: (
      { x, y, width: wide, height: high },
      content,
      { align = 'middle', weight = 'normal', lines = 0, answer = [] } = {},
    ) => ({
      x: round(direction === 'rtl' ? width - x - wide : x),
      y: round(y),
      width: round(wide),
      height: round(high),
      align,
      weight,
      content,
      lines,
      ...(answer.length > 0 ? { answer: { content: answer } } : {}),
    }),
    block: (alt, shapes, labels, over = []) => ({
      kind: 'drawing',
      svg: svg(shapes),
      alt,
      width: round(width),
      height: round(height),
      labels,
      ...(over.length > 0 ? { answer: { svg: svg(over) } } : {}),
    }),
  };
}

/** Cubic pieces with level ends where the line turns, so that it stays between its points. */
function smooth(points: readonly Point[], at: (point: Point) => string): string {
  const slopes = points.map((point, index) => {
    const before = points[index - 1];
    const after = points[index + 1];
    if (!before || !after) return 0;
    const rise = (a: Point, b: Point) => (b.x === a.x ? 0 : (b.y - a.y) / (b.x - a.x));
    const [left, right] = [rise(before, point), rise(point, after)];
    // The harmonic mean of two slopes of one sign: never steeper than three times the flatter one.
    return left * right <= 0 ? 0 : (2 * left * right) / (left + right);
  });
  return points
    .map((point, index) => {
      const before = points[index - 1];
      if (!before) return `M${at(point)}`;
      const third = (point.x - before.x) / 3;
      const from = { x: before.x + third, y: before.y + third * (slopes[index - 1] ?? 0) };
      const to = { x: point.x - third, y: point.y - third * (slopes[index] ?? 0) };
      return `C${at(from)} ${at(to)} ${at(point)}`;
    })
    .join('');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Hundredths of a mm. */
function round(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}

function mm(value: number): string {
  return String(round(value));
}
