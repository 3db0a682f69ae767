import { type Inlines, plainText } from '../../model/block.ts';
import type { Report } from '../../model/diagnostic.ts';
import type { ItemSource } from '../../model/item.ts';
import { type Fragment, isEmpty } from '../../model/source.ts';
import { bareText } from '../bare.ts';
import { readPiece } from '../boxed-bullets.ts';
import { cutLine, trimLine, withLines } from '../cut.ts';
import { checkCount } from '../lettered.ts';
import { type Asked, readAsked } from '../prompt.ts';
import { compared, cutTickItems, reportSame, reportStray, type TickItem } from '../tick-items.ts';

export interface Venn {
  readonly asked: Asked;
  /** Two or three, in the order of their first use. */
  readonly sets: readonly Inlines[];
  readonly statements: readonly Statement[];
  /** What stands in none of them, in the topic's words. */
  readonly outside: string;
}

export interface Statement {
  readonly content: Inlines;
  /** Indexes of the sets that it belongs to, in order; none: it stands outside all of them. */
  readonly inside: readonly number[];
}

const MOST_SETS = 3;
/** Characters of a set's name that fit beside its circle. */
const LONGEST = 40;

/** Reads `- [Lenin, Trotsky] …`: the sets that a statement belongs to stand in its box. */
export function parseVenn(item: ItemSource, report: Report): Venn | undefined {
  const list = cutTickItems(item.body);
  const asked = readAsked(item, list.before, report);
  reportStray(list, item.body, 'venn', report);
  reportSame(list.items, 'venn', report);
  const mend = 'Write each with its circle in a box, or with both: - [Lenin] …, - [Lenin, Trotsky] …';
  const kind = { kind: 'venn', what: ['statement', 'statements'], fewest: 2, mend } as const;
  if (!checkCount(list.items.length, kind, item.span, report)) return undefined;
  const names = new Map<string, { readonly content: Inlines; readonly entry: TickItem }>();
  const boxes = list.items.map((entry) => {
    const keys = setsIn(entry.box).map((name) => {
      const key = compared(name);
      if (!names.has(key)) names.set(key, { content: readPiece(name, item, report), entry });
      return key;
    });
    return [...new Set(keys)];
  });
  const known = [...names];
  for (const [, { content, entry }] of known) checkName(content, entry, report);
  if (
    !checkSets(
      known.map(([, set]) => set),
      item,
      report,
    )
  )
    return undefined;
  const order = known.map(([key]) => key);
  return {
    asked,
    sets: known.map(([, { content }]) => content),
    outside: item.words.print.organiser.outside,
    statements: list.items.map((entry, index) => {
      if (isEmpty(entry.content))
        report.error(
          'venn/empty',
          entry.span,
          'This statement is empty.',
          'Write it after the box, or take the line out.',
        );
      const inside = (boxes[index] ?? []).map((key) => order.indexOf(key)).sort();
      return { content: readPiece(entry.content, item, report), inside };
    }),
  };
}

/** The names in a box: between semicolons, or between commas when there is no semicolon. */
function setsIn(box: Fragment): readonly Fragment[] {
  const line = box.lines[0] ?? { text: '', start: 0 };
  const bare = bareText(line.text);
  const signs = /[;؛]/.test(bare) ? /[;؛]/g : /[,،]/g;
  const cuts = [...bare.matchAll(signs)].map(({ index }) => index);
  return [...cuts, line.text.length]
    .map((to, index) => trimLine(cutLine(line, index === 0 ? 0 : (cuts[index - 1] ?? 0) + 1, to)))
    .filter(({ text }) => text !== '')
    .map((name) => withLines(box, [name]));
}

function checkName(content: Inlines, entry: TickItem, report: Report): void {
  const words = plainText(content);
  if (words.length <= LONGEST) return;
  const message = 'The name of this circle is too long to stand beside it.';
  report.error('venn/name', entry.boxSpan, message, `Name it in at most ${LONGEST} characters.`);
}

function checkSets(sets: readonly { readonly entry: TickItem }[], item: ItemSource, report: Report): boolean {
  const extra = sets[MOST_SETS];
  if (sets.length < 2) {
    const message = sets.length === 0 ? 'No statement names its circle.' : 'There is only one circle.';
    report.error(
      'venn/sets',
      item.span,
      message,
      'Name two or three: - [Lenin] …, - [Trotsky] …, - [Lenin, Trotsky] …',
    );
  } else if (extra) {
    const message = `There are ${sets.length} circles, and this begins the fourth.`;
    report.error(
      'venn/sets',
      extra.entry.boxSpan,
      message,
      'Name two or three, always written the same; {kind=sort} has room for more.',
    );
  }
  return sets.length >= 2 && !extra;
}
