import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText, text } from '../../src/model/block.ts';
import { cannotBuild } from '../../src/questions/sentence-builder/build.ts';
import { english } from '../fixtures/words.ts';
import { blockOf, readItem, shown } from './item.ts';

const table = [
  '| when | who | where |',
  '|---|---|---|',
  '| en été | je vais | à la plage / à la mer |',
  '| en hiver | j’ | – |',
];
const ask = (attributes: string, ...lines: string[]) =>
  [
    `1. Build sentences. [6] {kind=sentence-builder${attributes}}`,
    ...[...table, ...lines].map((line) => `   ${line}`),
  ].join('\n');
const lines = (item: string) => shown(item).flatMap((block) => (block.kind === 'lines' ? [block] : []));

describe('a sentence builder', () => {
  it('prints each column as one cell, its entries on lines of their own', () => {
    const { head, rows } = blockOf(shown(ask('')), 'table');
    expect(head.map(plainText)).toEqual(['when', 'who', 'where']);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.map(plainText)).toEqual(['en été en hiver', 'je vais j’', 'à la plage à la mer –']);
  });

  it('has lines for as many sentences as are asked for, else as there are models, else three', () => {
    expect(lines(ask(' give=4'))).toHaveLength(4);
    expect(lines(ask('', '> - En été je vais à la mer.', '> - En hiver je vais.'))).toHaveLength(2);
    expect(lines(ask('')).map(({ label }) => plainText(label ?? []))).toEqual(['(i)', '(ii)', '(iii)']);
  });

  it('sets the model sentences on the lines of the key', () => {
    const [first, second] = lines(ask(' give=2', '> - En été je vais à la mer.'));
    expect([first?.answer?.blocks.length, second?.answer]).toEqual([1, undefined]);
  });

  it('accepts any valid sentence, with the models as examples', () => {
    const { type, data } = readItem(ask('', '> - En été je vais à la mer.'));
    const { scheme } = type.toExercise(data);
    expect([scheme.kind, scheme.answer.map(({ kind }) => kind)]).toEqual(['any-valid', ['list']]);
    expect(plainText(type.brief(data, english))).toBe('Accept any valid answer: En été je vais à la mer.');
  });

  it('marks the entries as being in their language', () => {
    const { rows } = blockOf(shown(ask(' language=fr')), 'table');
    expect(rows[0]?.[0]?.[0]).toMatchObject({ kind: 'phrase', language: 'fr' });
  });

  it('is written back with its models and its scheme', () => {
    const item = ask(
      ' give=2 language=fr',
      '> - En été je vais à la mer.',
      '>',
      '> Look for word order.',
      '> Accept: other places',
    );
    const { type, data, codes } = readItem(item);
    expect([codes, readItem(type.write(data)).data]).toEqual([[], data]);
  });

  it('prints only the table when no room is wanted', () => {
    expect(shown(ask(' none')).map(({ kind }) => kind)).toEqual(['table']);
  });
});

describe('a model sentence', () => {
  const column = (...options: string[]) => ({ head: [], options: options.map(text) });

  it.each(['en été je vais à la plage', 'EN ÉTÉ, je vais à la mer!', 'En hiver j’ – à la mer', 'en été je vais'])(
    'is built of one entry a column: %s',
    (sentence) => {
      expect(readItem(ask('', `> - ${sentence}`)).codes).toEqual([]);
    },
  );

  it('that cannot be built is a warning, which says where it fails', () => {
    const read = readItem(ask('', '> - En été je reste à la plage.'));
    expect([read.codes, read.marked]).toEqual([['sentence-builder/model'], 'En été je reste à la plage.']);
    expect(read.diagnostics[0]?.message).toContain('after “En été” nothing fits of the column “who”');
  });

  it('with words left over is a warning', () => {
    const read = readItem(ask('', '> - En été je vais à la plage demain.'));
    expect(read.diagnostics[0]?.message).toContain('after “En été je vais à la plage” it goes on');
  });

  it('is always found when it was built from the columns', () => {
    const word = fc.stringMatching(/^[a-zé]{1,4}$/);
    const columns = fc.array(fc.array(word, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(columns, fc.nat(), (words, seed) => {
        const sentence = words.map((options) => options[seed % options.length]).join(' ');
        expect(
          cannotBuild(
            sentence,
            words.map((options) => column(...options)),
          ),
        ).toBeNull();
      }),
    );
  });
});

describe('a sentence builder reports', () => {
  const builder = (...rows: string[]) =>
    ['1. Build. {kind=sentence-builder}', ...rows.map((row) => `   ${row}`)].join('\n');

  it('no table', () => {
    expect(readItem(builder('some words')).codes).toEqual(['sentence-builder/table']);
  });

  it('a single column, and a column without entries', () => {
    expect(readItem(builder('| a |', '|---|', '| x |', '| y |')).codes).toEqual(['sentence-builder/columns']);
    const read = readItem(builder('| a | b |', '|---|---|', '| x | |', '| y | |'));
    expect([read.codes, read.marked]).toEqual([['sentence-builder/empty'], '| a | b |']);
  });

  it('an entry that is there twice', () => {
    expect(readItem(builder('| a | b |', '|---|---|', '| x | y |', '| x | z |')).codes).toEqual([
      'sentence-builder/same',
    ]);
  });

  it('columns that leave nothing to choose', () => {
    expect(readItem(builder('| a | b |', '|---|---|', '| x | y |')).codes).toEqual(['sentence-builder/columns']);
  });

  it('a number of sentences that cannot be', () => {
    const read = readItem(ask(' give=many'));
    expect([read.codes, read.marked]).toEqual([['sentence-builder/give'], 'give=many']);
  });
});
