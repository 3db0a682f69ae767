import { type ReadOptions, readBlocks, readInlines } from '../markdown/read.ts';
import { writeBlocks, writeInlines } from '../markdown/write.ts';
import type { Block, Blocks } from '../model/block.ts';
import type { Report } from '../model/diagnostic.ts';
import type { Fragment, Line } from '../model/source.ts';
import { dedent, paragraphOf, withLines } from './cut.ts';

/**
 * What only Markdown can mean: a bullet, a numbered step with words, a table, code, a formula, a picture, a
 * quotation.
 */
const BLOCK = /^\s*(?:[-*]\s+\S|\d{1,2}[.)]\s+\S|\|.*\||```|~~~|\$\$|!\[|>\s?\S)/;

/**
 * Reads answer text. It is text, not Markdown blocks ("1921." is a year), cut into paragraphs at empty lines; only
 * from a line that can be nothing but a list, table, formula, code or picture on is the rest of its paragraph read as
 * Markdown.
 */
export function readSchemeBlocks(fragment: Fragment, report: Report, options: ReadOptions): Block[] {
  return chunksOf(fragment.lines).flatMap((lines): Block[] => {
    const first = lines.findIndex((line) => BLOCK.test(line.text) && !isLoneNumber(lines, line));
    const plain = first === -1 ? lines : lines.slice(0, first);
    const content = readInlines(paragraphOf(fragment, plain), report, options);
    const paragraph: Block[] = plain.length > 0 ? [{ kind: 'paragraph', content }] : [];
    if (first === -1) return paragraph;
    return [...paragraph, ...readBlocks(dedent(withLines(fragment, lines.slice(first))), report, options)];
  });
}

/** "12. March was the month": one numbered line alone makes no list. */
function isLoneNumber(lines: readonly Line[], line: Line): boolean {
  const numbered = /^\s*\d{1,2}[.)]\s/;
  return numbered.test(line.text) && lines.filter((entry) => numbered.test(entry.text)).length < 2;
}

function chunksOf(lines: readonly Line[]): Line[][] {
  const chunks: Line[][] = [];
  let open: Line[] | null = null;
  for (const line of lines) {
    if (line.text.trim() === '') open = null;
    else if (open) open.push(line);
    else {
      open = [line];
      chunks.push(open);
    }
  }
  return chunks;
}

/** Blocks as lines of an answer: what `readSchemeBlocks` reads back. */
export function writeSchemeBlocks(blocks: Blocks): string[] {
  return blocks.flatMap((block, index) => {
    const lines =
      block.kind === 'paragraph'
        ? writeInlines(block.content).split('\n').map(asText)
        : writeBlocks([block]).trimEnd().split('\n');
    return index === 0 ? lines : ['', ...lines];
  });
}

/** Keeps a line of text from being read as something else. */
export function asText(line: string): string {
  if (/^\s*\d{1,2}[.)]\s/.test(line)) return line.replace(/[.)]/, '\\$&');
  return BLOCK.test(line) || /^\s*•\s/.test(line) ? line.replace(/\S/, '\\$&') : line;
}
