import { type Block, plainText } from '../../model/block.ts';
import { fill, type Words } from '../../model/words.ts';
import { type Shown, shownPiece } from '../blank-piece.ts';
import { createPen, type Pen } from '../drawing-pen.ts';
import { asLargeAsFits, heightOf } from '../drawing-words.ts';
import { APART, BLANK, BRANCH, CENTRE, FREE, INDENT, NAME, WIDTH } from './measures.ts';
import type { Branch, MindMap } from './parse.ts';

interface Row extends Shown {
  readonly height: number;
}

interface Drawn {
  readonly name: Row;
  readonly twigs: readonly Row[];
  readonly height: number;
}

/** mm between words and the line below them. */
const AIR = 1.4;

/** The middle, and the branches on both sides of it: the first half on the side to which the language runs. */
export function drawMindMap({ centre, branches, empty }: MindMap, words: Words): Block {
  const drawn = branches.map((branch) => measured(branch, empty));
  const first = Math.ceil(drawn.length / 2);
  const sides = [drawn.slice(0, first), drawn.slice(first)];
  const needed = (side: readonly Drawn[]) =>
    side.reduce((sum, { height }) => sum + height, 0) + APART * Math.max(0, side.length - 1);
  const height = Math.max(2 * CENTRE.ry + 4, ...sides.map(needed)) + 2;
  const pen = createPen(WIDTH, height, words.direction);
  const middle = { x: WIDTH / 2, y: height / 2 };
  const placed = sides.flatMap((side, index) => {
    const free = (height - 2 - side.reduce((sum, one) => sum + one.height, 0)) / side.length;
    let y = 1;
    return side.map((one) => {
      const top = y + free / 2;
      y += one.height + free;
      return drawBranch(pen, one, { isAfter: index === 0, top, middle });
    });
  });
  const inner = {
    x: middle.x - CENTRE.rx * 0.82,
    y: middle.y - CENTRE.ry * 0.75,
    width: CENTRE.rx * 1.64,
    height: CENTRE.ry * 1.5,
  };
  return pen.block(
    fill(words.print.organiser.alt.map, { centre: plainText(centre.content), n: branches.length }),
    [...placed.flatMap(({ shapes }) => shapes), pen.ellipse(middle, CENTRE.rx, CENTRE.ry, 'bold', true)],
    [pen.label(inner, centre.content, { weight: 'title' }), ...asLargeAsFits(placed.flatMap(({ labels }) => labels))],
  );
}

function measured({ name, twigs }: Branch, empty: boolean): Drawn {
  const shownName = shownPiece(name, false);
  const nameHeight =
    shownName.content.length === 0 ? NAME : Math.max(NAME - 1, heightOf(shownName.content, BRANCH - 4, 'normal') + 2);
  const rows = (twigs.length > 0 ? twigs : Array.from({ length: FREE }, () => [])).map((twig): Row => {
    const shown = shownPiece(twig, empty || twig.length === 0);
    const needed =
      shown.content.length === 0 ? BLANK : Math.max(BLANK - 2, heightOf(shown.content, BRANCH - INDENT - 2));
    return { ...shown, height: needed + AIR };
  });
  return {
    name: { ...shownName, height: nameHeight },
    twigs: rows,
    height: nameHeight + rows.reduce((sum, { height }) => sum + height, 0),
  };
}

interface Where {
  /** On the side to which the language runs. */
  readonly isAfter: boolean;
  readonly top: number;
  readonly middle: { readonly x: number; readonly y: number };
}

function drawBranch(pen: Pen, { name, twigs }: Drawn, { isAfter, top, middle }: Where) {
  const x = isAfter ? WIDTH - BRANCH - 1 : 1;
  const near = isAfter ? x : x + BRANCH;
  const far = isAfter ? x + BRANCH : x;
  const stem = isAfter ? x + 2.5 : x + BRANCH - 2.5;
  const frame = { x, y: top, width: BRANCH, height: name.height };
  const shapes = [pen.line(middle, { x: near, y: top + name.height / 2 }, 'bold'), pen.rectangle(frame, 'bold', 2)];
  const labels = [
    pen.label({ x: x + 2, y: top, width: BRANCH - 4, height: name.height }, name.content, {
      weight: 'title',
      answer: name.answer,
    }),
  ];
  let y = top + name.height;
  for (const { content, answer, height } of twigs) {
    const foot = y + height - 0.3;
    const left = isAfter ? x + INDENT : x + 2;
    labels.push(
      pen.label({ x: left, y: y + 0.3, width: BRANCH - INDENT - 2, height: height - AIR }, content, {
        weight: 'small',
        answer,
      }),
    );
    shapes.push(pen.line({ x: stem, y: foot }, { x: far, y: foot }));
    y += height;
  }
  shapes.push(pen.line({ x: stem, y: top + name.height }, { x: stem, y: y - 0.3 }));
  return { shapes, labels };
}
