import type { Blocks, Inlines } from '../model/block.ts';
import type { Pictures } from '../model/ports.ts';
import type { HtmlOptions } from './html.ts';

/** What the views of blocks are made with. */
export interface Context {
  readonly options: HtmlOptions;
  readonly pictures: Pictures;
  /** True at the top of a document: only there are blocks marked where they can be cut. */
  readonly top: boolean;
  /** Inlines for a template: HTML that is not escaped again. */
  inlines(content: Inlines): unknown;
  /** A prefix for the ids of one drawing, another for each, so that two of a picture do not share ids. */
  idPrefix(): string;
  /** Blocks inside another block, for a template. */
  blocks(blocks: Blocks): unknown;
}

/**
 * What lies under `answer`, or null when nobody may see it. The one place that reads that key, so that a document
 * without answers cannot show one even where it was left in the data.
 */
export function answerOf<T>(holder: { readonly answer?: T }, options: HtmlOptions): T | null {
  return options.answers === 'none' ? null : (holder.answer ?? null);
}

/** Class of an element that shows an answer: there at once in a key, on a click on slides. */
export function answerClass(options: HtmlOptions): string {
  return options.answers === 'click' ? 'answer fragment' : 'answer';
}

/** Attributes of an element at which layout may cut; none of them inside other blocks. */
export function cutPart(context: Context, letter: string, index: number): string | null {
  return context.top ? `${letter}${index}` : null;
}

/** The same for what is cut on a slide only: on the sheet a question stands whole with its room to write. */
export function slideCut(context: Context, letter: string, index: number): string | null {
  return context.options.medium === 'slides' ? cutPart(context, letter, index) : null;
}
