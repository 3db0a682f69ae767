import { describe, expect, it } from 'vitest';
import { type Inlines, plainText } from '../../src/model/block.ts';
import { createReport } from '../../src/model/diagnostic.ts';
import type { Room } from '../../src/model/room.ts';
import { readAttributes } from '../../src/topic/attributes.ts';
import { readRoom } from '../../src/topic/room.ts';
import { english } from '../fixtures/words.ts';

function read(attributes: string): { room: Room | null; said: string[] } {
  const report = createReport();
  const room = readRoom(readAttributes(attributes, 0, 'topic.md', report), english, report);
  const at = (start: number, end: number) => attributes.slice(start, end);
  const said = report.diagnostics.map(
    ({ code, message, span, hint }) => `${code} «${span ? at(span.start, span.end) : ''}» ${message} | ${hint}`,
  );
  return { room, said };
}

function room(attributes: string): Room | null {
  const { room: found, said } = read(attributes);
  expect(said).toEqual([]);
  return found;
}

describe('lines to write on', () => {
  it('are solid, dotted or a handwriting guide', () => {
    expect(room('lines=4')).toEqual({ kind: 'lines', count: 4, style: 'solid' });
    expect(room('dotted=4')).toEqual({ kind: 'lines', count: 4, style: 'dotted' });
    expect(room('handwriting=3')).toEqual({ kind: 'lines', count: 3, style: 'handwriting' });
    expect(room('lines=4 dotted')).toEqual({ kind: 'lines', count: 4, style: 'dotted' });
  });

  it.each(['lines', 'dotted', 'dotted=none', 'handwriting=100'])('need a number that fits: %s', (attributes) => {
    expect(read(attributes).said[0]).toMatch(/^directive\/bad-value .* takes a whole number from 1 to/);
  });
});

describe('a frame', () => {
  it('is blank, squared or graph paper', () => {
    expect(room('box=6cm')).toEqual({ kind: 'box', height: 60, pattern: 'blank' });
    expect(room('squared=45mm')).toEqual({ kind: 'box', height: 45, pattern: 'grid' });
    expect(room('grid box=6cm')).toEqual({ kind: 'box', height: 60, pattern: 'grid' });
    expect(room('graph')).toEqual({ kind: 'box', height: 60, pattern: 'graph' });
  });

  it.each(['box=2mm', 'graph=big', 'squared=90cm'])('needs a height that fits a page: %s', (attributes) => {
    expect(read(attributes).said[0]).toContain('takes a height from 5 mm to 240 mm. | Write for example');
  });
});

describe('room', () => {
  it.each([
    'lines=3 box=6cm',
    'lines=3 none',
    'grid graph',
    'lines=3 dotted=4',
    'number-line="0..10" lines=3',
    'axes="x: x 0..5; y: y 0..5" number-line="0..5"',
    'answer-line="… cm" none',
  ])('is asked for once: %s', (attributes) => {
    const { room: found, said } = read(attributes);
    expect(found).toBeNull();
    expect(said[0]).toMatch(/^questions\/room .*Room is asked for in two ways: .*\| Keep one of them\.$/);
  });

  it('is left to the kind of question when nothing asks for it', () => {
    expect(room('id=a')).toBeNull();
  });
});

describe('a number line', () => {
  const scale = { from: 0, to: 10, step: 1, decimal: '.' };

  it('goes from one number to another in steps of 1, or as it says', () => {
    expect(room('number-line="0..10"')).toEqual({ kind: 'number-line', scale });
    expect(room('number-line="-1 .. 1 step 0.5"')).toMatchObject({ scale: { from: -1, to: 1, step: 0.5 } });
    expect(room('number-line="0…1 step 0,25"')).toMatchObject({ scale: { step: 0.25, decimal: ',' } });
  });

  it('has the places to be marked under its answer', () => {
    expect(room('number-line="0..10; answer 3.5, 7"')).toEqual({
      kind: 'number-line',
      scale,
      answer: { values: [3.5, 7] },
    });
  });

  it.each([
    ['number-line', 'does not say from where to where it goes'],
    ['number-line="ten"', 'does not say from where to where it goes'],
    ['number-line="10..0"', 'The number line goes from 10 to 0. | Write the smaller number first.'],
    ['number-line="0..10 step 0"', 'A step is more than 0'],
    ['number-line="0..10 step 3"', 'does not end on a step'],
    ['number-line="0..1000"', 'has 1000 steps; there is room for 40. | Make the step larger.'],
    ['number-line="0..10; answer 12"', '12 is not on the number line.'],
    ['number-line="0..10; mark three"', '“mark three” cannot be read.'],
  ])('that cannot be drawn is an error with its mend: %s', (attributes, message) => {
    const { room: found, said } = read(attributes);
    expect(found).toBeNull();
    expect(said[0]).toContain(`questions/number-line «${attributes}»`);
    expect(said[0]).toContain(message);
  });
});

