import type { Block, Blocks, ImageBlock, Inlines } from '../model/block.ts';
import { writeAddress } from './escape.ts';
import { type InlinePlace, writeLine } from './write-inline.ts';

const PARAGRAPH: InlinePlace = { start: true, lines: true, gap: false, cell: false, strong: false, loose: false };
const CELL: InlinePlace = { start: false, lines: false, gap: false, cell: true, strong: false, loose: false };

const INSIDE: InlinePlace = { ...PARAGRAPH, start: false, lines: false };

/**
 * Blocks as Markdown, without an empty line at the end: reading it gives the same Blocks, but for spans. `captionWord` is the
 * language's word before the caption of a table. Throws on kinds that Markdown has no shape for: that is a mistake in a program.
 */
export function writeBlocks(blocks: Blocks, captionWord = 'Table'): string {
  let text = '';
  blocks.forEach((block, index) => {
    const before = blocks[index - 1];
    if (before) text += between(before, block);
    text += writeBlock(block, blocks[index + 1], captionWord);
  });
  return text;
}

/** Inline content as one line of Markdown: `readInlines` gives it back, but for spans. */
export function writeInlines(content: Inlines): string {
  return writeLine(content);
}

/** Inline content as a cell of a table, its bars escaped. */
export function writeCell(content: Inlines): string {
  return writeLine(content, CELL).replaceAll('|', '\\|');
}

/** An empty line; two lists, which would become one, are parted by an empty comment. */
function between(before: Block, block: Block): string {
  return before.kind === 'list' && block.kind === 'list' ? '\n\n<!-- -->\n\n' : '\n\n';
}

function writeBlock(block: Block, next: Block | undefined, captionWord: string): string {
  switch (block.kind) {
    case 'paragraph':
      return writeParagraph(block.content, next, captionWord);
    case 'heading':
      return `${'#'.repeat(block.level)} ${writeLine(block.content, INSIDE)}`;
    case 'list':
      return writeList(block, captionWord);
    case 'quote':
      return prefixed(writeBlocks(block.blocks, captionWord), '> ', '> ');
    case 'code':
      return writeFence(block.text, block.language);
    case 'formula':
      if (/(?<!\\)(?:\\\\)*\$\$/.test(block.tex)) throw new Error(`Markdown cannot hold this formula: ${block.tex}`);
      return `$$\n${block.tex.trim().replace(/\n\s*\n/g, '\n')}\n$$`;
    case 'table':
      return writeTable(block, captionWord);
    case 'image':
      return writeImage(block);
    default:
      throw new Error(`Markdown has no shape for a block of kind “${block.kind}”.`);
  }
}

function writeParagraph(content: Inlines, next: Block | undefined, captionWord: string): string {
  const text = writeLine(content, PARAGRAPH);
  // "Table: …" would be a caption, whatever the language's word for it.
  const lead = /^([^:\n\\]{1,40}):(?=\s|&)/.exec(text);
  const isCaption = lead !== null && (next?.kind === 'table' || lead[1]?.toLowerCase() === captionWord.toLowerCase());
  return isCaption ? `${lead[1]}\\:${text.slice(lead[0].length)}` : text;
}

function writeList({ items }: Extract<Block, { kind: 'list' }>, captionWord: string): string {
  const tight = items.every(
    ({ blocks }) => blocks.length < 2 || (blocks.length === 2 && joinsList(blocks[0], blocks[1])),
  );
  const written = items.map(({ marker, blocks }) => {
    const sign = marker ?? '-';
    const [first, second] = blocks;
    const text =
      tight && first && second
        ? `${writeBlocks([first], captionWord)}\n${writeBlocks([second], captionWord)}`
        : writeBlocks(blocks, captionWord);
    return text === '' ? sign : prefixed(text, `${sign} `, ' '.repeat(sign.length + 1));
  });
  return written.join(tight ? '\n' : '\n\n');
}

/** True when a list may stand right below a paragraph. */
function joinsList(before: Block | undefined, block: Block | undefined): boolean {
  if (before?.kind !== 'paragraph' || block?.kind !== 'list') return false;
  const first = block.items[0];
  return first !== undefined && first.blocks.length > 0 && /^(?:1[.)]|\(?[ai][.)])?$/.test(first.marker ?? '');
}

function prefixed(text: string, first: string, others: string): string {
  return text
    .split('\n')
    .map((line, index) => (index === 0 ? first + line : line === '' ? others.trimEnd() : others + line))
    .join('\n');
}

function writeFence(text: string, language: string | null): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${(language ?? '').replace(/[\s`]/g, '')}\n${text === '' ? '' : `${text}\n`}${fence}`;
}

function writeTable(table: Extract<Block, { kind: 'table' }>, captionWord: string): string {
  const columns = Math.max(table.align.length, table.head.length, ...table.rows.map((row) => row.length), 1);
  const row = (cells: readonly Inlines[]) =>
    `| ${Array.from({ length: columns }, (_, index) => writeCell(cells[index] ?? [])).join(' | ')} |`;
  const dashes = Array.from({ length: columns }, (_, index) => {
    const align = table.align[index];
    return align === 'center' ? ':-:' : align === 'end' ? '--:' : '---';
  });
  const lines = [row(table.head), `|${dashes.join('|')}|`, ...table.rows.map((cells) => row(rowCells(table, cells)))];
  const caption = table.caption ? [`${captionWord}: ${writeLine(table.caption, INSIDE)}`, ''] : [];
  return [...caption, ...lines].join('\n');
}

/** A first column of headers is known by its bold type, unless the corner above it is empty. */
function rowCells(table: Extract<Block, { kind: 'table' }>, cells: readonly Inlines[]): readonly Inlines[] {
  const corner = table.head.length > 0 && table.head[0]?.length === 0;
  const [first = [], ...others] = cells;
  const bold = first.length === 1 && first[0]?.kind === 'strong';
  return table.rowHeads && !corner && !bold ? [[{ kind: 'strong', content: first }], ...others] : cells;
}

function writeImage({ src, alt, caption, credit }: ImageBlock): string {
  const description = alt === '' ? '' : writeLine([{ kind: 'text', text: alt }], INSIDE);
  const title = caption && caption.length > 0 ? ` ${quoted(writeLine(caption, INSIDE))}` : '';
  const attributes = [
    ...(credit && credit.length > 0 ? [`credit=${quoted(writeLine(credit, INSIDE))}`] : []),
    ...(alt === '' ? ['decorative'] : []),
  ];
  const braces = attributes.length > 0 ? `{${attributes.join(' ')}}` : '';
  return `![${description}](${writeAddress(src)}${title})${braces}`;
}

/** Between quotation marks of a kind that does not stand in the text unescaped. */
function quoted(text: string): string {
  for (const sign of ['"', "'"]) {
    if (!new RegExp(`(?<!\\\\)(?:\\\\\\\\)*${sign}`).test(text) && !text.endsWith('\\')) return `${sign}${text}${sign}`;
  }
  if (!text.includes('”')) return `“${text}”`;
  throw new Error(`Markdown cannot hold this between quotation marks: ${text}`);
}
