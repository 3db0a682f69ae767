import { describe, expect, it } from 'vitest';
import { messages, questions, warnings } from './checking.ts';

/** A choice question whose right option stands at a place, with a length for each option. */
const choice = (n: number, right: number, lengths = [6, 6, 6]) =>
  [
    `${n}. Choose number ${n}. [1]`,
    ...lengths.map((length, at) => `   - [${at === right ? 'x' : ' '}] ${'abcdefghij'.charAt(at).repeat(length)}`),
  ].join('\n');

describe('right options', () => {
  it('that always have the same letter are a warning', async () => {
    const text = questions([choice(1, 1), choice(2, 1), choice(3, 1)].join('\n'));
    expect(await messages(text)).toEqual(['check/same-letter: The right option is B each time: questions 1, 2 and 3.']);
  });

  it('are counted over all blocks of the sheet', async () => {
    const text = `${questions([choice(1, 1), choice(2, 1)].join('\n'))}\n${questions(choice(3, 1))}`;
    expect(await messages(text)).toHaveLength(1);
  });

  it('are counted apart for what is answered apart', async () => {
    const text = `${questions([choice(1, 1), choice(2, 1)].join('\n'))}\n${questions(choice(1, 1), '{for=exit}')}`;
    expect(await messages(text)).toEqual([]);
  });

  it('that differ in one question are no pattern', async () => {
    expect(await messages(questions([choice(1, 1), choice(2, 1), choice(3, 2)].join('\n')))).toEqual([]);
  });

  it('of two questions are no pattern', async () => {
    expect(await messages(questions([choice(1, 1), choice(2, 1)].join('\n')))).toEqual([]);
  });

  it('that are always the longest are a warning, with a mend', async () => {
    const text = questions([choice(1, 0, [20, 6, 6]), choice(2, 1, [6, 20, 6]), choice(3, 2, [6, 6, 20])].join('\n'));
    const [found] = await warnings(text);
    expect(found?.code).toBe('check/longest-option');
    expect(found?.message).toBe('The right option is the longest each time: questions 1, 2 and 3.');
    expect(found?.hint).toContain('Shorten it');
  });

  it('that are longer by a letter are none', async () => {
    const text = questions([choice(1, 0, [7, 6, 6]), choice(2, 1, [6, 7, 6]), choice(3, 2, [6, 6, 7])].join('\n'));
    expect(await messages(text)).toEqual([]);
  });
});

describe('statements', () => {
  const statements = (...truths: string[]) =>
    questions(
      `1. True or false? [${truths.length}]\n${truths.map((truth, n) => `   - [${truth}] Statement ${n}.`).join('\n')}`,
    );

  it('that are all true are a warning', async () => {
    expect(await messages(statements('T', 'T', 'T'))).toEqual(['check/all-alike: All 3 statements are true.']);
  });

  it('that are all false are a warning', async () => {
    expect(await messages(statements('F', 'F', 'F', 'F'))).toEqual(['check/all-alike: All 4 statements are false.']);
  });

  it('of both kinds, or only two, are none', async () => {
    expect(await messages(statements('T', 'F', 'T'))).toEqual([]);
    expect(await messages(statements('T', 'T'))).toEqual([]);
  });
});
