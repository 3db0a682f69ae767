import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/model/block.ts';
import { withoutAnswers } from '../../src/plan/answers.ts';
import { english } from '../fixtures/words.ts';
import { blockOf, readItem, shown } from './item.ts';

const ask = (...lines: string[]) => ['1. True or false? [2]', ...lines.map((line) => `   ${line}`)].join('\n');

describe('true or false', () => {
  it('keeps the order of the author', () => {
    const { items } = blockOf(shown(ask('- [F] one', '- [T] two', '- [F] three')), 'statements');
    expect(items.map(({ content, answer }) => [plainText(content), answer?.isTrue])).toEqual([
      ['one', false],
      ['two', true],
      ['three', false],
    ]);
  });

  it('asks for corrections when the author gives one', () => {
    expect(blockOf(shown(ask('- [F] one -> two', '- [T] three')), 'statements').correct).toBe(true);
    expect(blockOf(shown(ask('- [F] one', '- [T] three')), 'statements').correct).toBe(false);
  });

  it.each(['->', '→', '-->', '=>'])('reads %s as the arrow', (arrow) => {
    const block = blockOf(shown(ask(`- [F] It was ${arrow} It was not`, '- [T] b')), 'statements');
    expect(plainText(block.items[0]?.answer?.correction ?? [])).toBe('It was not');
    expect(JSON.stringify(withoutAnswers(block))).not.toContain('It was not');
  });

  it('reads whole words and those of the topic’s language', () => {
    expect(readItem(ask('- [true] a', '- [False] b')).type.kind).toBe('true-false');
    const french = { ...english, read: { ...english.read, true: ['v', 'vrai'], false: ['f', 'faux'] } };
    expect(readItem(ask('- [V] a', '- [faux] b'), french).codes).toEqual([]);
  });

  it('finds the correction on a line that goes on', () => {
    const { items } = blockOf(shown(ask('- [F] one', '  two -> three', '  four', '- [T] b')), 'statements');
    expect(plainText(items[0]?.content ?? [])).toBe('one two');
    expect(plainText(items[0]?.answer?.correction ?? [])).toBe('three four');
  });

  it('says its answers with their corrections', () => {
    const { type, data } = readItem(ask('- [F] one -> two', '- [T] three'));
    expect(plainText(type.brief(data, english))).toBe('False (two) · True');
  });

  it('warns of a false statement without a correction beside one that has it', () => {
    const read = readItem(ask('- [F] one -> two', '- [F] three', '- [T] b'));
    expect([read.codes, read.marked]).toEqual([['true-false/no-correction'], 'three']);
  });
});

describe('true or false is an error', () => {
  it('when a box says neither', () => {
    const read = readItem(ask('- [T] a', '- [ ] b'));
    expect([read.codes, read.marked]).toEqual([['true-false/box'], '[ ]']);
  });

  it('when a statement or a correction is empty', () => {
    expect(readItem(ask('- [T]', '- [F] b')).codes).toEqual(['true-false/empty']);
    expect(readItem(ask('- [T] a', '- [F] b ->')).codes).toEqual(['true-false/empty']);
  });

  it('when two statements say the same', () => {
    expect(readItem(ask('- [T] a', '- [F] a')).codes).toEqual(['true-false/same']);
  });
});
