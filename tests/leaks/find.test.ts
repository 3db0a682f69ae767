import { describe, expect, it } from 'vitest';
import { leaksIn } from '../../src/leaks/find.ts';
import { lineOf, wordsOf } from '../../src/leaks/fold.ts';

const line = (text: string) => lineOf(wordsOf(text));
const secret = {
  text: 'Edward the Confessor',
  words: wordsOf('Edward the Confessor'),
  line: line('Edward the Confessor'),
  tight: null,
  of: 'question 1',
  span: { file: 'lesson.md', start: 0, end: 0 },
};
const shown = { units: [], furniture: [line('Edward the Confessor and his heirs')] };
const leaksOfBookmark = (text: string) =>
  leaksIn({ pages: [], names: [{ where: 'a bookmark', text }] }, [secret], shown).map(({ where }) => where);

describe('an answer that is part of the title', () => {
  it('is no leak in the bookmark of a title that was broken over two lines', () => {
    // Chromium leaves out the gap at the end of a line.
    expect(leaksOfBookmark('Edward the Confessor andhis heirs')).toEqual([]);
  });

  it('is a leak in a bookmark that says something else', () => {
    expect(leaksOfBookmark('Answer: Edward the Confessor')).toEqual(['a bookmark']);
    expect(leaksOfBookmark('Edward the Confessor')).toEqual(['a bookmark']);
  });
});
