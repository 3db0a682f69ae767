import { readInlines } from '../../markdown/read.ts';
import type { Citation, Inlines } from '../../model/block.ts';
import { closest } from '../../model/closest.ts';
import type { Report } from '../../model/diagnostic.ts';
import type { ItemSource } from '../../model/item.ts';
import { fragmentText } from '../../model/source.ts';
import { aroundList, type Bullet, cutBullets } from '../bullets.ts';
import { type Cited, idOf, readCited, together } from '../cited-sources.ts';
import { cutLine, withLines } from '../cut.ts';
import { cutNamed, foldName, nameOf, warnOfNothing } from '../named-answers.ts';
import { type Asked, readAsked, readOptions } from '../prompt.ts';

export interface Compare {
  readonly asked: Asked;
  readonly cited: Cited;
  /** All of them in one citation: "Sources A and B". */
  readonly title: Citation;
  /** Points of comparison; one without a head when the author names none. */
  readonly rows: readonly Row[];
  /** The lead words of the two sides, as they are written. */
  readonly sides: Readonly<Record<Side, string>>;
}

export interface Row {
  readonly head: Inlines;
  readonly agree: readonly Inlines[];
  readonly differ: readonly Inlines[];
}

export const SIDES = ['agree', 'differ'] as const;
export type Side = (typeof SIDES)[number];

/** Every spelling of the two leads: in the topic's language, and in English. */
const ENGLISH = { agree: ['agree', 'similar'], differ: ['differ', 'disagree', 'different'] };

/** Reads the points of comparison (bullets below the stem) and what the answer says of each. */
export function parseCompare(item: ItemSource, report: Report): Compare | undefined {
  const { words } = item;
  const list = cutBullets(item.body);
  const spellings = SIDES.map((side) => [...words.read[side], ...ENGLISH[side]]);
  const { found, rest } = cutNamed(item, spellings);
  warnOfNothing(found, 'compare', report);
  const asked = readAsked({ ...item, answer: rest }, aroundList(list, 'compare', report), report);
  const cited = readCited([...asked.before, ...asked.stem, ...asked.beside], 'sources', item, 'compare', report);
  checkSources(cited, item, report);
  const heads = list.bullets.map(({ content }) => readInlines(content, report, readOptions(item)));
  const keys = list.bullets.map(keyOf);
  checkHeads(list.bullets, keys, report);
  const dealt = SIDES.map((_, side) =>
    deal(
      found.filter(({ name }) => name === side).flatMap(({ points }) => points),
      keys,
      item,
      report,
    ),
  );
  if (found.length > 0 && new Set(found.map(({ name }) => name)).size === 1) {
    const one = found[0]?.name === 0;
    const message = `The answer says only where they ${one ? 'agree' : 'differ'}.`;
    const hint = `Add a line “> ${one ? 'Differ' : 'Agree'}:” with its points, or say there that there are none.`;
    report.warning('compare/one-side', found[0]?.span ?? item.span, message, hint);
  }
  const row = (head: Inlines, index: number): Row => ({
    head,
    agree: dealt[0]?.[index] ?? [],
    differ: dealt[1]?.[index] ?? [],
  });
  const lead = (side: Side) => capital(words.read[side][0] ?? side);
  return {
    asked,
    cited,
    title: together(cited.sources),
    rows: heads.length > 0 ? heads.map(row) : [row([], 0)],
    sides: { agree: lead('agree'), differ: lead('differ') },
  };
}

function checkSources({ sources, named }: Cited, item: ItemSource, report: Report): void {
  if (sources.length > 1) return;
  const one = sources[0];
  const message = one
    ? `Only one source is named, @${idOf(one)}: there is nothing to compare it with.`
    : 'This question names no sources to compare.';
  const entry = item.attributes.find(({ name }) => name === 'sources');
  const hint = 'Name two or more in the question (@first and @second), or with {sources="first, second"}.';
  report.error('compare/sources', (named ? entry?.span : undefined) ?? item.span, message, hint);
}

function checkHeads(bullets: readonly Bullet[], keys: readonly string[], report: Report): void {
  bullets.forEach(({ span }, index) => {
    if (keys.indexOf(keys[index] ?? '') === index) return;
    const message = 'This point of comparison is there twice.';
    report.error('compare/same', span, message, 'Word it differently, or take it out.');
  });
}

/** The points of one side for each row: those that begin with a row's words and a colon, then the others in order. */
function deal(points: readonly Bullet[], keys: readonly string[], item: ItemSource, report: Report): Inlines[][] {
  const rows: Inlines[][] = Array.from({ length: Math.max(1, keys.length) }, () => []);
  const read = (content: Bullet['content']) => readInlines(content, report, readOptions(item));
  const loose: Bullet[] = [];
  for (const point of points) {
    const first = point.content.lines[0] ?? { text: '', start: 0 };
    const name = keys.length > 0 ? nameOf(first.text) : null;
    const at = name === null ? -1 : keys.indexOf(foldName(name.text));
    if (name === null || at === -1) {
      if (name !== null) warnOfSlip(name.text, keys, point, report);
      loose.push(point);
      continue;
    }
    const text = cutLine(first, name.end);
    const opening = text.text.trimStart();
    const head = { text: opening, start: text.start + text.text.length - opening.length };
    rows[at]?.push(read(withLines(point.content, [head, ...point.content.lines.slice(1)])));
  }
  const free = rows.filter((row) => row.length === 0);
  loose.forEach((point, index) => {
    const row = free[index];
    (row ?? rows.at(-1))?.push(read(point.content));
    if (row || keys.length === 0) return;
    const message = 'There is no point of comparison left for this: it stands with the last one.';
    report.warning('compare/point', point.span, message, 'Begin it with the point it belongs to, and a colon.');
  });
  return rows;
}

function warnOfSlip(typed: string, keys: readonly string[], { span }: Bullet, report: Report): void {
  const meant = closest(foldName(typed), keys);
  if (meant === null) return;
  const message = `“${typed}” is none of the points of comparison.`;
  report.warning('compare/point', span, message, `Did you mean “${meant}:”?`);
}

/** What a row is called in an answer: its words up to a colon. */
function keyOf({ content }: Bullet): string {
  const text = fragmentText(content).replaceAll('\n', ' ');
  return foldName(nameOf(text)?.text ?? text);
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
