import type { Frame, Point } from '../drawing-pen.ts';

/** One set: an ellipse with its title outside it. mm. */
export interface Oval {
  readonly centre: Point;
  readonly rx: number;
  readonly ry: number;
  readonly title: Frame;
}

/** Ovals of two or three sets in their frame. They are the same whatever belongs in them. */
export interface Diagram {
  readonly width: number;
  readonly height: number;
  readonly frame: Frame;
  readonly ovals: readonly Oval[];
}

const TWO: Diagram = {
  width: 170,
  height: 84,
  frame: { x: 1, y: 1, width: 168, height: 82 },
  ovals: [
    { centre: { x: 61, y: 48 }, rx: 49, ry: 32, title: { x: 6, y: 3, width: 68, height: 12 } },
    { centre: { x: 109, y: 48 }, rx: 49, ry: 32, title: { x: 96, y: 3, width: 68, height: 12 } },
  ],
};

const THREE: Diagram = {
  width: 170,
  height: 118,
  frame: { x: 1, y: 1, width: 168, height: 116 },
  ovals: [
    { centre: { x: 85, y: 40 }, rx: 41, ry: 32, title: { x: 4, y: 4, width: 46, height: 14 } },
    { centre: { x: 61, y: 72 }, rx: 41, ry: 32, title: { x: 4, y: 103, width: 76, height: 12 } },
    { centre: { x: 109, y: 72 }, rx: 41, ry: 32, title: { x: 90, y: 103, width: 76, height: 12 } },
  ],
};

/** The diagram at the end side of a column that takes `beside` mm of the width and is `least` mm high. */
export function diagramOf(sets: number, beside = 0, least = 0): Diagram {
  const whole = sets === 2 ? TWO : THREE;
  const share = (whole.width - beside) / whole.width;
  const height = Math.max(whole.height, least);
  const down = (height - whole.height) / 2;
  const moved = <T extends Point>(at: T): T => ({ ...at, x: beside + at.x * share, y: at.y + down });
  const narrowed = (frame: Frame): Frame => ({ ...moved(frame), width: frame.width * share });
  return {
    width: whole.width,
    height,
    frame: narrowed(whole.frame),
    ovals: whole.ovals.map(({ centre, rx, ry, title }) => ({
      centre: moved(centre),
      rx: rx * share,
      ry,
      title: narrowed(title),
    })),
  };
}

/** A letter set in its region. */
export interface SetLetter extends Point {
  readonly letter: string;
  readonly radius: number;
}

/** Radii of the rings to try, largest first: mm. */
const RADII = [3.6, 3, 2.5, 2.1, 1.7];

/**
 * Letters in their regions: `inside` lists the sets that each belongs to. Rings never touch one another, an oval or the
 * frame; they are as large as the fullest region lets them be.
 */
export function setLetters(
  diagram: Diagram,
  letters: readonly { readonly letter: string; readonly inside: readonly number[] }[],
): readonly SetLetter[] {
  const regions = new Map<string, string[]>();
  for (const { letter, inside } of letters) {
    const key = [...inside].sort().join();
    regions.set(key, [...(regions.get(key) ?? []), letter]);
  }
  const fitting = RADII.map((radius) => setAll(diagram, regions, radius));
  return fitting.find((set) => set.length === letters.length) ?? fitting.at(-1) ?? [];
}

function setAll(diagram: Diagram, regions: ReadonlyMap<string, readonly string[]>, radius: number): SetLetter[] {
  return [...regions].flatMap(([key, letters]) => {
    const spots = spotsOf(diagram, key === '' ? [] : key.split(',').map(Number), radius);
    return letters
      .slice(0, spots.length)
      .map((letter, index) => ({ letter, radius, ...(spots[index] ?? { x: 0, y: 0 }) }));
  });
}

/** Places for rings in a region, from its middle outwards. */
function spotsOf(diagram: Diagram, inside: readonly number[], radius: number): readonly Point[] {
  const { frame, ovals } = diagram;
  const step = radius * 2 + 1;
  const points: Point[] = [];
  for (let y = frame.y + step; y <= frame.y + frame.height - step; y += step) {
    for (let x = frame.x + step; x <= frame.x + frame.width - step; x += step) points.push({ x, y });
  }
  const free = points.filter((point) => {
    const isClear = ovals.every(({ title }) => !isNear(point, title, radius + 1));
    return isClear && ovals.every((oval, index) => isApart(point, oval, inside.includes(index), radius + 0.6));
  });
  const middle = {
    x: free.reduce((sum, { x }) => sum + x, 0) / Math.max(1, free.length),
    y: free.reduce((sum, { y }) => sum + y, 0) / Math.max(1, free.length),
  };
  const far = (point: Point) => Math.hypot(point.x - middle.x, point.y - middle.y);
  return free.sort((a, b) => far(a) - far(b) || a.y - b.y || a.x - b.x);
}

/** True when a ring at the point is wholly inside the oval, or wholly outside it. */
export function isApart(point: Point, { centre, rx, ry }: Oval, inside: boolean, radius: number): boolean {
  const margin = inside ? -radius : radius;
  const share = Math.hypot((point.x - centre.x) / (rx + margin), (point.y - centre.y) / (ry + margin));
  return inside ? share <= 1 : share >= 1;
}

function isNear({ x, y }: Point, frame: Frame, margin: number): boolean {
  return (
    x > frame.x - margin &&
    x < frame.x + frame.width + margin &&
    y > frame.y - margin &&
    y < frame.y + frame.height + margin
  );
}
