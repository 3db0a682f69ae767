import type { Citation, ImageBlock } from '../model/block.ts';
import type { Report } from '../model/diagnostic.ts';
import type { Span } from '../model/source.ts';
import type { SourceExtract } from '../model/topic.ts';
import { fill, type Words } from '../model/words.ts';
import { isCitation, isImage, type Kinded, replaceIn } from './json.ts';
import { type Labels, unknownSource } from './labels.ts';
import { type LineCitations, phraseInSource } from './lines.ts';
import { fromRoot, isOutside, isRemote } from './place.ts';
import { pointsOutside } from './points.ts';
import type { ProjectView } from './project-view.ts';

export interface Referring {
  readonly view: Pick<ProjectView, 'pictures' | 'questionNumbers' | 'topicTitle' | 'words' | 'text'>;
  readonly labels: Labels;
  readonly lines: LineCitations;
  /** Every source that the topic may name. */
  readonly extracts: ReadonlyMap<string, SourceExtract>;
  /** Their ids, with those of extracts that cannot be read. */
  readonly known: readonly string[];
  /** Names of the topic's own questions: "3", "3a", "S1". */
  readonly ownNumbers: ReadonlySet<string>;
  readonly report: Report;
}

/** Fills citations and pictures in any part of a topic. What cannot be found is reported. */
export interface References {
  /** `at`: the place for what has none of its own. `file`: the file that the paths of pictures are relative to. */
  resolve<T>(value: T, at: Span, file?: string): T;
}

/** References of one topic, whose file is `topicFile`. */
export function references(topicFile: string, referring: Referring): References {
  const typedLabel = typedLabels(referring.labels, referring.report, (typed, at) => {
    const start = at.file === topicFile ? (referring.view.text?.indexOf(typed, at.start) ?? -1) : -1;
    return start < 0 || start + typed.length > at.end ? at : { ...at, start, end: start + typed.length };
  });
  return {
    resolve(value, at, file = topicFile) {
      return replaceIn(value, (found) => {
        if (isCitation(found)) return citation(found, at, referring);
        if (isImage(found)) return picture(found, at, file, referring);
        if (found.kind === 'text') typedLabel(found, at);
        return null;
      });
    },
  };
}

function citation(found: Citation, at: Span, referring: Referring): Citation {
  const { to } = found;
  const span = found.span ?? at;
  switch (to.what) {
    case 'source': {
      for (const id of to.ids) unknownSource(id, span, referring.known, referring.report);
      return { ...found, text: citedSources(to.ids, referring.labels, referring.view.words) };
    }
    case 'line':
      return lineCitation(found, span, referring);
    case 'question':
      return { ...found, text: citedQuestion(to.topic, to.number, span, referring) };
    default:
      return to satisfies never;
  }
}

/** "Source A", "Sources A and B", "Source A and Interpretation 1". */
function citedSources(ids: readonly string[], labels: Labels, words: Words): string {
  const found = ids.map((id) => labels.get(id) ?? { series: '', ordinal: '', label: `@${id}` });
  const [first] = found;
  const name = first?.series ?? '';
  const isOwn = name === words.print.source;
  const plural = isOwn ? words.print.sources : words.language.startsWith('en') ? `${name}s` : null;
  if (found.length > 1 && name !== '' && plural !== null && found.every(({ series }) => series === name)) {
    return `${plural} ${joined(
      found.map(({ ordinal }) => ordinal),
      words,
    )}`;
  }
  return joined(
    found.map(({ label }) => label),
    words,
  );
}

function joined(parts: readonly string[], words: Words): string {
  return [parts.slice(0, -1).join(', '), parts.at(-1) ?? ''].filter((part) => part !== '').join(` ${words.print.and} `);
}

function lineCitation(found: Citation, span: Span, { labels, lines, extracts, known, report }: Referring): Citation {
  if (found.to.what !== 'line') return found;
  const id = found.to.source ?? lines.sourceOf(found);
  const extract = id === null ? undefined : extracts.get(id);
  if (id === null) {
    const hint = 'Place the source before it, or name it: :lines[…]{source=id}.';
    report.error('line/no-source', span, 'There is no source whose line this could be.', hint);
  } else unknownSource(id, span, known, report);
  const placed = [...extracts.values()].filter((one) => labels.has(one.id));
  const phrase = extract ? phraseInSource(found.to.phrase, extract, placed, span, report) : null;
  return { ...found, to: { what: 'line', source: id, phrase: phrase ?? found.to.phrase } };
}

