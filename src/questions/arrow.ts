import type { Inlines } from '../model/block.ts';
import type { Fragment } from '../model/source.ts';
import { withoutBackslash } from './backslash.ts';
import { bareText } from './bare.ts';
import { cutLine, paragraphOf, withLines } from './cut.ts';

/**
 * " -> " or " → ": what follows is for the teacher (a correction, a reason). In code, maths or after a backslash it
 * is text.
 */
const ARROW = /(^|\s)(?:-+>|=>|→|⟶)(?=\s|$)/;

export interface Arrowed {
  readonly before: Fragment;
  /** What stands after the arrow; null without one. */
  readonly after: Fragment | null;
}

/** Cuts text at its first arrow. */
export function splitArrow(fragment: Fragment): Arrowed {
  for (const [index, line] of fragment.lines.entries()) {
    const found = ARROW.exec(bareText(line.text));
    if (!found) continue;
    const before = [...fragment.lines.slice(0, index), cutLine(line, 0, found.index)];
    const after = [cutLine(line, found.index + found[0].length), ...fragment.lines.slice(index + 1)];
    return { before: paragraphOf(fragment, before), after: paragraphOf(fragment, after) };
  }
  return { before: withLines(fragment, fragment.lines), after: null };
}

/** Keeps arrows in written text from being read as the arrow. */
export function escapeArrows(written: string): string {
  return written
    .split('\n')
    .map((line) => {
      let text = line;
      for (let found = ARROW.exec(bareText(text)); found; found = ARROW.exec(bareText(text))) {
        const at = found.index + (found[1]?.length ?? 0);
        text = `${text.slice(0, at)}\\${text.slice(at)}`;
      }
      return text;
    })
    .join('\n');
}

/** Takes off the backslash that kept `\→` from being read as the arrow: Markdown leaves it there. */
export function plainArrows(content: Inlines): Inlines {
  return withoutBackslash(content, '→⟶');
}
