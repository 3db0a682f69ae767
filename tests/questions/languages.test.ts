import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/model/block.ts';
import type { Words } from '../../src/model/words.ts';
import { english } from '../fixtures/words.ts';
import { blockOf, readItem, shown } from './item.ts';

const arabic: Words = JSON.parse(readFileSync(new URL('../../templates/languages/ar.json', import.meta.url), 'utf8'));
const labels = (item: string, words: Words) =>
  shown(item, 'seed', words).flatMap((block) => (block.kind === 'lines' ? [plainText(block.label ?? [])] : []));
const decoys = (item: string) => {
  const { data } = readItem(item, arabic);
  return (data as { decoys: Parameters<typeof plainText>[0][] }).decoys.map(plainText);
};
const cloze = (list: string) => `1. املأ الفراغ. [1] {bank decoys="${list}"}\n   الماء [[سائل]].`;

describe('in Arabic', () => {
  it('lists are parted by its comma and its semicolon', () => {
    expect(decoys(cloze('صلب، غاز'))).toEqual(['صلب', 'غاز']);
    expect(decoys(cloze('صلب، بارد؛ غاز'))).toEqual(['صلب، بارد', 'غاز']);
  });

  it('a semicolon after a backslash is text, and is written so', () => {
    const item = cloze('صلب\\؛ بارد؛ غاز');
    const { type, data } = readItem(item, arabic);
    expect(decoys(item)).toEqual(['صلب؛ بارد', 'غاز']);
    expect(decoys(type.write(data))).toEqual(['صلب؛ بارد', 'غاز']);
  });

  it('what else is accepted is parted by its semicolon, not by its comma', () => {
    const { data } = readItem('1. ما هو؟ [1]\n   > بخار\n   > يقبل: غاز، ساخن؛ ضباب', arabic);
    const { scheme } = (data as { asked: { scheme: { accept: Parameters<typeof plainText>[0][] } } }).asked;
    expect(scheme.accept.map(plainText)).toEqual(['غاز، ساخن', 'ضباب']);
  });

  it('the points of an answer in a line are joined by its semicolon', () => {
    const { type, data } = readItem('1. لماذا؟ [2]\n   > - حرارة\n   > - ريح', arabic);
    expect(plainText(type.brief(data, arabic))).toBe('حرارة؛ ريح');
    expect(plainText(type.brief(data, english))).toBe('حرارة; ريح');
  });

  it('several spaces are labelled with its letters, and with i, ii where letters are Latin', () => {
    const item = '1. لماذا؟ [4] {give=2}\n   > - حرارة\n   > - ريح';
    expect(labels(item, arabic)).toEqual(['(أ)', '(ب)']);
    expect(labels(item, english)).toEqual(['(i)', '(ii)']);
  });
});

describe('a challenge without marks', () => {
  const room = (item: string) => blockOf(shown(item), 'lines').count;

  it('has four lines, as long as nobody asks for others', () => {
    expect(room('1. What if Lenin had lived? {level=challenge}\n   > Any valid answer')).toBe(4);
    expect(room('1. What if Lenin had lived? {level=challenge lines=9}\n   > Any valid answer')).toBe(9);
    expect(room('1. What if Lenin had lived?\n   > Any valid answer')).toBe(2);
  });

  it('is written back as one', () => {
    const { type, data } = readItem('1. What if? {level=challenge}\n   > Any valid answer');
    expect(readItem(type.write(data)).data).toEqual(data);
  });
});

describe('steps to put in order', () => {
  it('are shown with less than half of them in place already', () => {
    for (const n of [3, 4, 5, 8]) {
      const item = `1. Order. [2]\n${Array.from({ length: n }, (_, i) => `   - [${i + 1}] step ${i + 1}`).join('\n')}`;
      for (let seed = 0; seed < 50; seed += 1) {
        const { items } = blockOf(shown(item, String(seed)), 'order');
        const inPlace = items.filter(({ answer }, index) => answer?.position === index + 1).length;
        expect(inPlace * 2).toBeLessThan(n);
      }
    }
  });
});

describe('a lead word with a slip in it', () => {
  const said = (line: string) => readItem(`1. Why? [2]\n   > hunger\n   > ${line}`).codes;

  it('is a warning', () => {
    expect(said('Acept: fear')).toEqual(['scheme/near-lead']);
    expect(said('Do not acept: fear')).toEqual(['scheme/near-lead']);
  });

  it('is none when it is right, or another word altogether', () => {
    expect(said('Accept: fear')).toEqual([]);
    expect(said('Note: fear')).toEqual([]);
    expect(said('In 1921: fear')).toEqual([]);
    expect(said('Moscow: fear')).toEqual([]);
  });
});

describe('a question that only quotes', () => {
  it('asks nothing', () => {
    const read = readItem("1. > 'The NEP was a success.'");
    expect(read.codes).toContain('question/no-stem');
  });
});
