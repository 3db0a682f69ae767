import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createReport, hasErrors } from '../../src/model/diagnostic.ts';
import type { Attribute, ItemSource } from '../../src/model/item.ts';
import { fragmentOf, sourceFile } from '../../src/model/source.ts';
import { createArrange } from '../../src/plan/arrange.ts';
import { questionTypes } from '../../src/questions/index.ts';
import { english } from '../fixtures/words.ts';

interface Pieces {
  readonly before: string;
  readonly stem: string;
  readonly body: string;
  readonly answer: string;
  readonly attributes: readonly Attribute[];
}

/** An item of any pieces whatever, each in a file of its own. */
function itemOf({ before, stem, body, answer, attributes }: Partial<Pieces>): ItemSource {
  const fragment = (text = '') => fragmentOf(sourceFile('topic.md', text));
  return {
    file: 'topic.md',
    span: { file: 'topic.md', start: 0, end: 1 },
    marks: 3,
    spag: 0,
    attributes: attributes ?? [],
    room: null,
    before: fragment(before),
    stem: fragment(stem),
    body: fragment(body),
    answer: fragment(answer),
    words: english,
  };
}

const line = fc.oneof(
  fc.constantFrom(
    ...[
      '- [x] a',
      '- [ ] b',
      '- [ ]',
      '- [2] c',
      '- [1] d -> e',
      '- [T] f',
      '- [F] g -> h',
      '- [Name] i',
      '- plain',
      '- [a / b](1,2)',
      '- a · [x] b; c -> d',
      '| [x] | [ ] |',
      '| [[ ]] | 1 |',
      'x = 1 #distractor',
      '12.5 ± 0.1 cm',
      '',
    ],
    ...[
      '| a | b |',
      '|---|---|',
      '| c | d |',
      '| e | |',
      '[[gap]]',
      '[[ ]] and [[a / b]]',
      '[[open',
      '```',
      '> quote',
      '$$',
    ],
    ...[
      'Accept: a; b',
      'Level 2 (3-1): x',
      'Any two from:',
      'Model answer:',
      '![x](y.png)',
      '1. one',
      '# h',
      '<b>',
      '\t- [x]',
    ],
  ),
  fc.string(),
);
const text = fc.array(line, { maxLength: 8 }).map((lines) => lines.join('\n'));
const attribute = fc.record({
  name: fc.constantFrom('bank', 'decoys', 'spare', 'give', 'form', 'titles', 'kind', 'unit', 'dp', 'sf'),
  value: fc.oneof(fc.constant(true as const), fc.string()),
  span: fc.constant({ file: 'topic.md', start: 0, end: 4 }),
});
const pieces = fc.record({
  before: text,
  stem: text,
  body: text,
  answer: text,
  attributes: fc.array(attribute, { maxLength: 3 }),
});

describe.each(questionTypes.map((type) => [type.kind, type] as const))('%s, whatever is written', (_, type) => {
  it('reports and goes on, and can show, mark and write what it read', () => {
    fc.assert(
      fc.property(pieces, (given) => {
        const report = createReport();
        const data = type.parse(itemOf(given), report);
        expect(data !== undefined || hasErrors(report.diagnostics)).toBe(true);
        if (data === undefined) return;
        expect(Array.isArray(type.show(data, createArrange('seed'), english))).toBe(true);
        expect(type.toExercise(data).prompt).toBeInstanceOf(Array);
        expect(type.brief(data, english)).toBeInstanceOf(Array);
        expect(type.write(data)).toMatch(/^1\. /);
      }),
      { numRuns: 150 },
    );
  });
});

describe('endless input', () => {
  it.each([
    ['backticks', '`'.repeat(50_000) + 'a'.repeat(50_000)],
    ['spaces', `a${' '.repeat(100_000)}b`],
    ['spaces after a lead', `Accept${' '.repeat(100_000)}b`],
    ['arrows', '-> '.repeat(5_000)],
    ['brackets', '[['.repeat(20_000)],
    ['a table row', `|${' '.repeat(100_000)}x`],
    ['boxes', '- [x] a\n'.repeat(1_000)],
    ['a box', `- [${'a'.repeat(100_000)}`],
    ['backslashes', '\\'.repeat(100_000)],
    ['dollars', '$a'.repeat(20_000)],
  ])('of %s is looked through in good time', (_, endless) => {
    const begun = performance.now();
    for (const type of questionTypes) {
      const item = itemOf({ stem: endless, body: endless, answer: endless });
      type.accepts(item);
      type.parse(item, createReport());
    }
    expect(performance.now() - begun).toBeLessThan(5_000);
  });
});
