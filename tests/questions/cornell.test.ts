import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/model/block.ts';
import { english } from '../fixtures/words.ts';
import { organiser, studentOf } from './drawings.ts';
import { blockOf, readItem, shown } from './item.ts';

const item = (lines: string[], attributes = '') => organiser('cornell', lines, attributes);
const some = item([
  '- Why?',
  '- What changed?',
  '> Why?: hunger',
  '> What changed:',
  '> - taxes',
  '> - trade',
  '> Summary: a step back',
]);
const rows = (markdown: string) => blockOf(shown(markdown), 'form').rows;

describe('Cornell notes', () => {
  it('have a row for each cue, and a summary', () => {
    const titles = rows(some).map((row) => row.map(({ title }) => plainText(title)));
    expect(titles).toEqual([['Cues', 'Notes'], ['Why?', ''], ['What changed?', ''], ['Summary']]);
  });

  it('have as many lines as are asked for', () => {
    const lines = (attributes: string) => rows(item(['- Why?', '- What?'], attributes)).map((row) => row.at(-1)?.lines);
    expect(lines('')).toEqual([0, 4, 4, 3]);
    expect(lines('lines=20')).toEqual([0, 10, 10, 3]);
    expect(shown(item(['- Why?'], 'none'))).toEqual([]);
  });

  it('have the model notes in the key', () => {
    const answers = rows(some).map((row) => JSON.stringify(row.at(-1)?.answer ?? ''));
    expect(answers[1]).toContain('hunger');
    expect(answers[2]).toContain('trade');
    expect(answers[3]).toContain('a step back');
    const { type, data } = readItem(some);
    expect(plainText(type.brief(data, english))).toBe(
      'Why? hunger · What changed? taxes; trade · Summary: a step back',
    );
  });

  it('show pupils the same with and without model notes', () => {
    expect(studentOf(item(['- Why?', '- What changed?']))).toEqual(studentOf(some));
  });

  it('are written back as they are read', () => {
    const { type, data } = readItem(some);
    expect(readItem(type.write(data)).data).toEqual(data);
  });
});

describe('Cornell notes report', () => {
  it('no cues, too many, and one that is there twice', () => {
    expect(readItem(item([])).codes).toEqual(['cornell/few']);
    expect(readItem(item(Array.from({ length: 9 }, (_, index) => `- cue ${index}`))).codes).toEqual(['cornell/many']);
    const twice = readItem(item(['- Why?', '- why']));
    expect([twice.codes, twice.marked]).toEqual([['cornell/same'], 'why']);
  });

  it('a name that is nearly a cue', () => {
    const read = readItem(item(['- What changed?', '> What chaneged:', '> - taxes']));
    expect(read.codes).toContain('cornell/cue');
  });
});
