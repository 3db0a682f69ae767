import type { Block } from '../model/block.ts';
import type { Context } from './context.ts';
import { readInline } from './inline.ts';
import { type Stretch, slice, spanIn, trim } from './stretch.ts';

/** A heading, "### …" or underlined. Levels 2, 3 and 4 are printed; another one is reported and read as the nearest of them. */
export function readHeading(stretch: Stretch, depth: number, context: Context): Block {
  const { report } = context;
  const content = readInline(headingText(stretch), context);
  if (depth === 1) {
    const hint = 'The title of a topic stands in its front matter (title: …). Begin sections with ##.';
    report.error('markdown/heading-level', spanIn(stretch), 'A heading with one # has no place here.', hint);
    return { kind: 'heading', level: 2, content };
  }
  if (!stretch.text.startsWith('#')) {
    const hint = 'Put an empty line above the dashes, or write the heading as ## …';
    report.warning('markdown/heading-dashes', spanIn(stretch), 'Dashes right under text make it a heading.', hint);
  }
  if (depth === 2 || depth === 3 || depth === 4) return { kind: 'heading', level: depth, content };
  const hint = 'Use ## for sections, ### and #### for headings inside them.';
  report.error('markdown/heading-level', spanIn(stretch), 'Headings go down to four # only.', hint);
  return { kind: 'heading', level: 4, content };
}

/** Without the # before and behind it, or the line below it. */
function headingText(stretch: Stretch): Stretch {
  const before = /^#{1,6}(?=\s|$)/.exec(stretch.text);
  if (!before) return trim(slice(stretch, 0, stretch.text.lastIndexOf('\n')));
  const inside = trim(slice(stretch, before[0].length));
  const behind = /(?:^|[ \t])#+$/.exec(inside.text);
  return behind ? trim(slice(inside, 0, behind.index)) : inside;
}
