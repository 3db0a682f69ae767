import { didYouMean } from '../model/closest.ts';
import type { Report } from '../model/diagnostic.ts';
import type { Span } from '../model/source.ts';
import type { Topic } from '../model/topic.ts';
import type { Words } from '../model/words.ts';
import { isCitation, visit } from './json.ts';
import { everyNode, placedSources } from './walk.ts';

/** The printed name of a source: "Source A" is the series "Source" and the ordinal "A". */
export interface Label {
  readonly series: string;
  readonly ordinal: string;
  readonly label: string;
}

export type Labels = ReadonlyMap<string, Label>;

interface Series {
  readonly name: string;
  readonly style: 'letters' | 'figures';
}

/**
 * Labels the sources of a topic: in the order of the front matter, then of the text, then those that are only cited.
 * `known` are the ids that exist. Reports ids that do not, sources that are listed and never placed, and ids that are
 * another source's label.
 */
export function labelSources(
  topic: Topic,
  known: readonly string[],
  labels: string,
  words: Words,
  report: Report,
): Labels {
  const exists = new Set(known);
  const placed = placedSources(topic);
  const cited: string[] = [];
  visit(topic.nodes, (found) => {
    if (isCitation(found) && found.to.what === 'source') cited.push(...found.to.ids);
  });
  const listed = listedSources(topic, known, placed, report);
  const order = [...new Set([...listed, ...placed, ...cited])].filter((id) => exists.has(id));
  const counts = new Map<string, number>();
  const found = new Map<string, Label>();
  for (const id of order) {
    const own = topic.front.sources.find((entry) => entry.id === id)?.series ?? null;
    const series = seriesOf(own ?? labels, words);
    const count = counts.get(series.name) ?? 0;
    counts.set(series.name, count + 1);
    const ordinal = series.style === 'figures' ? String(count + 1) : letter(count, words.letters);
    found.set(id, { series: series.name, ordinal, label: `${series.name} ${ordinal}` });
  }
  confusingIds(topic, found, report);
  return found;
}

/** "Source A" counts in letters, "Source 1" and a bare "Document" in figures. */
function seriesOf(written: string, words: Words): Series {
  const match = /^(.*\S)\s+(\S)$/u.exec(written.trim());
  const mark = match?.[2] ?? '';
  const isLetter = mark.toUpperCase() === 'A' || mark === words.letters[0];
  const name = isLetter || /^\p{Nd}$/u.test(mark) ? (match?.[1] ?? written) : written.trim();
  // The English default, in a topic of another language.
  const own = name === 'Source' && !words.language.startsWith('en') ? words.print.source : name;
  return { name: own, style: isLetter ? 'letters' : 'figures' };
}

/** A … Z, then AA, AB …. */
function letter(index: number, letters: readonly string[]): string {
  const round = Math.floor(index / letters.length);
  return (round > 0 ? letter(round - 1, letters) : '') + (letters[index % letters.length] ?? String(index + 1));
}

function listedSources(topic: Topic, known: readonly string[], placed: readonly string[], report: Report): string[] {
  const seen = new Set<string>();
  return topic.front.sources.flatMap(({ id, span = null }) => {
    if (seen.has(id)) {
      report.error('source/listed-twice', span, `The source “${id}” is listed twice.`, 'Keep one of the two.');
      return [];
    }
    seen.add(id);
    if (!known.includes(id)) unknownSource(id, span, known, report);
    else if (!placed.includes(id)) {
      const message = `The source “${id}” is listed and never placed: pupils will not see it.`;
      report.warning(
        'source/not-placed',
        span,
        message,
        `Write ::source[${id}] where it belongs, or take it out of the list.`,
      );
    }
    return [id];
  });
}

/** Reports an id that no source has. */
export function unknownSource(id: string, span: Span | null, known: readonly string[], report: Report): void {
  // An extract that cannot be read has said so itself.
  if (known.includes(id)) return;
  const hint = known.length > 0 ? didYouMean(id, known) : `There is no file sources/${id}.md.`;
  report.error('source/unknown', span, `There is no source “${id}”.`, hint);
}

/** `source-b` as the id of Source A would confuse everybody. */
function confusingIds(topic: Topic, labels: Labels, report: Report): void {
  const fold = (name: string) => name.toLowerCase().replace(/[\s._-]+/g, '');
  const taken = new Map(
    [...labels].flatMap((entry) => [fold(entry[1].label), fold(entry[1].ordinal)].map((name) => [name, entry])),
  );
  for (const id of labels.keys()) {
    const other = taken.get(fold(id));
    if (other?.[0] === id) continue;
    if (!other) continue;
    const own = labels.get(id)?.label ?? '';
    const node = [...everyNode(topic.nodes)].find(([entry]) => entry.kind === 'source' && entry.id === id)?.[0];
    const listed = topic.front.sources.find((entry) => entry.id === id)?.span;
    const placed = node?.kind === 'source' ? node.span : undefined;
    const span = placed ?? listed ?? { file: topic.file, start: 0, end: 3 };
    const message = `The id “${id}” is the label of another source (“${other[0]}” is ${other[1].label}); this one is ${own}.`;
    report.error('source/id-is-label', span, message, 'Name it after its author or title, for example decree-1921.');
  }
}
