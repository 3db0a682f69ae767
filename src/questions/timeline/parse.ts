import { type Inlines, plainText } from '../../model/block.ts';
import type { Report } from '../../model/diagnostic.ts';
import type { Attribute, ItemSource } from '../../model/item.ts';
import { isEmpty } from '../../model/source.ts';
import { answersOf, shownPiece, warnOfLong, warnWhenFull } from '../blank-piece.ts';
import { type BoxedBullet, boxedBullet, readPiece } from '../boxed-bullets.ts';
import { aroundList, cutBullets } from '../bullets.ts';
import { fits } from '../drawing-words.ts';
import { checkCount } from '../lettered.ts';
import { type Asked, readAsked } from '../prompt.ts';
import { reportSame } from '../tick-items.ts';
import { timeOf } from './date.ts';
import { BLANK, boxWidth } from './measures.ts';

export interface Timeline {
  readonly asked: Asked;
  /** In the order of the author. */
  readonly events: readonly TimelineEvent[];
  /** What is to be filled in beside the gaps. */
  readonly empty: 'none' | 'events' | 'dates';
}

export interface TimelineEvent {
  readonly date: Inlines;
  /** The date on a scale of years; null: it cannot be put on one. */
  readonly time: number | null;
  readonly content: Inlines;
}

const MOST = 10;
/** Characters of a date. */
const LONGEST = 24;

/** Reads `- [1921] the NEP is announced`. */
export function parseTimeline(item: ItemSource, report: Report): Timeline | undefined {
  const list = cutBullets(item.body);
  const asked = readAsked(item, aroundList(list, 'timeline', report), report);
  const bullets = list.bullets.map(boxedBullet);
  reportSame(bullets, 'timeline', report);
  const mend = 'Write each with its date in a box: - [1921] the NEP is announced';
  const count = { kind: 'timeline', what: ['event', 'events'], fewest: 2, most: MOST, mend } as const;
  if (!checkCount(bullets.length, count, item.span, report)) return undefined;
  const entry = item.attributes.find(({ name }) => name === 'empty');
  const empty = entry ? readEmpty(entry, report) : 'none';
  const events = bullets.map((bullet) => readEvent(bullet, item, report));
  events.forEach((event, index) => {
    const { answer } = shownPiece(event.content, empty === 'events');
    warnOfLong(!fits(answer, boxWidth(events.length), BLANK), 'timeline', bullets[index]?.span ?? item.span, report);
  });
  const isFull =
    empty === 'none' && events.every(({ content }) => content.length > 0 && answersOf(content, false).length === 0);
  warnWhenFull(isFull, 'timeline', item.span, report);
  return { asked, events, empty };
}

/** Events without words are places that pupils fill as they think right. */
function readEvent({ box, content, span }: BoxedBullet, item: ItemSource, report: Report): TimelineEvent {
  const date = box && box.mark !== '' ? readPiece(box.fragment, item, report) : [];
  if (!box || date.length === 0) {
    report.error(
      'timeline/date',
      box?.span ?? span,
      'This event has no date.',
      'Write it in a box: - [1921] the NEP is announced',
    );
  } else if (plainText(date).length > LONGEST) {
    report.error(
      'timeline/date',
      box.span,
      'This is too long for a date.',
      `Write it in at most ${LONGEST} characters.`,
    );
  }
  return {
    date,
    time: timeOf(plainText(date), item.words.language),
    content: isEmpty(content) ? [] : readPiece(content, item, report, true),
  };
}

function readEmpty({ value, span }: Attribute, report: Report): Timeline['empty'] {
  if (value === true || value === 'events') return 'events';
  if (value === 'dates') return 'dates';
  const message = `“${value}” cannot be left empty.`;
  report.error('timeline/empty', span, message, 'Write {empty} for all events, or {empty=dates} for all dates.');
  return 'none';
}
