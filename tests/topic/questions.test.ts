import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/model/block.ts';
import type { Question, QuestionSet } from '../../src/model/topic.ts';
import { questionTypes } from '../../src/questions/index.ts';
import { bare, codes, parse, resolve, withTitle } from './read.ts';

function set(body: string): { items: readonly Question[]; set: QuestionSet; said: string[] } {
  const { topic, said } = parse(withTitle(`:::questions\n${body}\n:::\n`));
  const found = topic.nodes.find((node) => node.kind === 'questions');
  if (found?.kind !== 'questions') throw new Error('no questions');
  return { items: found.items, set: found, said };
}

/** The printed words of a resolved question. */
function prompts(body: string): string[] {
  const { resolved } = resolve(withTitle(`:::questions\n${body}\n:::\n`));
  return resolved.nodes.flatMap((node) =>
    node.kind === 'questions'
      ? node.items.map((item) =>
          item.prompt.map((block) => (block.kind === 'paragraph' ? plainText(block.content) : block.kind)).join(' | '),
        )
      : [],
  );
}

const marksOf = (stem: string) => set(`1. ${stem}\n   > x`).items.map(({ marks, spag }) => [marks, spag])[0];

describe('items', () => {
  it('are opened by a number of at most three digits, so by no year', () => {
    expect(set('1. In which year? [1]\n1921. was a year\n   > x').items).toHaveLength(1);
  });

  it('are opened at any indent and by either sign', () => {
    expect(set('      1. A? [1]\n> a\n2) B? [1]\n         > b\n 3. C? [1]\n > c').items).toHaveLength(3);
  });

  it('are not opened in fenced code or in an answer', () => {
    expect(set('1. A? [1]\n   ```\n   2. x\n   ```\n   > 3. y').items).toHaveLength(1);
  });

  it('may begin on the line below their number', () => {
    expect(prompts('1.\n   What is it? [2]\n   > x')).toEqual(['What is it?']);
  });

  it('leave the paragraph before the first one as the rubric', () => {
    expect(set('Answer *all* of them.\n\n1. A? [1]\n   > a').set.rubric).toHaveLength(1);
  });
});

describe('marks', () => {
  it.each([
    ['Why? [4]', [4, 0]],
    ['Why? [4 marks]', [4, 0]],
    ['Why? [1 mark]', [1, 0]],
    ['Why? (4)', [4, 0]],
    ['Why? (4 marks)', [4, 0]],
    ['Why? [16+4]', [16, 4]],
    ['Why? [16 + 4]', [16, 4]],
    ['Why? {lines=3} [4]', [4, 0]],
    ['Why? [4] {lines=3}', [4, 0]],
    ['{lines=3} Why? [4]', [4, 0]],
    ['Why did it\n   take so long? [4]', [4, 0]],
    ['Why? [4]\n   Use the map.', [4, 0]],
    ['Read it.\n\n   Why? [4]', [4, 0]],
    ['Look at the table.\n\n   | a | b |\n   |---|---|\n   | 1 | 2 |\n\n   Which is larger? [4]', [4, 0]],
    ['Why? [٤]', [4, 0]],
    ['Why?', [null, 0]],
    ['What is in [1921]?', [null, 0]],
    ['Why (in 1921)?', [null, 0]],
    ['Why in (1921)', [null, 0]],
  ])('of “%s” are read', (stem, marks) => {
    expect(marksOf(stem)).toEqual(marks);
  });

  it('are cut off the stem', () => {
    expect(prompts('1. Why did it\n   happen? (4) {lines=3}\n   > x')).toEqual(['Why did it happen?']);
  });

  it('leave a gap with a number in it alone', () => {
    expect(set('1. Two and two make [[4]]').items[0]?.kind).toBe('cloze');
  });

  it('that differ from the sum of the parts are a warning', () => {
    expect(codes(set('1. A [5]\n   a. B? [1]\n      > x\n   b. C? [2]\n      > y').said)).toEqual([
      '5:1 warning questions/marks-sum',
    ]);
  });
});

describe('braces', () => {
  it('that are a set stay text', () => {
    expect(prompts('1. List the members of {1, 2}\n   > 1 and 2')).toEqual(['List the members of {1, 2}']);
  });

  it('may stand on a line of their own', () => {
    expect(set('1. Why? [2]\n   {lines=7}\n   > x').items[0]?.room).toEqual({
      kind: 'lines',
      count: 7,
      style: 'solid',
    });
  });

  it.each([
    ['{box=6cm}', { kind: 'box', height: 60, pattern: 'blank' }],
    ['{box=2.5in}', { kind: 'box', height: 63.5, pattern: 'blank' }],
    ['{grid}', { kind: 'box', height: 60, pattern: 'grid' }],
    ['{grid box=80mm}', { kind: 'box', height: 80, pattern: 'grid' }],
    ['{graph=8cm}', { kind: 'box', height: 80, pattern: 'graph' }],
    ['{none}', { kind: 'none' }],
  ])('%s asks for room', (braces, room) => {
    expect(set(`1. Why? [2] ${braces}\n   > x`).items[0]?.room).toEqual(room);
  });

  it('name the kind against the shape', () => {
    expect(set('1. Why? [2] {kind=written}\n   - [x] a\n   - [ ] b').items[0]?.kind).toBe('written');
  });
});

