import type { SourceBlock } from '../model/block.ts';
import { closest } from '../model/closest.ts';
import type { Report } from '../model/diagnostic.ts';
import { fragmentText, type Span } from '../model/source.ts';
import type { SourceExtract } from '../model/topic.ts';
import { isPlacedSource, replaceIn } from './json.ts';
import { unknownSource } from './labels.ts';
import { findPhrase } from './lines.ts';
import { paragraphsOf } from './paragraphs.ts';

/** What filling the place of a source needs. */
export interface SourcePlacing {
  /** The source as it is set, or null when there is none of that id. */
  readonly sourceOf: (id: string, numbered: boolean) => SourceBlock | null;
  readonly extracts: ReadonlyMap<string, SourceExtract>;
  /** Ids that exist, with those of extracts that cannot be read. */
  readonly known: readonly string[];
  /** Text of the topic's file, to show where a phrase is written. */
  readonly text: string | undefined;
  readonly report: Report;
}

/**
 * Fills the places that questions keep for a source, with what they ask of it: line numbers, margin, notes on its
 * phrases. A source that is not known, and a phrase that does not stand in its words, are reported.
 */
export function placeSources<T>(value: T, at: Span, placing: SourcePlacing): T {
  return replaceIn(value, (found) => (isPlacedSource(found) ? fill(found, at, placing) : null));
}

function fill(place: SourceBlock, at: Span, placing: SourcePlacing): SourceBlock {
  const source = placing.sourceOf(place.id, place.numbered);
  const extract = placing.extracts.get(place.id);
  if (!source || !extract) {
    unknownSource(place.id, at, placing.known, placing.report);
    return { ...place, label: place.id };
  }
  const notes = (place.answer?.notes ?? []).flatMap(({ phrase, note }) => {
    const words = findPhrase(phrase, extract);
    if (words === null) notFound(phrase, extract, at, placing);
    return words === null ? [] : [{ phrase: words, note }];
  });
  const hold = source.answer?.hold ?? null;
  const filled = { ...source, numbered: place.numbered || source.numbered, margin: place.margin };
  return hold === null && notes.length === 0 ? filled : { ...filled, answer: { hold, notes } };
}

function notFound(phrase: string, extract: SourceExtract, at: Span, { text, report }: SourcePlacing): void {
  const start = text?.indexOf(phrase, at.start) ?? -1;
  const span = start < 0 || start + phrase.length > at.end ? at : { ...at, start, end: start + phrase.length };
  const near = nearest(phrase, extract);
  const message = `The words “${phrase}” do not stand in the source “${extract.id}”.`;
  const hint = near === null ? 'Copy them from the source, letter for letter.' : `Did you mean “${near}”?`;
  report.error('source/note-not-found', span, message, hint);
}

/** Stretches of a source that are looked at for the nearest words; words and characters of a phrase that count. */
const MOST_STRETCHES = 4000;
const MOST_WORDS = 12;
const MOST_CHARACTERS = 120;

/** The words of the source, as many as the phrase has, that are most like it; null when none are. */
function nearest(phrase: string, extract: SourceExtract): string | null {
  const texts = extract.format === 'markdown' ? [fragmentText(extract.body)] : paragraphsOf(extract);
  const opening = phrase.split(/\s+/, MOST_WORDS);
  const size = opening.length;
  const stretches = texts.flatMap((text) => {
    const words = text.split(/\s+/);
    const last = Math.max(0, words.length - size);
    return Array.from({ length: last + 1 }, (_, from) =>
      words
        .slice(from, from + size)
        .join(' ')
        .slice(0, MOST_CHARACTERS),
    );
  });
  return closest(opening.join(' ').slice(0, MOST_CHARACTERS), stretches.slice(0, MOST_STRETCHES));
}
