import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { NO_PRESETS } from '../../src/model/preset.ts';
import type { Settings } from '../../src/model/settings.ts';
import { sourceFile } from '../../src/model/source.ts';
import type { ResolvedTopic, SourceExtract, Topic } from '../../src/model/topic.ts';
import { DEFAULT_SETTINGS, topicSettings } from '../../src/settings.ts';
import { parseTopic } from '../../src/topic/parse.ts';
import { type ProjectView, resolveTopic } from '../../src/topic/resolve.ts';
import { parseSource } from '../../src/topic/source.ts';
import { english } from '../fixtures/words.ts';

export const FILE = 'content/history/nep.md';

/** Front matter with nothing but a title, for tests that are about the body. */
export function withTitle(body: string): string {
  return `---\ntitle: The NEP\n---\n${body}`;
}

export function parse(text: string, settings: Partial<Settings> = {}): { topic: Topic; said: string[] } {
  const { value, diagnostics } = parseTopic(sourceFile(FILE, text), 'history/nep', () => english, {
    ...DEFAULT_SETTINGS,
    ...settings,
  });
  if (!value) throw new Error('no topic');
  return { topic: value, said: diagnostics.map((entry) => say(text, entry)) };
}

export interface Resolved {
  readonly resolved: ResolvedTopic;
  readonly said: string[];
}

/** Parses and resolves, with the sources of the tests by id ("id" → text of its file). */
export function resolve(
  text: string,
  sources: Readonly<Record<string, string>> = {},
  view: Partial<ProjectView> = {},
): Resolved {
  const outcome = parseTopic(sourceFile(FILE, text), 'history/nep', () => english, DEFAULT_SETTINGS);
  if (!outcome.value) throw new Error('no topic');
  const files = new Map(Object.entries(sources).map(([id, body]) => [id, source(id, body).extract]));
  const { value, diagnostics } = resolveTopic(outcome.value, {
    settings: topicSettings(DEFAULT_SETTINGS, outcome.value.front, NO_PRESETS),
    words: english,
    sourceFiles: files,
    fulls: new Map(),
    pictures: new Map(),
    questionNumbers: () => null,
    ...view,
  });
  if (!value) throw new Error('not resolved');
  const texts = new Map([[FILE, text], ...Object.entries(sources).map(([id, body]) => [pathOf(id), body] as const)]);
  const said = [...outcome.diagnostics, ...diagnostics].map((entry) =>
    say(texts.get(entry.span?.file ?? '') ?? '', entry),
  );
  return { resolved: value, said };
}

export function source(id: string, text: string): { extract: SourceExtract; said: string[] } {
  const { value, diagnostics } = parseSource(sourceFile(pathOf(id), text), id);
  if (!value) throw new Error('no source');
  return { extract: value, said: diagnostics.map((entry) => say(text, entry)) };
}

const pathOf = (id: string) => `content/history/sources/${id}.md`;

/** "4:1 error choice/no-answer: message | hint", with the words that the span covers. */
export function say(text: string, { severity, code, message, hint, span }: Diagnostic): string {
  const clean = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const before = clean.slice(0, span?.start ?? 0);
  const place = span ? `${before.split('\n').length}:${before.length - before.lastIndexOf('\n')}` : 'nowhere';
  const covered = span ? clean.slice(span.start, span.end) : '';
  return `${place} ${severity} ${code}\n  at   “${covered.replace(/\n/g, '⏎')}”\n  says ${message}\n  hint ${hint ?? '–'}`;
}

/** The codes, with their places: what a test of one behaviour looks at. */
export function codes(said: readonly string[]): string[] {
  return said.map((entry) => entry.split('\n')[0] ?? '');
}

/** JSON for goldens, short enough to be read: without spans, nulls and empty lists; text as strings; short values on a line. */
export function bare(value: unknown): string {
  return `${print(slim(value), '')}\n`;
}

function slim(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(slim);
  if (typeof value !== 'object' || value === null) return value;
  const found = value as Record<string, unknown>;
  if (found.kind === 'text' && typeof found.text === 'string' && Object.keys(found).length === 2) return found.text;
  const entries = Object.entries(found).filter(
    ([key, inner]) =>
      key !== 'span' &&
      key !== 'places' &&
      key !== 'words' &&
      key !== 'leads' &&
      inner !== null &&
      !(Array.isArray(inner) && inner.length === 0),
  );
  return Object.fromEntries(entries.map(([key, inner]) => [key, slim(inner)]));
}

function print(value: unknown, indent: string): string {
  const line = JSON.stringify(value);
  if (typeof value !== 'object' || value === null || line.length + indent.length <= 116) return line;
  const deeper = `${indent} `;
  const inner = Array.isArray(value)
    ? value.map((entry) => `${deeper}${print(entry, deeper)}`)
    : Object.entries(value).map(([key, entry]) => `${deeper}${JSON.stringify(key)}: ${print(entry, deeper)}`);
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  return `${open}\n${inner.join(',\n')}\n${indent}${close}`;
}