describe('answers and quotations', () => {
  it('tell a quotation before the stem from the answer after it', () => {
    expect(
      prompts("1. > 'It was a success.'\n   How far do you agree? [4]\n   - the peasants\n   > Any valid answer"),
    ).toEqual(['quote | How far do you agree? | list']);
  });

  it('go on after a blank line when the next line begins with > again', () => {
    const { items, said } = set('1. Name two. [2]\n   > one\n\n   > two');
    expect(JSON.stringify(items[0]?.data)).toContain('two');
    expect(said).toEqual([]);
  });

  it('end at the first line without >, which is named and never printed', () => {
    const body = '1. When? [1]\n   > 1921,\n   the year of the mutiny';
    expect(codes(set(body).said)).toEqual(['7:4 error questions/stray-line']);
    expect(prompts(body)).toEqual(['When?']);
  });
});

describe('parts', () => {
  const parts = (body: string) => set(body).items[0]?.parts.map(({ number, marks }) => [number, marks]);

  it('are a., (a) or a), with marks of their own', () => {
    expect(parts('1. A\n   a. B? [1]\n      > x\n   (b) C? [2]\n      > y\n   c) D? [3]\n      > z')).toEqual([
      ['a', 1],
      ['b', 2],
      ['c', 3],
    ]);
  });

  it('may have parts i. and ii., and an h. before an i.', () => {
    const letters = [...'abcdefghi'].map((letter) => `   ${letter}. ${letter}? [1]\n      > x`).join('\n');
    expect(parts(`1. A\n${letters}`)).toHaveLength(9);
    const nested = set('1. A\n   a. B\n      i. C? [1]\n         > x\n      ii. D? [1]\n         > y').items[0];
    expect(nested?.parts[0]?.parts.map(({ number }) => number)).toEqual(['i', 'ii']);
  });

  it('may begin on the line of the number, and each holds what it asks', () => {
    expect(parts('1. a. B? [1]\n      > x\n   b. C? [2]\n      > y\n   c. D? [1]\n      > z')).toEqual([
      ['a', 1],
      ['b', 2],
      ['c', 1],
    ]);
  });

  it('may be roman at once', () => {
    expect(parts('1. A\n   i. B? [1]\n      > x\n   ii. C? [1]\n      > y')).toEqual([
      ['i', 1],
      ['ii', 1],
    ]);
  });

  it('give the question the sum of their marks', () => {
    expect(set('1. A\n   a. B? [1]\n      > x\n   b. C? [2]\n      > y').items[0]?.marks).toBe(3);
  });

  it('are no parts but a printed list when the stem alone has marks', () => {
    const { items } = set('1. Which of these came first? [1]\n   a. the mutiny\n   b. the NEP\n   > the mutiny');
    expect(items[0]?.parts).toEqual([]);
  });

  it('that skip a letter are a warning', () => {
    expect(codes(set('1. A\n   a. B? [1]\n      > x\n   c. C? [2]\n      > y').said)).toEqual([
      '8:4 warning questions/numbers',
    ]);
  });

  it('of any kind are read by their kind', () => {
    const { items } = set('1. A\n   a. B? [1]\n      - [x] yes\n      - [ ] no\n   b. Fill: it was [[red]]. [1]');
    expect(items[0]?.parts.map(({ kind }) => kind)).toEqual(['choice', 'cloze']);
  });
});

describe('ids', () => {
  const ids = (body: string) => set(body).items.map(({ id }) => id);

  it('do not change with the position', () => {
    const [first] = ids('1. Why? [1]\n   > x');
    expect(ids('1. When? [1]\n   > y\n2. Why? [1]\n   > x')[1]).toBe(first);
  });

  it('are unique even when two stems are the same', () => {
    const found = ids('1. Fill. [1]\n   A [[b]].\n2. Fill. [1]\n   C [[d]].\n3. Fill. [1]\n   C [[d]].');
    expect(new Set(found).size).toBe(3);
  });
});

describe('{?}', () => {
  it('anywhere in an item makes all of it a proposal, and is taken off', () => {
    const body = '1. Why? [1] {?}\n   > x\n2. When? [1]\n   > 1921 {?}\n3. How? [1]\n   > y';
    expect(set(body).items.map(({ proposed }) => proposed)).toEqual([true, true, false]);
    expect(prompts(body)).toEqual(['Why?', 'When?', 'How?']);
    expect(JSON.stringify(set(body).items)).not.toContain('{?}');
  });
});

describe('scaffolds', () => {
  it('belong to the question, or the part, in which they stand', () => {
    const { items } = set(
      '1. A\n   a. B? [1]\n      > x\n      :::support[Starters]\n      Because …\n      :::\n   b. C? [1]\n      > y\n   :::challenge\n   Why not?\n   :::',
    );
    const [question] = items;
    expect(question?.parts.map(({ support }) => support.length)).toEqual([2, 0]);
    expect(question?.parts.map(({ challenge }) => challenge.length)).toEqual([0, 1]);
  });
});

describe('every kind of question', () => {
  it.each(questionTypes.map((type) => [type.kind, type] as const))(
    '%s: its example is read as itself',
    (kind, type) => {
      const { items, said } = set(type.example);
      expect(said).toEqual([]);
      expect(items.map((item) => item.kind)).toEqual([kind]);
    },
  );

  it.each(questionTypes.map((type) => [type.kind, type] as const))(
    '%s: what it writes is read as the same',
    (_, type) => {
      const [first] = set(type.example).items;
      const [again] = set(type.write(first?.data)).items;
      expect(bare(again?.data)).toBe(bare(first?.data));
    },
  );
});
