import type { Blocks, Direction, Inline, Inlines } from '../model/block.ts';
import type { Report } from '../model/diagnostic.ts';
import type { ItemSource } from '../model/item.ts';
import { directionOf } from '../model/language.ts';

/** A language that words are in, with its direction. */
export interface Tongue {
  readonly language: string;
  readonly direction: Direction;
}

/** The language that an attribute names by its tag (`to=fr`); null without one. Reported as `<kind>/language`. */
export function readTongue(item: ItemSource, name: string, kind: string, report: Report): Tongue | null {
  const entry = item.attributes.find((attribute) => attribute.name === name);
  if (!entry) return null;
  const tag = typeof entry.value === 'string' ? entry.value.trim() : '';
  if (/^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i.test(tag)) return { language: tag, direction: directionOf(tag) };
  const message = tag === '' ? `“${name}” names no language.` : `“${tag}” is not the tag of a language.`;
  const hint = `Write its tag: ar is Arabic, cy Welsh, de German, es Spanish, fr French, he Hebrew. {${name}=fr}`;
  report.error(`${kind}/language`, entry.span, message, hint);
  return null;
}

/** Words marked as being in a language, so that they are read and set as such; as they are where it is not known. */
export function inTongue(content: Inlines, tongue: Tongue | null): Inlines {
  if (tongue === null || content.length === 0 || content.every(isMarked)) return content;
  return [{ kind: 'phrase', ...tongue, content }];
}

/** Paragraphs and what is quoted, marked in the same way. */
export function blocksInTongue(blocks: Blocks, tongue: Tongue | null): Blocks {
  if (tongue === null) return blocks;
  return blocks.map((block) => {
    if (block.kind === 'paragraph') return { ...block, content: inTongue(block.content, tongue) };
    return block.kind === 'quote' ? { ...block, blocks: blocksInTongue(block.blocks, tongue) } : block;
  });
}

function isMarked(part: Inline): boolean {
  return part.kind === 'phrase' || (part.kind === 'text' && part.text.trim() === '');
}
