import type { Citation, SourceBlock } from '../model/block.ts';
import type { PageIndex } from '../model/document.ts';
import { fill, type Words } from '../model/words.ts';
import { linesOfPhrase, type SourceLine } from './lines.ts';

/** A source with its lines, as they were set. */
export interface SetSource {
  readonly source: SourceBlock;
  readonly lines: readonly SourceLine[];
}

/** One word for a citation: two citations with one key say the same. */
export function citationKey({ to }: Citation): string {
  switch (to.what) {
    case 'line':
      return `line ${to.source ?? '*'} ${to.phrase}`;
    case 'question':
      return `question ${to.topic ?? '.'} ${to.number}`;
    case 'source':
      return `source ${to.ids.join(' ')}`;
    default:
      return to satisfies never;
  }
}

/** Every citation in plain JSON, at any depth, whose text only layout can say. */
export function openCitations(value: unknown): readonly Citation[] {
  if (Array.isArray(value)) return value.flatMap(openCitations);
  if (typeof value !== 'object' || value === null) return [];
  if (isOpenCitation(value)) return [value];
  return Object.values(value).flatMap(openCitations);
}

/** Ids of the sources that plain JSON cites, at any depth. */
export function citedSources(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(citedSources);
  if (typeof value !== 'object' || value === null) return [];
  if ('what' in value && value.what === 'source' && 'ids' in value && Array.isArray(value.ids)) return value.ids;
  return Object.values(value).flatMap(citedSources);
}

function isOpenCitation(value: object): value is Citation {
  return 'kind' in value && value.kind === 'citation' && 'text' in value && value.text === null && 'to' in value;
}

/**
 * What a citation says: the line or lines on which a phrase stands, or the number of a question. Null when the sheet
 * has no such source or phrase.
 */
export function citationText(citation: Citation, sources: readonly SetSource[], words: Words): string | null {
  const { to } = citation;
  switch (to.what) {
    case 'line': {
      const found = sources
        .filter(({ source }) => to.source === null || source.id === to.source)
        .map(({ source, lines }) => linesOfPhrase(source, lines, to.phrase))
        .find((lines) => lines !== null);
      if (!found) return null;
      const { from, to: until } = found;
      return from === until ? fill(words.print.line, { n: from }) : fill(words.print.lines, { from, to: until });
    }
    case 'question':
      return fill(words.print.question, { n: to.number });
    case 'source':
      return null;
    default:
      return to satisfies never;
  }
}

/** Page of each question: the first on which a box of it stands. */
export function pageIndex(pages: readonly (readonly { readonly question: string | null }[])[]): PageIndex {
  const index: Record<string, number> = {};
  pages.forEach((boxes, at) => {
    for (const { question } of boxes) if (question !== null) index[question] ??= at + 1;
  });
  return index;
}
