import { describe, expect, it } from 'vitest';
import type { Block, Inlines, SourceBlock } from '../../src/model/block.ts';
import { everyBlock, gapOf, html, plainTheme, words } from './fixtures.ts';

const theme = plainTheme();
const blocks = everyBlock(
  (what) => `seen ${what}`,
  (what) => `SECRET ${what}`,
);
const press = (answers: 'none' | 'shown' | 'click' = 'none', medium: 'print' | 'slides' = 'print') =>
  html({ answers, medium }, new Map(), theme);

function table(...rows: readonly (readonly Inlines[])[]): Block {
  return { kind: 'table', caption: null, align: [], head: [], rows, rowHeads: false };
}

const widths = (made: string) => [...made.matchAll(/<col style="width:([\d.]+)%">/g)].map(([, width]) => Number(width));

describe('a cell to write in', () => {
  const cell = gapOf('cell', words('a tax in kind'));

  it('is as many rows high as it asks for', () => {
    expect(press().inlines([{ ...cell, lines: 3 }])).toBe('<span class="gap-cell" style="--rows:3">&nbsp;</span>');
  });

  it('holds its answer in a key, and on a click on a slide', () => {
    expect(press('shown').inlines([cell])).toContain('<span class="answer">a tax in kind</span>');
    expect(press('click', 'slides').inlines([cell])).toContain('<span class="answer fragment">a tax in kind</span>');
  });

  it('has a column as wide as the other columns to write in, however long its answer', () => {
    const made = press('shown').blocks([table([words('Grain'), [cell], [gapOf('cell', words('x'))]])]);
    const [first, second, third] = widths(made);
    expect(second).toBe(third);
    expect(first).toBeLessThan(second ?? 0);
  });

  it('has a column of the same width on the sheet and in the key', () => {
    const block = table([words('Grain'), [cell], [gapOf('cell', null)]]);
    expect(widths(press('none').blocks([block]))).toEqual(widths(press('shown').blocks([block])));
  });
});

describe('a table without cells to write in', () => {
  it('is as wide as its words make it', () => {
    const made = press().blocks([table([words('a'), words('b')])]);
    expect(made).not.toMatch(/<col |table-written/);
  });
});

describe('a box to tick', () => {
  it('is ticked in a key, and the other is left empty', () => {
    const made = press('shown').inlines([gapOf('tick', words('✓')), gapOf('tick', null)]);
    expect(made.match(/class="gap-tick"/g)).toHaveLength(2);
    expect(made.match(/✓/g)).toHaveLength(1);
  });

  it('stands in the middle of its column, under its heading', () => {
    const block = { ...table([words('Shops opened'), [gapOf('tick', null)]]), head: [words('Change'), words('A')] };
    expect(press().blocks([block as Block])).toContain('<th scope="col" class="align-center">A</th>');
  });
});

describe('lines to write on', () => {
  it('are ruled as they are asked for', () => {
    const lines = { kind: 'lines', count: 2, label: null, fill: false } as const;
    for (const style of ['solid', 'dotted', 'handwriting'] as const) {
      expect(press().blocks([{ ...lines, style }])).toContain(`class="ruled ruled-${style}"`);
    }
  });
});

describe('a form', () => {
  it('divides its rows by the shares of its boxes', () => {
    expect(press().blocks([blocks.form])).toContain('grid-template-columns:minmax(0,1fr) minmax(0,2.5fr)');
  });

  it('can be cut between its rows', () => {
    expect(press().blocks([blocks.form])).toContain('data-cut="unit" data-part="f0"');
  });
});

describe('a source with a wide margin', () => {
  const source = (rest: Partial<SourceBlock>): SourceBlock => ({
    ...(blocks.source as SourceBlock),
    paragraphs: [words('They lose a thousand at cards.'), words('At cards they smile.')],
    glosses: [],
    answer: {
      hold: null,
      notes: [
        { phrase: 'a thousand', note: words('money to waste') },
        { phrase: 'at cards', note: words('no work') },
      ],
    },
    ...rest,
  });

  it('has an empty margin on the sheet, and no phrase marked', () => {
    const made = press().blocks([source({})]);
    expect(made).toContain('<div class="source-margin"></div>');
    expect(made).not.toMatch(/noted|money/);
  });

  it('has the notes in the margin of the key, each with the number of its phrase', () => {
    const made = press('shown').blocks([source({})]);
    expect(made).toContain('a thousand<span class="answer note-mark" data-note="1"></span>');
    expect(made).toMatch(/<span class="note-number">2<\/span> <span class="note-words">no work/);
  });

  it('marks a phrase once, where it stands first', () => {
    expect(
      press('shown')
        .blocks([source({})])
        .match(/data-note="2"/g),
    ).toHaveLength(1);
  });

  it('adds no character to the words, so that lines are counted as on the sheet', () => {
    const made = press('shown').blocks([source({})]);
    const first = /data-part="p0">(.*?)<\/p>/.exec(made)?.[1] ?? '';
    expect(first.replace(/<[^>]*>/g, '')).toBe('They lose a thousand at cards.');
  });

  it('shows phrase and note at one click on a slide', () => {
    const made = press('click', 'slides').blocks([source({})]);
    expect(made.match(/data-fragment-index="1"/g)).toHaveLength(2);
  });

  it('keeps the numbers of notes on a part of it', () => {
    const part = source({ part: 1, paragraphs: [words('They play at cards.')] });
    const made = press('shown').blocks([part]);
    expect(made).toContain('data-note="2"');
    expect(made).not.toContain('money to waste');
  });
});
