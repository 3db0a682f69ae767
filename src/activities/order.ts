import { type Inlines, plainText } from '../model/block.ts';
import type { Report } from '../model/diagnostic.ts';
import type { Activity, Call, Content, Made } from './activity.ts';
import { warnOfFewer, wholeOf } from './making/call.ts';
import { choose } from './making/choose.ts';
import { oneLine, stemOf, writeItem } from './making/item.ts';
import { entriesOf, listsIn, sectionNamed } from './making/sections.ts';
import { fold } from './making/spelling.ts';

const FEWEST = 3;
const USUAL = 6;

interface Steps {
  readonly entries: readonly Inlines[];
  /** What was left out, and why. */
  readonly refused: readonly string[];
  readonly isTimeline: boolean;
}

/** Put the events of the timeline, or the steps of a numbered list, in order. */
export const order: Activity = {
  name: 'order',
  about: 'Puts the events of the timeline in order, or the steps of a numbered list. The dates are not printed.',
  example: '::order[timeline]{count=5}',
  takes: 'timeline, or the title of a section with a numbered list',
  attributes: {},
  addsAnswers: false,

  make(call: Call, content: Content, report: Report): Made | null {
    const found = stepsOf(call, content, report);
    if (!found) return null;
    const { entries, refused, isTimeline } = found;
    const count = wholeOf(call, 'count', FEWEST, report);
    const steps = choose(entries, count ?? USUAL, call.seed, (entry) => fold(plainText(entry)));
    const { order: words } = content.words.print.made;
    if (steps.length < FEWEST) {
      const what = isTimeline ? 'events' : 'steps';
      const message = `There are ${steps.length} ${what} that can be put in order, and it takes ${FEWEST}.`;
      const hint = isTimeline ? 'Add dated events to “timeline:” in the front matter.' : 'Add steps to the list.';
      report.error('activity/too-few', call.span, [message, ...refused].join(' '), hint);
      return null;
    }
    warnOfFewer(call, isTimeline ? 'events' : 'steps', count ?? 0, steps.length, refused.join(' '), report);
    const markdown = writeItem({
      stem: stemOf(isTimeline ? words.events : words.steps),
      marks: steps.length,
      lines: steps.map((step, index) => `- [${index + 1}] ${oneLine(step)}`),
    });
    return { title: words.title, items: [{ markdown, kind: 'order', doubt: null, from: null }] };
  },
};

function stepsOf(call: Call, content: Content, report: Report): Steps | null {
  const argument = call.argument ?? 'timeline';
  if (fold(argument) === 'timeline') return eventsOf(call, content, report);
  const section = sectionNamed(argument, call, content, report);
  if (!section) return null;
  const lists = listsIn(section.blocks);
  const list = lists.find(({ items }) => /\p{Nd}/u.test(items[0]?.marker ?? ''));
  if (!list) {
    const message = `“${argument}” has no numbered list${lists.length > 0 ? '; a list without numbers has no order' : ''}.`;
    report.error('activity/nothing', call.span, message, 'Number its steps 1. 2. 3., or write ::order[timeline].');
    return null;
  }
  const { kept, refused } = once(entriesOf(list));
  return { entries: kept, refused, isTimeline: false };
}

function eventsOf(call: Call, { timeline }: Content, report: Report): Steps | null {
  if (timeline.length === 0) {
    const hint = 'Write “timeline:” in the front matter, and below it a line for each event, “- 1921: the NEP begins”.';
    report.error('activity/nothing', call.span, 'This lesson has no timeline.', hint);
    return null;
  }
  const late = timeline.findIndex(({ date }, index) => isBefore(date, timeline[index - 1]?.date ?? date));
  if (late > 0) {
    const message = `The timeline is not in order: “${timeline[late]?.date}” stands after “${timeline[late - 1]?.date}”.`;
    report.error(
      'activity/order',
      call.span,
      message,
      'Put the lines of “timeline:” in the order in which they happened.',
    );
    return null;
  }
  const refused: string[] = [];
  const kept: (typeof timeline)[number][] = [];
  for (const entry of timeline) {
    const same = kept.find(({ date }) => isUnclear(date, entry.date));
    const isDated = (entry.date.match(/\p{Nd}{3,4}/gu) ?? []).some((year) => plainText(entry.event).includes(year));
    if (same) refused.push(`Which of “${same.date}” and “${entry.date}” came first is not certain.`);
    else if (isDated) refused.push(`The event of “${entry.date}” names its year.`);
    else kept.push(entry);
  }
  const events = once(kept.map(({ event }) => event));
  return { entries: events.kept, refused: [...refused, ...events.refused], isTimeline: true };
}

/** Each entry once: two that read the same would have two right places. */
function once(entries: readonly Inlines[]): { readonly kept: readonly Inlines[]; readonly refused: readonly string[] } {
  const seen = new Set<string>();
  const refused: string[] = [];
  const kept = entries.filter((entry) => {
    const key = fold(plainText(entry));
    const isNew = key !== '' && !seen.has(key);
    if (key !== '' && !isNew) refused.push(`“${plainText(entry)}” is there twice.`);
    seen.add(key);
    return isNew;
  });
  return { kept, refused };
}

/** The year of a date, when it has one and nothing that turns years round ("44 BC"). */
function yearOf(date: string): number | null {
  const years = date.match(/(?<!\p{Nd})\d{4}(?!\p{Nd})/gu) ?? [];
  return years.length > 0 ? Number(years[0]) : null;
}

function isBefore(date: string, other: string): boolean {
  const [a, b] = [yearOf(date), yearOf(other)];
  return a !== null && b !== null && a < b && !/\bB\.?C/i.test(date + other);
}

/** True when two dates do not say which came first: the same, or one of them only the other's year. */
function isUnclear(a: string, b: string): boolean {
  if (fold(a) === fold(b)) return true;
  const year = yearOf(a);
  return year !== null && year === yearOf(b) && [a, b].some((date) => fold(date) === String(year));
}
