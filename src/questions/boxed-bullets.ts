import { readInlines } from '../markdown/read.ts';
import type { Inlines } from '../model/block.ts';
import type { Report } from '../model/diagnostic.ts';
import type { ItemSource } from '../model/item.ts';
import type { Fragment, Span } from '../model/source.ts';
import type { Bullet } from './bullets.ts';
import { cutLine, paragraphOf, trimLine, withLines } from './cut.ts';
import { readOptions } from './prompt.ts';

/** A bullet that may begin with a box: `- [1921] the NEP is announced`. */
export interface BoxedBullet {
  /** What stands in the box; null without one. */
  readonly box: { readonly mark: string; readonly fragment: Fragment; readonly span: Span } | null;
  readonly content: Fragment;
  readonly span: Span;
}

/** A box that is neither a gap, a footnote, nor a link. */
const BOX = /^\[(?![[^])((?:\\.|[^\]\\])*)\](?=\s|$)/;

/** Cuts the box off the front of a bullet. */
export function boxedBullet({ content, span }: Bullet): BoxedBullet {
  const first = content.lines[0];
  const [whole, mark = ''] = (first && BOX.exec(first.text)) ?? [];
  if (!first || whole === undefined) return { box: null, content, span };
  const line = trimLine(cutLine(first, 1, 1 + mark.length));
  return {
    box: {
      mark: line.text,
      fragment: withLines(content, [line]),
      span: { file: content.file, start: first.start, end: first.start + whole.length },
    },
    content: paragraphOf(content, [cutLine(first, whole.length), ...content.lines.slice(1)]),
    span,
  };
}

/** Inline content of a piece of an item, with gaps `[[…]]` where its kind has them. */
export function readPiece(content: Fragment, item: ItemSource, report: Report, gaps = false): Inlines {
  return readInlines(content, report, readOptions(item, gaps));
}
