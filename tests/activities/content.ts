import { expect } from 'vitest';
import type { Activity, Call, Content, Made } from '../../src/activities/activity.ts';
import { readAssets } from '../../src/io/assets.ts';
import { readBlocks } from '../../src/markdown/read.ts';
import { text } from '../../src/model/block.ts';
import { createReport, type Diagnostic } from '../../src/model/diagnostic.ts';
import { fragmentOf } from '../../src/model/source.ts';
import { pickWords } from '../../src/model/words.ts';

const words = pickWords((await readAssets(null)).languages, 'en');

/** Entries as `terms`, `people` or `timeline` have them: name → meaning. */
export function entries(pairs: Readonly<Record<string, string>>) {
  return Object.entries(pairs).map(([term, meaning]) => ({ term, meaning: text(meaning) }));
}

export function events(pairs: readonly (readonly [string, string])[]) {
  return pairs.map(([date, event]) => ({ date, event: text(event) }));
}

/** Content of a lesson in English, with nothing in it but what is given. */
export function content(given: Partial<Content> = {}): Content {
  return {
    words,
    language: 'en-GB',
    terms: [],
    people: [],
    timeline: [],
    sections: [],
    sources: [],
    course: () => null,
    ...given,
  };
}

/** A section of prose, read from Markdown. */
export function section(title: string, markdown: string) {
  const fragment = fragmentOf({ file: 'topic.md', text: markdown });
  return { title, blocks: readBlocks(fragment, createReport(), { words, gaps: false, notes: new Map() }) };
}

export function source(id: string, author: string | null, ...paragraphs: readonly string[]) {
  return { id, author, work: null, made: null, kind: null, paragraphs };
}

export interface CallParts {
  readonly argument?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly seed?: string;
}

/** A call that stands alone. */
export function call(name: string, { argument, attributes = {}, seed = '1' }: CallParts = {}): Call {
  const span = { file: 'topic.md', start: 0, end: 10 };
  const list = Object.entries(attributes).map(
    ([key, value]) => ({ name: key, value: value === '' ? true : value, span }) as const,
  );
  return { name, argument: argument ?? null, attributes: list, item: null, span, seed };
}

/** What an activity makes, and what it says. */
export function tried(
  activity: Activity,
  parts: CallParts,
  of: Content,
): { made: Made | null; said: readonly Diagnostic[] } {
  const report = createReport();
  const made = activity.make(call(activity.name, parts), of, report);
  return { made, said: report.diagnostics };
}

/** The Markdown of the only question that an activity makes without a message. */
export function madeBy(activity: Activity, parts: CallParts, of: Content): string {
  const { made, said } = tried(activity, parts, of);
  expect(said).toEqual([]);
  expect(made?.items).toHaveLength(1);
  return made?.items[0]?.markdown ?? '';
}