describe('axes', () => {
  const both = 'x: time (s) 0..10 step 2; y: distance (m) 0..50 step 10';

  it('have a title, numbers and steps each', () => {
    expect(room(`axes="${both}"`)).toEqual({
      kind: 'axes',
      x: { title: 'time (s)', from: 0, to: 10, step: 2, decimal: '.' },
      y: { title: 'distance (m)', from: 0, to: 50, step: 10, decimal: '.' },
    });
  });

  it('may have no titles and numbers below nought', () => {
    expect(room('axes="x -5..5; y -5..5"')).toMatchObject({ x: { title: '', from: -5 }, y: { title: '' } });
  });

  it('have crosses and a line under their answer', () => {
    expect(room(`axes="${both}; answer (2,10) (4, 20); line (0,0) (2.5, 12.5)"`)).toMatchObject({
      answer: {
        points: [
          [2, 10],
          [4, 20],
        ],
        line: [
          [0, 0],
          [2.5, 12.5],
        ],
      },
    });
  });

  it.each([
    ['axes', 'The axis x is missing. | Write for example axes="x: time (s)'],
    ['axes="x: time 0..10"', 'The axis y is missing.'],
    ['axes="x: time; y: distance 0..5"', 'The axis x does not say from where to where it goes.'],
    ['axes="x: a 0..5; x: b 0..5; y: c 0..5"', 'The axis x is given twice.'],
    ['axes="x: a 0..100; y: b 0..5"', 'The axis x has 100 steps; there is room for 30.'],
    ['axes="x: a 0..5; y: b 0..5; answer 3, 4"', '“answer 3, 4” cannot be read. | Write places as (2, 10)'],
    ['axes="x: a 0..5; y: b 0..5; answer (3, 40)"', '(3, 40) is not on the graph.'],
    ['axes="x: a 0..5; y: b 0..5; z: c 0..5"', '“z: c 0..5” is neither an axis nor an answer.'],
  ])('that cannot be drawn are an error with its mend: %s', (attributes, message) => {
    const { room: found, said } = read(attributes);
    expect(found).toBeNull();
    expect(said[0]).toContain(message);
  });
});

describe('an answer line', () => {
  const words = (content: Inlines) => plainText(content);

  it('is cut at its three dots', () => {
    for (const gap of ['…', '...', '____']) {
      const found = room(`answer-line="Abdi adds ${gap} counters."`);
      if (found?.kind !== 'answer-line') throw new Error('no answer line');
      expect([words(found.before), words(found.after), found.above]).toEqual(['Abdi adds', 'counters.', null]);
    }
  });

  it('has the unit after its gap, and room to work in above it', () => {
    const found = room('answer-line="… cm" lines=3');
    expect(found).toMatchObject({ before: [], above: { kind: 'lines', count: 3 } });
  });

  it('reads formulas', () => {
    expect(room('answer-line="$x =$ …"')).toMatchObject({ before: [{ kind: 'math', tex: 'x =' }], after: [] });
  });

  it.each([
    ['answer-line', 'does not say where the answer goes'],
    ['answer-line="cm"', 'does not say where the answer goes. | Put three dots where the answer goes, once'],
    ['answer-line="… m … cm"', 'has more than one gap'],
  ])('without exactly one gap is an error with its mend: %s', (attributes, message) => {
    expect(read(attributes).said[0]).toContain(message);
  });
});
