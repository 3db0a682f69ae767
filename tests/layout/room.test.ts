import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Room, type RoomPage, shareRoom } from '../../src/layout/room.ts';

const STEP = 8.5;

const room = fc.record({ lines: fc.integer({ min: 1, max: 20 }) });
const pages = fc
  .array(
    fc.record({
      slack: fc.double({ min: 0, max: 120, noNaN: true }),
      gaps: fc.integer({ min: 0, max: 6 }),
      rooms: fc.array(room, { maxLength: 5 }),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((list) =>
    list.map(
      (page, index): RoomPage => ({
        ...page,
        last: index === list.length - 1,
        rooms: page.rooms.map(
          ({ lines }, at): Room => ({ id: `${index}-${at}`, class: `${lines}`, lines, step: STEP, fill: false }),
        ),
      }),
    ),
  );

describe('shareRoom', () => {
  it('gives rooms of one class equal room on whatever page they are', () => {
    fc.assert(
      fc.property(pages, (list) => {
        const { lines } = shareRoom(list);
        const rooms = list.flatMap((page) => page.rooms);
        for (const name of new Set(rooms.map((one) => one.class))) {
          const added = rooms.filter((one) => one.class === name).map((one) => lines[one.id] ?? 0);
          expect(new Set(added).size).toBe(1);
        }
      }),
    );
  });

  it('adds at most a quarter and never more than the page has', () => {
    fc.assert(
      fc.property(pages, (list) => {
        const { lines, gaps } = shareRoom(list);
        list.forEach((page, index) => {
          const added = page.rooms.reduce((sum, one) => sum + (lines[one.id] ?? 0) * STEP, 0);
          expect(added + (gaps[index] ?? 0) * page.gaps).toBeLessThanOrEqual(page.slack + 1e-6);
          for (const one of page.rooms) expect(lines[one.id] ?? 0).toBeLessThanOrEqual(one.lines / 4);
        });
      }),
    );
  });

  it('adds at most 6 mm between boxes, and nothing on the last page', () => {
    fc.assert(
      fc.property(pages, (list) => {
        const { gaps } = shareRoom(list);
        expect(Math.max(...gaps)).toBeLessThanOrEqual(6);
        expect(gaps.at(-1)).toBe(0);
      }),
    );
  });

  it('lets a lined page take all that is left of its page', () => {
    const rooms: Room[] = [
      { id: 'essay', class: '16/14', lines: 14, step: STEP, fill: true },
      { id: 'short', class: '2/4', lines: 4, step: STEP, fill: false },
    ];
    const { lines } = shareRoom([{ slack: 100, gaps: 2, last: true, rooms }]);
    expect(lines).toEqual({ short: 1, essay: 10 });
  });
});
