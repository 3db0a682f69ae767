import { readInlines } from '../markdown/read.ts';
import { writeInlines } from '../markdown/write.ts';
import type { Inlines } from '../model/block.ts';
import type { Report } from '../model/diagnostic.ts';
import type { Attribute, ItemSource } from '../model/item.ts';
import type { Line } from '../model/source.ts';
import { withoutBackslash } from './backslash.ts';
import { bareText } from './bare.ts';
import { cutLine, trimLine } from './cut.ts';
import { readOptions } from './prompt.ts';

/** Where an entry of `{decoys="wages, rent"}` ends. */
export type Separator = 'semicolon' | 'semicolon-or-comma';

/**
 * The entries of an attribute as Markdown text: "a; b" at semicolons; where commas may part them too, "a, b" at
 * commas when there is no semicolon (not within a number). The signs of Arabic (، ؛) do as well; a backslash before a
 * sign keeps it.
 */
export function readList(entry: Attribute, separator: Separator, item: ItemSource, report: Report): readonly Inlines[] {
  const value = valueLine(entry);
  const bare = bareText(value.text);
  const commas = separator === 'semicolon-or-comma' && !/[;؛]/.test(bare);
  const entries: Line[] = [];
  let from = 0;
  for (const cut of bare.matchAll(commas ? /(?<!\d)[,،]|[,،](?!\d)/g : /[;؛]/g)) {
    entries.push(trimLine(cutLine(value, from, cut.index)));
    from = cut.index + 1;
  }
  entries.push(trimLine(cutLine(value, from)));
  return entries
    .filter((line) => line.text !== '')
    .map((line) => readInlines({ file: item.file, lines: [line] }, report, readOptions(item)))
    .map((content) => withoutBackslash(content, '،؛'));
}

/** The entries as the value of an attribute: what `readList` reads back, with either separator. */
export function writeList(entries: readonly Inlines[]): string {
  const written = entries.map((entry) => escapeSemicolons(writeInlines(entry).replaceAll('\n', ' ')));
  // A semicolon at the end keeps a single entry with a comma in it whole.
  return written.length === 1 && /[,،]/.test(written[0] ?? '') ? `${written[0]};` : written.join('; ');
}

function escapeSemicolons(written: string): string {
  const bare = bareText(written);
  return [...written].map((sign, at) => (/[;؛]/.test(sign) && bare[at] === sign ? `\\${sign}` : sign)).join('');
}

/** The value of an attribute with its place in the file (near it, when signs in it are escaped). */
function valueLine({ name, value, span }: Attribute): Line {
  if (value === true) return { text: '', start: span.end };
  const isBare = span.end - span.start === name.length + 1 + value.length;
  return { text: value, start: span.end - value.length - (isBare ? 0 : 1) };
}
