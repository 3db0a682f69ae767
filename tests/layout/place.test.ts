import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LayoutBox } from '../../src/layout/boxes.ts';
import { heightIn, placeBoxes } from '../../src/layout/place.ts';
import type { Block } from '../../src/model/block.ts';

const PAGE = 250;

interface Wish {
  readonly lines: number;
  readonly gap: number;
  readonly free: boolean;
}

/** A box with ruled lines that can be cut, in two variants: the second is taller by `more`. */
function boxOf({ lines, gap, free }: Wish, index: number): LayoutBox {
  const block: Block = { kind: 'lines', count: lines, label: null, fill: false, style: 'solid' };
  const units = Array.from({ length: lines }, (_, at) => ({
    part: `l${at}`,
    start: 0,
    end: 0,
    top: 6 + at * 8.5,
    bottom: 6 + (at + 1) * 8.5,
  }));
  const measured = ['worksheet', 'answers'].map((variant) => ({
    id: `b${index}`,
    variant,
    height: 6 + lines * 8.5,
    units,
  }));
  return {
    id: `b${index}`,
    block,
    measured,
    copies: measured.map(({ height }) => height),
    gap,
    shrink: 0,
    breakCost: free ? 0 : 8,
    turn: false,
    fills: false,
    source: null,
    cites: [],
  };
}

const wishes = fc.array(
  fc.record({ lines: fc.integer({ min: 1, max: 60 }), gap: fc.integer({ min: 0, max: 6 }), free: fc.boolean() }),
  { minLength: 1, maxLength: 20 },
);

describe('placeBoxes', () => {
  it('sets every line of every box once, in order', () => {
    fc.assert(
      fc.property(wishes, (list) => {
        const boxes = list.map(boxOf);
        const set = placeBoxes(boxes, () => PAGE).flatMap((page) =>
          page.boxes.flatMap(({ id, cut }) => {
            const lines = boxes.find((box) => box.id === id)?.measured[0]?.units.length ?? 0;
            const { from, to } = cut ?? { from: 0, to: lines };
            return Array.from({ length: to - from }, (_, at) => `${id}/${from + at}`);
          }),
        );
        expect(set).toEqual(
          list.flatMap(({ lines }, index) => Array.from({ length: lines }, (_, at) => `b${index}/${at}`)),
        );
      }),
    );
  });

  it('makes no page overfull in any variant, and leaves three lines on each side of a cut', () => {
    fc.assert(
      fc.property(wishes, (list) => {
        const boxes = list.map(boxOf);
        for (const page of placeBoxes(boxes, () => PAGE)) {
          let used = 0;
          for (const placed of page.boxes) {
            const { id, cut, gap } = placed;
            const measured = boxes.find((box) => box.id === id)?.measured[1];
            used += gap + (measured ? heightIn(measured, placed) : 0);
            if (cut) expect(cut.to - cut.from).toBeGreaterThanOrEqual(3);
          }
          expect(used).toBeLessThanOrEqual(PAGE + 0.1);
        }
      }),
    );
  });
});

describe('a form', () => {
  /** A form of rows of 40 mm. */
  function form(rows: number): LayoutBox {
    const cell = { title: [], lines: 4, share: 1 };
    const block: Block = { kind: 'form', rows: Array.from({ length: rows }, () => [cell]) };
    const units = block.rows.map((_, at) => ({ part: `f${at}`, start: 0, end: 0, top: at * 40, bottom: at * 40 + 40 }));
    const measured = [{ id: 'form', variant: 'worksheet', height: rows * 40, units }];
    return { ...boxOf({ lines: 3, gap: 4, free: false }, 0), id: 'form', block, measured, copies: [] };
  }

  it('that fits a page stays whole, whatever stands before it', () => {
    const pages = placeBoxes([boxOf({ lines: 20, gap: 0, free: true }, 1), form(5)], () => PAGE);
    expect(pages.map(({ boxes }) => boxes.map(({ id, cut }) => [id, cut]))).toEqual([[['b1', null]], [['form', null]]]);
  });

  it('that is taller than a page goes on overleaf between two rows', () => {
    const pages = placeBoxes([form(8)], () => PAGE);
    expect(pages.map(({ boxes }) => boxes[0]?.cut)).toEqual([
      { from: 0, to: 6 },
      { from: 6, to: 8 },
    ]);
    expect(pages.every(({ slack }) => slack >= 0)).toBe(true);
  });
});
