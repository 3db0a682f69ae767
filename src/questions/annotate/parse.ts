import type { SourceBlock } from '../../model/block.ts';
import type { Report } from '../../model/diagnostic.ts';
import type { ItemSource } from '../../model/item.ts';
import { idOf, readCited } from '../cited-sources.ts';
import { type Asked, readAsked } from '../prompt.ts';
import { type Note, readNotes } from './notes.ts';

export interface Annotate {
  /** The place of the source, filled by topic/ with its words. It comes first, so that lines cited below mean it. */
  readonly source: SourceBlock;
  /** True when `{source=…}` names it. */
  readonly named: boolean;
  readonly asked: Asked;
  readonly notes: readonly Note[];
  /** "Any two from", where it leads the notes. */
  readonly lead: string | null;
  /** Quotation marks of the topic's language. */
  readonly quotes: readonly [string, string];
}

/** Reads which source is to be annotated, the prompts, and the notes that are looked for. */
export function parseAnnotate(item: ItemSource, report: Report): Annotate | undefined {
  const { notes, lead, rest } = readNotes(item, report);
  const asked = readAsked({ ...item, answer: rest }, item.body, report);
  const { sources, named } = readCited([...asked.before, ...asked.stem], 'source', item, 'annotate', report);
  const [first, ...others] = sources;
  const span = item.attributes.find(({ name }) => name === 'source')?.span ?? item.span;
  if (!first) {
    const hint = 'Name it: {kind=annotate source=decree-1921}, or cite it in the question: @decree-1921.';
    if (!named) report.error('annotate/source', span, 'This question names no source to annotate.', hint);
    return undefined;
  }
  if (others.length > 0) {
    const message = `${sources.length} sources are named, and one is annotated.`;
    report.error('annotate/source', span, message, `Say which one: {source=${idOf(first)}}. Make a question of each.`);
    return undefined;
  }
  return { source: placeFor(idOf(first), notes), named, asked, notes, lead, quotes: item.words.quotes };
}

/** An extract without its words: with line numbers, and room beside it. */
function placeFor(id: string, notes: readonly Note[]): SourceBlock {
  return {
    kind: 'source',
    id,
    label: '',
    paragraphs: [],
    blocks: [],
    attribution: null,
    note: null,
    place: 'below',
    glosses: [],
    numbered: true,
    margin: 'wide',
    language: null,
    direction: null,
    part: 0,
    last: true,
    ...(notes.length > 0 ? { answer: { hold: null, notes } } : {}),
  };
}
