import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/model/block.ts';
import type { Words } from '../../src/model/words.ts';
import { questionTypes } from '../../src/questions/index.ts';
import { english } from '../fixtures/words.ts';
import { blockOf, cutItem, readItem, shown } from './item.ts';

const languages: Words[] = ['en', 'en-US', 'ar', 'he', 'fr', 'cy', 'de', 'es'].map((tag) =>
  JSON.parse(readFileSync(new URL(`../../templates/languages/${tag}.json`, import.meta.url), 'utf8')),
);
const ask = (attributes: string, ...lines: string[]) =>
  [`1. Weigh @duranty-1935 and @serge-1937. [6] {${attributes}}`, ...lines.map((line) => `   ${line}`)].join('\n');
const answers = ['> Nature:', '> - @serge-1937: an essay', '> O:', '> - @duranty-1935: a reporter'];

describe('a sourcing grid', () => {
  it('says that a name is no prompt of the frame, wherever in the answer it stands', () => {
    const stray = ['> Worth:', '> - @duranty-1935: he was there'];
    expect(readItem(ask('frame=nop', ...answers, ...stray)).codes).toContain('sourcing-grid/prompt');
  });

  it('names no mark scheme where there is none', () => {
    const { type, data } = readItem(ask('frame=nop'));
    expect(plainText(type.brief(data, english))).toBe('—');
  });

  it('says once that there are no sources, and not again at each point of the answer', () => {
    const item = '1. Weigh it. [2] {frame=nop}\n   > Nature:\n   > - a memoir';
    expect(readItem(item).codes).toEqual(['sourcing-grid/sources']);
  });

  it.each([
    ['nop', 3],
    ['opvl', 4],
    ['opcvl', 5],
    ['cop', 3],
    ['hipp', 4],
    ['5ws', 5],
    ['dig4', 4],
    ['kind=sourcing-grid frame=pee', 3],
  ])('asks the prompts of the frame %s of each source', (frame, rows) => {
    const table = blockOf(shown(ask(frame.includes('=') ? frame : `frame=${frame}`)), 'table');
    expect(table.rows).toHaveLength(rows);
    expect(table.head.slice(1).map(([cell]) => cell)).toMatchObject([
      { kind: 'citation', to: { ids: ['duranty-1935'] } },
      { kind: 'citation', to: { ids: ['serge-1937'] } },
    ]);
  });

  it('takes prompts of your own', () => {
    const table = blockOf(shown(ask('kind=sourcing-grid frame="Who made it?; When; Why then?"')), 'table');
    expect(table.rows.map(([head]) => plainText(head ?? []))).toEqual(['Who made it?', 'When', 'Why then?']);
  });

  it('sets each answer in its cell, and leaves the others empty', () => {
    const { rows } = blockOf(shown(ask('frame=nop', ...answers)), 'table');
    const said = rows.map((row) =>
      row.slice(1).map(([cell]) => (cell?.kind === 'gap' && cell.answer ? plainText(cell.answer.text) : null)),
    );
    expect(said).toEqual([
      [null, 'an essay'],
      ['a reporter', null],
      [null, null],
    ]);
  });

  it('needs no name of a source where there is only one', () => {
    const item =
      '1. Weigh @serge-1937. [3] {frame=nop}\n   > Nature: an essay\n   > Origin:\n   > - an exile\n   > - a Bolshevik';
    const { rows } = blockOf(shown(item), 'table');
    expect(rows[1]?.[1]?.[0]).toMatchObject({ lines: 2 });
    expect(readItem(item).codes).toEqual([]);
  });

  it('gives the mark scheme the filled grid, and what else is written', () => {
    const { type, data } = readItem(ask('frame=nop', ...answers, '> Accept: any valid point'));
    const { scheme } = type.toExercise(data);
    expect([scheme.kind, scheme.answer.map(({ kind }) => kind), scheme.accept.length]).toEqual([
      'answer',
      ['table'],
      1,
    ]);
  });

  it('may accept whatever is valid', () => {
    const { type, data } = readItem(ask('frame=nop', '> Any valid answer'));
    expect(type.toExercise(data).scheme.kind).toBe('any-valid');
    expect(plainText(type.brief(data, english))).toBe('Accept any valid answer');
  });

  it('names its sources by an attribute when the question does not', () => {
    const item = '1. Weigh the sources. {frame=nop sources="a1, @b2"}';
    expect(blockOf(shown(item), 'table').head).toHaveLength(3);
  });

  it('shows only its prompts when no room is wanted', () => {
    expect(shown(ask('frame=nop none')).map(({ kind }) => kind)).toEqual(['list']);
  });

  it('has its prompts in every language', () => {
    for (const words of languages) {
      const table = blockOf(shown(ask('frame=dig4'), 'seed', words), 'table');
      expect(table.rows.map(([head]) => plainText(head ?? []).length > 10)).toEqual([true, true, true, true]);
    }
  });

  it('leaves a PEEL frame to extended writing unless the kind is named', () => {
    const item = cutItem('1. Explain. {frame=peel}');
    expect(questionTypes.find((type) => type.accepts(item))?.kind).not.toBe('sourcing-grid');
  });
});

describe('a sourcing grid reports', () => {
  it('no frame', () => {
    expect(readItem(ask('kind=sourcing-grid')).codes).toEqual(['sourcing-grid/frame']);
  });

  it('a frame that is not known, and the one that was meant', () => {
    const read = readItem(ask('kind=sourcing-grid frame=opvll'));
    expect([read.codes, read.marked]).toEqual([['sourcing-grid/frame'], 'frame=opvll']);
    expect(read.diagnostics[0]?.hint).toContain('Did you mean “opvl”?');
  });

  it('no sources', () => {
    expect(readItem('1. Weigh them. {frame=nop}').codes).toEqual(['sourcing-grid/sources']);
  });

  it('more sources than fit', () => {
    expect(readItem('1. Weigh them. {frame=nop sources="a, b, c, d, e"}').codes).toEqual(['sourcing-grid/sources']);
  });

  it('an answer that does not say which source it is about', () => {
    const read = readItem(ask('frame=nop', '> Nature:', '> - an essay'));
    expect([read.codes, read.marked]).toEqual([['sourcing-grid/source'], 'an essay']);
  });

  it('an answer about a source without a column', () => {
    const read = readItem(ask('frame=nop', '> Nature:', '> - @serge-1938: an essay'));
    expect([read.codes, read.diagnostics[0]?.hint]).toEqual([['sourcing-grid/source'], 'Did you mean @serge-1937?']);
  });

  it('a prompt that the frame does not have', () => {
    const read = readItem(ask('frame=nop', '> Purpos:', '> - @serge-1937: to warn'));
    expect([read.codes, read.marked]).toEqual([['sourcing-grid/prompt'], 'Purpos']);
  });

  it('a prompt under which nothing is said', () => {
    const read = readItem(ask('frame=nop', '> Nature:', '> Origin:', '> - @serge-1937: exile'));
    expect([read.codes, read.marked]).toEqual([['sourcing-grid/nothing'], 'Nature']);
  });

  it('a prompt of your own that is there twice', () => {
    expect(readItem(ask('kind=sourcing-grid frame="Who; Who?"')).codes).toEqual(['sourcing-grid/same']);
  });
});
