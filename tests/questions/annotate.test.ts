import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/model/block.ts';
import { withoutAnswers } from '../../src/plan/answers.ts';
import { english } from '../fixtures/words.ts';
import { blockOf, readItem, shown } from './item.ts';

const ask = (...lines: string[]) =>
  ['1. Annotate @duranty-1935. [4] {kind=annotate}', ...lines.map((line) => `   ${line}`)].join('\n');
const notes = (...lines: string[]) =>
  (blockOf(shown(ask(...lines)), 'source').answer?.notes ?? []).map(({ phrase, note }) => [phrase, plainText(note)]);

describe('an annotation', () => {
  it('keeps a place for the source, with line numbers and a wide margin', () => {
    expect(blockOf(shown(ask('> - "a": b')), 'source')).toMatchObject({
      id: 'duranty-1935',
      margin: 'wide',
      numbered: true,
      paragraphs: [],
    });
  });

  it.each([
    ['- "lose a thousand": some were rich'],
    ['- “lose a thousand”: some were rich'],
    ['- «lose a thousand» : some were rich'],
    ['"lose a thousand" -> some were rich'],
    ["- 'lose a thousand' – some were rich"],
  ])('reads a note: %s', (line) => {
    expect(notes(`> ${line}`)).toEqual([['lose a thousand', 'some were rich']]);
  });

  it('keeps the notes off the pupils’ copy', () => {
    const block = blockOf(withoutAnswers(shown(ask('> - "a": b'))), 'source');
    expect(JSON.stringify(block)).not.toContain('phrase');
  });

  it('prints its prompts with the question, above the source', () => {
    const { type, data } = readItem(ask('- Whom does he leave out?', '> - "a": b'));
    expect(type.toExercise(data).prompt.map(({ kind }) => kind)).toEqual(['paragraph', 'list']);
  });

  it('gives the mark scheme the notes, and what else is written', () => {
    const { type, data, codes } = readItem(ask('> - "a": b', '>   or c', '> - "d": e', '> Accept: any other phrase'));
    const { scheme } = type.toExercise(data);
    const [list] = scheme.answer;
    const said = list?.kind === 'list' ? list.items.map(({ blocks: [block] }) => block) : [];
    expect(codes).toEqual([]);
    expect(said.map((block) => (block?.kind === 'paragraph' ? plainText(block.content) : ''))).toEqual([
      '‘a’: b or c',
      '‘d’: e',
    ]);
    expect(scheme.accept).toHaveLength(1);
  });

  it('takes a quotation among the indicative content for what it is', () => {
    const { type, data } = readItem(ask('> - "a": b', '> Indicative content:', '> - "x": y'));
    expect(type.toExercise(data).scheme.indicative).toHaveLength(1);
    expect((data as { notes: unknown[] }).notes).toHaveLength(1);
  });

  it('takes notes under “Any two from”, and after what else is accepted', () => {
    const item = ask('> Accept: more; less', '> Any two from:', '> - "a": b', '> - "c": d');
    const { type, data, codes } = readItem(item);
    expect([codes, notes('> Any two from:', '> - "a": b', '> - "c": d')]).toEqual([
      [],
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ]);
    expect(type.toExercise(data).scheme.answer.map(({ kind }) => kind)).toEqual(['paragraph', 'list']);
    expect(readItem(type.write(data)).data).toEqual(data);
  });

  it('leaves what is not to be accepted as it stands', () => {
    const { type, data } = readItem(ask('> - "a": b', '> Reject:', '> - "x": y'));
    expect(type.toExercise(data).scheme.reject.map(plainText)).toEqual(['“x”: y']);
  });

  it('writes back phrases with quotation marks in them, and text after the notes', () => {
    const { type, data } = readItem(ask('> - “the "new" policy”: irony', '>', '> Look for tone.'));
    expect(readItem(type.write(data)).data).toEqual(data);
  });

  it('takes the source that an attribute names, whatever the question cites', () => {
    const item = '1. Annotate the text, then read @a and @b. {kind=annotate source=c}\n   > - "a": b';
    expect(blockOf(shown(item), 'source').id).toBe('c');
  });

  it('adds lines below the source when they are asked for', () => {
    const item = ask('> - "a": b').replace('{kind', '{lines=3 kind');
    expect(shown(item).map(({ kind }) => kind)).toEqual(['source', 'lines']);
  });

  it('says its notes in a line', () => {
    const { type, data } = readItem(ask('> - "a": b', '> - "c": d'));
    expect(plainText(type.brief(data, english))).toBe('‘a’: b · ‘c’: d');
  });
});

describe('an annotation reports', () => {
  it('no source', () => {
    expect(readItem('1. Annotate the text. {kind=annotate}').codes).toEqual(['annotate/source']);
  });

  it('several sources', () => {
    const read = readItem('1. Annotate @a and @b. {kind=annotate}');
    expect([read.codes, read.data]).toEqual([['annotate/source'], undefined]);
    expect(read.diagnostics[0]?.hint).toContain('{source=a}');
  });

  it('a note that says nothing', () => {
    const read = readItem(ask('> - "lose a thousand":'));
    expect([read.codes, read.marked]).toEqual([['annotate/note'], '- "lose a thousand":']);
  });

  it('a phrase without a note', () => {
    expect(readItem(ask('> - "lose a thousand"', '> - "a": b')).codes).toContain('annotate/note');
  });
});
