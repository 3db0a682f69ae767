import { readInlines } from '../../markdown/read.ts';
import type { Block, ImageBlock, Inlines } from '../../model/block.ts';
import type { Report } from '../../model/diagnostic.ts';
import type { ItemSource } from '../../model/item.ts';
import { type Bank, readBank } from '../bank.ts';
import { textSpan } from '../cut.ts';
import { answerText } from '../gaps.ts';
import { type Asked, readAsked, readOptions } from '../prompt.ts';
import { type CutPoint, cutPoints, namesOf } from './points.ts';

export interface Place {
  readonly x: number;
  readonly y: number;
  readonly name: Inlines;
  /** Other names that are right. */
  readonly accept: readonly Inlines[];
}

export interface Label extends Bank {
  /** The picture with its numbered points is among what is printed after the stem. */
  readonly asked: Asked;
  /** In the order of their numbers. */
  readonly places: readonly Place[];
}

const HOW = '- [Moscow](120,80): its name, and how many pixels it lies from the left and the top edge.';

/** Reads a picture and the points on it, and numbers these by where they lie. */
export function parseLabel(item: ItemSource, report: Report): Label | undefined {
  const cut = cutPoints(item.body);
  const read = readAsked(item, cut.before, report);
  for (const span of cut.stray) {
    report.error('label/stray', span, 'This line is no point on the picture.', `Write ${HOW}`);
  }
  const pictures = read.beside.filter((block) => block.kind === 'image');
  if (pictures.length === 0 || cut.points.length === 0) {
    const noPicture = pictures.length === 0;
    report.error(
      noPicture ? 'label/no-picture' : 'label/no-point',
      textSpan(item.stem),
      noPicture ? 'There is no picture to label.' : 'No point of the picture is to be labelled.',
      noPicture
        ? 'Write it above the points: ![a map of …](media/map.png)'
        : `Write points below the picture, each ${HOW}`,
    );
    return undefined;
  }
  if (pictures.length > 1) {
    report.error(
      'label/pictures',
      textSpan(item.body),
      'There are two pictures, and the points can be on only one.',
      'Make two questions of them.',
    );
  }
  const places = inOrder(cut.points, item.words.direction === 'rtl').map((point) => placeOf(point, item, report));
  checkPlaces(cut.points, report);
  const points = places.map(({ x, y }, index) => ({ x, y, label: String(index + 1) }));
  const beside = read.beside.map((block): Block => (block === pictures[0] ? withPoints(block, points) : block));
  const right = places.flatMap(({ name, accept }) => [name, ...accept].map(answerText));
  return { asked: { ...read, beside }, places, ...readBank(item, 'label', right, report) };
}

function withPoints(block: Block, points: ImageBlock['points']): Block {
  return block.kind === 'image' ? { ...block, points } : block;
}

function placeOf(point: CutPoint, item: ItemSource, report: Report): Place {
  const names = namesOf(point).map((name) => readInlines(name, report, readOptions(item)));
  const [name, ...accept] = names;
  if (!name) report.error('label/empty', point.span, 'This point has no name.', `Write ${HOW}`);
  return { x: point.x, y: point.y, name: name ?? [], accept };
}

/** Points this near in height (a part of the whole height they cover) are read as a row. */
const ROW = 0.06;

/** From top to bottom, and in a row from where the language starts; the author's order would tell. */
function inOrder(points: readonly CutPoint[], fromRight: boolean): readonly CutPoint[] {
  const heights = points.map(({ y }) => y);
  const near = (Math.max(...heights) - Math.min(...heights)) * ROW;
  const rows: CutPoint[][] = [];
  for (const point of [...points].sort((a, b) => a.y - b.y)) {
    const row = rows.at(-1);
    if (row?.[0] && point.y - row[0].y <= near) row.push(point);
    else rows.push([point]);
  }
  return rows.flatMap((row) => row.sort((a, b) => (fromRight ? b.x - a.x : a.x - b.x)));
}

function checkPlaces(points: readonly CutPoint[], report: Report): void {
  const seen = new Set<string>();
  for (const { x, y, span } of points) {
    if (seen.has(`${x},${y}`)) {
      report.error('label/same', span, 'Another point lies at the same place.', 'Give it a place of its own.');
    }
    seen.add(`${x},${y}`);
  }
}
