import type { Line } from '../model/source.ts';

const OPEN = /^[ \t]*(?:(?:[-*+]|\d{1,3}[.)]) +)?(`{3,}|~{3,})([^`]*)$/;
const CLOSE = /^[ \t]*(`{3,}|~{3,})[ \t]*$/;

/** Finds where fenced code ends. Made once for a list of lines. */
export interface FenceFinder {
  /** Index of the closing fence when the line at `index` opens fenced code; `null` when it opens none; -1: never closed. */
  end(index: number): number | null;
}

/**
 * Fenced code at any indent. A fence that is never closed counts as none (-1), so that one slip does not swallow the
 * lesson. Closers are listed first: many openers without one must not take for ever.
 */
export function fenceFinder(lines: readonly Line[]): FenceFinder {
  const closers: { readonly index: number; readonly mark: string }[] = [];
  for (const [index, line] of lines.entries()) {
    const mark = CLOSE.exec(line.text)?.[1];
    if (mark !== undefined) closers.push({ index, mark });
  }
  let next = 0;
  return {
    end(index) {
      const mark = OPEN.exec(lines[index]?.text ?? '')?.[1];
      if (mark === undefined) return null;
      if ((closers[next - 1]?.index ?? -1) > index) next = 0;
      while (next < closers.length && (closers[next]?.index ?? 0) <= index) next += 1;
      // Fences of another sign or shorter ones may stand in between; a page of them is enough.
      for (const close of closers.slice(next, next + 50)) {
        if (close.mark[0] === mark[0] && close.mark.length >= mark.length) return close.index;
      }
      return -1;
    },
  };
}

/** Which of the lines stand in fenced code, fences included. */
export function fencedLines(lines: readonly Line[]): readonly boolean[] {
  const inside = new Array<boolean>(lines.length).fill(false);
  const finder = fenceFinder(lines);
  for (let index = 0; index < lines.length; index += 1) {
    const end = finder.end(index);
    if (end === null || end < 0) continue;
    inside.fill(true, index, end + 1);
    index = end;
  }
  return inside;
}
