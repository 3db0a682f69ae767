import { type Block, plainText } from '../../model/block.ts';
import { fill, semicolon, type Words } from '../../model/words.ts';
import { type Shown, shownPiece } from '../blank-piece.ts';
import { createPen, type Pen } from '../drawing-pen.ts';
import { asLargeAsFits, heightOf } from '../drawing-words.ts';
import { BLANK, causeWidth, columnWidth, FREE, HEAD, LEAN, NAME, titleWidth, WIDTH } from './measures.ts';
import type { Bone, Fishbone } from './parse.ts';

/** mm between the words of a cause and its line, and between the spine and the nearest line. */
const AIR = 1.6;
/** mm between the last line of a bone and what is below it. */
const FOOT = 3;

interface Place extends Shown {
  readonly height: number;
}

/** The spine with its head, bones in pairs above and below it, a line for each cause. */
export function drawFishbone({ effect, bones, empty }: Fishbone, words: Words): Block {
  const width = causeWidth(bones.length);
  const places = bones.map((bone) => placesOf(bone, empty, width));
  const half = (side: 0 | 1) =>
    Math.max(...places.map((rows, index) => (index % 2 === side ? sum(rows) : 0)), HEAD.least / 2) +
    NAME +
    AIR +
    FOOT +
    1;
  const [above, below] = [half(0), half(1)];
  const spine = above;
  const pen = createPen(WIDTH, above + below, words.direction);
  const head = {
    x: WIDTH - HEAD.width,
    y: spine - headHeight(effect.content, above, below) / 2,
    width: HEAD.width - 0.5,
    height: headHeight(effect.content, above, below),
  };
  const drawn = bones.map((bone, index) =>
    drawBone(pen, bone, places[index] ?? [], {
      left: Math.floor(index / 2) * columnWidth(bones.length),
      spine,
      edge: index % 2 === 0 ? 0 : above + below,
      count: bones.length,
    }),
  );
  const names = bones.map(({ name }) => plainText(name)).join(semicolon(words));
  return pen.block(
    fill(words.print.organiser.alt.fishbone, { effect: plainText(effect.content), names }),
    [
      pen.line({ x: 1, y: spine }, { x: head.x, y: spine }, 'bold'),
      pen.rectangle(head, 'bold', 2),
      ...drawn.flatMap(({ shapes }) => shapes),
    ],
    [
      pen.label({ x: head.x + 2, y: head.y + 1, width: head.width - 4, height: head.height - 2 }, effect.content, {
        weight: 'title',
      }),
      ...asLargeAsFits(drawn.flatMap(({ labels }) => labels)),
    ],
  );
}

function headHeight(content: Fishbone['effect']['content'], above: number, below: number): number {
  return Math.min(
    2 * Math.min(above, below) - 2,
    Math.max(HEAD.least, heightOf(content, HEAD.width - 5, 'normal') + 5),
  );
}

function placesOf({ causes }: Bone, empty: boolean, width: number): readonly Place[] {
  const shown =
    causes.length > 0 ? causes.map((cause) => shownPiece(cause, empty)) : Array.from({ length: FREE }, () => NOTHING);
  return shown.map((piece) => ({
    ...piece,
    height: (piece.content.length === 0 ? BLANK : Math.max(BLANK, heightOf(piece.content, width))) + AIR,
  }));
}

const NOTHING: Shown = { content: [], answer: [] };

interface Where {
  /** Left edge of its column, the spine, and the edge of the drawing at which its name stands. */
  readonly left: number;
  readonly spine: number;
  readonly edge: number;
  readonly count: number;
}

function drawBone(pen: Pen, { name }: Bone, places: readonly Place[], { left, spine, edge, count }: Where) {
  const isAbove = edge < spine;
  const nameTop = isAbove ? 0.5 : edge - NAME - 0.5;
  const foot = isAbove ? nameTop + NAME : nameTop;
  const right = left + columnWidth(count) - 3;
  const boneAt = (y: number) => right - (LEAN * Math.abs(y - spine)) / Math.abs(foot - spine);
  let y = isAbove ? foot + AIR : spine + AIR;
  const shapes = [pen.line({ x: boneAt(foot), y: foot }, { x: right, y: spine }, 'bold')];
  const labels = [
    pen.label({ x: left + 2, y: nameTop, width: titleWidth(count) + 2, height: NAME }, name, { weight: 'title' }),
  ];
  shapes.push(pen.rectangle({ x: left + 1, y: nameTop, width: titleWidth(count) + 4, height: NAME }, 'plain', 1.5));
  for (const { content, answer, height } of places) {
    const line = y + height - 0.4;
    labels.push(
      pen.label({ x: left + 1, y, width: causeWidth(count), height: height - AIR }, content, {
        weight: 'small',
        answer,
      }),
    );
    shapes.push(pen.line({ x: left + 1, y: line }, { x: boneAt(line), y: line }));
    y += height;
  }
  return { shapes, labels };
}

function sum(places: readonly Place[]): number {
  return places.reduce((total, { height }) => total + height, 0);
}
