/** White space before a block, after a tag: no text is beside it. */
const BETWEEN_BLOCKS = /(?<=>)\n\s*(?=<\/?(?:aside|div|h\d|li|ol|p|section|table|tbody|td|th|thead|tr|ul)\b)/g;

/**
 * The slides of a file that is carried about, lighter: without the marks for measuring, which have done their work,
 * without the TeX that KaTeX keeps in its MathML, and without what HTML does not ask for. An author's quotation marks and
 * angle brackets are escaped, so no text looks like any of it.
 */
export function lightHtml(html: string): string {
  return html
    .replace(/<annotation [^>]*>[^<]*<\/annotation>|<\/?semantics>/g, '')
    .replace(/ data-cut="\w*"| data-part="\w*"| xmlns="http:\/\/www\.w3\.org\/(?:1998\/Math\/MathML|2000\/svg)"/g, '')
    .replace(BETWEEN_BLOCKS, '');
}

/** Slides, with rules that belong to them. */
interface Lighter {
  readonly html: string;
  readonly css: string;
}

/** The few properties by which KaTeX puts its boxes where they belong, in em. */
const PLACED =
  /<span( class="[^"]*)?"? style="((?:(?:height|top|vertical-align|width|min-width|margin-left|margin-right|padding-left|border-bottom-width):-?[\d.]+em;)+)">/g;
/** So often a style must stand in the deck to be worth a rule. */
const OFTEN = 3;

/**
 * Formulas say the same few heights and places again and again: those that come often become rules. A rule is marked
 * important, since it stands for a style of the element itself.
 */
export function sharedStyles(html: string): Lighter {
  const counts = new Map<string, number>();
  for (const [, , style = ''] of html.matchAll(PLACED)) counts.set(style, (counts.get(style) ?? 0) + 1);
  const often = [...counts].filter(([, count]) => count >= OFTEN).map(([style]) => style);
  const names = new Map(often.map((style, index) => [style, `f${index.toString(36)}`]));
  return {
    html: html.replace(PLACED, (all, start: string | undefined, style: string) => {
      const name = names.get(style);
      if (name === undefined) return all;
      return start === undefined ? `<span class="${name}">` : `<span${start} ${name}">`;
    }),
    css: often
      .map((style) => `.katex .${names.get(style)}{${style.slice(0, -1).replaceAll(';', '!important;')}!important}`)
      .join(''),
  };
}
