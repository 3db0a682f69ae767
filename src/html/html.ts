import type { Blocks, Citation, Inlines } from '../model/block.ts';
import type { Pictures } from '../model/ports.ts';
import type { Theme } from '../model/theme.ts';
import type { Words } from '../model/words.ts';

/** How Blocks become HTML. */
export interface HtmlOptions {
  readonly medium: 'print' | 'slides';
  readonly words: Words;
  /**
   * What becomes of what lies under `answer`: `none` never reads it (it should be gone already), `shown` sets it in
   * the spaces (key), `click` sets it as reveal.js fragments (class "fragment").
   */
  readonly answers: 'none' | 'shown' | 'click';
  /** `served`: <img src="asset/HASH"> for the closed page; `inline`: data URIs for a file of its own. SVG is inlined in both. */
  readonly pictures: 'served' | 'inline';
  /** Text for a citation whose own text is null, or null for its placeholder of fixed width. */
  readonly cite: (citation: Citation) => string | null;
  /** Prefix of every id in the markup, unique in the document. */
  readonly prefix: string;
}

export interface Html {
  blocks(blocks: Blocks): string;
  inlines(content: Inlines): string;
  /** Renders a template by its path below templates/, for example "worksheet/page". Values are escaped; those made by `blocks` and `inlines` are passed as they are by `markup()`. */
  template(name: string, view: Readonly<Record<string, unknown>>): string;
  /** Marks a string that this module made as HTML, so that templates do not escape it. */
  markup(html: string): unknown;
}

/** What is needed to make an Html. */
export interface HtmlSource {
  readonly theme: Theme;
  readonly pictures: Pictures;
  /** Whose the document is; left out: the theme's school. */
  readonly school?: string | null;
}
