import type { Inline, Inlines, SourceBlock } from '../../model/block.ts';
import { answerClass, answerOf, type Context, cutPart, slideCut } from '../context.ts';
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
      content: trusted(markedWords(content, index, block, context)),
      part: cutPart(context, 'p', index),
    })),
    blocks: block.blocks.length > 0 ? context.blocks(block.blocks) : null,
    above: above && block.part === 0 ? closing.attribution : null,
    below: !above && block.last ? closing.attribution : null,
    note: closing.note,
    glosses: glossesOn(block).map(({ phrase, meaning }, index) => ({
      phrase,
      meaning: context.inlines(meaning),
      part: slideCut(context, 'g', index),
    })),
    ...marginView(block, context),
    hold: hold ? context.inlines(hold) : null,
    heldWord: words.print.held,
  };
}

function shown(content: Inlines | null, when: boolean, context: Context): unknown {
  return content && when ? context.inlines(content) : null;
}

/** The empty margin beside the text, or in a key the notes that belong there. */
function marginView(block: SourceBlock, context: Context): View {
  const notes = notesOn(block, context);
  return {
    wide: block.margin === 'wide',
    notes: notes.map(({ number, note }) => ({
      number: String(number),
      note: context.inlines(note),
      index: number - 1,
      answerClass: answerClass(context.options),
      click: context.options.answers === 'click',
    })),
  };
}

/** The glosses whose phrase stands in this part; on the last part those that were found nowhere, too. */
function glossesOn(block: SourceBlock): SourceBlock['glosses'] {
  return block.part === 0 && block.last ? block.glosses : block.glosses.filter(({ phrase }) => stands(phrase, block));
}

/** The notes whose phrase stands in this part, each with its number in the whole source. */
function notesOn(block: SourceBlock, context: Context) {
  const notes = (answerOf(block, context.options)?.notes ?? []).map((one, index) => ({ ...one, number: index + 1 }));
  return block.part === 0 && block.last ? notes : notes.filter(({ phrase }) => stands(phrase, block));
}

function stands(phrase: string, block: SourceBlock): boolean {
  return firstPlace(phrase, block) >= 0;
}

/** The paragraph in which a phrase stands first; -1 for none. */
function firstPlace(phrase: string, block: SourceBlock): number {
  return block.paragraphs.findIndex((content) => wordsOf(content).toLowerCase().includes(phrase.toLowerCase()));
}

function wordsOf(content: Inlines): string {
  return content
    .map((part) => (part.kind === 'text' ? part.text : 'content' in part ? wordsOf(part.content) : ' '))
    .join('');
}

/** The paragraph with the first place of each glossed or noted phrase marked. No character is added to the words. */
function markedWords(content: Inlines, index: number, block: SourceBlock, context: Context): string {
  const here = notesOn(block, context).filter(({ phrase }) => firstPlace(phrase, block) === index);
  const notes = here.map(({ phrase, number }) => ({
    phrase,
    around: (words: string) => notedHtml(words, number, context),
  }));
  const glosses = block.glosses.map(({ phrase }) => ({
    phrase,
    around: (words: string) => element('span', { class: 'glossed' }, words),
  }));
  const marks = [...notes, ...glosses].filter(({ phrase }) => phrase !== '');
  const html = (part: Inline) => String(context.inlines([part]));
  if (marks.length === 0) return content.map(html).join('');
  return content.map((part) => (part.kind === 'text' ? markedText(part.text, marks) : html(part))).join('');
}

/** A phrase on which there is a note. Its number has no width and is no text, so that lines fall as without it. */
function notedHtml(words: string, number: number, { options }: Context): string {
  const click = options.answers === 'click';
  const mark = element(
    'span',
    {
      class: `${answerClass(options)} note-mark`,
      'data-note': String(number),
      'data-fragment-index': click ? String(number - 1) : null,
    },
    '',
  );
  return element('span', { class: click ? 'noted' : 'noted noted-shown' }, words + mark);
}

interface Mark {
  readonly phrase: string;
  readonly around: (words: string) => string;
}

function markedText(text: string, marks: readonly Mark[]): string {
  const lower = text.toLowerCase();
  const first = marks
    .map((mark) => ({ mark, at: lower.indexOf(mark.phrase.toLowerCase()) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at || b.mark.phrase.length - a.mark.phrase.length)[0];
  if (!first) return escapeHtml(text);
  const end = first.at + first.mark.phrase.length;
  const rest = marks.filter((mark) => mark !== first.mark);
  const words = escapeHtml(text.slice(first.at, end));
  return escapeHtml(text.slice(0, first.at)) + first.mark.around(words) + markedText(text.slice(end), rest);
}
