import { describe, expect, it } from 'vitest';
import { deckOf, topicText } from '../deck.ts';

const sentence = 'In 1921 the sailors of Kronstadt rose against the men whom they had helped to power.';
const full = (body: string) => topicText('slides: full', `## Why?\n\n${body}`);

describe('a slide that is too full', () => {
  it('is split between paragraphs, with "(continued)" on what follows', () => {
    const { placed, html } = deckOf(full(Array.from({ length: 8 }, () => sentence).join('\n\n')));
    const slides = placed.body.slides.slice(1);
    expect(slides.map(({ continued }) => continued)).toEqual([false, true]);
    expect(slides.map(({ pieces }) => pieces.length)).toEqual([4, 4]);
    expect(html).toContain('(continued)');
  });

  it('is split between items of a list and rows of a table, with the table head on each', () => {
    const rows = Array.from({ length: 20 }, (_, i) => `| ${1900 + i} | much |`).join('\n');
    const { placed } = deckOf(full(`| Year | Harvest |\n|---|---|\n${rows}`));
    const tables = placed.body.slides.slice(1).flatMap(({ pieces }) => pieces);
    const blocks = tables.map((piece) =>
      piece.shape === 'block' && piece.block.kind === 'table' ? piece.block : null,
    );
    expect(blocks.length).toBeGreaterThan(1);
    expect(blocks.every((block) => block?.head.length === 2)).toBe(true);
    expect(blocks.reduce((sum, block) => sum + (block?.rows.length ?? 0), 0)).toBe(20);
  });

  it('is split between lines of a source, whose attribution stands on the last part', () => {
    const words = Array.from({ length: 16 }, () => sentence).join(' ');
    const { placed } = deckOf(topicText('', `:::source[a]{author="V. Serge" made=1937}\n${words}\n:::`));
    const parts = placed.body.slides
      .slice(1)
      .flatMap(({ pieces }) => pieces)
      .map((piece) => (piece.shape === 'block' && piece.block.kind === 'source' ? piece.block : null));
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.map((part) => part?.last)).toEqual([...parts.slice(1).map(() => false), true]);
  });

  it('is an error with its title when nothing on it can be split', () => {
    const { placed } = deckOf(full(sentence), {
      measured: (measured) => ({
        ...measured,
        boxes: measured.boxes.map((box) => (/\/0@/.test(box.id) ? { ...box, height: 900, units: [] } : box)),
      }),
    });
    expect(placed.problems).toMatchObject([{ severity: 'error', code: 'slides/too-big' }]);
    expect(placed.problems[0]?.message).toContain('“Why?”');
  });

  it('is tightened when that makes it fit, and never below 28', () => {
    const tall = { 44: 900, 36: 700, 32: 500, 28: 400 };
    const { placed } = deckOf(full(sentence), {
      measured: (measured) => ({
        ...measured,
        boxes: measured.boxes.map((box) => {
          const size = /\/0@(44|36|32|28)$/.exec(box.id)?.[1] as keyof typeof tall | undefined;
          return size ? { ...box, height: tall[size], units: [] } : box;
        }),
      }),
    });
    expect(placed.body.slides[1]?.size).toBe(32);
  });

  it('passes over a size at which something is too wide, and reports what is too wide at all of them', () => {
    const wide = (sizes: RegExp) =>
      deckOf(full(sentence), {
        measured: (measured) => ({
          ...measured,
          problems: measured.boxes
            .filter(({ id }) => sizes.test(id))
            .map(({ id }) => ({ box: id, code: 'overflow' as const, detail: 'a word', by: 12 })),
        }),
      }).placed;
    expect(wide(/\/0@(44|36)/).body.slides[1]?.size).toBe(32);
    expect(wide(/\/0@(44|36)/).problems).toEqual([]);
    expect(wide(/\/0@/).problems).toMatchObject([{ code: 'slides/too-big' }]);
  });
});

describe('a slide with little on it', () => {
  it('is set larger', () => {
    const { placed } = deckOf(topicText('', ':::questions{for=check}\n1. Why? [1]\n   > hunger\n:::'));
    expect(placed.body.slides[1]?.size).toBe(44);
  });
});

describe('the PDFs', () => {
  it('have a page for each slide, and at least one page of notes for each', () => {
    const { artifacts, placed } = deckOf(full(Array.from({ length: 8 }, () => sentence).join('\n\n')));
    const pdfs = artifacts.flatMap((artifact) => (artifact.kind === 'pdf' ? [artifact] : []));
    expect(pdfs.map(({ file, student }) => [file, student])).toEqual([
      ['slides.pdf', false],
      ['slides-notes.pdf', false],
    ]);
    for (const pdf of pdfs)
      expect(pdf.body.match(/<section class="(?:deck-slide slide|note-sheet)"/g)?.length).toBeGreaterThanOrEqual(
        pdf.pages,
      );
    expect(pdfs[0]?.pages).toBe(placed.body.slides.length);
  });

  it('let long notes run on to further pages', () => {
    const prose = Array.from({ length: 40 }, () => sentence).join('\n\n');
    const { artifacts, placed } = deckOf(topicText('', `## Why?\n\n${prose}`));
    const notes = artifacts.find(({ file }) => file === 'slides-notes.pdf');
    expect(notes?.kind === 'pdf' ? notes.pages : 0).toBeGreaterThan(placed.body.slides.length);
  });
});
