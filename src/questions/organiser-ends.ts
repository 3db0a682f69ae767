import { writeInlines } from '../markdown/write.ts';
import { type Inlines, plainText } from '../model/block.ts';
import type { Report } from '../model/diagnostic.ts';
import type { ItemSource } from '../model/item.ts';
import { readList, writeList } from './attribute-list.ts';
import type { WrittenAttribute } from './item-markdown.ts';

/** The two ends of a line or of a ranking. */
export type Ends = readonly [Inlines, Inlines];

/** Characters that fit an end. */
const LONGEST = 40;

/** `ends="Total failure; Complete success"`; null without it. Anything but two short names is `<kind>/ends`. */
export function readEnds(item: ItemSource, kind: string, report: Report): Ends | null {
  const entry = item.attributes.find(({ name }) => name === 'ends');
  if (!entry) return null;
  const ends = readList(entry, 'semicolon', item, report);
  const [first, last] = ends;
  const isShort = ends.every((end) => plainText(end).length <= LONGEST);
  if (first && last && ends.length === 2 && isShort) return [first, last];
  const message = ends.length === 2 ? 'The ends are too long to stand in the drawing.' : 'There must be two ends.';
  const hint = `Name the two in a few words each: {ends="Total failure; Complete success"}, at most ${LONGEST} characters.`;
  report.error(`${kind}/ends`, entry.span, message, hint);
  return null;
}

export function writeEnds(ends: Ends | null): readonly WrittenAttribute[] {
  return ends ? [['ends', writeList(ends)]] : [];
}

/** What the ends attribute does, for the guide. */
export const ENDS_ABOUT = 'what stands at the two ends, with a semicolon between';

/** The bullet of a statement as it is written. */
export function writeBullet(content: Inlines, box: string | null = null): readonly string[] {
  const [first = '', ...rest] = writeInlines(content).split('\n');
  return [`- ${box === null ? '' : `[${box}] `}${first}`, ...rest.map((line) => `  ${line}`)];
}
