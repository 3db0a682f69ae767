import { describe, expect, it } from 'vitest';
import type { Objective } from '../../src/model/topic.ts';
import { questionShares, type Share } from '../../src/plan/objectives.ts';
import { codes, resolve, withTitle } from './read.ts';

function asked(body: string): {
  objectives: readonly (readonly Objective[])[];
  shares: readonly (readonly Share[])[];
  said: string[];
} {
  const { resolved, said } = resolve(withTitle(`:::questions\n${body}\n:::\n`));
  const items = resolved.nodes.flatMap((node) => (node.kind === 'questions' ? node.items : []));
  return { objectives: items.map((item) => item.objectives), shares: items.map(questionShares), said };
}

const one = (attributes: string, marks = '[4]') => asked(`1. Why? ${marks} {${attributes}}\n   > x`);

describe('the objectives of a question', () => {
  it.each([
    ['ao="AO1 2, AO2 2"'],
    ['ao="AO1: 2; AO2: 2"'],
    ['ao="AO1 (2), AO2 (2)"'],
    ['ao="ao1 2, ao2 2"'],
    ['ao="AO1 2, AO2"'],
    ['ao="AO1 ٢، AO2 ٢"'],
  ])('are read from {%s}', (attribute) => {
    const { shares, said } = one(attribute);
    expect(shares).toEqual([
      [
        { name: 'AO1', marks: 2 },
        { name: 'AO2', marks: 2 },
      ],
    ]);
    expect(said).toEqual([]);
  });

  it('have all its marks when there is one', () => {
    expect(one('ao=AO1').shares).toEqual([[{ name: 'AO1', marks: 4 }]]);
  });

  it('do not count the marks for spelling', () => {
    expect(codes(one('ao="AO1 16"', '[16+4]').said)).toEqual([]);
  });

  it.each([
    [
      'ao="AO1 2, AO2 3"',
      'warning questions/objectives',
      'The objectives share 5 marks, but the question has 4 marks.',
    ],
    ['ao="AO1 4, AO2"', 'warning questions/objectives', 'Nothing is left for AO2'],
    ['ao="AO1, AO2"', 'warning questions/objectives', 'How AO1 and AO2 share the 4 marks is not said.'],
    ['ao="AO1 2, AO1 2"', 'error questions/objectives', '“AO1” stands here twice.'],
    ['ao', 'error questions/objectives', 'names no assessment objective'],
    ['ao="4"', 'error questions/objectives', '“4” names no objective.'],
  ])('are told to be wrong in {%s}', (attribute, code, message) => {
    const { said } = one(attribute);
    expect(said.join('\n')).toContain(message);
    expect(said.join('\n')).toContain(code);
  });

  it('point at the attribute and say how to write it', () => {
    expect(one('ao="AO1, AO2"').said.join('\n')).toContain('{ao="AO1 2, AO2 …"}');
  });
});

describe('the objectives of a question with parts', () => {
  const parts = (own: string, a: string, b: string) =>
    asked(`1. Look. ${own}\n   a. Why? [2] ${a}\n      > x\n   b. How? [3] ${b}\n      > y`);

  it('are those of its parts added up', () => {
    const { objectives, shares } = parts('', '{ao=AO1}', '{ao="AO1 1, AO2 2"}');
    expect(shares).toEqual([
      [
        { name: 'AO1', marks: 3 },
        { name: 'AO2', marks: 2 },
      ],
    ]);
    expect(objectives).toEqual(shares);
  });

  it('are not handed down to its parts', () => {
    const { shares, said } = parts('[5] {ao=AO1}', '', '');
    expect(shares).toEqual([[]]);
    expect(said).toEqual([expect.stringContaining('warning questions/objectives')]);
  });

  it('may be said as well when they agree', () => {
    expect(parts('[5] {ao="AO1 2, AO2 3"}', '{ao=AO1}', '{ao=AO2}').said).toEqual([]);
  });
});

describe('the objectives of a grid', () => {
  const grid = '\n   > | Band | AO2 (5) | AO3 (10) |\n   > |---|---|---|\n   > | 1 | 1-5: a | 1-10: b |';

  it('are those of the question when it names none', () => {
    expect(asked(`1. How far? [15]${grid}`).shares).toEqual([
      [
        { name: 'AO2', marks: 5 },
        { name: 'AO3', marks: 10 },
      ],
    ]);
  });

  it('must be those that it names', () => {
    expect(asked(`1. How far? [15] {ao="AO2 5, AO3 10"}${grid}`).said).toEqual([]);
    const { said } = asked(`1. How far? [15] {ao="AO2 10, AO3 5"}${grid}`);
    expect(said.join('\n')).toContain('“ao” says AO2 10, AO3 5, and the grid of the mark scheme AO2 5, AO3 10.');
  });
});
