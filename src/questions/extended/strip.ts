import { readInlines } from '../../markdown/read.ts';
import { writeInlines } from '../../markdown/write.ts';
import type { Inlines } from '../../model/block.ts';
import type { Report } from '../../model/diagnostic.ts';
import type { ItemSource } from '../../model/item.ts';
import { fragmentText, type Span } from '../../model/source.ts';
import type { Words } from '../../model/words.ts';
import { bareText } from '../bare.ts';
import type { Bullet } from '../bullets.ts';
import { cutLine, withLines } from '../cut.ts';
import { foldName, nameOf } from '../named-answers.ts';
import { readOptions } from '../prompt.ts';

/** How much of a strip a section has. */
export type Share =
  | { readonly kind: 'percent'; readonly value: number }
  | { readonly kind: 'lines'; readonly value: number }
  | null;

/** A section of a strip: its title, and its part of the height. */
export interface Sized {
  readonly title: Inlines;
  /** What an answer calls it: its words up to a colon. */
  readonly key: string;
  readonly share: Share;
  readonly span: Span;
}

/** "(25%)" or "(4 lines)" at the end of a title. */
const SHARE = /\s*\(\s*(\d{1,3})\s*(%|٪|\p{L}[\p{L}\p{M}]*)\s*\)\s*$/u;
/** A share stands within so many characters of the end of its line. */
const REACH = 40;
/** Fewest lines of a section. */
const FEWEST = 2;
const MOST = 60;

/** Reads a bullet as a section of a strip. */
export function readSection({ content, span }: Bullet, item: ItemSource, report: Report): Sized {
  const last = content.lines.at(-1) ?? { text: '', start: 0 };
  const from = Math.max(0, last.text.length - REACH);
  const found = SHARE.exec(bareText(last.text).slice(from));
  const share = found ? shareOf(Number(found[1]), found[2] ?? '', item.words) : null;
  const cut = share && found ? cutLine(last, 0, from + found.index) : last;
  const title = withLines(content, [...content.lines.slice(0, -1), cut]);
  const text = fragmentText(title).replaceAll('\n', ' ');
  return {
    title: readInlines(title, report, readOptions(item)),
    key: foldName(nameOf(text)?.text ?? text),
    share,
    span,
  };
}

function shareOf(value: number, unit: string, { print }: Words): Share {
  if (unit === '%' || unit === '٪') return { kind: 'percent', value };
  const lines = ['line', 'lines', ...[print.line, print.lines].map((phrase) => phrase.split('{')[0]?.trim() ?? '')];
  return lines.some((word) => word.toLowerCase() === unit.toLowerCase()) ? { kind: 'lines', value } : null;
}

/** A section as a bullet: what `readSection` reads back. */
export function writeSection({ title, share }: Pick<Sized, 'title' | 'share'>): string {
  const written = writeInlines(title).replaceAll('\n', '\n  ');
  if (share === null)
    return `- ${SHARE.test(bareText(written).slice(-REACH)) ? written.replace(/\((?=[^(]*$)/, '\\(') : written}`;
  return `- ${written} (${share.value}${share.kind === 'percent' ? '%' : ' lines'})`;
}

/** Warns of shares that cannot be what is meant. */
export function checkShares(sections: readonly Sized[], report: Report): void {
  for (const { share, span } of sections) {
    const most = share?.kind === 'percent' ? 100 : MOST;
    if (share === null || (share.value >= 1 && share.value <= most)) continue;
    const message = share.kind === 'percent' ? 'A share is from 1 to 100 %.' : `A section has 1 to ${MOST} lines.`;
    report.error('extended/shares', span, message, 'Write (25%) or (4 lines) at its end, or leave it out.');
  }
  const percents = sections.flatMap(({ share }) => (share?.kind === 'percent' ? [share.value] : []));
  const sum = percents.reduce((total, value) => total + value, 0);
  const isWhole = percents.length === sections.length;
  const first = sections.find(({ share }) => share?.kind === 'percent');
  if (!first || (isWhole ? sum === 100 : sum < 100)) return;
  const message = `The shares of this strip add up to ${sum} %.`;
  const hint = isWhole ? 'Let them add up to 100 %.' : 'Leave something for the sections that have no share.';
  report.warning('extended/shares', first.span, message, hint);
}

/** Lines of each section when the strip has `total`: its own, its share, or an equal part of what is left. */
export function stripLines(shares: readonly Share[], total: number): readonly number[] {
  const wanted = shares.map((share) =>
    share === null ? null : share.kind === 'lines' ? share.value : (share.value / 100) * total,
  );
  const taken = wanted.reduce<number>((sum, lines) => sum + (lines ?? 0), 0);
  const open = wanted.filter((lines) => lines === null).length;
  const left = open > 0 ? Math.max(0, total - taken) / open : 0;
  return wanted.map((lines) => Math.min(MOST, Math.max(FEWEST, Math.round(lines ?? left))));
}
