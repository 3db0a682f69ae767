import { describe, expect, it } from 'vitest';
import { messages, questions, warnings } from './checking.ts';

const asked = (stem: string, answer = 'so') => questions(`1. ${stem}\n   > ${answer}`);

describe('a command word', () => {
  it.each([
    ['State why the sailors mutinied. [8]', '“State” asks for facts, but question 1 has 8 marks.'],
    ['Use your own knowledge. Name the leader. [12]', null],
    ['Identify one cause. [10]', '“Identify” asks for facts, but question 1 has 10 marks.'],
    ['Evaluate the success of the policy. [1]', '“Evaluate” asks for a judgement, but question 1 has 1 mark.'],
    [
      'To what extent was the policy a success? [2]',
      '“To what extent” asks for a judgement, but question 1 has 2 marks.',
    ],
    ['Analyze the speech. [1]', '“Analyse” asks for a judgement, but question 1 has 1 mark.'],
  ])('in “%s” is checked against its marks', async (stem, message) => {
    expect(await messages(asked(stem))).toEqual(message === null ? [] : [`check/command-word: ${message}`]);
  });

  it.each([
    'State the year. [1]',
    'Give **five** reasons. [10]',
    'State and explain two causes. [8]',
    'Explain one word. [1]',
    'Explain why Lenin changed course. [20]',
    'Describe the policy. [5]',
    'Evaluate how far he succeeded. [16]',
    'How far do you agree? [16]',
    'The state took the grain. Explain why. [8]',
    'Compare the two lengths. [2]',
    'What does “evaluate” mean? [1]',
    'How far is it to Moscow? [1]',
  ])('in “%s” fits', async (stem) => {
    expect(await messages(asked(stem))).toEqual([]);
  });

  it('that asks for much may have a question of many boxes', async () => {
    const gaps = 'The [[one]], the [[two]], the [[three]], the [[four]], the [[five]], the [[six]], the [[seven]].';
    expect(await messages(questions(`1. Name what is missing. [7]\n   ${gaps}`))).toEqual([]);
  });

  it('may evaluate a sum for a mark in mathematics', async () => {
    expect(await messages(asked('Evaluate $3 \\times 4$. [1]', '12'), 'subject: Mathematics\n')).toEqual([]);
  });

  it('is not read in other languages', async () => {
    expect(await messages(asked('State, warum. [8]'), 'language: de\n')).toEqual([]);
  });

  it('is checked in each part, with a mend', async () => {
    const [found, ...others] = await warnings(
      questions('1. Read the source.\n   a. State why. [9]\n      > so\n   b. Explain how. [9]\n      > so'),
    );
    expect(others).toEqual([]);
    expect(found?.message).toContain('question 1a has 9 marks');
    expect(found?.hint).toBe('It is asked for up to 6 marks. For 9, ask to explain or to judge; or give fewer marks.');
  });
});
