import { readInlines } from '../markdown/read.ts';
import type { Direction, Inlines } from '../model/block.ts';
import type { Report } from '../model/diagnostic.ts';
import type { SourceFile } from '../model/source.ts';
import type { FrontMatter, Term } from '../model/topic.ts';
import type { Words } from '../model/words.ts';
import { type TopicFields, topicSchema } from './front-matter-schema.ts';
import { lineOf, linesOf, pairsOf, validate, valueAt } from './validate.ts';
import { readYaml, type YamlPath, type YamlRead } from './yaml.ts';

/** Where a file's front matter stands, and where its body begins: offsets into the text. */
export interface Cut {
  readonly yaml: { readonly start: number; readonly end: number } | null;
  readonly body: number;
}

const example = (title: string) => `Begin the file with these three lines:\n---\ntitle: ${title}\n---`;

/** Cuts the front matter off. What is wrong with its fences is reported. */
export function cutFrontMatter({ file, text }: SourceFile, report: Report): Cut {
  const first = /^---[^\n]*(\n|$)/.exec(text)?.[0];
  if (first === undefined) return { yaml: null, body: 0 };
  const span = { file, start: 0, end: first.trimEnd().length };
  if (first.trim() !== '---') {
    const message = `Front matter is YAML between two lines “---”; “${first.trim().slice(0, 20)}” is not read.`;
    report.error('front-matter/not-yaml', span, message, 'Write --- alone on the first line.');
  }
  const close = /^(?:---|\.\.\.)[ \t]*$/m;
  const rest = text.slice(first.length);
  const end = close.exec(rest);
  if (end) {
    const yaml = first.trim() === '---' ? { start: first.length, end: first.length + end.index } : null;
    return { yaml, body: Math.min(text.length, first.length + end.index + end[0].length + 1) };
  }
  const message = 'The front matter that opens here is never closed.';
  report.error('front-matter/unclosed', span, message, 'Put a line --- below its last line, before the lesson begins.');
  const blank = rest.search(/\n[ \t]*\n/);
  return { yaml: null, body: blank < 0 ? text.length : first.length + blank + 1 };
}

/** Reads a topic's front matter. Without a title, the file's own name stands in for it and an error is reported. */
export function readFrontMatter(
  source: SourceFile,
  cut: Cut,
  words: (language: string) => Words,
  defaults: { readonly language: string },
  report: Report,
): FrontMatter {
  const yaml = cut.yaml && readYaml(source, cut.yaml.start, cut.yaml.end, 'front-matter', report);
  const fields = yaml ? validate(yaml, topicSchema, 'front-matter', report) : {};
  const couldRead = yaml !== null || report.diagnostics.length === 0;
  // A title that was refused has been reported.
  const isRefused = yaml !== null && fields.title === undefined && valueAt(yaml.value, ['title']) !== undefined;
  if (couldRead && lineOf(fields.title) === null && !isRefused) noTitle(source, cut, yaml, report);
  const fallback = source.file.replace(/^.*\//, '').replace(/\.md$/i, '');
  return frontMatter(yaml, fields, fallback, words(lineOf(fields.language) ?? defaults.language), report);
}

function noTitle(source: SourceFile, cut: Cut, yaml: YamlRead | null, report: Report): void {
  const firstLine = source.text.slice(0, Math.max(0, source.text.indexOf('\n')));
  const span = { file: source.file, start: 0, end: cut.yaml ? 3 : firstLine.length };
  if (!cut.yaml) {
    const heading = /^#[ \t]+(.+?)[ \t#]*$/m.exec(source.text)?.[1] ?? 'The New Economic Policy';
    const title = /[:#"]|^[^\p{L}\p{N}]/u.test(heading) ? JSON.stringify(heading) : heading;
    const message = 'This topic has no front matter, and so no title.';
    report.error('front-matter/no-title', span, message, example(title));
    return;
  }
  const at = yaml && 'title' in (yaml.value as object) ? yaml.keySpan(['title']) : span;
  report.error('front-matter/no-title', at, 'This topic has no title.', 'Write “title: …” in the front matter.');
}

function frontMatter(
  yaml: YamlRead | null,
  fields: Partial<TopicFields>,
  fallback: string,
  words: Words,
  report: Report,
): FrontMatter {
  const inlines = (path: YamlPath): Inlines =>
    yaml ? readInlines(yaml.fragment(path), report, { words, gaps: false, notes: new Map() }) : [];
  const terms = (name: 'terms' | 'people'): Term[] =>
    pairsOf(fields[name], [name]).map(({ key, path }) => ({ term: key, meaning: inlines(path) }));
  return {
    title: lineOf(fields.title) ?? fallback,
    dates: lineOf(fields.dates),
    subject: lineOf(fields.subject),
    course: lineOf(fields.course),
    stage: lineOf(fields.stage),
    enquiry: lineOf(fields.enquiry),
    outcome: lineOf(fields.outcome),
    objectives: linesOf(fields.objectives),
    terms: terms('terms'),
    people: terms('people'),
    timeline: pairsOf(fields.timeline, ['timeline']).map(({ key, path }) => ({ date: key, event: inlines(path) })),
    prior: linesOf(fields.prior),
    misconceptions: misconceptions(fields, inlines),
    minutes: fields.minutes ?? null,
    equipment: linesOf(fields.equipment),
    guidance: lineOf(fields.guidance),
    sources: (fields.sources ?? []).map((entry, index) => ({
      ...sourceEntry(entry),
      ...(yaml ? { span: yaml.span(['sources', index]) } : {}),
    })),
    labels: lineOf(fields.labels),
    language: lineOf(fields.language),
    direction: (fields.dir ?? null) satisfies Direction | null,
    spaces: fields.spaces ?? null,
    slides: fields.slides ?? null,
    rights: lineOf(fields.rights),
    origin: lineOf(fields.origin),
    further: linesOf(fields.further),
    tags: linesOf(fields.tags),
    settings: overrides(fields),
  };
}

function misconceptions(fields: Partial<TopicFields>, inlines: (path: YamlPath) => Inlines) {
  return (fields.misconceptions ?? []).map((entry, index) => {
    const path = ['misconceptions', index] as const;
    if (typeof entry !== 'object') return { misconception: inlines(path), response: null };
    const response = entry.response === undefined ? null : inlines([...path, 'response']);
    return { misconception: inlines([...path, 'misconception']), response };
  });
}

function sourceEntry(entry: unknown): { id: string; series: string | null } {
  if (typeof entry !== 'object' || entry === null) return { id: String(entry).trim(), series: null };
  const [id, series] = Object.entries(entry)[0] ?? ['', null];
  return { id, series: lineOf(series) };
}

/** Settings that are no field of their own. A list is joined by commas: the front matter keeps plain values. */
function overrides(fields: Partial<TopicFields>): Record<string, string | number> {
  const found: Record<string, string | number> = {};
  for (const name of ['paper', 'theme', 'seed', 'versions', 'school', 'marks', 'exam'] as const) {
    const value = fields[name];
    if (value !== undefined)
      found[name] = typeof value === 'number' && (name === 'seed' || name === 'versions') ? value : String(value);
  }
  if (fields.outputs !== undefined) found.outputs = linesOf(fields.outputs).join(', ');
  return found;
}
