import { writeBlocks, writeInlines } from '../../markdown/write.ts';
import { type Blocks, type Inlines, text } from '../../model/block.ts';

/** An item to be written as Markdown. */
export interface ItemParts {
  readonly stem: Inlines;
  readonly marks: number | null;
  /** Names with their values; null writes the bare name. */
  readonly attributes?: readonly (readonly [name: string, value: string | null])[];
  /** Lines below the stem, not indented. */
  readonly lines: readonly string[];
  /** Lines of the answer, without `>`. */
  readonly answer?: readonly string[];
}

const INDENT = '   ';

/** A whole item as it stands in a `:::questions` block. */
export function writeItem({ stem, marks, attributes = [], lines, answer = [] }: ItemParts): string {
  const braces = attributes.length > 0 ? [`{${attributes.map(writeAttribute).join(' ')}}`] : [];
  const head = [writeInlines(stem), ...(marks === null ? [] : [`[${marks}]`]), ...braces].join(' ');
  const below = [...lines, ...answer.map((line) => `> ${line}`)];
  return [`1. ${head}`, ...below.map((line) => (line === '' ? '' : `${INDENT}${line}`))].join('\n');
}

/** A stem of the topic's words. */
export function stemOf(words: string): Inlines {
  return text(words);
}

/** Blocks as lines. */
export function linesOf(blocks: Blocks): readonly string[] {
  return writeBlocks(blocks).trimEnd().split('\n');
}

/** Inline content as one line, breaks and all. */
export function oneLine(content: Inlines): string {
  return writeInlines(content).replaceAll('\n', ' ');
}

/** Entries of an attribute such as `spare`, parted by semicolons. */
export function writeEntries(entries: readonly string[]): string {
  const written = entries.map((entry) => entry.replace(/[;؛]/g, '\\$&'));
  return written.length === 1 && /[,،]/.test(written[0] ?? '') ? `${written[0]};` : written.join('; ');
}

function writeAttribute([name, value]: readonly [string, string | null]): string {
  if (value === null) return name;
  if (/^[\p{L}\p{N}._-]+$/u.test(value)) return `${name}=${value}`;
  return `${name}="${value.replace(/["\\]/g, '\\$&')}"`;
}
