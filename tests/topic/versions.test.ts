import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Block, plainText } from '../../src/model/block.ts';
import type { Edition } from '../../src/model/edition.ts';
import type { ResolvedQuestion } from '../../src/model/topic.ts';
import { withoutAnswers } from '../../src/plan/answers.ts';
import { DEFAULT_SETTINGS } from '../../src/settings.ts';
import { resolve, withTitle } from './read.ts';

const SHEET = withTitle(`:::questions
1. Which policy did the NEP replace? [1]
   - [ ] collectivisation
   - [x] War Communism
   - [ ] the Five-Year Plan
   - [ ] reform of the land
2. Put these in order. [2]
   - [3] Lenin dies
   - [1] the mutiny
   - [4] the level of 1914
   - [2] the NEP
3. Match. [4]
   | word | meaning |
   |---|---|
   | nepman | a private trader |
   | kulak | a richer peasant |
   | mutiny | a rising |
   | tax | money for the state |
4. True or false? [3]
   - [F] Only cities starved.
   - [T] Small factories were handed back.
   - [T] Trade was freed.
5. Fill the gaps. [3] {bank}
   A [[tax]] in kind, a [[surplus]] to sell, [[nationalised]] coal.
6. Sort. [4]
   - [Trade] shops
   - [Farms] grain
   - [Trade] markets
   - [Farms] cows
:::`);

const NAMES = [0, 1, 2, 3];

function questions(text: string, edition: Edition, seed = 1): readonly ResolvedQuestion[] {
  const settings = { ...DEFAULT_SETTINGS, seed };
  const { resolved } = resolve(text, {}, { edition, settings });
  return resolved.nodes.flatMap((node) => (node.kind === 'questions' ? node.items : []));
}

/** What is right in a version by the words of its sheet, not by letters: must be the same in all of them. */
function right(block: Block): readonly string[] {
  switch (block.kind) {
    case 'choices':
      return block.options.flatMap(({ content, answer }) => (answer?.correct ? [plainText(content)] : []));
    case 'order':
      return block.items.map(({ content, answer }) => `${answer?.position} ${plainText(content)}`).sort();
    case 'match':
      return block.left.map(({ content, answer }) => {
        const partner = block.right.find(({ label }) => label === answer?.partner);
        return `${plainText(content)} = ${plainText(partner?.content ?? [])}`;
      });
    case 'statements':
      return block.items.map(({ content, answer }) => `${answer?.isTrue} ${plainText(content)}`).sort();
    case 'categories':
      return block.items.map(({ content, answer }) => `${answer?.category} ${plainText(content)}`).sort();
    default:
      return [];
  }
}

