import type { Report } from '../model/diagnostic.ts';
import type { Fragment, Line, Span } from '../model/source.ts';
import { cutLine, paragraphOf, textSpan, withLines } from './cut.ts';

/** `- text`, with the lines that go on it. */
export interface Bullet {
  /** The text after the bullet, indents taken off. */
  readonly content: Fragment;
  /** From the text's first character to its last. */
  readonly span: Span;
}

/** Lines cut into their bullets and what stands before and after the list. */
export interface BulletList {
  readonly before: Fragment;
  readonly bullets: readonly Bullet[];
  readonly after: Fragment;
}

const BULLET = /^\s*[-*+•–]\s+(?=\S)/;

/** Cuts the first list of bullets out of a fragment. An empty line ends an item; a line without bullet goes on it. */
export function cutBullets(fragment: Fragment): BulletList {
  const { lines } = fragment;
  const first = lines.findIndex(({ text }) => BULLET.test(text));
  if (first === -1) return { before: fragment, bullets: [], after: withLines(fragment, []) };
  const items: Line[][] = [];
  let at = first;
  let wasBlank = false;
  for (; at < lines.length; at += 1) {
    const line = lines[at] ?? { text: '', start: 0 };
    const bullet = BULLET.exec(line.text)?.[0].length;
    if (bullet !== undefined) items.push([cutLine(line, bullet)]);
    else if (line.text.trim() !== '') {
      if (wasBlank) break;
      items.at(-1)?.push(line);
    }
    wasBlank = line.text.trim() === '';
  }
  return {
    before: withLines(fragment, lines.slice(0, first)),
    bullets: items.map((item) => bulletOf(fragment, item)),
    after: withLines(fragment, lines.slice(at)),
  };
}

function bulletOf(fragment: Fragment, lines: readonly Line[]): Bullet {
  const content = paragraphOf(fragment, lines);
  return { content, span: textSpan(content) };
}

/** What stands round the list, to be printed with the stem; a second list is reported as `<kind>/stray`. */
export function aroundList({ before, bullets, after }: BulletList, kind: string, report: Report): Fragment {
  const second = bullets.length > 0 ? cutBullets(after).bullets[0] : undefined;
  if (second) {
    const message = 'This begins a second list: only the first one is read.';
    report.error(`${kind}/stray`, second.span, message, 'Make it one list, or write the second one as a sentence.');
  }
  const last = before.lines.at(-1);
  const blank = { text: '', start: last ? last.start + last.text.length : 0 };
  return withLines(before, [...before.lines, ...(after.lines.length > 0 ? [blank] : []), ...after.lines]);
}
