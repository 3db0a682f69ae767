import { type Inlines, plainText, text } from '../../model/block.ts';
import type { Report } from '../../model/diagnostic.ts';
import type { Attribute, ItemSource } from '../../model/item.ts';
import type { Fragment } from '../../model/source.ts';
import { bareText } from '../bare.ts';
import { type BoxedBullet, boxedBullet, readPiece } from '../boxed-bullets.ts';
import { aroundList, cutBullets } from '../bullets.ts';
import { cutLine, paragraphOf } from '../cut.ts';
import { westernFigures } from '../lead-words.ts';
import { checkCount } from '../lettered.ts';
import { type Asked, readAsked } from '../prompt.ts';
import { reportSame } from '../tick-items.ts';

export interface LivingGraph {
  readonly asked: Asked;
  readonly axis: Axis;
  readonly events: readonly GraphEvent[];
  /** How it is marked, in the topic's words. */
  readonly judge: string;
}

/** What the upright axis shows. */
export interface Axis {
  readonly title: string;
  readonly low: string;
  readonly high: string;
  /** As the author wrote it. */
  readonly written: string;
}

export interface GraphEvent {
  /** What stands in its box; empty without one. */
  readonly date: Inlines;
  readonly content: Inlines;
  /** Height of the example curve, 0 to 100; null where the author gives none. */
  readonly value: number | null;
}

const FEWEST = 3;
const MOST = 14;
/** Characters of the axis's title and of its ends. */
const LONGEST = { title: 60, end: 18 };

/** Reads `- [1921] Kronstadt (20)`, in the order of time, and the axis. */
export function parseLivingGraph(item: ItemSource, report: Report): LivingGraph | undefined {
  const list = cutBullets(item.body);
  const asked = readAsked(item, aroundList(list, 'living-graph', report), report);
  const bullets = list.bullets.map(boxedBullet);
  reportSame(bullets, 'living-graph', report);
  const mend = 'Write them in the order of time: - [1921] the Kronstadt mutiny (20)';
  const count = { kind: 'living-graph', what: ['event', 'events'], fewest: FEWEST, most: MOST, mend } as const;
  const isPrintable = checkCount(bullets.length, count, item.span, report);
  const axis = readAxis(item, report);
  if (!isPrintable) return undefined;
  const events = bullets.map((bullet) => readEvent(bullet, item, report));
  const open = events.findIndex(({ value }) => value === null);
  if (open !== -1 && events.some(({ value }) => value !== null)) {
    const message = 'This event has no value for the example curve, but others have.';
    const hint = 'Write a value from 0 to 100 at its end, in brackets: (40). Or leave all of them out.';
    report.error('living-graph/value', bullets[open]?.span ?? item.span, message, hint);
  }
  return { asked, axis, events, judge: item.words.print.organiser.curve };
}

/** `y="Support for the Bolsheviks: low..high"`. */
function readAxis(item: ItemSource, report: Report): Axis {
  const entry = item.attributes.find(({ name }) => name === 'y');
  const { low, high } = item.words.print.organiser;
  const value = typeof entry?.value === 'string' ? entry.value.trim() : '';
  const [, title = value, from, to] = /^(.+?)\s*:\s*(.+?)\s*(?:\.{2,3}|…)\s*(.+)$/.exec(value) ?? [];
  const axis: Axis = { title, low: from ?? low, high: to ?? high, written: value };
  if (value === '') {
    const message = 'Nothing says what the graph shows.';
    report.error(
      'living-graph/y',
      entry?.span ?? item.span,
      message,
      'Name it: {y="Support for the Bolsheviks: low..high"}',
    );
  } else if (title.length > LONGEST.title || Math.max(axis.low.length, axis.high.length) > LONGEST.end) {
    tooLong(entry, report);
  }
  return axis;
}

function tooLong(entry: Attribute | undefined, report: Report): void {
  const message = 'This is too long for the axis.';
  const hint = `Name it in at most ${LONGEST.title} characters, and its ends in ${LONGEST.end} each.`;
  report.error('living-graph/y', entry?.span ?? null, message, hint);
}

function readEvent({ box, content, span }: BoxedBullet, item: ItemSource, report: Report): GraphEvent {
  const cut = cutValue(content);
  if (cut.value !== null && cut.value > 100) {
    const message = `${cut.value} is no height on this graph.`;
    report.error(
      'living-graph/value',
      span,
      message,
      'Values run from 0 to 100. In words, write a number without brackets.',
    );
  }
  const read = readPiece(cut.words, item, report);
  if (plainText(read).trim() === '')
    report.error(
      'living-graph/empty',
      span,
      'This event says nothing.',
      'Write what happened: - [1921] the Kronstadt mutiny (20)',
    );
  return {
    date: box && box.mark !== '' ? readPiece(box.fragment, item, report) : text(''),
    content: read,
    value: cut.value === null ? null : Math.min(100, cut.value),
  };
}

/** Takes "(20)" off the end of an event. */
function cutValue(content: Fragment): { readonly words: Fragment; readonly value: number | null } {
  const last = content.lines.at(-1);
  const found = last && /\s*\((\d{1,3})\s*%?\)$/.exec(westernFigures(bareText(last.text)));
  if (!last || !found) return { words: content, value: null };
  const words = paragraphOf(content, [...content.lines.slice(0, -1), cutLine(last, 0, found.index)]);
  return { words, value: Number(found[1]) };
}
