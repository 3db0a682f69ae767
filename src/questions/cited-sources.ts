import type { Block, Blocks, Citation, Inline, Inlines } from '../model/block.ts';
import type { Report } from '../model/diagnostic.ts';
import type { Attribute, ItemSource } from '../model/item.ts';

/** An id of a source, as `@id` is read in text. */
const ID = /^\p{L}(?:[\p{L}\p{M}\p{N}_-]*[\p{L}\p{M}\p{N}])?$/u;

/** The sources that a question is about. */
export interface Cited {
  /** One citation for each, in order. */
  readonly sources: readonly Citation[];
  /** True when they are named by an attribute, and not in the stem. */
  readonly named: boolean;
}

/**
 * The sources that an attribute names ("a, b"), else those cited in `text`: before, in and after the stem. An entry that
 * can be no id is reported as `<kind>/sources`.
 */
export function readCited(text: Blocks, name: string, item: ItemSource, kind: string, report: Report): Cited {
  const entry = item.attributes.find((attribute) => attribute.name === name);
  if (!entry) return { sources: citedIn(text), named: false };
  const ids = idsOf(entry);
  const bad = ids.find((id) => !ID.test(id));
  if (bad !== undefined || ids.length === 0) {
    const message = bad === undefined ? `“${name}” names no source.` : `“${bad}” cannot be the id of a source.`;
    report.error(
      `${kind}/sources`,
      entry.span,
      message,
      `Write ids with commas between: {${name}="decree-1921, poster"}`,
    );
  }
  const good = [...new Set(ids.filter((id) => ID.test(id)))];
  return { sources: good.map((id) => citationOf(id, entry.span)), named: true };
}

function idsOf({ value }: Attribute): string[] {
  const text = value === true ? '' : value;
  return text
    .split(/[\s,;،؛]+/u)
    .map((id) => id.replace(/^@/, ''))
    .filter((id) => id !== '');
}

/** Every source that is cited in the blocks, once, in order. */
function citedIn(blocks: Blocks): Citation[] {
  const found: Citation[] = [];
  const see = (content: Inlines) => content.forEach(seeInline);
  const seeInline = (part: Inline): void => {
    if (part.kind === 'citation' && part.to.what === 'source') {
      for (const id of part.to.ids) {
        if (!found.some(({ to }) => to.what === 'source' && to.ids[0] === id)) found.push(citationOf(id, part.span));
      }
    } else if ('content' in part) see(part.content);
  };
  const seeBlock = (block: Block): void => {
    if (block.kind === 'paragraph' || block.kind === 'heading') see(block.content);
    else if (block.kind === 'quote') block.blocks.forEach(seeBlock);
    else if (block.kind === 'list') for (const { blocks: inner } of block.items) inner.forEach(seeBlock);
    else if (block.kind === 'table') for (const cell of [block.head, ...block.rows].flat()) see(cell);
  };
  blocks.forEach(seeBlock);
  return found;
}

function citationOf(id: string, span: Citation['span']): Citation {
  return { kind: 'citation', to: { what: 'source', ids: [id] }, text: null, span };
}

/** The id that a citation names. */
export function idOf({ to }: Citation): string {
  return to.what === 'source' ? (to.ids[0] ?? '') : '';
}

/** One citation of them all: "Sources A and B". */
export function together(sources: readonly Citation[]): Citation {
  return {
    kind: 'citation',
    to: { what: 'source', ids: sources.map(idOf) },
    text: null,
    span: sources[0]?.span ?? null,
  };
}
