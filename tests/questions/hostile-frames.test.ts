import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createReport, hasErrors } from '../../src/model/diagnostic.ts';
import type { Attribute, ItemSource } from '../../src/model/item.ts';
import { fragmentOf, sourceFile } from '../../src/model/source.ts';
import { createArrange } from '../../src/plan/arrange.ts';
import { questionTypes } from '../../src/questions/index.ts';
import { english } from '../fixtures/words.ts';

/** Kinds that need attributes of their own before they read anything, each with some that let it. */
const KINDS: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  ['annotate', { source: 'duranty' }],
  ['compare', { sources: 'duranty, serge' }],
  ['extended', { frame: 'peel' }],
  ['extended', { frame: 'peel', give: '2' }],
  ['extended', { frame: 'strip' }],
  ['extended', { frame: 'plan', titles: 'For; Against' }],
  ['extended', { frame: 'starters' }],
  ['extended', { frame: 'Claim; Reason' }],
  ['sentence-builder', { give: '2', language: 'fr' }],
  ['sourcing-grid', { frame: 'nop', sources: 'duranty, serge' }],
  ['sourcing-grid', { frame: 'Who?; When?', sources: 'serge' }],
  ['translate', { from: 'fr', to: 'ar' }],
];

function itemOf(texts: Readonly<Record<'stem' | 'body' | 'answer', string>>, given: Readonly<Record<string, string>>) {
  const fragment = (text: string) => fragmentOf(sourceFile('topic.md', text));
  const span = { file: 'topic.md', start: 0, end: 4 };
  const attributes: Attribute[] = Object.entries(given).map(([name, value]) => ({ name, value, span }));
  const { stem, body, answer } = texts;
  const item: ItemSource = {
    file: 'topic.md',
    span,
    marks: 4,
    spag: 0,
    attributes,
    room: null,
    before: fragment(''),
    stem: fragment(stem),
    body: fragment(body),
    answer: fragment(answer),
    words: english,
  };
  return item;
}

const line = fc.oneof(
  fc.constantFrom(
    ...['- @duranty: one', '- @serge: two', '@duranty: three', 'Nature:', '- Origin: four', 'Purpose', 'W: five', ''],
    ...[
      'Agree:',
      '**Differ**: six',
      '- one: seven',
      '- "a phrase": eight',
      '- "bare"',
      '“open: nine',
      'Point: ten',
      'L:',
    ],
    ...[
      '- one',
      '- One (25%)',
      '- two (4 lines)',
      '- three (900%)',
      '- :',
      '-',
      '- a -> b / c',
      '- -> d',
      '- e ->',
      '* f',
    ],
    ...[
      '| a | b |',
      '|---|---|',
      '| x / y | z |',
      '| – | |',
      '- x z',
      '> quote',
      'Accept: a; b',
      'Level 1 (1-4): c',
      '# h',
    ],
  ),
  fc.string(),
);
const text = fc.array(line, { maxLength: 8 }).map((lines) => lines.join('\n'));
const typeOf = (kind: string) => {
  const type = questionTypes.find((entry) => entry.kind === kind);
  if (!type) throw new Error(`no kind ${kind}`);
  return type;
};

describe.each(KINDS)('%s %o, whatever is written', (kind, attributes) => {
  const type = typeOf(kind);

  it('reports and goes on, and can show, mark and write what it read', () => {
    fc.assert(
      fc.property(fc.record({ stem: text, body: text, answer: text }), (texts) => {
        const report = createReport();
        const data = type.parse(itemOf(texts, attributes), report);
        expect(data !== undefined || hasErrors(report.diagnostics)).toBe(true);
        if (data === undefined) return;
        const shown = type.show(data, createArrange('seed'), english);
        expect(JSON.parse(JSON.stringify(shown))).toStrictEqual(shown);
        expect(type.toExercise(data).prompt).toBeInstanceOf(Array);
        expect(type.brief(data, english)).toBeInstanceOf(Array);
        expect(type.write(data)).toMatch(/^1\. /);
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['spaces', `- a${' '.repeat(100_000)}b`],
    ['question marks', `- ${'?'.repeat(100_000)}b`],
    ['quotation marks', `- ${'"'.repeat(100_000)}b`],
    ['slashes', `| a | b |\n|---|---|\n| ${'x / '.repeat(10_000)} | y |`],
    ['colons', ': '.repeat(50_000)],
    ['brackets', `- a ${'('.repeat(100_000)}`],
    ['bullets', '- a: b\n'.repeat(2_000)],
    ['arrows', `- ${'-> '.repeat(5_000)}`],
  ])('looks through endless %s in good time', (_, endless) => {
    const begun = performance.now();
    type.parse(itemOf({ stem: endless, body: endless, answer: endless }, attributes), createReport());
    expect(performance.now() - begun).toBeLessThan(5_000);
  });
});
