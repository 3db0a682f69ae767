import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/model/block.ts';
import { diagramOf, isApart, setLetters } from '../../src/questions/venn/geometry.ts';
import { english } from '../fixtures/words.ts';
import { drawingOf, lettersOver, organiser, outside, overlaps, studentOf } from './drawings.ts';
import { readItem, shown } from './item.ts';

const item = (...lines: string[]) => organiser('venn', lines);
const two = item('- [Lenin] led', '- [Trotsky] fought', '- [trotsky, Lenin] spoke', '- [ ] watched');
const three = item('- [A] one', '- [B] two', '- [C] three', '- [A; B; C] four');

describe('a Venn diagram', () => {
  it('has a circle for each name, however it is written', () => {
    const drawing = drawingOf(two);
    expect(drawing.svg.match(/<ellipse/g)).toHaveLength(2);
    expect(drawing.labels.slice(-2).map(({ content }) => plainText(content))).toEqual(['Lenin', 'Trotsky']);
    expect(drawingOf(three).svg.match(/<ellipse/g)).toHaveLength(3);
  });

  it('sets a letter for each statement in the key alone', () => {
    expect(
      lettersOver(drawingOf(two))
        .map(({ letter }) => letter)
        .sort(),
    ).toEqual(['A', 'B', 'C', 'D']);
    expect(JSON.stringify(studentOf(two))).not.toContain('<text');
  });

  it('shows pupils the same wherever the letters belong', () => {
    const other = item('- [Lenin, Trotsky] led', '- [Trotsky] fought', '- [ ] spoke', '- [Lenin] watched');
    expect(studentOf(other)).toEqual(studentOf(two));
  });

  it('knows the region of each statement', () => {
    const { type, data } = readItem(two);
    const { response } = type.toExercise(data);
    if (response.kind !== 'match') throw new Error('not a match');
    expect(response.right.map(plainText)).toEqual(['Lenin', 'Trotsky', 'Lenin + Trotsky', 'Outside']);
    expect(response.pairs).toEqual([0, 1, 2, 3]);
    expect(plainText(type.brief(data, english))).toBe(
      'Lenin: led · Trotsky: fought · Lenin + Trotsky: spoke · Outside: watched',
    );
  });

  it('lists the statements above it, in one frame, when they are many', () => {
    const many = item(
      ...Array.from({ length: 12 }, (_, index) => `- [${index % 2 ? 'Lenin' : 'Trotsky'}] statement ${index}`),
    );
    expect(shown(many).map(({ kind }) => kind)).toEqual(['aside']);
  });

  it('keeps its words apart and in the drawing', () => {
    for (const one of [two, three]) expect([outside(drawingOf(one)), overlaps(drawingOf(one))]).toEqual([[], []]);
  });

  it('sets every letter wholly in its region, none over another, whatever belongs where', () => {
    const region = fc.subarray([0, 1, 2]);
    fc.assert(
      fc.property(
        fc.constantFrom(2, 3),
        fc.constantFrom(0, 61),
        fc.array(region, { maxLength: 20 }),
        (sets, beside, regions) => {
          const diagram = diagramOf(sets, beside);
          const letters = regions.map((inside, index) => ({
            letter: String(index),
            inside: inside.filter((one) => one < sets),
          }));
          const set = setLetters(diagram, letters);
          expect(set).toHaveLength(letters.length);
          for (const [index, place] of set.entries()) {
            const inside: readonly number[] = letters[Number(place.letter)]?.inside ?? [];
            diagram.ovals.forEach((oval, at) => {
              expect(isApart(place, oval, inside.includes(at), place.radius)).toBe(true);
            });
            expect(place.x - place.radius).toBeGreaterThan(diagram.frame.x);
            expect(place.y + place.radius).toBeLessThan(diagram.frame.y + diagram.frame.height);
            for (const other of set.slice(index + 1))
              expect(Math.hypot(place.x - other.x, place.y - other.y)).toBeGreaterThanOrEqual(2 * place.radius);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('a Venn diagram is an error', () => {
  it('with one circle, or with four', () => {
    expect(readItem(item('- [Lenin] a', '- [Lenin] b')).codes).toEqual(['venn/sets']);
    const four = readItem(item('- [A] a', '- [B] b', '- [C] c', '- [D] d'));
    expect([four.codes, four.marked]).toEqual([['venn/sets'], '[D]']);
  });

  it('without boxes', () => {
    expect(readItem(item('- a', '- b')).codes).toEqual(['venn/few']);
  });

  it('when a statement is empty, is there twice, or has no box', () => {
    expect(readItem(item('- [A]', '- [B] b')).codes).toEqual(['venn/empty']);
    expect(readItem(item('- [A] b', '- [B] b')).codes).toEqual(['venn/same']);
    expect(readItem(item('- [A] a', '- [B] b', '- c')).codes).toEqual(['venn/stray']);
  });

  it('when a name is too long to stand beside its circle', () => {
    expect(readItem(item(`- [${'long '.repeat(10)}name] a`, '- [B] b')).codes).toEqual(['venn/name']);
  });
});
