import type { Room } from './room.ts';
import type { Fragment, Span } from './source.ts';
import type { Words } from './words.ts';

/** One attribute of `{…}`: `lines=8`, `decoys="wages, rent"`, or a bare word such as `bank` (value true). */
export interface Attribute {
  readonly name: string;
  readonly value: string | true;
  readonly span: Span;
}

/**
 * One numbered item of a `:::questions` block (or one part of it), cut into its pieces by topic/. The Markdown in the
 * pieces is not read yet: that is the question type's work (markdown/read.ts).
 */
export interface ItemSource {
  readonly file: string;
  readonly span: Span;
  readonly marks: number | null;
  readonly spag: number;
  readonly attributes: readonly Attribute[];
  readonly room: Room | null;
  /** What it quotes before its stem, `>` kept; printed. */
  readonly before: Fragment;
  /** The stem, with marks and attributes cut off. */
  readonly stem: Fragment;
  /** What stands after the stem: bullets, boxes, tables, pictures, text with gaps. */
  readonly body: Fragment;
  /** The lines that begin with `>` after the stem, `>` taken off. */
  readonly answer: Fragment;
  readonly words: Words;
  /** Footnote label → number, for the Markdown of the pieces. */
  readonly notes?: ReadonlyMap<string, number>;
}

/** The value of an attribute: its string, true for a bare word, undefined when it is not there. */
export function attribute(item: ItemSource, name: string): string | true | undefined {
  return item.attributes.find((entry) => entry.name === name)?.value;
}
