import { writeCell } from '../markdown/write.ts';
import { type Inlines, plainText, text } from '../model/block.ts';
import type { Report } from '../model/diagnostic.ts';
import type { MatchWords } from '../model/words.ts';
import type { Activity, Call, Content, Made } from './activity.ts';
import { argumentOf, warnOfFewer, wholeOf } from './making/call.ts';
import { choose } from './making/choose.ts';
import { oneLine, stemOf, writeEntries, writeItem } from './making/item.ts';
import { fold, holdsItself, holdsName } from './making/spelling.ts';

const WHAT = ['terms', 'people', 'timeline'] as const;
type What = (typeof WHAT)[number];

/** Fewest pairs, with something to spare and without; and how many when nobody says. */
const FEWEST = { spare: 3, alone: 4 };
const USUAL = 8;

interface Pair {
  readonly left: Inlines;
  readonly right: Inlines;
}

/** Match words to meanings, people to what is said of them, dates to events. */
export const match: Activity = {
  name: 'match',
  about: 'Matches words to their meanings, people to what is said of them, or dates to events.',
  example: '::match[terms]{count=4}',
  takes: 'terms, people or timeline',
  attributes: { spare: 'how many entries of the right column fit nothing; 1 when there are more than `count`' },
  addsAnswers: false,

  make(call: Call, content: Content, report: Report): Made | null {
    const what = argumentOf(call, WHAT, report);
    if (what === null) return null;
    const all = pairsOf(what, content);
    if (all.length === 0) {
      report.error('activity/nothing', call.span, `This lesson has no ${NAMES[what]} to match.`, HINTS[what]);
      return null;
    }
    const { usable, refused } = sift(all, what);
    const count = wholeOf(call, 'count', FEWEST.spare, report);
    const pairs = choose(usable, count ?? Math.min(USUAL, usable.length), call.seed, keyOf);
    const rest = usable.filter((pair) => !pairs.includes(pair) && !/[;؛&]/.test(oneLine(pair.right)));
    const spares = choose(rest, wholeOf(call, 'spare', 0, report) ?? 1, call.seed, keyOf);
    if (pairs.length < (spares.length > 0 ? FEWEST.spare : FEWEST.alone)) {
      const message = `Only ${counted(pairs.length)} can be made out of the ${NAMES[what]}, and the last of so few gives itself away.`;
      report.error('activity/too-few', call.span, [message, ...refused].join(' '), ENOUGH);
      return null;
    }
    warnOfFewer(call, 'pairs', count ?? 0, pairs.length, refused.join(' '), report);
    const words = wordsFor(what, content);
    return {
      title: words.title,
      items: [{ markdown: write(pairs, spares, words), kind: 'match', doubt: null, from: null }],
    };
  },
};

const NAMES: Readonly<Record<What, string>> = { terms: 'key words', people: 'people', timeline: 'dates' };
const HINTS: Readonly<Record<What, string>> = {
  terms: 'Write key words with their meanings: “terms:” in the front matter, or :::terms.',
  people: 'Write them in the front matter: “people:”, and below it a line for each, “Lenin: leader of the Bolsheviks”.',
  timeline: 'Write them in the front matter: “timeline:”, and below it a line for each, “- 1921: the NEP begins”.',
};

const ENOUGH = 'Add some, or word the meanings differently: it takes four pairs, or three and one to spare.';

const keyOf = ({ left }: Pair) => fold(plainText(left));
const counted = (pairs: number) => (pairs === 1 ? '1 pair' : `${pairs} pairs`);

function pairsOf(what: What, { terms, people, timeline }: Content): readonly Pair[] {
  if (what === 'timeline') return timeline.map(({ date, event }) => ({ left: text(date), right: event }));
  return (what === 'terms' ? terms : people).map(({ term, meaning }) => ({ left: text(term), right: meaning }));
}

/** Takes out what would have two right answers or give itself away, and says why. */
function sift(
  all: readonly Pair[],
  what: What,
): { readonly usable: readonly Pair[]; readonly refused: readonly string[] } {
  const usable: Pair[] = [];
  const refused: string[] = [];
  const seen = { left: new Set<string>(), right: new Set<string>() };
  for (const pair of all) {
    const [left, right] = [plainText(pair.left).trim(), plainText(pair.right).trim()];
    const reason = whyNot(left, right, what, seen);
    if (reason === null) usable.push(pair);
    else refused.push(`“${left}” ${reason}.`);
    seen.left.add(fold(left));
    seen.right.add(fold(right));
  }
  return { usable, refused };
}

function whyNot(left: string, right: string, what: What, seen: Record<'left' | 'right', Set<string>>): string | null {
  if (right === '') return 'has no meaning';
  if (seen.left.has(fold(left))) return 'is there twice';
  if (seen.right.has(fold(right))) return 'has the same meaning as another';
  const gives =
    what === 'people' ? holdsName(left, right) : what === 'terms' ? holdsItself(left, right) : holdsYear(left, right);
  return gives ? 'is named in its own meaning' : null;
}

function holdsYear(date: string, event: string): boolean {
  return (date.match(/\p{Nd}{3,4}/gu) ?? []).some((year) => event.includes(year));
}

function wordsFor(what: What, { words }: Content): MatchWords {
  return words.print.made[what === 'timeline' ? 'dates' : what];
}

function write(pairs: readonly Pair[], spares: readonly Pair[], words: MatchWords): string {
  const row = (left: Inlines, right: Inlines) => `| ${cell(left)} | ${cell(right)} |`;
  const lines = [
    row(text(words.left), text(words.right)),
    '|---|---|',
    ...pairs.map(({ left, right }) => row(left, right)),
  ];
  const spare = spares.length > 0 ? [['spare', writeEntries(spares.map(({ right }) => oneLine(right)))] as const] : [];
  return writeItem({ stem: stemOf(words.ask), marks: pairs.length, attributes: spare, lines });
}

function cell(content: Inlines): string {
  return writeCell(content).replaceAll('\n', ' ');
}
