import { writeBlocks } from '../markdown/write.ts';
import type { Blocks } from '../model/block.ts';
import type { Asked } from './prompt.ts';
import { type WrittenAttribute, writeRoom } from './room-write.ts';
import { writeSchemeLines } from './scheme-write.ts';

export type { WrittenAttribute } from './room-write.ts';

const INDENT = '   ';

/**
 * An item as Markdown, numbered "1.": what it quotes, its stem with marks and attributes, what is printed beside it,
 * the lines of its kind, and its mark scheme.
 */
export function writeItem(
  kind: string,
  asked: Asked,
  lines: readonly string[],
  attributes: readonly WrittenAttribute[] = [],
): string {
  const own: WrittenAttribute[] = [
    ...(asked.named ? [['kind', kind] as const] : []),
    ...attributes,
    ...writeRoom(asked.room),
  ];
  const tail = [marks(asked), own.length > 0 ? `{${own.map(writeAttribute).join(' ')}}` : ''].filter(
    (part) => part !== '',
  );
  const stem = withTail(linesOf(asked.stem), asked.stem, tail.join(' '));
  const beside = linesOf(asked.beside);
  const body = [...beside, ...(beside.length > 0 && lines.length > 0 ? [''] : []), ...lines];
  const gap = tail.length === 0 && opensWithText(body[0]) ? [''] : [];
  const all = [...linesOf(asked.before), ...stem, ...gap, ...body, ...writeSchemeLines(asked.scheme, asked.leads)];
  return all.map((line, index) => (index === 0 ? `1. ${line}` : line === '' ? '' : `${INDENT}${line}`)).join('\n');
}

/** Lines of an answer as they stand below an item, after its mark scheme. */
export function answerLines(lines: readonly string[]): string[] {
  return lines.map((line) => `${INDENT}>${line === '' ? '' : ` ${line}`}`);
}

/** Blocks as lines, without an empty one at the end. */
export function linesOf(blocks: Blocks): string[] {
  return blocks.length === 0 ? [] : writeBlocks(blocks).trimEnd().split('\n');
}

/** Marks go to the end of the stem; to the end of its first line when it ends in something that is not text. */
function withTail(lines: string[], stem: Blocks, tail: string): string[] {
  if (tail === '') return lines;
  if (lines.length === 0) return [tail];
  const at = stem.at(-1)?.kind === 'paragraph' ? lines.length - 1 : 0;
  return lines.map((line, index) => (index === at ? `${line} ${tail}` : line));
}

/** A line that would go on the stem's paragraph if nothing stood between. */
function opensWithText(line: string | undefined): boolean {
  return line !== undefined && !/^\s*(?:[-*+|>#]|!\[|```|\$\$|\(?[\da-z]+[.)]\s)/.test(line);
}

function marks(asked: Asked): string {
  if (asked.marks === null) return '';
  return asked.spag > 0 ? `[${asked.marks}+${asked.spag}]` : `[${asked.marks}]`;
}

function writeAttribute([name, value]: WrittenAttribute): string {
  if (value === null) return name;
  if (/^[\p{L}\p{N}._-]+$/u.test(value)) return `${name}=${value}`;
  return `${name}="${value.replace(/["\\]/g, '\\$&')}"`;
}
