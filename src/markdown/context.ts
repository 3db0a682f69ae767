import type { Inline } from '../model/block.ts';
import type { Report } from '../model/diagnostic.ts';
import type { Words } from '../model/words.ts';
import type { Marked } from './marked.ts';

/** How a fragment is read. */
export interface ReadOptions {
  /** The fixed words of the topic's language: quotation marks, "Table", letters. */
  readonly words: Words;
  /** True: `[[…]]` is a gap; false: it is an error. */
  readonly gaps: boolean;
  /** Footnote labels with their numbers. */
  readonly notes: ReadonlyMap<string, number>;
}

/** A gap whose width is set when the whole fragment is read. */
export type OpenGap = {
  -readonly [Key in keyof Extract<Inline, { kind: 'gap' }>]: Extract<Inline, { kind: 'gap' }>[Key];
};

/** What one call of a reader carries along. */
export interface Context {
  readonly options: ReadOptions;
  readonly report: Report;
  readonly marked: Marked;
  /** Labels of link definitions that something pointed to. */
  readonly usedLinks: Set<string>;
  /** What is left to check when everything is read. */
  readonly definitions: (() => void)[];
  readonly gaps: { readonly gap: OpenGap; readonly length: number }[];
}
