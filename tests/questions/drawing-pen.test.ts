import { describe, expect, it } from 'vitest';
import { text } from '../../src/model/block.ts';
import { createPen } from '../../src/questions/drawing-pen.ts';
import { asLargeAsFits, heightOf, linesOf } from '../../src/questions/drawing-words.ts';

const ltr = createPen(100, 50, 'ltr');
const rtl = createPen(100, 50, 'rtl');
const points = [
  { x: 10, y: 40 },
  { x: 30, y: 10 },
  { x: 60, y: 10 },
  { x: 90, y: 45 },
];

describe('a pen', () => {
  it('turns shapes and labels round for languages that run from right to left', () => {
    expect(ltr.line({ x: 10, y: 5 }, { x: 30, y: 6 })).toContain('M10 5L30 6');
    expect(rtl.line({ x: 10, y: 5 }, { x: 30, y: 6 })).toContain('M90 5L70 6');
    expect(rtl.rectangle({ x: 10, y: 5, width: 20, height: 8 })).toContain('x="70" y="5" width="20"');
    expect(rtl.label({ x: 10, y: 5, width: 20, height: 8 }, [])).toMatchObject({ x: 70, y: 5, width: 20 });
  });

  it('draws no line thinner than a photocopier keeps', () => {
    const shapes = (['bold', 'plain', 'dashed'] as const).map((stroke) => ltr.path(points, stroke)).join('');
    for (const [, width] of shapes.matchAll(/stroke-width="([\d.]+)"/g))
      expect(Number(width)).toBeGreaterThanOrEqual(0.34);
  });

  it('draws a curve that never leaves the heights between its points', () => {
    const heights = [...ltr.curve(points).matchAll(/[MC ]([\d.]+) ([\d.]+)/g)].map(([, , y]) => Number(y));
    expect(Math.min(...heights)).toBe(10);
    expect(Math.max(...heights)).toBe(45);
  });

  it('escapes what is no letter', () => {
    expect(ltr.letter({ x: 5, y: 5 }, '<', 3)).toContain('>&lt;</text>');
  });

  it('has an answer only when something lies over the drawing', () => {
    expect(ltr.block('', [], [])).not.toHaveProperty('answer');
    expect(ltr.block('', [], [], [ltr.dot({ x: 1, y: 1 }, 1)]).answer?.svg).toContain('currentColor');
  });
});

describe('words in a drawing', () => {
  it('are counted in lines of whole words', () => {
    expect(linesOf(text('one two three'), 7, 1)).toBe(2);
    expect(linesOf(text('one two three'), 5, 1)).toBe(3);
    expect(linesOf(text('unbreakable'), 4, 1)).toBe(3);
    expect(linesOf([], 4, 1)).toBe(1);
    expect(heightOf(text('one'), 50)).toBe(6);
  });

  it('are of one size: the usual one when all of them have room in it', () => {
    const label = (words: string) => ltr.label({ x: 0, y: 0, width: 30, height: 8 }, text(words), { weight: 'small' });
    const weights = (...words: string[]) => asLargeAsFits(words.map(label)).map(({ weight }) => weight);
    expect(weights('one', '', 'two')).toEqual(['normal', 'small', 'normal']);
    expect(weights('one', 'many more words than fit')).toEqual(['small', 'small']);
  });
});
