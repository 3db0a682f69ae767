import type { Citation, Gap, Inline, Inlines } from '../model/block.ts';
import { fill, type Words } from '../model/words.ts';
import { answerClass, answerOf } from './context.ts';
import { cssLength, element, emptyElement, escapeHtml } from './escape.ts';
import type { HtmlOptions } from './html.ts';
import { renderMath } from './math.ts';

const TAGS = { emphasis: 'em', strong: 'strong', sub: 'sub', sup: 'sup', strike: 's' } as const;

/** Width of a character of running text, in ch (a ch is the width of a nought, which is wider than most letters). */
const CH_PER_CHARACTER = 0.9;

/** Inlines as HTML, everything escaped. */
export function inlinesHtml(content: Inlines, options: HtmlOptions): string {
  return content.map((part) => inlineHtml(part, options)).join('');
}

function inlineHtml(part: Inline, options: HtmlOptions): string {
  switch (part.kind) {
    case 'text':
      return escapeHtml(part.text);
    case 'code':
      return element('code', {}, escapeHtml(part.text));
    case 'math':
      return renderMath(part.tex, false, options.medium);
    case 'emphasis':
    case 'strong':
    case 'sub':
    case 'sup':
    case 'strike':
      return element(TAGS[part.kind], {}, inlinesHtml(part.content, options));
    case 'break':
      return emptyElement('br', {});
    case 'link':
      return linkHtml(part.href, inlinesHtml(part.content, options));
    case 'gap':
      return gapHtml(part, options);
    case 'phrase':
      return element('span', { lang: part.language, dir: part.direction }, inlinesHtml(part.content, options));
    case 'noteref':
      return element('sup', { class: 'noteref' }, String(part.number));
    case 'citation':
      return citationHtml(part, options);
    default:
      return part satisfies never;
  }
}

/** Only the web and mail are linked; the text of any other link stays. */
function linkHtml(href: string, content: string): string {
  return /^(https?:\/\/|mailto:)/i.test(href) ? element('a', { href, rel: 'noopener noreferrer' }, content) : content;
}

function gapHtml(gap: Gap, options: HtmlOptions): string {
  const answer = answerOf(gap, options);
  const shown = answer ? element('span', { class: answerClass(options) }, inlinesHtml(answer.text, options)) : null;
  return numberedGap(gap, gapSpace(gap, shown));
}

/** The space of a gap with what stands in it. Sheet and key have the same element, so that they have the same size. */
function gapSpace(gap: Gap, shown: string | null): string {
  switch (gap.shape) {
    case 'run':
      return element('span', { class: 'gap', style: `min-width:${cssLength(gap.width, 'ch')}` }, shown ?? '&nbsp;');
    case 'cell':
      return element('span', { class: 'gap-cell', style: `--rows:${rowsOf(gap.lines)}` }, shown ?? '&nbsp;');
    case 'tick':
      return element('span', { class: 'gap-tick' }, shown ?? '&nbsp;');
    default:
      return gap.shape satisfies never;
  }
}

/** A whole number from 1, as it may stand in a style attribute. */
function rowsOf(lines: number): number {
  return Number.isFinite(lines) ? Math.max(1, Math.round(lines)) : 1;
}

function numberedGap({ number, shape }: Gap, space: string): string {
  if (number === null) return space;
  const name = shape === 'run' ? 'gap-numbered' : `gap-numbered gap-numbered-${shape}`;
  return element('span', { class: name }, element('span', { class: 'gap-number' }, `${number}`) + space);
}

function citationHtml(citation: Citation, options: HtmlOptions): string {
  if (citation.text !== null) return element('span', { class: 'citation' }, escapeHtml(citation.text));
  const text = options.cite(citation);
  // Once known it takes its own room: a width kept free would show as a hole before the next word or full stop.
  if (text !== null) return element('span', { class: 'citation citation-late' }, escapeHtml(text));
  const width = cssLength(longestText(citation, options.words).length * CH_PER_CHARACTER, 'ch');
  return element('span', { class: 'citation citation-late', style: `min-width:${width}` }, '&nbsp;');
}

/** The longest text that such a citation is likely to get: what is measured with it needs no line more in the end. */
function longestText(citation: Citation, words: Words): string {
  switch (citation.to.what) {
    case 'line':
      return fill(words.print.lines, { from: 88, to: 88 });
    case 'question':
      return fill(words.print.question, { n: citation.to.number });
    case 'source':
      return `${words.print.source} ${words.letters[0] ?? ''}`;
    default:
      return citation.to satisfies never;
  }
}
