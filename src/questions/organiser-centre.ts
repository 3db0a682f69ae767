import { readInlines } from '../markdown/read.ts';
import { writeInlines } from '../markdown/write.ts';
import { type Blocks, type Inline, type Inlines, plainText } from '../model/block.ts';
import type { Report } from '../model/diagnostic.ts';
import type { ItemSource } from '../model/item.ts';
import type { WrittenAttribute } from './item-markdown.ts';
import { readOptions } from './prompt.ts';

/** What an organiser is about: the term, the effect, the topic in its middle. */
export interface Centre {
  readonly content: Inlines;
  /** True when an attribute names it, rather than the question. */
  readonly named: boolean;
}

/** Characters that fit the middle of an organiser. */
const LONGEST = 70;

/**
 * The middle of an organiser: the attribute `name`; else the one bold phrase of the question; else the question itself
 * when it is short. `<kind>/<name>` when there is none, or when it is too long.
 */
export function readCentre(item: ItemSource, stem: Blocks, name: string, kind: string, report: Report): Centre {
  const entry = item.attributes.find((attribute) => attribute.name === name);
  if (entry) {
    const value = entry.value === true ? '' : entry.value.trim();
    const line = { text: value, start: entry.span.start };
    const content = value === '' ? [] : readInlines({ file: item.file, lines: [line] }, report, readOptions(item));
    if (content.length === 0 || plainText(content).length > LONGEST) {
      const message = content.length === 0 ? `${name} is empty.` : `This is too long for the middle of the drawing.`;
      report.error(
        `${kind}/${name}`,
        entry.span,
        message,
        `Write a few words: {${name}="…"}, at most ${LONGEST} characters.`,
      );
    }
    return { content, named: true };
  }
  const [first] = stem;
  const words = first?.kind === 'paragraph' ? first.content : [];
  const bold = words.flatMap(boldIn);
  const content = bold.length === 1 ? (bold[0] ?? []) : words;
  if (plainText(content).trim() === '' || plainText(content).length > LONGEST) {
    const message = 'Nothing says what stands in the middle of the drawing.';
    const hint = `Name it in a few words: {${name}="…"}, or print it bold in the question: **…**`;
    report.error(`${kind}/${name}`, item.span, message, hint);
  }
  return { content, named: false };
}

/** The attribute as it is written; nothing when the question says it. */
export function writeCentre(name: string, { content, named }: Centre): readonly WrittenAttribute[] {
  return named ? [[name, writeInlines(content).replaceAll('\n', ' ')]] : [];
}

function boldIn(part: Inline): readonly Inlines[] {
  if (part.kind === 'strong') return [part.content];
  return 'content' in part ? part.content.flatMap(boldIn) : [];
}
