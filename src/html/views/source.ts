import type { Inline, Inlines, SourceBlock } from '../../model/block.ts';
import { answerOf, type Context, cutPart } from '../context.ts';
import { trusted, type View } from '../engine.ts';
import { cssLength, element, escapeHtml } from '../escape.ts';

/** A source extract: label, words exactly as they stand, attribution, provenance, glosses. */
export function sourceView(block: SourceBlock, context: Context): View {
  const { words, medium } = context.options;
  // For the teacher's copy alone: never for a click before the class.
  const hold = context.options.answers === 'shown' ? (answerOf(block, context.options)?.hold ?? null) : null;
  const above = block.place === 'above';
  const closing = {
    note: shown(block.note, block.last, context),
    attribution: shown(block.attribution, true, context),
  };
  return {
    name: block.label,
    continued: block.part > 0 ? `(${words.print.continued})` : null,
    language: block.language,
    direction: block.direction,
    numbered: block.numbered,
    numbers: (block.numbers ?? []).map(({ line, top }) => ({
      line: String(line),
      top: cssLength(top, medium === 'print' ? 'mm' : 'px'),
    })),
    paragraphs: block.paragraphs.map((content, index) => ({
      content: trusted(glossed(content, block, context)),
      part: cutPart(context, 'p', index),
    })),
    blocks: block.blocks.length > 0 ? context.blocks(block.blocks) : null,
    above: above && block.part === 0 ? closing.attribution : null,
    below: !above && block.last ? closing.attribution : null,
    note: closing.note,
    glosses: glossesOn(block).map(({ phrase, meaning }) => ({ phrase, meaning: context.inlines(meaning) })),
    hold: hold ? context.inlines(hold) : null,
    heldWord: words.print.held,
  };
}

function shown(content: Inlines | null, when: boolean, context: Context): unknown {
  return content && when ? context.inlines(content) : null;
}

/** The glosses whose phrase stands in this part; on the last part those that were found nowhere, too. */
function glossesOn(block: SourceBlock): SourceBlock['glosses'] {
  if (block.part === 0 && block.last) return block.glosses;
  const here = block.paragraphs.map(wordsOf).join('\n').toLowerCase();
  return block.glosses.filter(({ phrase }) => here.includes(phrase.toLowerCase()));
}

function wordsOf(content: Inlines): string {
  return content
    .map((part) => (part.kind === 'text' ? part.text : 'content' in part ? wordsOf(part.content) : ' '))
    .join('');
}

/** The paragraph with the first place of each glossed phrase marked. No character is added to the author's words. */
function glossed(content: Inlines, block: SourceBlock, context: Context): string {
  const phrases = block.glosses.map(({ phrase }) => phrase).filter((phrase) => phrase !== '');
  const html = (part: Inline) => String(context.inlines([part]));
  if (phrases.length === 0) return content.map(html).join('');
  return content.map((part) => (part.kind === 'text' ? markedText(part.text, phrases) : html(part))).join('');
}

function markedText(text: string, phrases: readonly string[]): string {
  const lower = text.toLowerCase();
  const first = phrases
    .map((phrase) => ({ phrase, at: lower.indexOf(phrase.toLowerCase()) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at || b.phrase.length - a.phrase.length)[0];
  if (!first) return escapeHtml(text);
  const end = first.at + first.phrase.length;
  const rest = phrases.filter((phrase) => phrase !== first.phrase);
  const mark = element('span', { class: 'glossed' }, escapeHtml(text.slice(first.at, end)));
  return escapeHtml(text.slice(0, first.at)) + mark + markedText(text.slice(end), rest);
}
