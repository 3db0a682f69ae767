import type { Block, Inlines } from '../model/block.ts';
import type { Line } from '../model/source.ts';
import { readCaption, startsCaption } from './caption.ts';
import type { Context } from './context.ts';
import { checkLink } from './definition.ts';
import { readHeading } from './heading.ts';
import type { Token } from './marked.ts';
import { readParagraph } from './paragraph.ts';
import type { Cut, Later } from './place.ts';
import { type Stretch, slice, spanIn, stretchOf, trim } from './stretch.ts';
import { readTable } from './table.ts';

interface Leaf {
  readonly token: Token;
  readonly stretch: Stretch;
}

/** Headings, tables, paragraphs, rules and link definitions, out of lines that hold nothing else. */
export function readLeaves(file: string, lines: readonly Line[], context: Context, cut: Cut): Later[] {
  const leaves = cutLeaves(stretchOf(file, lines), context);
  const later: Later[] = [];
  for (let index = 0; index < leaves.length; index += 1) {
    const leaf = leaves[index];
    const following = leaves[index + 1];
    if (!leaf) break;
    const isCaption = leaf.token.type === 'paragraph' && startsCaption(leaf.stretch, context);
    if (isCaption && following?.token.type === 'table') {
      later.push(...readLeaf(following, leaf.stretch, context, cut));
      index += 1;
    } else {
      if (isCaption) warnCaption(leaf.stretch, context);
      later.push(...readLeaf(leaf, null, context, cut));
    }
  }
  return later;
}

/** The tokens' `raw` joins to the text: a running sum gives their places. */
function cutLeaves(stretch: Stretch, context: Context): Leaf[] {
  const leaves: Leaf[] = [];
  let at = 0;
  for (const token of context.marked.leaves(stretch.text)) {
    const start = stretch.text.startsWith(token.raw, at) ? at : Math.max(at, stretch.text.indexOf(token.raw, at));
    at = start + token.raw.length;
    if (token.type !== 'space') leaves.push({ token, stretch: trim(slice(stretch, start, at)) });
  }
  return leaves;
}

function readLeaf({ token, stretch }: Leaf, caption: Stretch | null, context: Context, cut: Cut): Later[] {
  switch (token.type) {
    case 'heading':
      return [() => [readHeading(stretch, token.depth, context)]];
    case 'hr':
      context.report.warning(
        'markdown/rule',
        spanIn(stretch),
        'A rule across the page is not printed.',
        'Take it out; a new slide begins at a line --- between the blocks of a topic.',
      );
      return [];
    case 'def':
      return [checkLink(stretch, token.tag, token.href, context)];
    case 'table': {
      const { table, behind } = readTable(stretch, token.align, context, cut);
      const captionOf = (): Inlines | null => (caption ? readCaption(caption, context) : null);
      return [() => [{ ...table(), caption: captionOf() } satisfies Block], ...behind];
    }
    default:
      return [() => readParagraph(stretch, context)];
  }
}

function warnCaption(stretch: Stretch, context: Context): void {
  const hint = 'Put the caption directly before its table, with at most an empty line between.';
  context.report.warning('markdown/caption-alone', spanIn(stretch), 'No table follows this caption.', hint);
}
