/** Letters that KaTeX sets in its own slanted face, and those that MathML makes slanted itself, without a font of ours. */
const SLANTED_LETTERS = /(<[^>]*\bmathnormal\b[^>]*>)([^<]*)/g;
const MATHML_LETTER = /<mi>[^<&]<\/mi>/gu;

const SIGNS: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&' };

/** What the formulas of a deck set in a face of KaTeX, as text. */
export function formulaText(html: string, file: string): string {
  const formulas = elements(html, /<(span) class="katex">/g);
  if (file.startsWith('KaTeX_Math-')) return [...formulas.matchAll(SLANTED_LETTERS)].map(([, , text]) => text).join('');
  const all = file === 'KaTeX_Main-Regular.woff2' ? formulas.replace(SLANTED_LETTERS, '$1') : formulas;
  return textOf(all.replace(MATHML_LETTER, ''));
}

/** What a deck sets slanted, formulas apart: words with stress, titles, letters in drawings. */
export function slantedText(html: string): string {
  return textOf(elements(html, /<(em|i|cite)(?=[\s>])|<(\w+)\b[^>]*\bfont-style\b/g));
}

function textOf(html: string): string {
  return html.replace(/<[^>]*>/g, '').replace(/&(?:lt|gt|amp);/g, (sign) => SIGNS[sign] ?? sign);
}

/** Elements with all that is in them; `opening` has their name in a group. */
function elements(html: string, opening: RegExp): string {
  let found = '';
  for (let open = opening.exec(html); open; open = opening.exec(html)) {
    const end = endOf(html, open.index, open[1] ?? open[2] ?? '');
    found += html.slice(open.index, end);
    opening.lastIndex = end;
  }
  return found;
}

/** Where an element ends that begins at `start`. */
function endOf(html: string, start: number, name: string): number {
  const tags = new RegExp(`<(/?)${name}(?=[\\s>])`, 'g');
  tags.lastIndex = start;
  let depth = 0;
  for (let tag = tags.exec(html); tag; tag = tags.exec(html)) {
    depth += tag[1] === '/' ? -1 : 1;
    if (depth === 0) return tags.lastIndex + 1;
  }
  return html.length;
}
