import { readInlines } from '../markdown/read.ts';
import type { Inlines } from '../model/block.ts';
import type { Report } from '../model/diagnostic.ts';
import type { ItemSource } from '../model/item.ts';
import { type Fragment, lineSpan, type Span } from '../model/source.ts';
import { bareText } from './bare.ts';
import { type Bullet, cutBullets } from './bullets.ts';
import { cutLine, paragraphOf, textSpan, trimLine, withLines } from './cut.ts';
import { readLeads } from './lead-words.ts';
import { readOptions } from './prompt.ts';
import { leadOf } from './scheme-leads.ts';

/** What an answer says under one of the names of its question: "Agree: …", "Evidence: …". */
export interface NamedAnswer {
  /** Index into the names. */
  readonly name: number;
  /** Where the name stands. */
  readonly span: Span;
  /** Each of its points: its bullets, or the text after the name. */
  readonly points: readonly Bullet[];
}

/** An answer cut at its names; `rest` is the mark scheme that is left. */
export interface NamedAnswers {
  readonly found: readonly NamedAnswer[];
  readonly rest: Fragment;
}

/** Characters within which a name must end. */
const LONGEST = 120;

/**
 * Cuts the answer of an item at lines that begin with one of `names` and a colon. Each name may have several spellings.
 * What stands below a lead of a mark scheme ("Accept:", "Level 2 (3-4):") belongs to the scheme.
 */
export function cutNamed({ answer, words }: ItemSource, names: readonly (readonly string[])[]): NamedAnswers {
  const leads = readLeads(words);
  const known = names.map((spellings) => spellings.map(foldName));
  const rest: Fragment['lines'][number][] = [];
  const open: { name: number; span: Span; lines: Fragment['lines'][number][] }[] = [];
  let inNamed = false;
  for (const [index, line] of answer.lines.entries()) {
    const name = nameOf(line.text);
    const at = name === null ? -1 : known.findIndex((spellings) => spellings.includes(foldName(name.text)));
    if (name !== null && at !== -1) {
      const lead = withLines(answer, [cutLine(line, name.from, name.to)]);
      open.push({ name: at, span: textSpan(lead), lines: [cutLine(line, name.end)] });
      inNamed = true;
    } else if (
      leadOf(line, leads, answer.lines[index + 1]) !== null ||
      (/^[^\s*+•-]/.test(line.text) && strayName(line.text, answer.lines[index + 1]))
    ) {
      inNamed = false;
      rest.push(line);
    } else if (inNamed) open.at(-1)?.lines.push(line);
    else rest.push(line);
  }
  return {
    found: open.map(({ name, span, lines }) => ({ name, span, points: pointsOf(withLines(answer, lines)) })),
    rest: withLines(answer, rest),
  };
}

/** Names as they are compared: without case, bold and quotation marks, and a question mark at their end. */
export function foldName(name: string): string {
  return name
    .slice(0, 2 * LONGEST)
    .normalize('NFC')
    .replace(/[*_\\"“”„«»'‘’]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\s?؟!.]+$/u, '')
    .toLowerCase();
}

/** What stands before the first colon of a line. A bullet or bold marks round it are looked through. */
export function nameOf(
  text: string,
): { readonly text: string; readonly from: number; readonly to: number; readonly end: number } | null {
  const found = /^(\s*(?:[-*+•]\s+)?)([^:：]+?)\s*[:：](?:\*\*|__)?(?=\s|$)/.exec(bareText(text.slice(0, LONGEST)));
  if (!found) return null;
  const from = found[1]?.length ?? 0;
  const to = from + (found[2]?.length ?? 0);
  return { text: text.slice(from, to), from, to, end: found[0].length };
}

/** The first line that names something which is none of the names: a slip, or a name of another frame. */
export function strayNames(rest: Fragment): readonly { readonly text: string; readonly span: Span }[] {
  return rest.lines.flatMap((line, index) => {
    const name = strayName(line.text, rest.lines[index + 1]);
    return name ? [{ text: name.text, span: lineSpan(rest, cutLine(line, name.from, name.to)) }] : [];
  });
}

/** The name that stands alone on a line before a list: the point above it does not go on there. */
function strayName(line: string, next: Fragment['lines'][number] | undefined): ReturnType<typeof nameOf> {
  const name = nameOf(line);
  return name !== null && line.slice(name.end).trim() === '' && /^\s*[-*+•]\s/.test(next?.text ?? '') ? name : null;
}

/** Warns of names under which nothing is said, as `<kind>/nothing`. */
export function warnOfNothing(found: readonly NamedAnswer[], kind: string, report: Report): void {
  for (const { span, points } of found) {
    if (points.length > 0) continue;
    const hint = 'Write what belongs there after the colon, or in bullets below it.';
    report.warning(`${kind}/nothing`, span, 'Nothing follows this line.', hint);
  }
}

/** The points below a name, as inline content. */
export function readPoints(points: readonly Bullet[], item: ItemSource, report: Report): readonly Inlines[] {
  return points.map(({ content }) => readInlines(content, report, readOptions(item)));
}

function pointsOf(fragment: Fragment): readonly Bullet[] {
  const { before, bullets, after } = cutBullets(fragment);
  return [...paragraphsOf(before), ...bullets, ...paragraphsOf(after)];
}

function paragraphsOf(fragment: Fragment): readonly Bullet[] {
  const paragraphs: Fragment['lines'][number][][] = [[]];
  for (const line of fragment.lines) {
    if (line.text.trim() === '') paragraphs.push([]);
    else paragraphs.at(-1)?.push(line);
  }
  return paragraphs
    .filter((lines) => lines.length > 0)
    .map((lines) => {
      const content = paragraphOf(fragment, lines);
      return { content, span: textSpan(withLines(fragment, lines.map(trimLine))) };
    });
}
