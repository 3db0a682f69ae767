import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/model/block.ts';
import { createReport } from '../../src/model/diagnostic.ts';
import { pointsOutside } from '../../src/topic/points.ts';
import { english } from '../fixtures/words.ts';
import { blockOf, readItem, shown, textAt } from './item.ts';

const ask = (attributes: string, ...points: string[]) =>
  [`1. Name the towns. [3]${attributes}`, '![a map](media/map.png)', ...points].join('\n   ');
const points = ['- [Kazan](300,200)', '- [Moscow / Moskva](100,205)', '- [Arkhangelsk](120,20)'];

describe('a picture to label', () => {
  it('numbers the points from top to bottom and from start to end, whatever order they are written in', () => {
    const { type, data } = readItem(ask('', ...points));
    expect(plainText(type.brief(data, english))).toBe('1 Arkhangelsk · 2 Moscow · 3 Kazan');
    const image = blockOf(type.toExercise(data).prompt, 'image');
    expect(image.points.map(({ x, label }) => [label, x])).toEqual([
      ['1', 120],
      ['2', 100],
      ['3', 300],
    ]);
  });

  it('reads a row from the right in a language that does', () => {
    const { type, data } = readItem(ask('', ...points), { ...english, direction: 'rtl' });
    expect(plainText(type.brief(data, english))).toBe('1 Arkhangelsk · 2 Kazan · 3 Moscow');
  });

  it('prints a numbered line for each, and a box of words with decoys', () => {
    const blocks = shown(ask(' {decoys="Kiev"}', ...points));
    expect(blocks.map(({ kind }) => kind)).toEqual(['bank', 'paragraph', 'lines', 'lines', 'lines']);
    expect(blockOf(blocks, 'bank').words).toHaveLength(4);
  });

  it('sets many short names in two columns, numbers running down the first and then the second', () => {
    const many = Array.from({ length: 9 }, (_, index) => `- [town ${index + 1}](10,${20 * (index + 1)})`);
    const table = blockOf(shown(ask('', ...many)), 'table');
    expect(table.rows.map((row) => [row[0], row[2]].map((cell) => plainText(cell ?? [])))).toEqual([
      ['1', '6'],
      ['2', '7'],
      ['3', '8'],
      ['4', '9'],
      ['5', ''],
    ]);
    const long = '- [a town that lies far away beyond the hills](10,400)';
    expect(shown(ask('', ...many, long)).filter(({ kind }) => kind === 'lines')).toHaveLength(10);
  });

  it('accepts other names', () => {
    const { type, data } = readItem(ask('', ...points));
    expect(type.toExercise(data).response).toMatchObject({ gaps: [{}, { correct: ['Moscow', 'Moskva'] }, {}] });
  });

  it('leaves bullets with links, and points in brackets, to other kinds', () => {
    expect(readItem('1. Read. [1]\n   - [Moscow](moscow.html)\n   - [Kazan](12)').type.kind).toBe('written');
  });
});

describe('a picture to label is an error', () => {
  it.each([
    ['no picture', '1. Name it.\n   - [Moscow](1,2)', 'label/no-picture'],
    ['no point', ask(' {kind=label}'), 'label/no-point'],
    ['a bullet that is no point', ask('', ...points, '- Kiev'), 'label/stray'],
    ['two points at one place', ask('', ...points, '- [Kiev](300,200)'), 'label/same'],
    ['a point without a name', ask('', ...points, '- [](3,2)'), 'label/empty'],
    ['a decoy that is right', ask(' {decoys="Moskva"}', ...points), 'label/decoy-fits'],
  ])('for %s', (_, item, code) => {
    expect(readItem(item).codes).toEqual([code]);
  });

  it('for a point outside the picture, and says how large that is', () => {
    const text = ask('', ...points);
    const report = createReport();
    const at = { file: 'topic.md', start: 0, end: text.length };
    pointsOutside([{ x: 300, y: 200, label: '1' }], { width: 250, height: 400 }, { path: 'map.png', at, text }, report);
    const [found] = report.diagnostics;
    expect([found?.code, textAt(text, found?.span ?? null)]).toEqual(['label/outside', '(300,200)']);
    expect(found?.message).toContain('250 wide and 400 high');
  });
});
