import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/model/block.ts';
import { english } from '../fixtures/words.ts';
import { blockOf, readItem, shown } from './item.ts';

const ask = (attributes: string, ...lines: string[]) =>
  [`1. Translate into English. [4] {kind=translate${attributes}}`, ...lines.map((line) => `   ${line}`)].join('\n');
const two = ['- Il fait beau. -> The weather is fine. / It is nice weather.', '- J’ai faim. -> I am hungry.'];
const lines = (item: string) => shown(item).flatMap((block) => (block.kind === 'lines' ? [block] : []));
const sentences = (item: string) =>
  shown(item).flatMap((block) => {
    if (block.kind !== 'list') return [];
    return block.items.map(({ marker, blocks: [first] }) => ({
      marker,
      content: first?.kind === 'paragraph' ? first.content : [],
    }));
  });
const answers = (item: string) =>
  lines(item).map(({ answer }) => {
    const [block] = answer?.blocks ?? [];
    return block?.kind === 'paragraph' ? plainText(block.content) : null;
  });

describe('a translation', () => {
  it('numbers its sentences, each with lines and every translation that is right', () => {
    const item = ask('', ...two);
    expect(sentences(item).map(({ marker, content }) => [marker, plainText(content)])).toEqual([
      ['(i)', 'Il fait beau.'],
      ['(ii)', 'J’ai faim.'],
    ]);
    expect(shown(item).map(({ kind }) => kind)).toEqual(['list', 'lines', 'list', 'lines']);
    expect(answers(item)).toEqual(['The weather is fine. / It is nice weather.', 'I am hungry.']);
  });

  it('marks the sentences and their translations as being in their languages', () => {
    const item = ask(' from=ar to=fr', '- الجو جميل -> Il fait beau.');
    const [first] = lines(item);
    expect(sentences(item)[0]?.content[0]).toMatchObject({ kind: 'phrase', language: 'ar', direction: 'rtl' });
    expect(first?.answer?.blocks[0]).toMatchObject({ content: [{ kind: 'phrase', language: 'fr', direction: 'ltr' }] });
  });

  it('keeps a phrase that is marked by itself', () => {
    const item = ask(
      '',
      '- :lang[Il fait beau.]{language=fr} -> The weather is fine.',
      '- :lang[J’ai faim.]{language=fr} -> I am hungry.',
    );
    expect(sentences(item)[0]?.content[0]).toMatchObject({ kind: 'phrase', language: 'fr' });
    const { type, data } = readItem(item);
    expect(readItem(type.write(data)).data).toEqual(data);
  });

  it('has more lines for a longer sentence, and as many as are asked for', () => {
    const long = `- ${'mot '.repeat(30)}-> ${'word '.repeat(30)}`;
    expect(lines(ask('', ...two)).map(({ count }) => count)).toEqual([1, 1]);
    expect(lines(ask('', long, '- b -> c'))[0]?.count).toBe(3);
    expect(lines(ask(' lines=8', ...two)).map(({ count }) => count)).toEqual([4, 4]);
  });

  it('can be marked sentence by sentence', () => {
    const { type, data } = readItem(ask('', ...two));
    expect(type.toExercise(data).response).toMatchObject({
      kind: 'gaps',
      gaps: [{ correct: ['The weather is fine.', 'It is nice weather.'] }, { correct: ['I am hungry.'] }],
    });
  });

  it('takes a passage with its answer', () => {
    const item = ask(' from=fr', '', 'Il fait beau. J’ai faim.', '', '> The weather is fine; I am hungry.');
    const { type, data, codes } = readItem(item);
    expect(codes).toEqual([]);
    expect(type.toExercise(data).prompt.at(-1)).toMatchObject({
      kind: 'quote',
      blocks: [{ content: [{ kind: 'phrase', language: 'fr' }] }],
    });
    expect(answers(item)).toEqual(['The weather is fine; I am hungry.']);
    expect(plainText(type.brief(data, english))).toBe('The weather is fine; I am hungry.');
  });

  it('keeps semicolons, and arrows and slashes after a backslash, as text', () => {
    const item = ask('', '- a \\-> b -> c; d \\/ e / f', '- g -> h');
    const { type, data } = readItem(item);
    expect(answers(item)[0]).toBe('c; d / e / f');
    expect(readItem(type.write(data)).data).toEqual(data);
  });

  it('prints only the sentences when no room is wanted', () => {
    expect(shown(ask(' none', ...two)).map(({ kind }) => kind)).toEqual(['list', 'list']);
  });

  it('gives each sentence a box when boxes are asked for', () => {
    expect(blockOf(shown(ask(' box=4cm', ...two)), 'box').height).toBe(20);
  });

  it('says its translations in a line', () => {
    const { type, data } = readItem(ask('', ...two));
    expect(plainText(type.brief(data, english))).toBe('The weather is fine. · I am hungry.');
  });
});

describe('a translation reports', () => {
  it('a sentence without a translation, unless the answer says what is right', () => {
    const read = readItem(ask('', '- Il fait beau.', '- a -> b'));
    expect([read.codes, read.marked]).toEqual([['translate/answer'], 'Il fait beau.']);
    expect(readItem(ask('', '- Il fait beau.', '- a -> b', '> Any valid answer')).codes).toEqual([]);
    expect(readItem(ask('', '- Il fait beau. ->', '- a -> b')).codes).toEqual(['translate/answer']);
  });

  it('a translation of nothing', () => {
    expect(readItem(ask('', '- -> The weather is fine.', '- a -> b')).codes).toEqual(['translate/empty']);
  });

  it('a sentence that is there twice', () => {
    expect(readItem(ask('', ...two, two[1] ?? '', '- a -> b')).codes).toEqual(['translate/same']);
  });

  it('marks that cannot be shared', () => {
    expect(readItem(ask('', ...two, '- a -> b')).codes).toEqual(['translate/marks']);
  });

  it('a language that is none', () => {
    const read = readItem(ask(' from=French', ...two));
    expect([read.codes, read.marked]).toEqual([['translate/language'], 'from=French']);
  });

  it('a second list', () => {
    expect(readItem(ask('', ...two, '', 'And:', '', '- c -> d')).codes).toContain('translate/stray');
  });
});
