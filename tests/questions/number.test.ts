import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/model/block.ts';
import { gapsIn } from '../../src/questions/gaps.ts';
import { english } from '../fixtures/words.ts';
import { readItem, shown } from './item.ts';

const ask = (answer: string, attributes = '', marks = 1) => `1. How much? [${marks}]${attributes}\n   > ${answer}`;
const response = (item: string, words = english) => {
  const { type, data } = readItem(item, words);
  return [type.kind, type.toExercise(data).response];
};

describe('a number', () => {
  it.each([
    ['12.5 ± 0.1 cm', 12.5, 0.1, 'cm'],
    ['12.5 cm', 12.5, 0, 'cm'],
    ['12.5 (±0.1)', 12.5, 0.1, null],
    ['12.5 cm (+/- 0.1)', 12.5, 0.1, 'cm'],
    ['1,200 kg', 1200, 0, 'kg'],
    ['-4 °C', -4, 0, '°C'],
    ['−4.5 ± 0.5 °C', -4.5, 0.5, '°C'],
    ['3.0 × 10^8 m/s', 3e8, 0, 'm/s'],
    ['6 x 10^-3 m/s^2', 0.006, 0, 'm/s²'],
    ['٢٫٥ ± ٠٫١ cm', 2.5, 0.1, 'cm'],
    ['45%', 45, 0, '%'],
    ['£6.50', 6.5, 0, '£'],
    ['200 g ± 5%', 200, 10, 'g'],
    ['1/4 kg', 0.25, 0, 'kg'],
    ['2 1/2 kg', 2.5, 0, 'kg'],
    ['300 000 km/s', 300000, 0, 'km/s'],
    ['24 cm<sup>3</sup>', 24, 0, 'cm³'],
    ['24 cm³', 24, 0, 'cm³'],
  ])('reads %s', (answer, value, tolerance, unit) => {
    const [kind, read] = response(ask(answer));
    expect(kind).toBe('number');
    expect(read).toMatchObject({ kind: 'number', unit });
    expect(read).toHaveProperty('value', expect.closeTo(value, 10));
    expect(read).toHaveProperty('tolerance', expect.closeTo(tolerance, 10));
  });

  it.each([
    '1921',
    '1920s',
    '12',
    'about 12 cm of rain',
    '250,000 private traders',
    '£4 million',
    '1921–1924',
    '3 A and 4 B',
    'the 5th',
  ])('leaves %s a written answer', (answer) => {
    expect(readItem(ask(answer)).type.kind).toBe('written');
  });

  it('takes a number alone when its kind or its unit is named', () => {
    expect(response(ask('42', ' {kind=number}'))[1]).toMatchObject({ value: 42, unit: null });
    expect(response(ask('42', ' {unit="marks"}'))[1]).toMatchObject({ value: 42, unit: 'marks' });
  });

  it('reads a comma as the language does', () => {
    expect(response(ask('12,5 cm'), { ...english, language: 'de' })[1]).toMatchObject({ value: 12.5 });
    expect(response(ask('1.200 kg'), { ...english, language: 'de' })[1]).toMatchObject({ value: 1200 });
  });

  it('prints the unit beside a line that is as long for every number', () => {
    const [long, short] = [shown(ask('123456.789 cm')), shown(ask('1 cm'))];
    expect(gapsIn(long)[0]?.width).toBe(gapsIn(short)[0]?.width);
    expect(JSON.stringify(short)).toContain('cm');
  });

  it('has room for the working from two marks on', () => {
    expect(shown(ask('12 cm')).map(({ kind }) => kind)).toEqual(['paragraph']);
    expect(shown(ask('12 cm', '', 3))).toMatchObject([{ kind: 'lines', count: 6 }, { kind: 'paragraph' }]);
    expect(shown(ask('12 cm', ' {box=5cm}'))).toMatchObject([{ kind: 'box', height: 50 }, { kind: 'paragraph' }]);
    expect(shown(ask('12 cm', ' {none}', 3))).toEqual([]);
  });

  it('tells pupils how to round', () => {
    expect(JSON.stringify(shown(ask('12.50 cm', ' {dp=2}')))).toContain('2 decimal places');
    expect(JSON.stringify(shown(ask('10 cm', ' {sf=1}')))).toContain('1 significant figure');
  });

  it('keeps what follows the number as its mark scheme', () => {
    const item =
      '1. How far? [2]\n   > 12.5 cm\n   > - multiplies (1)\n   > - gives 12.5 (1)\n   > Accept: 12.4; 12.6\n   > Reject: 13';
    const { type, data, codes } = readItem(item);
    expect(codes).toEqual([]);
    expect(type.toExercise(data).scheme).toMatchObject({
      kind: 'points',
      points: [{}, {}],
      accept: [{}, {}],
      reject: [{}],
    });
    expect(readItem(type.write(data)).data).toEqual(data);
    expect(plainText(type.brief(data, english))).toBe('12.5\u00a0cm');
  });
});

describe('a number is an error', () => {
  it('when there is none', () => {
    expect(readItem('1. How much? {kind=number}').codes).toEqual(['number/no-number']);
    const read = readItem(ask('some', ' {kind=number}'));
    expect([read.codes, read.marked]).toEqual([['number/no-number'], 'some']);
  });

  it('when the unit is another', () => {
    expect(readItem(ask('12 cm', ' {unit=mm}')).codes).toEqual(['number/unit']);
  });

  it('when the rounding is none, or does not agree', () => {
    expect(readItem(ask('12.5 cm', ' {dp=two}')).codes).toEqual(['number/rounding']);
    expect(readItem(ask('12.5 cm', ' {dp=1 sf=3}')).codes).toEqual(['number/rounding']);
    expect(readItem(ask('12.5 cm', ' {dp=2}')).codes).toEqual(['number/rounding']);
  });
});
