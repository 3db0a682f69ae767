/** White space before a block, after a tag: no text is beside it. */
const BETWEEN_BLOCKS = /(?<=>)\n\s*(?=<\/?(?:aside|div|h\d|li|ol|p|section|table|tbody|td|th|thead|tr|ul)\b)/g;

/** Marks for measuring, which have done their work, and what HTML does not ask for. */
const UNWANTED = / data-(?:cut|part)="\w*"| xmlns="http:\/\/www\.w3\.org\/(?:1998\/Math\/MathML|2000\/svg)"/g;

/**
 * The slides of a file that is carried about, lighter: without what only measuring and XML need, and without the TeX that
 * KaTeX keeps in its MathML. Angle brackets are escaped wherever words stand, so no words look like a tag; quotation
 * marks are not, in the text of an SVG, so attributes are looked for in tags alone.
 */
export function lightHtml(html: string): string {
  return html
    .replace(/<annotation [^>]*>[^<]*<\/annotation>|<\/?semantics>/g, '')
    .replace(/<\w[^>]*>/g, (tag) => tag.replace(UNWANTED, ''))
    .replace(BETWEEN_BLOCKS, '');
}

/** What KaTeX calls the kinds of signs in a formula, and how it calls boxes that it draws. */
const KINDS_OF_SIGNS = ['mord', 'mbin', 'mrel', 'mopen', 'mclose', 'mpunct', 'minner', 'mop', 'mtight', 'sqrt'];

/** Slides without the names in their formulas of which no rule or script (`used`) speaks: a tenth of what formulas weigh. */
export function fewerNames(html: string, used: string): string {
  const idle = new Set(KINDS_OF_SIGNS.filter((name) => !new RegExp(`\\.${name}(?![\\w-])`).test(used)));
  return html.replace(/<span class="([^"]*)"/g, (all, names: string) => {
    const kept = names.split(' ').filter((name) => !idle.has(name));
    if (kept.length === names.split(' ').length) return all;
    return kept.length === 0 ? '<span' : `<span class="${kept.join(' ')}"`;
  });
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

/** A sign that KaTeX draws: a radical, a long arrow. */
const DRAWN_SIGN =
  /(?<=<svg width="[^"]*em" height="[^"]*em" viewBox="[^"]*"(?: preserveAspectRatio="[^"]*")?>)<path d="([^"]{60,})"\/>(?=<\/svg>)/g;

/**
 * Slides in which each sign that KaTeX draws more than once is written once (`paths`, to stand anywhere in the page), and
 * pointed at where it is drawn.
 */
export function sharedPaths(html: string): { readonly html: string; readonly paths: string } {
  const counts = new Map<string, number>();
  for (const [, path = ''] of html.matchAll(DRAWN_SIGN)) counts.set(path, (counts.get(path) ?? 0) + 1);
  const often = [...counts].filter(([, count]) => count > 1).map(([path]) => path);
  const ids = new Map(often.map((path, index) => [path, `sign-${index}`]));
  return {
    html: html.replace(DRAWN_SIGN, (all, path: string) => {
      const id = ids.get(path);
      return id === undefined ? all : `<use href="#${id}"/>`;
    }),
    paths: often.map((path) => `<path id="${ids.get(path)}" stroke="none" d="${path.replace(/\s+/g, ' ')}"/>`).join(''),
  };
}
