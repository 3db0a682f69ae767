import type { Block, Inlines } from '../model/block.ts';
import type { Report } from '../model/diagnostic.ts';
import { type Fragment, fragmentText, spanOf } from '../model/source.ts';
import { cutBlocks } from './block.ts';
import type { Context, ReadOptions } from './context.ts';
import { readInline } from './inline.ts';
import { checkLimits } from './limits.ts';
import { createMarked } from './marked.ts';
import { stretchOfFragment, trim } from './stretch.ts';

export type { ReadOptions } from './context.ts';

/** Room for the hand, in characters, over the longest answer; and the least width of a gap. */
const GAP_ROOM = 4;
const MIN_GAP = 12;

/**
 * Reads Markdown as Blocks. Reports in a teacher's words what cannot be read, with its place, and goes on; what the author
 * wrote is in the Blocks or in a diagnostic. What is too large or too deep is reported and gives no Blocks. Never throws.
 */
export function readBlocks(fragment: Fragment, report: Report, options: ReadOptions): Block[] {
  return readWithin(fragment, report, options, (context) => {
    const later = cutBlocks(fragment.file, fragment.lines, context);
    return later.flatMap((read) => read());
  });
}

/** Reads Markdown as inline content: one text without blocks, its lines joined. Reports as `readBlocks` does. */
export function readInlines(fragment: Fragment, report: Report, options: ReadOptions): Inlines {
  return readWithin(fragment, report, options, (context) => [
    ...readInline(trim(stretchOfFragment(fragment)), context),
  ]);
}

function readWithin<T>(fragment: Fragment, report: Report, options: ReadOptions, read: (context: Context) => T[]): T[] {
  const limits = checkLimits(fragmentText(fragment));
  if (!limits.ok) {
    report.error(limits.code, spanOf(fragment, limits.at, limits.at + 1), limits.message, limits.hint);
    return [];
  }
  const context: Context = { options, report, marked: createMarked(), usedLinks: new Set(), definitions: [], gaps: [] };
  const value = read(context);
  for (const check of context.definitions) check();
  const width = context.gaps.reduce((widest, { length }) => Math.max(widest, length + GAP_ROOM), MIN_GAP);
  for (const { gap } of context.gaps) gap.width = width;
  return value;
}
