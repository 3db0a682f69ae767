import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shownText } from '../../src/layout/lines.ts';
import { sliceInlines } from '../../src/layout/slice.ts';
import { cutsOf, pieceOf, staysWhole } from '../../src/layout/split.ts';
import { type Block, type Inlines, plainText, text } from '../../src/model/block.ts';
import type { MeasuredBox } from '../../src/model/document.ts';
import { source } from '../outputs/worksheet/topic.ts';

type Units = MeasuredBox['units'];

/** Text lines of `width` characters, 6 mm each, 10 mm below the top of the box. */
function textUnits(texts: readonly string[], width: number): Units {
  const lines = texts.flatMap((words, paragraph) =>
    Array.from({ length: Math.ceil(words.length / width) }, (_, line) => ({
      part: `p${paragraph}`,
      start: line * width,
      end: Math.min(words.length, (line + 1) * width),
    })),
  );
  return lines.map((line, index) => ({ ...line, top: 10 + index * 6, bottom: 16 + index * 6 }));
}

function rows(count: number, part: string): Units {
  return Array.from({ length: count }, (_, index) => ({
    part: `${part}${index}`,
    start: 0,
    end: 1,
    top: index * 8,
    bottom: index * 8 + 8,
  }));
}

const inlines: fc.Arbitrary<Inlines> = fc.array(
  fc.oneof(
    fc.string({ minLength: 1, maxLength: 12 }).map((words) => ({ kind: 'text' as const, text: words })),
    fc.string({ minLength: 1, maxLength: 12 }).map((words) => ({ kind: 'strong' as const, content: text(words) })),
    fc.constant({ kind: 'break' as const }),
  ),
  { maxLength: 8 },
);

describe('sliceInlines', () => {
  it('loses no character and doubles none, wherever it cuts', () => {
    fc.assert(
      fc.property(inlines, fc.nat(60), (content, at) => {
        const all = shownText(content);
        const before = sliceInlines(content, 0, at);
        const after = sliceInlines(content, at, all.length);
        expect(shownText(before) + shownText(after)).toBe(all);
      }),
    );
  });

  it('drops a line break at the place of the cut and keeps the others', () => {
    const content: Inlines = [...text('one'), { kind: 'break' }, ...text('two'), { kind: 'break' }, ...text('three')];
    expect(sliceInlines(content, 0, 3)).toEqual(text('one'));
    expect(sliceInlines(content, 3, 11)).toEqual([...text('two'), { kind: 'break' }, ...text('three')]);
  });
});

describe('a source that is split', () => {
  const words = ['x'.repeat(95), 'y'.repeat(45)];
  const whole = source('s', 'Source A', words, { numbered: true });
  const units = textUnits(words, 10);

  it('keeps three lines on each side of every cut', () => {
    expect(cutsOf(whole, units).at(0)).toBe(3);
    expect(cutsOf(whole, units).at(-1)).toBe(units.length - 3);
  });

  it('has its label on each part and its attribution on the last', () => {
    const first = pieceOf(whole, units, 0, 7);
    const second = pieceOf(whole, units, 7, units.length);
    expect(first).toMatchObject({ label: 'Source A', part: 0, last: false });
    expect(second).toMatchObject({ label: 'Source A', part: 1, last: true });
  });

  it('has all its words once', () => {
    const parts = [pieceOf(whole, units, 0, 7), pieceOf(whole, units, 7, units.length)];
    const said = parts.map((part) => (part.kind === 'source' ? part.paragraphs.map(plainText).join('') : ''));
    expect(said.join('')).toBe(words.join(''));
  });

  it('goes on counting its lines, from the top of the new part', () => {
    const second = pieceOf(whole, units, 7, units.length);
    expect(second.kind === 'source' ? second.numbers : null).toEqual([
      { line: 10, top: 10 + 2 * 6 },
      { line: 15, top: 10 + 7 * 6 },
    ]);
  });
});

describe('pieces of other blocks', () => {
  it('repeats the head of a table and says its caption once', () => {
    const table: Block = {
      kind: 'table',
      caption: text('Harvests'),
      align: ['start'],
      head: [text('Year')],
      rows: ['1921', '1922', '1923'].map((year) => [text(year)]),
      rowHeads: false,
    };
    expect(cutsOf(table, rows(3, 'r'))).toEqual([1, 2]);
    expect(pieceOf(table, rows(3, 'r'), 2, 3)).toMatchObject({
      caption: null,
      head: [text('Year')],
      rows: [[text('1923')]],
    });
  });

  it('keeps a table that is to be filled in whole, and cuts one that is only read', () => {
    const gap: Inlines = [{ kind: 'gap', shape: 'cell', width: 12, lines: 1, number: null }];
    const table = (cell: Inlines): Block => ({
      kind: 'table',
      caption: null,
      align: ['start'],
      head: [text('Year')],
      rows: [[text('1921')], [cell]],
      rowHeads: false,
    });
    expect(staysWhole(table(gap))).toBe(true);
    expect(staysWhole(table(text('1922')))).toBe(false);
  });

  it('cuts ruled lines only where three stay on each side', () => {
    const lines: Block = { kind: 'lines', count: 8, label: text('(i)'), fill: false, style: 'solid' };
    expect(cutsOf(lines, rows(8, 'l'))).toEqual([3, 4, 5]);
    expect(pieceOf(lines, rows(8, 'l'), 5, 8)).toMatchObject({ count: 3, label: null });
  });

  it('cuts a form between its rows, each with its answer', () => {
    const cells = (title: string) => [{ title: text(title), lines: 2, share: 1, answer: { blocks: [] } }];
    const form: Block = { kind: 'form', rows: ['one', 'two', 'three'].map(cells) };
    expect(cutsOf(form, rows(3, 'f'))).toEqual([1, 2]);
    expect(pieceOf(form, rows(3, 'f'), 1, 3)).toEqual({ ...form, rows: [cells('two'), cells('three')] });
  });

  it('cuts a box with a title between its blocks, but not below a heading, and says the title once', () => {
    const said = (words: string): Block => ({ kind: 'paragraph', content: text(words) });
    const blocks: Block[] = [said('one'), { kind: 'heading', level: 3, content: text('two') }, said('three')];
    const aside: Block = { kind: 'aside', role: 'info', title: text('Info'), blocks };
    expect(cutsOf(aside, rows(3, 'b'))).toEqual([1]);
    expect(pieceOf(aside, rows(3, 'b'), 0, 1)).toMatchObject({ title: text('Info'), blocks: [said('one')] });
    expect(pieceOf(aside, rows(3, 'b'), 1, 3)).toMatchObject({ title: [], blocks: blocks.slice(1) });
  });

  it('does not cut text that only the browser knows', () => {
    const formula: Block = { kind: 'paragraph', content: [{ kind: 'math', tex: 'x^2', span: null }] };
    expect(cutsOf(formula, textUnits(['x'.repeat(100)], 10))).toEqual([]);
  });
});
