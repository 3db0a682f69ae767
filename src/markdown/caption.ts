import type { Inlines } from '../model/block.ts';
import type { Context } from './context.ts';
import { readInline } from './inline.ts';
import { type Stretch, slice, trim } from './stretch.ts';

/** True when a paragraph begins with the language's word for a table and a colon. */
export function startsCaption(stretch: Stretch, context: Context): boolean {
  return leadLength(stretch, context) > 0;
}

/** What stands behind that word. */
export function readCaption(stretch: Stretch, context: Context): Inlines {
  return readInline(trim(slice(stretch, leadLength(stretch, context))), context);
}

function leadLength({ text }: Stretch, { options }: Context): number {
  const lead = /^([^:\n]{1,40}?)[ \t]*:(?=\s)/.exec(text);
  const word = lead?.[1]?.toLowerCase() ?? '';
  return lead && options.words.read.table.includes(word) ? lead[0].length : 0;
}
