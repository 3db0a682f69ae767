import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/model/block.ts';
import { english } from '../fixtures/words.ts';
import { blockOf, readItem, shown } from './item.ts';

const ask = (...lines: string[]) =>
  ['1. Compare @duranty-1935 and @serge-1937. [8] {kind=compare}', ...lines.map((line) => `   ${line}`)].join('\n');
const rows = ['- the mood of the city', '- who gained'];
const answers = ['> Agree:', '> - both saw goods', '> Differ:', '> - one was glad', '> - one was not'];
const cells = (...lines: string[]) => {
  const { rows: found } = blockOf(shown(ask(...lines)), 'table');
  return found.map((row) =>
    row.slice(1).map(([cell]) => (cell?.kind === 'gap' && cell.answer ? plainText(cell.answer.text) : null)),
  );
};

describe('a comparison', () => {
  it('has two boxes when no points of comparison are named, each with its list', () => {
    const { rows: form } = blockOf(shown(ask(...answers)), 'form');
    expect(form[0]?.map(({ title }) => plainText(title))).toEqual(['Where they agree', 'Where they differ']);
    expect(form[0]?.map(({ lines }) => lines)).toEqual([14, 14]);
    expect(form[0]?.[0]?.answer?.blocks[0]?.kind).toBe('paragraph');
    expect(form[0]?.[1]?.answer?.blocks[0]?.kind).toBe('list');
  });

  it('has a row for each point of comparison', () => {
    const table = blockOf(shown(ask(...rows, ...answers)), 'table');
    expect(table.rows.map(([head]) => plainText(head ?? []))).toEqual(['the mood of the city', 'who gained']);
    expect(table.rowHeads).toBe(true);
  });

  it('sets points in their order when they do not name a row', () => {
    expect(cells(...rows, ...answers)).toEqual([
      ['both saw goods', 'one was glad'],
      [null, 'one was not'],
    ]);
  });

  it('sets a point in the row that it names', () => {
    expect(
      cells(...rows, '> Agree:', '> - Who gained: traders', '> - **who gained**: nepmen', '> Differ: tone'),
    ).toEqual([
      [null, 'tone'],
      ['• traders • nepmen', null],
    ]);
  });

  it('gives both lists to the mark scheme, beside what else it says', () => {
    const { type, data } = readItem(ask(...rows, ...answers, '> Accept: any other point'));
    const { scheme } = type.toExercise(data);
    expect(scheme.answer.map(({ kind }) => kind)).toEqual(['paragraph', 'list', 'paragraph', 'list']);
    expect(scheme.accept).toHaveLength(1);
  });

  it('gives both lists to the indicative content when it is marked by levels', () => {
    const levels = ['> Level 2 (5-8): both sides', '> Level 1 (1-4): one side'];
    const { type, data, codes } = readItem(ask(...answers, ...levels));
    const { scheme } = type.toExercise(data);
    expect([codes, scheme.kind, scheme.levels.length, scheme.indicative.length]).toEqual([[], 'levels', 2, 1]);
  });

  it('reads the leads of the mark scheme in between', () => {
    const { data, type } = readItem(ask('> Agree: goods', '> Reject: a mere copy', '> Differ: tone'));
    expect(type.toExercise(data).scheme.reject.map(plainText)).toEqual(['a mere copy']);
  });

  it('names its sources over the boxes when an attribute names them', () => {
    const item =
      '1. Compare the two views. [4] {kind=compare sources="duranty-1935, @serge-1937"}\n   > Agree: a\n   > Differ: b';
    const { rows: form } = blockOf(shown(item), 'form');
    expect(form[0]?.[0]?.title[1]).toMatchObject({ kind: 'citation', to: { ids: ['duranty-1935', 'serge-1937'] } });
  });

  it('gives each cell as many lines as are asked for', () => {
    const item = ask(...rows, ...answers).replace('{kind', '{lines=5 kind');
    expect(blockOf(shown(item), 'table').rows[0]?.[1]?.[0]).toMatchObject({ lines: 5 });
  });

  it('shows only its points of comparison when no room is wanted', () => {
    expect(shown(ask(...rows, ...answers).replace('{kind', '{none kind')).map(({ kind }) => kind)).toEqual(['list']);
    expect(shown(ask(...answers).replace('{kind', '{none kind'))).toEqual([]);
  });

  it('says both sides in a line', () => {
    const { type, data } = readItem(ask(...answers));
    expect(plainText(type.brief(data, english))).toBe('Agree both saw goods · Differ one was glad; one was not');
  });
});

describe('a comparison reports', () => {
  it('a lone source', () => {
    const read = readItem('1. Compare @serge-1937 with life. {kind=compare}\n   > Agree: a\n   > Differ: b');
    expect(read.codes).toEqual(['compare/sources']);
    expect(read.diagnostics[0]?.message).toContain('@serge-1937');
  });

  it('an attribute that names no sources', () => {
    const read = readItem('1. Compare them. {kind=compare sources="1, 2"}\n   > Agree: a\n   > Differ: b');
    expect([read.codes, read.marked]).toEqual([['compare/sources', 'compare/sources'], 'sources="1, 2"']);
  });

  it('an answer that has only one side', () => {
    expect(readItem(ask('> Agree: goods')).codes).toEqual(['compare/one-side']);
  });

  it('a point of comparison that is there twice', () => {
    const read = readItem(ask('- mood', '- Mood', ...answers));
    expect([read.codes, read.marked]).toEqual([['compare/same'], 'Mood']);
  });

  it('a point that names a row with a slip', () => {
    const read = readItem(ask(...rows, '> Agree:', '> - who gaind: traders', '> Differ: tone'));
    expect([read.codes, read.diagnostics[0]?.hint]).toEqual([['compare/point'], 'Did you mean “who gained:”?']);
  });

  it('more points than rows', () => {
    const read = readItem(ask('- mood', '> Agree: a', '> Differ:', '> - b', '> - c'));
    expect([read.codes, read.marked]).toEqual([['compare/point'], 'c']);
  });

  it('a second list of points', () => {
    expect(readItem(ask('- mood', '', 'Think.', '', '- goods', ...answers)).codes).toContain('compare/stray');
  });
});
