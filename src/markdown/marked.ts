import { Lexer, Marked as Parser, type Token } from 'marked';

export type { Token };

/** The parts of `marked` that are used: the leaves among its blocks, and its inline marks. */
export interface Marked {
  /** Headings, tables, rules, link definitions and paragraphs. The tokens' `raw` joins to the text. */
  readonly leaves: (text: string) => Token[];
  /** Emphasis, strong, strike, links without brackets, escapes and hard breaks. The tokens' `raw` joins to the text. */
  readonly inlines: (text: string) => Token[];
  /** A link definition, by its label. */
  readonly link: (label: string) => { readonly href: string; readonly title: string | null } | null;
}

const none = () => undefined;
/** `[^1]: …` is no address; `false` leaves the others to marked. */
const noFootnote = (text: string) => (/^[ \t]*\[\^/.test(text) ? undefined : false);

/**
 * A lexer of its own for one fragment: `marked` keeps state per instance. What needs exact places or kept markers (lists, quotes,
 * fences, comments) is cut before; indented code and blocks of HTML are not read at all.
 */
export function createMarked(): Marked {
  const parser = new Parser({ gfm: true });
  parser.use({ tokenizer: { list: none, blockquote: none, code: none, fences: none, html: none, def: noFootnote } });
  const lexer = new Lexer(parser.defaults);
  return {
    leaves: (text) => lexer.blockTokens(text, []),
    inlines: (text) => lexer.inlineTokens(text, []),
    link(label) {
      const link = lexer.tokens.links[linkLabel(label)];
      return link ? { href: link.href, title: link.title ?? null } : null;
    },
  };
}

/** The label of a link definition, as labels are compared. */
export function linkLabel(label: string): string {
  return label.toLowerCase().replace(/\s+/g, ' ');
}
