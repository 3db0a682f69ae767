import { readInlines } from '../../markdown/read.ts';
import type { Inlines } from '../../model/block.ts';
import { closest } from '../../model/closest.ts';
import type { Report } from '../../model/diagnostic.ts';
import type { ItemSource } from '../../model/item.ts';
import { isEmpty } from '../../model/source.ts';
import { type Asked, readAsked, readOptions } from '../prompt.ts';
import { compared, cutTickItems, reportSame, reportStray, type TickItem } from '../tick-items.ts';

export interface Sort {
  readonly asked: Asked;
  /** Names of the categories, in the order of their first use. */
  readonly names: readonly Inlines[];
  /** As the author listed them; `category` is an index of `names`. */
  readonly items: readonly { readonly content: Inlines; readonly category: number }[];
}

/** Reads `- [Name] …` lines. Names that differ only in case or space are one category. */
export function parseSort(item: ItemSource, report: Report): Sort | undefined {
  const list = cutTickItems(item.body);
  const options = readOptions(item);
  const asked = readAsked(item, list.before, report);
  reportStray(list, item.body, 'sort', report);
  reportSame(list.items, 'sort', report);
  const first = list.items[0];
  if (!first) {
    report.error(
      'sort/few',
      item.span,
      'There is nothing to sort.',
      'Write the items below it, each with its category in a box: - [Name] …',
    );
    return undefined;
  }
  const categories = categoriesOf(list.items);
  checkCategories(categories, first, report);
  for (const entry of list.items) checkItem(entry, report);
  const keys = [...categories.keys()];
  return {
    asked,
    names: [...categories.values()].map(([user]) => (user ? readInlines(user.box, report, options) : [])),
    items: list.items.map((entry) => ({
      content: readInlines(entry.content, report, options),
      category: Math.max(0, keys.indexOf(compared(entry.box))),
    })),
  };
}

/** The items of each category by its compared name, in the order of first use. */
function categoriesOf(items: readonly TickItem[]): ReadonlyMap<string, readonly TickItem[]> {
  const categories = new Map<string, TickItem[]>();
  for (const entry of items) {
    const key = compared(entry.box);
    if (key !== '') categories.set(key, [...(categories.get(key) ?? []), entry]);
  }
  return categories;
}

function checkItem(entry: TickItem, report: Report): void {
  if (entry.mark === '')
    report.error(
      'sort/no-category',
      entry.boxSpan,
      'This item has no category.',
      'Write the name of its category in the box: - [Name]',
    );
  if (isEmpty(entry.content))
    report.error(
      'sort/empty',
      entry.span,
      'This item is empty.',
      'Write its text after the box, or take the line out.',
    );
}

function checkCategories(categories: ReadonlyMap<string, readonly TickItem[]>, first: TickItem, report: Report): void {
  if (categories.size < 2) {
    report.error(
      'sort/few',
      first.boxSpan,
      'There is only one category, so there is nothing to sort.',
      'Give the items two categories or more.',
    );
  }
  // A name used once that is nearly another one's is most often a slip.
  for (const [key, [user, ...others]] of categories) {
    if (!user || others.length > 0 || key.length < 5) continue;
    const near = closest(
      key,
      [...categories.keys()].filter((other) => other !== key && other.length >= 5),
    );
    if (near === null || !isSlip(key, near)) continue;
    const meant = categories.get(near)?.[0]?.mark ?? near;
    report.warning(
      'sort/similar',
      user.boxSpan,
      `“${user.mark}” is a category of its own, beside “${meant}”.`,
      `If it is the same, write it the same: - [${meant}]`,
    );
  }
}

/** Names that differ by little more than an ending or one letter. */
function isSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  return Math.max(a.length, b.length) - start - end <= 1;
}
