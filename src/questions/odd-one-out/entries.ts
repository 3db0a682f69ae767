import type { Fragment, Span } from '../../model/source.ts';
import { splitArrow } from '../arrow.ts';
import { bareText } from '../bare.ts';
import type { Bullet } from '../bullets.ts';
import { cutLine, textSpan, trimLine, withLines } from '../cut.ts';

/** A set as its author writes it: entries, those marked `[x]` odd, and the reasons after an arrow. */
export interface CutSet {
  readonly entries: readonly { readonly content: Fragment; readonly isOdd: boolean }[];
  readonly reasons: Fragment | null;
  readonly span: Span;
}

/** What parts the entries of a set: a middle dot or a slash with space round it, or a semicolon. */
const CUT = /(?<=\s)[·•/|](?=\s)|[;؛](?=\s)/g;
const ODD = /^\[[xX✓✔]\](?=\s|$)/u;

export function cutSet({ content, span }: Bullet): CutSet {
  const { before, after } = splitArrow(content);
  const line = before.lines.length === 1 ? before.lines[0] : joined(before);
  if (!line) return { entries: [], reasons: after, span };
  const pieces = [];
  let from = 0;
  for (const cut of bareText(line.text).matchAll(CUT)) {
    pieces.push(trimLine(cutLine(line, from, cut.index)));
    from = cut.index + 1;
  }
  pieces.push(trimLine(cutLine(line, from)));
  const entries = pieces.map((piece) => {
    const box = ODD.exec(piece.text)?.[0].length ?? 0;
    return { content: withLines(content, [trimLine(cutLine(piece, box))]), isOdd: box > 0 };
  });
  return { entries, reasons: after, span };
}

/** A set that goes on over several lines, as one line. */
function joined(fragment: Fragment): Fragment['lines'][number] {
  return { text: fragment.lines.map(({ text }) => text.trim()).join(' '), start: textSpan(fragment).start };
}