/** "question 3"; of another topic "War communism, question 3". */
function citedQuestion(topic: string | null, number: string, span: Span, referring: Referring): string {
  const { report, view, ownNumbers } = referring;
  const text = fill(view.words.print.question, { n: number });
  if (topic === null) {
    if (!ownNumbers.has(number)) {
      const message = `This topic has no question ${number}.`;
      report.error('question/unknown-number', span, message, rightNumber([...ownNumbers]));
    }
    return text;
  }
  const theirs = view.questionNumbers(topic);
  if (theirs === null) {
    const message = `There is no topic “${topic}” whose questions could be named.`;
    const hint = 'Write the name of its file without .md, for example @war-communism#3.';
    report.error('question/unknown-topic', span, message, hint);
  } else if (/^\d/.test(number) && !theirs.has(/^\d+/.exec(number)?.[0] ?? '')) {
    const message = `The topic “${topic}” has no question ${number}.`;
    report.error('question/unknown-number', span, message, rightNumber([...theirs.keys()]));
  }
  const title = view.topicTitle?.(topic) ?? topic.replace(/^.*\//, '').replace(/[-_]+/g, ' ');
  return `${title.charAt(0).toUpperCase()}${title.slice(1)}, ${text}`;
}

/** Which numbers there are to choose from. */
function rightNumber(names: readonly string[]): string {
  const numbers = names.filter((name) => /^\d+$/.test(name));
  const last = numbers.at(-1);
  if (last === undefined) return 'It has no numbered questions: take the reference out.';
  return numbers.length === 1 ? 'Its only question is 1.' : `Its questions are 1 to ${last}.`;
}

function picture(found: ImageBlock, at: Span, file: string, { view, report }: Referring): Kinded {
  const span = found.span ?? at;
  const path = fromRoot(file, found.src);
  const copy = 'next to the topic, for example in media/, and write that path.';
  if (/^data:/i.test(found.src)) {
    const message = 'This picture is written out in letters and figures, and cannot be read that way.';
    report.error('picture/remote', span, message, `Save it as a file ${copy}`);
    return found;
  }
  if (isOutside(path)) {
    const message = 'This picture lies outside the project, and nothing is read from there.';
    report.error('picture/outside', span, message, `Copy it ${copy}`);
    return found;
  }
  if (isRemote(found.src)) {
    const message = 'This picture lies in the web, and nothing is fetched from there.';
    report.error('picture/remote', span, message, `Save it ${copy}`);
    return found;
  }
  const loaded = view.pictures.get(path);
  if (loaded && 'asset' in loaded) {
    pointsOutside(found.points, loaded, { path, at, text: view.text ?? '' }, report);
    return { ...found, ...loaded };
  }
  const problem = loaded?.problem ?? 'there is no such file';
  const hint = loaded?.hint ?? 'Look at its name and its place: the path begins at the folder of this file.';
  report.error('picture/unusable', span, `The picture ${path} cannot be used, because ${problem}.`, hint);
  return found;
}

/** Finds "Source C" typed by hand, where no source has that label. */
function typedLabels(
  labels: Labels,
  report: Report,
  /** The place of some words within a larger one. */
  within: (typed: string, at: Span) => Span,
): (found: Kinded, at: Span) => void {
  const all = [...labels.values()];
  const known = [...labels].map(([id, { label }]) => `${label} is @${id}`).join(', ');
  const patterns = [...new Set(all.map(({ series }) => series))].map((name) => {
    const escaped = name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${escaped}s? (\\p{Lu}|\\p{Nd}{1,2})(?![\\p{L}\\p{N}])`, 'gu');
    return { pattern, ordinals: new Set(all.filter(({ series }) => series === name).map(({ ordinal }) => ordinal)) };
  });
  return (found, at) => {
    if (!('text' in found) || typeof found.text !== 'string') return;
    for (const { pattern, ordinals } of patterns) {
      for (const [typed, ordinal = ''] of found.text.matchAll(pattern)) {
        if (ordinals.has(ordinal)) continue;
        const message = `“${typed}” is typed here, and no source has that label.`;
        report.warning(
          'source/typed-label',
          within(typed, at),
          message,
          `Write the id and the label is put in: ${known}.`,
        );
      }
    }
  };
}
