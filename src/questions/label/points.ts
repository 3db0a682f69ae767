import type { Fragment, Line, Span } from '../../model/source.ts';
import { bareText } from '../bare.ts';
import { cutLine, trimLine, withLines } from '../cut.ts';

/** `- [Moscow / Moskva](120,80)`: a name, and its place on the picture. */
export interface CutPoint {
  readonly names: Fragment;
  readonly x: number;
  readonly y: number;
  readonly span: Span;
}

export interface CutPoints {
  readonly before: Fragment;
  readonly points: readonly CutPoint[];
  /** Bullets among the points whose place cannot be read. */
  readonly stray: readonly Span[];
}

/** A bullet that is nothing but a link to two numbers: no address looks like that. */
const POINT =
  /^\s*[-*+]\s+\[((?:\\.|[^\]\\])*)\]\(\s*(\d{1,6}(?:\.\d{1,4})?)\s*[,;]\s*(\d{1,6}(?:\.\d{1,4})?)\s*\)\s*$/;

/** Cuts the points out of a body; other bullets right among them are stray, all else is printed. */
export function cutPoints(body: Fragment): CutPoints {
  const first = body.lines.findIndex(({ text }) => POINT.test(text));
  if (first === -1) return { before: body, points: [], stray: [] };
  const last = body.lines.findLastIndex(({ text }) => POINT.test(text));
  const isBullet = (line: Line | undefined) => /^\s*[-*+]\s/.test(line?.text ?? '');
  let from = first;
  while (from > 0 && isBullet(body.lines[from - 1])) from -= 1;
  let to = last;
  while (isBullet(body.lines[to + 1])) to += 1;
  const list = body.lines.slice(from, to + 1);
  const points = list.flatMap((line) => pointOf(body, line) ?? []);
  const others = list.filter(({ text }) => text.trim() !== '' && !POINT.test(text));
  const stray = others.map((line) => spanOf(body, trimLine(line)));
  return { before: withLines(body, [...body.lines.slice(0, from), ...body.lines.slice(to + 1)]), points, stray };
}

function pointOf(body: Fragment, line: Line): CutPoint | null {
  const found = POINT.exec(line.text);
  if (!found) return null;
  const [, names = '', x = '', y = ''] = found;
  const at = line.text.indexOf('[') + 1;
  const text = trimLine(cutLine(line, at, at + names.length));
  return { names: withLines(body, [text]), x: Number(x), y: Number(y), span: spanOf(body, trimLine(line)) };
}

/** The names that are right, the best first: cut at slashes with space round them. */
export function namesOf({ names }: CutPoint): readonly Fragment[] {
  const line = names.lines[0] ?? { text: '', start: 0 };
  const parts: Line[] = [];
  let from = 0;
  for (const cut of bareText(line.text).matchAll(/(?<=\s)\/(?=\s)/g)) {
    parts.push(trimLine(cutLine(line, from, cut.index)));
    from = cut.index + 1;
  }
  parts.push(trimLine(cutLine(line, from)));
  return parts.filter(({ text }) => text !== '').map((part) => withLines(names, [part]));
}

function spanOf({ file }: Fragment, { text, start }: Line): Span {
  return { file, start, end: start + text.length };
}
