import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Atom, COST, FORBIDDEN } from '../../src/layout/atom.ts';
import { choosePages } from '../../src/layout/pages.ts';

const PAGE = 100;

function atom(box: string, height: number, rest: Partial<Atom> = {}): Atom {
  return {
    box,
    piece: 0,
    height,
    copies: [],
    gap: 0,
    shrink: 0,
    lead: 0,
    trail: 0,
    breakCost: 0,
    turn: false,
    fills: false,
    source: null,
    cites: [],
    ...rest,
  };
}

/** Boxes of each page, by name. */
function pagesOf(atoms: readonly Atom[]): string[] {
  return choosePages(atoms, () => PAGE).map(({ from, to }) =>
    atoms
      .slice(from, to)
      .map(({ box }) => box)
      .join(' '),
  );
}

const atoms = fc
  .array(
    fc.record({
      height: fc.integer({ min: 1, max: 90 }),
      gap: fc.integer({ min: 0, max: 6 }),
      breakCost: fc.constantFrom(0, 0, 0, COST.part, COST.question),
      turn: fc.constant(false),
    }),
    { minLength: 1, maxLength: 40 },
  )
  .map((list) => list.map(({ height, ...rest }, index) => atom(`b${index}`, height, rest)));

describe('choosePages', () => {
  it('sets every atom once, in order', () => {
    fc.assert(
      fc.property(atoms, (list) => {
        const pages = choosePages(list, () => PAGE);
        const places = pages.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, index) => from + index));
        expect(places).toEqual(list.map((_, index) => index));
      }),
    );
  });

  it('makes no page overfull when every atom fits', () => {
    fc.assert(
      fc.property(atoms, (list) => {
        for (const { from, to, slack } of choosePages(list, () => PAGE)) {
          const used = list
            .slice(from, to)
            .reduce((sum, one, index) => sum + one.height + (index > 0 ? one.gap : 0), 0);
          expect(used).toBeLessThanOrEqual(PAGE + 0.05);
          expect(slack).toBeCloseTo(PAGE - used);
        }
      }),
    );
  });

  it('never parts what belongs together, when pairs fit', () => {
    const pairs = fc.array(fc.integer({ min: 5, max: 45 }), { minLength: 1, maxLength: 25 });
    fc.assert(
      fc.property(pairs, (heights) => {
        const list = heights.flatMap((height, index) => [
          atom(`h${index}`, 8),
          atom(`b${index}`, height, { breakCost: FORBIDDEN }),
        ]);
        for (const { from } of choosePages(list, () => PAGE)) expect(list[from]?.breakCost).toBe(0);
      }),
    );
  });

  it('breaks earlier when that leaves the whole document with less white', () => {
    // Greedy filling would set a–c (90) and leave the tall one alone with 40 of white before the next tall one.
    const list = [atom('a', 30), atom('b', 30), atom('c', 30), atom('d', 60), atom('e', 95)];
    expect(pagesOf(list)).toEqual(['a b', 'c d', 'e']);
  });

  it('begins a page where the author turns it', () => {
    expect(pagesOf([atom('a', 10), atom('b', 10, { turn: true }), atom('c', 10)])).toEqual(['a', 'b c']);
  });

  it('pulls something over rather than leave an orphan on the last page', () => {
    const list = [...Array.from({ length: 10 }, (_, index) => atom(`b${index}`, 10)), atom('end', 4)];
    const last = pagesOf(list).at(-1);
    expect(last).not.toBe('end');
    expect(last).toContain('end');
  });

  it('sets what is taller than a page on a page of its own, overfull', () => {
    const pages = choosePages([atom('a', 10), atom('tall', 150), atom('b', 10)], () => PAGE);
    expect(pages.map(({ from, to }) => to - from)).toEqual([1, 1, 1]);
    expect(pages[1]?.slack).toBe(-50);
  });

  it('keeps a source on the page of its question although that leaves white', () => {
    const list = [atom('a', 50), atom('source', 40, { source: 's' }), atom('q', 50, { cites: ['s'] })];
    expect(pagesOf(list)).toEqual(['a', 'source q']);
  });

  it('sets a source that does not fit beside its questions on the page that faces them', () => {
    const list = [atom('a', 45), atom('source', 50, { source: 's' }), atom('q', 90, { cites: ['s'] })];
    // Page 1 has no page facing it; pages 2 and 3 face each other.
    expect(pagesOf(list)).toEqual(['a', 'source', 'q']);
  });

  it('rather turns from a source to its question than leave a first page with nothing but its header', () => {
    const source = atom('source', 60, { source: 'a' });
    const question = atom('question', 70, { cites: ['a'] });
    expect(pagesOf([atom('header', 15), source, question])).toEqual(['header source', 'question']);
  });

  it('counts help and challenge, which no copy has both, once', () => {
    const help = atom('help', 30, { copies: [null, 30, null] });
    const challenge = atom('challenge', 30, { copies: [null, null, 30] });
    const core = (name: string) => atom(name, 35, { copies: [35, 35, 35] });
    expect(pagesOf([core('a'), help, challenge, core('b')])).toEqual(['a help challenge b']);
    expect(pagesOf([core('a'), help, core('b'), { ...help, box: 'more' }])).toHaveLength(2);
  });

  it('makes a page overfull in no copy', () => {
    const height = fc.option(fc.integer({ min: 1, max: 40 }));
    fc.assert(
      fc.property(fc.array(fc.tuple(height, height, height), { minLength: 1, maxLength: 30 }), (rows) => {
        const list = rows.map((copies, index) =>
          atom(`b${index}`, Math.max(0, ...copies.map((one) => one ?? 0)), { copies }),
        );
        for (const { from, to } of choosePages(list, () => PAGE)) {
          for (const copy of [0, 1, 2]) {
            const own = list.slice(from, to).reduce((sum, { copies }) => sum + (copies[copy] ?? 0), 0);
            expect(own).toBeLessThanOrEqual(PAGE);
          }
        }
      }),
    );
  });

  it('says the label again and leaves room for it when a box goes on overleaf', () => {
    const piece = (index: number) =>
      atom('source', 20, { piece: index, lead: index > 0 ? 10 : 0, trail: 5, breakCost: index > 0 ? COST.source : 0 });
    const pages = choosePages([0, 1, 2, 3, 4, 5].map(piece), () => PAGE);
    expect(pages.every(({ slack }) => slack >= 0)).toBe(true);
    expect(pages[0]).toMatchObject({ from: 0, to: 4, slack: 15 });
    expect(pages[1]).toMatchObject({ from: 4, to: 6, slack: 50 });
  });
});
