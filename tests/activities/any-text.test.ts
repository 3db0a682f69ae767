import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activities } from '../../src/activities/index.ts';
import { plainText, text } from '../../src/model/block.ts';
import { createReport } from '../../src/model/diagnostic.ts';
import type { Question } from '../../src/model/topic.ts';
import { questionTypes } from '../../src/questions/index.ts';
import { madeQuestion } from '../../src/topic/made-question.ts';
import { nepCourse } from '../fixtures/course.ts';
import { call, content, source, tried } from './content.ts';
import { expanded } from './expanded.ts';

const { words } = content();
const SPAN = { file: 'topic.md', start: 0, end: 10 };
const PLACEHOLDER: Question = {
  id: 'q',
  number: '',
  marks: null,
  spag: 0,
  kind: null,
  data: null,
  stem: [],
  parts: [],
  support: [],
  challenge: [],
  level: 'core',
  room: null,
  objectives: [],
  activity: null,
  proposed: false,
  span: SPAN,
};

/** Whatever an author may write in a line: signs of Markdown, of attributes, of tables. */
const line = fc
  .array(fc.constantFrom(...'ab1X .,;:!?\'"()[]{}|*_`$<>@#&/\\-–~^=+%é؛', '[[', ']]', ' [4]', '{?}', '::x', '...'), {
    minLength: 3,
    maxLength: 14,
  })
  .map((parts) => parts.join('').replace(/\s+/g, ' ').trim())
  .filter((value) => /[abX1é]/.test(value));
const letters = 'bcdfghjklm';
/** Lines that no reader takes for each other. */
const lines = (count: number) =>
  fc
    .array(line, { minLength: count, maxLength: count })
    .map((all) => all.map((value, at) => `${letters[at]}${letters[at]}${at} ${value}`));

const activity = (name: string) => {
  const found = activities.find((one) => one.name === name);
  if (!found) throw new Error(name);
  return found;
};

/** The question that comes of it, shown; nothing may be said of what an activity writes. */
function shownOf(name: string, of: Parameters<typeof tried>[2], argument?: string) {
  const { made } = tried(activity(name), argument === undefined ? {} : { argument }, of);
  const item = made?.items[0];
  if (!item) return null;
  const report = createReport();
  const question = madeQuestion(PLACEHOLDER, call(name), item, words, report);
  expect(report.diagnostics.map(({ code, message }) => `${code} ${message}\n${item.markdown}`)).toEqual([]);
  const type = questionTypes.find(({ kind }) => kind === question?.kind);
  const same = {
    shuffle: (n: number) => indexes(n),
    derange: (n: number) => indexes(n),
    options: indexes,
    letters: true,
  };
  return type && question ? type.show(question.data, same, words) : null;
}

const indexes = (n: number) => Array.from({ length: n }, (_, at) => at);

describe('whatever an author writes', () => {
  it('is matched letter for letter', () => {
    const run = (terms: string[], meanings: string[]) => {
      const pairs = terms.map((term, at) => ({ term, meaning: text(meanings[at]?.slice(3) ?? '') }));
      const block = shownOf('match', content({ people: pairs }), 'people')?.find(({ kind }) => kind === 'match');
      if (block?.kind !== 'match') return;
      for (const { content: left } of block.left) expect(terms).toContain(plainText(left));
      for (const { content: right } of block.right)
        expect(meanings.map((one) => one.slice(3))).toContain(plainText(right));
    };
    fc.assert(fc.property(lines(5), lines(5), run), { numRuns: 300 });
  });

  it('is put in order letter for letter', () => {
    const run = (events: string[]) => {
      const timeline = events.map((event, at) => ({ date: String(1900 + at), event: text(event) }));
      const block = shownOf('order', content({ timeline }))?.find(({ kind }) => kind === 'order');
      if (block?.kind !== 'order') return;
      expect(block.items.map((one) => plainText(one.content)).sort()).toEqual([...events].sort());
    };
    fc.assert(fc.property(lines(4), run), { numRuns: 300 });
  });

  it('is sorted letter for letter', () => {
    const run = (points: string[], names: string[]) => {
      const list = (some: string[]) => ({
        kind: 'list' as const,
        items: some.map((point) => ({ marker: null, blocks: [{ kind: 'paragraph' as const, content: text(point) }] })),
      });
      const heading = (name: string) => ({ kind: 'heading' as const, level: 3 as const, content: text(name) });
      const [a = '', b = ''] = names.map((name) => `Z${name}`);
      const blocks = [heading(a), list(points.slice(0, 2)), heading(b), list(points.slice(2))];
      const sections = [{ title: 'All', blocks }];
      const block = shownOf('sort', content({ sections }))?.find(({ kind }) => kind === 'categories');
      if (block?.kind !== 'categories') return;
      expect(block.items.map((one) => plainText(one.content)).sort()).toEqual([...points].sort());
      expect(block.names.map(plainText)).toEqual([a, b]);
    };
    fc.assert(fc.property(lines(4), lines(2), run), { numRuns: 300 });
  });

  it('is quoted letter for letter', () => {
    const run = (sentences: string[]) => {
      const sources = sentences.map((words, at) => source(`s${at}`, `Author${letters[at]}`, `Then they said ${words}`));
      const block = shownOf('who-said-it', content({ sources }))?.find(({ kind }) => kind === 'match');
      if (block?.kind !== 'match') return;
      for (const { content: left } of block.left) {
        const quoted = plainText(left).slice(1, -1);
        expect(sentences.some((words) => `Then they said ${words}`.includes(quoted.replace(/ …$/, '')))).toBe(true);
      }
    };
    fc.assert(fc.property(lines(4), run), { numRuns: 300 });
  });
});

describe('whatever a call says', () => {
  it('never throws, and says something when it makes nothing', async () => {
    const run = async (name: string, argument: string, attributes: string) => {
      const { written, diagnostics } = await expanded(nepCourse(`::${name}[${argument}]{${attributes}}`), 'russia/nep');
      expect(written.length + diagnostics.length).toBeGreaterThan(0);
    };
    const names = fc.constantFrom(...activities.map(({ name }) => name));
    const value = fc.constantFrom('0', '1', '3', '4', '99', 'x', '-1', '"a b"', 'nop', 'author', 'starter');
    const key = fc.constantFrom(
      'count',
      'seed',
      'spare',
      'decoys',
      'frame',
      'by',
      'term',
      'from',
      'for',
      'marks',
      'bank',
    );
    const attributes = fc
      .array(fc.tuple(key, value), { maxLength: 3 })
      .map((all) => all.map((pair) => pair.join('=')).join(' '));
    const argument = fc.oneof(
      line,
      fc.constantFrom('', 'terms', 'timeline', 'people', 'What the NEP changed', 'report'),
    );
    await fc.assert(fc.asyncProperty(names, argument, attributes, run), { numRuns: 150 });
  }, 60_000);
});