describe('versions of a sheet', () => {
  it('have the right answers of each other in their keys, whatever the seed', () => {
    fc.assert(
      fc.property(fc.nat(99_999), (seed) => {
        const plain = questions(SHEET, null, seed).map(({ body }) => body.map(right));
        for (const edition of NAMES) {
          expect(questions(SHEET, edition, seed).map(({ body }) => body.map(right))).toEqual(plain);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('differ from each other in every question that can be shuffled, whatever the seed', () => {
    fc.assert(
      fc.property(fc.nat(99_999), (seed) => {
        const made = NAMES.map((edition) => questions(SHEET, edition, seed));
        for (const index of [0, 1, 2, 3, 4, 5]) {
          const shown = made.map((items) => JSON.stringify(withoutAnswers(items[index]?.body)));
          expect(new Set(shown).size, `question ${index + 1}`).toBe(4);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('never print an order that gives itself away', () => {
    fc.assert(
      fc.property(fc.nat(99_999), fc.constantFrom(...NAMES), (seed, edition) => {
        const [, order, match] = questions(SHEET, edition, seed);
        const steps = order?.body[0];
        if (steps?.kind !== 'order') throw new Error('no order');
        expect(steps.items.map(({ answer }) => answer?.position)).not.toEqual([1, 2, 3, 4]);
        const pairs = match?.body[0];
        if (pairs?.kind !== 'match') throw new Error('no match');
        expect(pairs.left.some(({ answer }, row) => answer?.partner === pairs.right[row]?.label)).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  it('have the same numbers and marks', () => {
    const said = NAMES.map((edition) => questions(SHEET, edition).map(({ name, marks }) => `${name} ${marks}`));
    for (const version of said) expect(version).toEqual(said[0]);
  });

  it('give an option another letter in each of them', () => {
    const letters = NAMES.map((edition) => plainText(questions(SHEET, edition)[0]?.answer?.brief ?? []));
    expect(letters.map((brief) => brief.slice(2))).toEqual(Array(4).fill('War Communism'));
    expect(letters.map((brief) => brief[0]).sort()).toEqual(['A', 'B', 'C', 'D']);
  });

  it('say answers in words, without letters, on the deck that all of them share', () => {
    const [choice, , , statements] = questions(SHEET, 'all').map(({ answer }) => plainText(answer?.brief ?? []));
    expect(choice).toBe('War Communism');
    expect(statements).toBe(
      'False Only cities starved. · True Small factories were handed back. · True Trade was freed.',
    );
  });

  it('leave the starter, which stands on the deck, as it is', () => {
    const starter = SHEET.replace(':::questions', ':::questions{for=starter}');
    expect(questions(starter, 2)).toEqual(questions(starter, null));
    expect(questions(starter, 'all')).toEqual(questions(starter, null));
  });
});

describe('versions of any sheet', () => {
  const word = fc.string({ unit: fc.constantFrom(...'bcdfghklmnprstvwz'), minLength: 4, maxLength: 8 });
  const words = (least: number) => fc.uniqueArray(word, { minLength: least, maxLength: 9 });
  const sheet = fc.record({ options: words(2), steps: words(3), pairs: words(4), statements: words(2) });
  const textOf = ({
    options,
    steps,
    pairs,
    statements,
  }: Record<'options' | 'steps' | 'pairs' | 'statements', string[]>) =>
    withTitle(
      [
        ':::questions',
        '1. Which? [1]',
        ...options.map((one, index) => `   - [${index === 1 ? 'x' : ' '}] ${one}`),
        '2. Put these in order. [2]',
        ...steps.map((one, index) => `   - [${index + 1}] ${one}`),
        '3. Match. [2]',
        '   | word | meaning |',
        '   |---|---|',
        ...pairs.map((one) => `   | ${one} | what ${one} is |`),
        '4. True or false? [2]',
        ...statements.map((one, index) => `   - [${index % 2 === 0 ? 'T' : 'F'}] ${one}`),
        ':::',
      ].join('\n'),
    );

  it('are right in their keys, differ while they can, and give no order away', () => {
    fc.assert(
      fc.property(sheet, fc.nat(99_999), (lists, seed) => {
        const text = textOf(lists);
        const plain = questions(text, null, seed).map(({ body }) => body.map(right));
        const made = NAMES.map((edition) => questions(text, edition, seed));
        for (const items of made) {
          expect(items.map(({ body }) => body.map(right))).toEqual(plain);
          const [, order, match] = items.map(({ body }) => body[0]);
          if (order?.kind !== 'order' || match?.kind !== 'match') throw new Error('other kinds');
          const places = order.items.map(({ answer }) => answer?.position ?? 0);
          expect(places).not.toEqual([...places].sort((a, b) => a - b));
          expect(match.left.some(({ answer }, row) => answer?.partner === match.right[row]?.label)).toBe(false);
          expect(new Set(match.right.map(({ label }) => label)).size).toBe(match.right.length);
        }
        const different = (index: number) =>
          new Set(made.map((items) => JSON.stringify(withoutAnswers(items[index]?.body)))).size;
        expect(different(0)).toBe(Math.min(NAMES.length, lists.options.length === 2 ? 2 : 4));
        expect([different(1), different(2)]).toEqual([4, 4]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('options keep their order in every version', () => {
  const orders = (options: readonly string[], attributes = '') => {
    const text = withTitle(
      `:::questions\n1. Which? [1]${attributes}\n${options.map((one) => `   - ${one}\n`).join('')}:::`,
    );
    const printed = NAMES.map((edition) => {
      const [choices] = questions(text, edition)[0]?.body ?? [];
      return choices?.kind === 'choices' ? choices.options.map(({ content }) => plainText(content)) : [];
    });
    return printed.map((one) => one.join());
  };
  const same = (options: readonly string[], attributes = '') => new Set(orders(options, attributes)).size === 1;

  it('when the author says {fixed}', () => {
    expect(same(['[x] a tax', '[ ] a rent', '[ ] a wage'], ' {fixed}')).toBe(true);
    expect(same(['[x] a tax', '[ ] a rent', '[ ] a wage'])).toBe(false);
  });

  it('when they are numbers in order', () => {
    expect(same(['[ ] 1917', '[x] 1921', '[ ] 1924'])).toBe(true);
    expect(same(['[ ] £1,200', '[x] £950.50', '[ ] £3'])).toBe(true);
    expect(same(['[ ] −3 °C', '[x] −1 °C', '[ ] 4 °C'])).toBe(true);
    expect(same(['[ ] 1921', '[x] 1917', '[ ] 1924'])).toBe(false);
  });

  it('when one speaks of others by their letters', () => {
    expect(same(['[ ] rice', '[ ] wheat', '[x] both A and B'])).toBe(true);
  });

  it('but for “all of the above” alone, which stays last', () => {
    const found = orders(['[ ] rice', '[ ] wheat', '[ ] rye', '[x] All of the above']);
    expect(new Set(found).size).toBeGreaterThan(1);
    expect(found.every((order) => order.endsWith('All of the above'))).toBe(true);
  });

  it('and {fixed} with a value is named', () => {
    const { said } = resolve(withTitle(':::questions\n1. Which? [1] {fixed=no}\n   - [x] a\n   - [ ] b\n:::'));
    expect(said.join('\n')).toContain('choice/fixed');
  });
});
