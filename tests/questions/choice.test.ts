import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/model/block.ts';
import { withoutAnswers } from '../../src/plan/answers.ts';
import { english } from '../fixtures/words.ts';
import { blockOf, readItem, shown } from './item.ts';

const ask = (...lines: string[]) =>
  ['1. Which policy did the NEP replace? [1]', ...lines.map((line) => `   ${line}`)].join('\n');

describe('a choice', () => {
  it('keeps the order of the author and letters the options', () => {
    const { options } = blockOf(shown(ask('- [ ] collectivisation', '- [x] War Communism')), 'choices');
    expect(options.map(({ label, content }) => `${label} ${plainText(content)}`)).toEqual([
      'A collectivisation',
      'B War Communism',
    ]);
  });

  it('takes letters from the topic’s language', () => {
    const arabic = { ...english, letters: ['أ', 'ب', 'ج'] };
    const { options } = blockOf(shown(ask('- [ ] a', '- [x] b'), 'seed', arabic), 'choices');
    expect(options.map(({ label }) => label)).toEqual(['أ', 'ب']);
  });

  it('is multiple when more than one box is crossed', () => {
    expect(blockOf(shown(ask('- [x] a', '- [ ] b', '- [x] c')), 'choices').multiple).toBe(true);
    expect(blockOf(shown(ask('- [x] a', '- [ ] b', '- [ ] c')), 'choices').multiple).toBe(false);
  });

  it.each(['X', '✓', ' x '])('reads [%s] as a crossed box', (mark) => {
    expect(readItem(ask('- [ ] a', `- [${mark}] b`)).codes).toEqual([]);
  });

  it('reads boxes with nothing in them, stars for bullets, and lines that go on', () => {
    const { options } = blockOf(shown(ask('* [] a', 'goes on', '* [x] b')), 'choices');
    expect(options.map(({ content }) => plainText(content))).toEqual(['a goes on', 'b']);
  });

  it('keeps the reason behind an arrow for the teacher', () => {
    const block = blockOf(shown(ask('- [ ] a tax -> that came later', '- [x] b')), 'choices');
    const reason = block.options[0]?.answer?.reason ?? [];
    expect(plainText(reason)).toBe('that came later');
    expect(JSON.stringify(withoutAnswers(block))).not.toContain('later');
  });

  it('leaves an arrow in a formula or behind a backslash in the option', () => {
    const { options } = blockOf(shown(ask('- [ ] $A -> B$', '- [x] C \\-> D')), 'choices');
    expect(options.map(({ answer }) => answer?.reason)).toEqual([null, null]);
    expect(plainText(options[1]?.content ?? [])).toBe('C -> D');
  });

  it('prints what stands above the boxes with the stem', () => {
    const { type, data } = readItem(ask('| year | grain |', '|---|---|', '| 1921 | 37 |', '', '- [x] a', '- [ ] b'));
    expect(type.toExercise(data).prompt.map(({ kind }) => kind)).toEqual(['paragraph', 'table']);
  });

  it('gives lines below the options when the author asks for room', () => {
    const item = '1. Which? Explain. [2] {lines=3}\n   - [x] a\n   - [ ] b\n   > because of the harvest';
    const lines = blockOf(shown(item), 'lines');
    expect(lines.count).toBe(3);
    expect(lines.answer?.blocks).toHaveLength(1);
  });

  it('says its answers with their letters', () => {
    const { type, data } = readItem(ask('- [x] taxes', '- [ ] b', '- [x] rents'));
    expect(plainText(type.brief(data, english))).toBe('A taxes · C rents');
  });
});

describe('a choice is an error', () => {
  it('when no option is right, and points at the first', () => {
    const read = readItem(ask('- [ ] nepmen', '- [ ] kulaks'));
    expect(read.diagnostics).toMatchObject([
      {
        severity: 'error',
        code: 'choice/no-answer',
        message: 'No option is marked correct.',
        hint: 'Put an x in the box of the right answer: - [x]',
      },
    ]);
    expect(read.marked).toBe('- [ ] nepmen');
  });

  it('when there is one option only', () => {
    expect(readItem(ask('- [x] nepmen')).codes).toEqual(['choice/few']);
  });

  it('when two options say the same', () => {
    const read = readItem(ask('- [x] a tax in kind', '- [ ] A tax in kind.'));
    expect([read.codes, read.marked]).toEqual([['choice/same'], '- [ ] A tax in kind.']);
  });

  it('when an option is empty', () => {
    const read = readItem(ask('- [x] a', '- [ ]'));
    expect([read.codes, read.marked]).toEqual([['choice/empty'], '- [ ]']);
  });

  it('when a box says something else', () => {
    const read = readItem(ask('- [x] a', '- [?] b'));
    expect([read.codes, read.marked]).toEqual([['choice/box'], '[?]']);
  });

  it('when a line among the boxes has none', () => {
    const read = readItem(ask('- [x] a', '- b', '- [ ] c'));
    expect([read.codes, read.marked]).toEqual([['choice/stray'], '- b']);
  });

  it('when the first line has no box', () => {
    const read = readItem(ask('- b', '- [x] a', '- [ ] c'));
    expect([read.codes, read.marked]).toEqual([['choice/stray'], '- b']);
  });

  it('when there is text below the boxes', () => {
    const read = readItem(ask('- [x] a', '- [ ] c', '', 'Give a reason.'));
    expect([read.codes, read.marked]).toEqual([['choice/stray'], 'Give a reason.']);
  });

  it('when it asks nothing', () => {
    expect(readItem('1. [1]\n   - [x] a\n   - [ ] b').codes).toEqual(['question/no-stem']);
  });
});
