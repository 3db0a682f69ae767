import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ResolvedNode, ResolvedQuestion } from '../../../src/model/topic.ts';
import { linesOf, makeCopies, questionsOn } from './copies.ts';
import { lines, para, placed, prose, question, section, set, source, topic } from './topic.ts';

interface Wish {
  readonly marks: number;
  readonly words: number;
  readonly help: boolean;
  readonly parts: number;
  readonly cites: boolean;
}

const wish: fc.Arbitrary<Wish> = fc.record({
  marks: fc.constantFrom(1, 2, 3, 4, 8, 16),
  words: fc.integer({ min: 3, max: 40 }),
  help: fc.boolean(),
  parts: fc.constantFrom(0, 0, 0, 2, 4),
  cites: fc.boolean(),
});

const sheets = fc.array(
  fc.record({ items: fc.array(wish, { minLength: 1, maxLength: 8 }), prose: fc.integer({ min: 0, max: 400 }) }),
  { minLength: 1, maxLength: 3 },
);

const words = (count: number) => 'bread '.repeat(count);

function asked({ marks, words: count, help, parts, cites }: Wish, number: number, id: string): ResolvedQuestion {
  const name = String(number);
  const room = (of: number) => lines(of >= 12 ? 24 : of * 2, `secret-${name}`, of >= 12);
  const rest = { cites: cites ? [id] : [], support: help ? [para('Begin with: I think that …')] : [] };
  if (parts === 0) return question(name, words(count), [room(marks)], { marks, ...rest });
  const inner = Array.from({ length: parts }, (_, index) => {
    const letter = 'abcd'[index] ?? 'x';
    return question(`${name}${letter}`, words(count), [room(2)], { number: letter, marks: 2 });
  });
  return question(name, words(count), [], { parts: inner, marks: null, ...rest });
}

/** A topic with sections, each with prose, a source and a set of questions. */
function topicOf(wishes: readonly { readonly items: readonly Wish[]; readonly prose: number }[]) {
  let number = 0;
  const nodes = wishes.flatMap((one, index): ResolvedNode[] => {
    const id = `s${index}`;
    const items = one.items.map((item) => {
      number += 1;
      return asked(item, number, id);
    });
    const extract = placed(source(id, `Source ${index + 1}`, [words(60)], { numbered: true }));
    return [section(`Part ${index + 1}`), ...prose(words(one.prose)), extract, set(items)];
  });
  return topic(nodes);
}

describe('any sheet', () => {
  it('has every question once, in order, on the same page in all copies', () => {
    fc.assert(
      fc.property(sheets, (wishes) => {
        const copies = makeCopies(topicOf(wishes));
        const core = questionsOn(copies, 'worksheet');
        expect(new Set(core.flat()).size).toBe(core.flat().length);
        expect(core.flat().filter((id) => /^q\d+$/.test(id))).toHaveLength(wishes.flatMap(({ items }) => items).length);
        expect(questionsOn(copies, 'answers').slice(0, core.length)).toEqual(core);
        expect(copies.composed.problems).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it('gives equal room for equal marks and never less than was asked for', () => {
    fc.assert(
      fc.property(sheets, (wishes) => {
        const room = linesOf(makeCopies(topicOf(wishes)), 'worksheet');
        const plain = wishes.flatMap(({ items }) => items).map((item, index) => ({ item, id: `q${index + 1}-0` }));
        for (const marks of [1, 2, 3, 4, 8]) {
          const own = plain
            .filter(({ item }) => item.parts === 0 && item.marks === marks)
            .map(({ id }) => room[id] ?? 0);
          expect(new Set(own).size).toBeLessThanOrEqual(1);
          for (const count of own) {
            expect(count).toBeGreaterThanOrEqual(marks * 2);
            expect(count).toBeLessThanOrEqual(marks * 2.5);
          }
        }
      }),
      { numRuns: 20 },
    );
  });

  it('has no answer in what pupils get', () => {
    fc.assert(
      fc.property(sheets, (wishes) => {
        for (const artifact of makeCopies(topicOf(wishes)).artifacts) {
          const isKey = artifact.file === 'answers.pdf';
          const html =
            artifact.kind === 'html' ? artifact.html : artifact.kind === 'pdf' ? artifact.body : artifact.text;
          expect(html.includes('secret-')).toBe(isKey);
        }
      }),
      { numRuns: 8 },
    );
  });
});
