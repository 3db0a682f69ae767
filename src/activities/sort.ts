import { type Blocks, type Inlines, plainText, text } from '../model/block.ts';
import type { Report } from '../model/diagnostic.ts';
import type { Activity, Call, Content, Made, Section } from './activity.ts';
import { warnOfFewer, wholeOf } from './making/call.ts';
import { byRank } from './making/choose.ts';
import { oneLine, stemOf, writeItem } from './making/item.ts';
import { entriesOf, listsIn, sectionNamed } from './making/sections.ts';
import { fold } from './making/spelling.ts';

const FEWEST = 4;
const USUAL = 12;

interface Group {
  readonly name: Inlines;
  readonly items: readonly Inlines[];
}

interface Placed {
  readonly group: Inlines;
  readonly item: Inlines;
}

/** Sort the points of lists under the headings that they stand under. */
export const sort: Activity = {
  name: 'sort',
  about: 'Takes the points of the lists under two headings or more, mixes them, and has them sorted again.',
  example: '::sort[What the NEP changed]',
  takes: 'the title of a section with lists under smaller headings, or several titles with semicolons between',
  attributes: {},
  addsAnswers: false,

  make(call: Call, content: Content, report: Report): Made | null {
    const groups = groupsFor(call, content, report);
    if (!groups) return null;
    const { usable, refused } = sift(groups);
    const count = wholeOf(call, 'count', FEWEST, report);
    const chosen = chooseEvenly(usable, count ?? USUAL, call.seed);
    const names = new Set(chosen.map(({ group }) => plainText(group)));
    if (chosen.length < FEWEST || names.size < 2) {
      const message = `There is too little to sort: ${chosen.length} points under ${names.size} headings.`;
      const hint = `It takes ${FEWEST} points under two headings or more: “### Heading”, and a list below it.`;
      report.error('activity/too-few', call.span, [message, ...refused].join(' '), hint);
      return null;
    }
    warnOfFewer(call, 'points', count ?? 0, chosen.length, refused.join(' '), report);
    const { sort: words } = content.words.print.made;
    const lines = chosen.map(({ group, item }) => `- [${oneLine(group)}] ${oneLine(item)}`);
    const markdown = writeItem({ stem: stemOf(words.ask), marks: chosen.length, lines });
    return { title: words.title, items: [{ markdown, kind: 'sort', doubt: null, from: null }] };
  },
};

function groupsFor(call: Call, content: Content, report: Report): readonly Group[] | null {
  const titles = (call.argument ?? '')
    .split(/[;؛]/)
    .map((title) => title.trim())
    .filter((title) => title !== '');
  if (titles.length === 0) return onlyGroups(call, content, report);
  const sections = titles.map((title) => sectionNamed(title, call, content, report));
  if (sections.some((section) => section === null)) return null;
  if (sections.length === 1) return groupsIn(sections[0]?.blocks ?? []);
  return sections.flatMap((section) => (section ? [wholeGroup(section)] : []));
}

/** Without a title: the groups of the one section that has any. */
function onlyGroups(call: Call, { sections }: Content, report: Report): readonly Group[] | null {
  const found = sections.filter(({ blocks }) => groupsIn(blocks).length > 1);
  if (found.length === 1) return groupsIn(found[0]?.blocks ?? []);
  const message =
    found.length === 0
      ? 'No section of this lesson has lists under smaller headings.'
      : `${found.length} sections of this lesson have lists under smaller headings.`;
  const hint =
    found.length === 0
      ? 'Write “### Heading” and a list below it, twice or more.'
      : `Name one of them: ${found.map(({ title }) => `::sort[${title ?? ''}]`).join(' or ')}.`;
  report.error(found.length === 0 ? 'activity/nothing' : 'activity/section', call.span, message, hint);
  return null;
}

function wholeGroup({ title, blocks }: Section): Group {
  return { name: text(title ?? ''), items: listsIn(blocks).flatMap(entriesOf) };
}

/** Lists under smaller headings, or under lines that are bold as a whole. */
function groupsIn(blocks: Blocks): readonly Group[] {
  const groups: { name: Inlines; items: Inlines[] }[] = [];
  for (const block of blocks) {
    if (block.kind === 'heading') groups.push({ name: block.content, items: [] });
    else if (block.kind === 'list') groups.at(-1)?.items.push(...entriesOf(block));
    else if (block.kind === 'paragraph' && isLead(block.content)) {
      groups.push({ name: text(plainText(block.content).replace(/:\s*$/, '')), items: [] });
    }
  }
  return groups.filter(({ items }) => items.length > 0);
}

function isLead(content: Inlines): boolean {
  const [first, ...rest] = content;
  return first?.kind === 'strong' && /^[:\s]*$/.test(plainText(rest));
}

/** Takes out points that stand under two headings, or that name their own. */
function sift(groups: readonly Group[]): { readonly usable: readonly Placed[]; readonly refused: readonly string[] } {
  const all = groups.flatMap(({ name, items }) => items.map((item) => ({ group: name, item })));
  const refused: string[] = [];
  const usable = all.filter(({ group, item }, index) => {
    const key = fold(plainText(item));
    const others = all.filter((other) => fold(plainText(other.item)) === key);
    const isTwice = others.some((other) => fold(plainText(other.group)) !== fold(plainText(group)));
    const isNamed = key.includes(fold(plainText(group)));
    if (isTwice) refused.push(`“${plainText(item)}” stands under two headings.`);
    else if (isNamed) refused.push(`“${plainText(item)}” names its heading.`);
    const isFirst = all.findIndex((other) => fold(plainText(other.item)) === key) === index;
    return key !== '' && isFirst && !isTwice && !isNamed;
  });
  return { usable, refused: [...new Set(refused)] };
}

/** Points in turn from each heading, in the order of the lesson. */
function chooseEvenly(usable: readonly Placed[], count: number, seed: string): readonly Placed[] {
  const keyOf = ({ item }: Placed) => fold(plainText(item));
  const groups = new Map<string, Placed[]>();
  for (const placed of byRank(usable, seed, keyOf)) {
    const name = plainText(placed.group);
    groups.set(name, [...(groups.get(name) ?? []), placed]);
  }
  const drawn: Placed[] = [];
  for (let turn = 0; drawn.length < Math.min(count, usable.length); turn += 1) {
    const next = [...groups.values()].flatMap((group) => group[turn] ?? []);
    drawn.push(...next.slice(0, count - drawn.length));
  }
  return usable.filter((placed) => drawn.includes(placed));
}
