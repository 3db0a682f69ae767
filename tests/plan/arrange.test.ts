import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createArrange } from '../../src/plan/arrange.ts';

const sorted = (order: readonly number[]) => [...order].sort((a, b) => a - b);
const upTo = (n: number) => Array.from({ length: n }, (_, index) => index);

describe('arranging', () => {
  it('keeps every item, whatever the seed', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(40), (seed, n) => {
        const arrange = createArrange(seed);
        expect(sorted(arrange.shuffle(n))).toEqual(upTo(n));
        expect(sorted(arrange.derange(n))).toEqual(upTo(n));
      }),
    );
  });

  it('never gives back the order it was given', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 2, max: 12 }), (seed, n) => {
        const arrange = createArrange(seed);
        for (let draw = 0; draw < 20; draw += 1) expect(arrange.shuffle(n)).not.toEqual(upTo(n));
      }),
    );
  });

  it('leaves no item in its place when deranging', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 2, max: 12 }), (seed, n) => {
        const arrange = createArrange(seed);
        for (let draw = 0; draw < 20; draw += 1) {
          expect(arrange.derange(n).filter((index, place) => index === place)).toEqual([]);
        }
      }),
    );
  });

  it('gives the same orders for the same seed, call by call', () => {
    const draw = (seed: string) => {
      const arrange = createArrange(seed);
      return [arrange.shuffle(9), arrange.derange(9), arrange.shuffle(5)];
    };
    expect(draw('1917/nep/q3')).toEqual(draw('1917/nep/q3'));
  });

  it('gives the same orders on every machine and in every version', () => {
    const arrange = createArrange('1917/nep/q3');
    expect([arrange.shuffle(8), arrange.derange(5)]).toMatchInlineSnapshot(`
      [
        [
          6,
          7,
          1,
          3,
          4,
          0,
          2,
          5,
        ],
        [
          3,
          4,
          1,
          2,
          0,
        ],
      ]
    `);
  });

  it('tells seeds apart that differ by one character', () => {
    const orders = upTo(50).map((n) => createArrange(`q${n}`).shuffle(20).join());
    expect(new Set(orders).size).toBe(50);
  });

  it('puts each item in each place about as often', () => {
    const counts = upTo(5).map(() => upTo(5).map(() => 0));
    for (const seed of upTo(2000)) {
      for (const [place, index] of createArrange(`s${seed}`).shuffle(5).entries()) {
        const row = counts[index];
        if (row) row[place] = (row[place] ?? 0) + 1;
      }
    }
    for (const count of counts.flat()) {
      expect(count).toBeGreaterThan(320);
      expect(count).toBeLessThan(480);
    }
  });

  it('has nothing to arrange in one item or none', () => {
    const arrange = createArrange('seed');
    expect([arrange.shuffle(0), arrange.shuffle(1), arrange.derange(0), arrange.derange(1)]).toEqual([
      [],
      [0],
      [],
      [0],
    ]);
  });
});
