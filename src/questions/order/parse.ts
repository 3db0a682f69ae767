import { readInlines } from '../../markdown/read.ts';
import type { Inlines } from '../../model/block.ts';
import type { Report } from '../../model/diagnostic.ts';
import type { ItemSource } from '../../model/item.ts';
import { isEmpty } from '../../model/source.ts';
import { numberOf } from '../lead-words.ts';
import { type Asked, readAsked, readOptions } from '../prompt.ts';
import { cutTickItems, isNumber, reportSame, reportStray, type TickItem } from '../tick-items.ts';

export interface Step {
  readonly content: Inlines;
  /** Place in the right order, from 1. */
  readonly position: number;
}

export interface Order {
  readonly asked: Asked;
  /** As the author listed them. */
  readonly steps: readonly Step[];
}

/** Reads `- [2] …` lines: the numbers 1, 2, 3 … each once, in any order. */
export function parseOrder(item: ItemSource, report: Report): Order | undefined {
  const list = cutTickItems(item.body);
  const asked = readAsked(item, list.before, report);
  reportStray(list, item.body, 'order', report);
  reportSame(list.items, 'order', report);
  const first = list.items[0];
  if (!first || list.items.length < 2) {
    report.error(
      'order/few',
      first?.span ?? item.span,
      'There is nothing to put in order.',
      'Write at least two lines with numbers: - [1] …, - [2] …',
    );
    return undefined;
  }
  checkNumbers(list.items, report);
  const steps = list.items.map((entry): Step => {
    if (isEmpty(entry.content))
      report.error(
        'order/empty',
        entry.span,
        'This line is empty.',
        'Write its text after the box, or take the line out.',
      );
    return { content: readInlines(entry.content, report, readOptions(item)), position: positionOf(entry) ?? 0 };
  });
  return { asked, steps };
}

function positionOf(entry: TickItem): number | null {
  return isNumber(entry.mark) ? numberOf(entry.mark, []) : null;
}

/** Each number once, from 1, without holes. */
function checkNumbers(items: readonly TickItem[], report: Report): void {
  const seen = new Map<number, TickItem>();
  for (const entry of items) {
    const position = positionOf(entry);
    if (position === null) {
      report.error(
        'order/number',
        entry.boxSpan,
        entry.mark === '' ? 'This line has no number.' : `“${entry.mark}” is not a number.`,
        `Write its place in the right order in the box: - [${items.length}]`,
      );
    } else if (seen.has(position)) {
      report.error(
        'order/repeat',
        entry.boxSpan,
        `Number ${position} is there twice.`,
        'Give each line a place of its own.',
      );
    } else seen.set(position, entry);
  }
  const wanted = items.map((_, index) => index + 1);
  const missing = wanted.filter((position) => !seen.has(position));
  const beyond = [...seen].filter(([position]) => position < 1 || position > items.length);
  const [position, entry] = beyond[0] ?? [];
  if (entry !== undefined && missing[0] !== undefined) {
    report.error(
      'order/hole',
      entry.boxSpan,
      `Number ${missing[0]} is missing: the numbers jump to ${position}.`,
      `Number the ${items.length} lines from 1 to ${items.length}, without holes.`,
    );
  }
}
