import { describe, expect, it } from 'vitest';
import { nepCourse } from '../fixtures/course.ts';
import { expanded } from './expanded.ts';

const NEP = 'russia/nep';
const of = (below: string) => expanded(nepCourse(below), NEP);
const codes = async (below: string) => (await of(below)).diagnostics.map(({ code }) => code);

describe('an activity in a question', () => {
  it('keeps the stem, the marks and the scaffolds of the question', async () => {
    const { questions, written, diagnostics } = await of(
      ':::questions\n1. Which meaning is whose? [4] {id=mine}\n   ::match[terms]{count=4}\n   :::support\n   Look at the list.\n   :::\n:::',
    );
    expect(diagnostics).toEqual([]);
    expect(questions[0]).toMatchObject({ id: 'mine', marks: 4, kind: 'match', activity: null });
    expect(questions[0]?.support).toHaveLength(1);
    expect(written[0]).toMatch(/^1\. \{id=mine\} Which meaning is whose\? \[4\]/);
  });

  it.each([
    '1. ::match[terms]{count=4} [4]',
    '1. ::match[terms] {count=4} [4]',
    '1. [4] {id=x}\n   ::match[terms]{count=4}',
    '1. Match. [4]\n\n   ::match[terms]{count=4}\n',
  ])('is read as %j', async (item) => {
    const { questions, diagnostics } = await of(`:::questions\n${item}\n:::`);
    expect(diagnostics).toEqual([]);
    expect(questions[0]).toMatchObject({ kind: 'match', marks: 4 });
  });

  it('stands in a part', async () => {
    const { questions, diagnostics } = await of(
      ':::questions\n1. Words and dates.\n   a. ::match[terms]{count=4} [4]\n   b. ::order[timeline]{count=3} [3]\n:::',
    );
    expect(diagnostics).toEqual([]);
    expect(questions.map(({ kind, number }) => [kind, number])).toEqual([
      ['match', 'a'],
      ['order', 'b'],
    ]);
  });

  it('keeps the objectives and the level of the question', async () => {
    const { questions } = await of(':::questions\n1. Match. [4] {ao=AO1}\n   ::match[terms]{count=4}\n:::');
    expect(questions[0]?.objectives.map(({ name }) => name)).toEqual(['AO1']);
  });

  it('adds the answers of its author to those of a grid', async () => {
    const { written, diagnostics } = await of(
      ':::questions\n1. ::sourcing-grid[report] [3]\n   > Purpose:\n   > - to tell readers\n:::',
    );
    expect(diagnostics).toEqual([]);
    expect(written[0]).toContain('> - @report: A reporter, 1922');
    expect(written[0]).toContain('> - @report: to tell readers');
  });

  it.each([
    ['an answer of its own', '1. Match. [4]\n   ::match[terms]{count=4}\n   > 1 A', 'activity/answer'],
    ['a second activity', '1. Match. [4]\n   ::match[terms]{count=4}\n   ::match[people]', 'activity/second'],
    ['an attribute of sets', '1. Match. [4]\n   ::match[terms]{count=4 for=starter}', 'activity/set-attribute'],
    ['an activity that makes several', '1. Again. [4]\n   ::retrieve{count=4}', 'activity/several'],
    ['an activity above its parts', '1. Match.\n   ::match[terms]\n   a. Who? [1]\n      > me', 'activity/above-parts'],
    ['an activity that is not there', '1. ::mtach[terms] [4]\n   > x', 'directive/unknown'],
    [
      'a proposed part',
      '1. Fill.\n   a. ::cloze[Why the sailors rose] [3]\n   b. Who? [1]\n      > me',
      'activity/proposed-part',
    ],
  ])('is refused with %s', async (_what, item, code) => {
    expect(await codes(`:::questions\n${item}\n:::`)).toContain(code);
  });
});

describe('an activity alone on its line', () => {
  it('makes a set with a title of its own, a mark for each thing', async () => {
    const { questions, written, diagnostics } = await of('::match[people]{for=homework minutes=5}');
    expect(diagnostics).toEqual([]);
    expect(written[0]).toMatch(/^:::questions\[Who was who\?\]\{for=homework minutes=5\}\n1\. Match each person/);
    expect(questions[0]?.marks).toBe(4);
  });

  it('takes a title and marks from its author', async () => {
    const { written } = await of('::match[people]{title="Faces" marks=2}');
    expect(written[0]).toMatch(/^:::questions\[Faces\]\n1\. .+ \[2\]/);
  });

  it.each([
    ['a name that is nearly one', '::mach[terms]', 'directive/unknown'],
    ['an attribute that it has not', '::match[terms]{cuont=4}', 'directive/unknown-attribute'],
    ['three colons', ':::match[terms]\n:::', 'directive/wrong-shape'],
    ['a place that is none', '::match[terms]{for=later}', 'directive/bad-value'],
  ])('names %s', async (_what, below, code) => {
    expect(await codes(below)).toContain(code);
  });

  it('gives the same again when a question is added elsewhere', async () => {
    const alone = await of('::match[terms]{count=4}\n\n::cloze{count=2}');
    const more = await of(
      ':::questions\n1. Who led? [1]\n   > Lenin\n:::\n\n::order[timeline]\n\n::match[terms]{count=4}\n\n::cloze{count=2}',
    );
    expect(more.written.slice(1)).toEqual(alone.written);
  });

  it('gives another choice with another seed', async () => {
    const seeds = await Promise.all([1, 2, 3, 4, 5].map((seed) => of(`::match[terms]{count=3 seed=${seed}}`)));
    expect(new Set(seeds.map(({ written }) => written[0])).size).toBeGreaterThan(1);
  });

  it('marks what is only proposed with {?}', async () => {
    const { written, questions, diagnostics } = await of('::cloze[Why the sailors rose]{bank}');
    expect(written[0]).toContain('{bank} {?}\n');
    expect(questions[0]?.proposed).toBe(true);
    expect(diagnostics.map(({ code }) => code)).toEqual(['activity/proposed']);
  });

  it('reads back what it writes of an item, with its id and its objectives', async () => {
    const made = await of(':::questions\n1. Match. [4] {id=mine ao=AO1}\n   ::match[terms]{count=4}\n:::');
    const pasted = await of(`:::questions\n${made.written[0]}\n2. ::order [3]\n:::`);
    expect(pasted.diagnostics).toEqual([]);
  });

  it('reads back what it writes, without the directive', async () => {
    const made = await of(
      '::match[terms]{count=4}\n\n::sort\n\n::order[How a tax worked]\n\n::who-said-it\n\n::sourcing-grid\n\n::retrieve{count=3}',
    );
    const pasted = await of(made.written.join('\n\n'));
    expect(pasted.diagnostics).toEqual([]);
  });
});
