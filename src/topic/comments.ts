import type { Line } from '../model/source.ts';

/** Finds comments that take whole lines: what is commented out is not read, directives and all. */
export interface CommentFinder {
  /** Index of the last line of the comment `<!-- … -->` that begins on the line at `index`; null when none does. */
  end(index: number): number | null;
}

/** Lines that close a comment are listed first: many comments that are never closed must not take for ever. */
export function commentFinder(lines: readonly Line[]): CommentFinder {
  const closers = lines.flatMap(({ text }, index) => (text.includes('-->') ? [index] : []));
  let next = 0;
  return {
    end(index) {
      const open = /^\s*<!--/.exec(lines[index]?.text ?? '');
      if (!open) return null;
      while (next < closers.length && (closers[next] ?? 0) < index) next += 1;
      const close = closers[next];
      if (close === undefined) return null;
      const text = lines[close]?.text ?? '';
      const at = text.indexOf('-->', close === index ? open[0].length : 0);
      return at >= 0 && text.slice(at + 3).trim() === '' ? close : null;
    },
  };
}
