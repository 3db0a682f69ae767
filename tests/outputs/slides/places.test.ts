import { describe, expect, it } from 'vitest';
import { slides } from '../../../src/outputs/slides/index.ts';
import { DEFAULT_SETTINGS } from '../../../src/settings.ts';
import { topicOf, topicText } from './deck.ts';

const TEXT = topicText(
  'outcome: I can judge the NEP.\nterms: {nepman: a private trader}\nrights: our own',
  `:::questions{for=starter}
1. Who led the Red Army? [1]
   > Trotsky
:::

## Why the NEP?

Much had gone wrong.
In 1921 the sailors of Kronstadt rose.

In 1924 Lenin died.

:::source[A]
author: Emma Goldman
---
A wonderful panorama.
:::

:::questions{for=check}
1. Where did they rise? [1]
   > Kronstadt
:::

:::questions
1. When? [2]
   a. First? [1]
      > 1921
   b. Then? [1]
      > 1922
:::

## Later

:::slide[Mine]
- written
:::`,
);

function planned(text: string) {
  const [deck] = slides.plan(topicOf(text), DEFAULT_SETTINGS, () => true);
  if (!deck) throw new Error('nothing was planned');
  return deck;
}

/** The line (from 1) on which a place begins. */
const lineOf = (text: string, start: number) => text.slice(0, start).split('\n').length;

describe('the places of a deck', () => {
  const deck = planned(TEXT);
  const line = (place: number | null) => lineOf(TEXT, deck.places[place ?? -1]?.start ?? -1);
  const slide = (kind: string) => deck.body.slides.find((one) => one.kind === kind);
  const written = (words: string) => lineOf(TEXT, TEXT.indexOf(words));

  it('are there for every slide and every piece, and each span once', () => {
    for (const one of deck.body.slides)
      for (const { place } of [one, ...one.pieces, ...(one.beside?.pieces ?? [])])
        expect(deck.places[place ?? -1], one.kind).toBeDefined();
    expect(new Set(deck.places.map((span) => JSON.stringify(span))).size).toBe(deck.places.length);
  });

  it('are the heading for a slide of points, and the paragraphs for what it shows', () => {
    expect(line(slide('explain')?.place ?? null)).toBe(written('## Why'));
    expect(line(slide('explain')?.pieces[0]?.place ?? null)).toBe(written('Much had'));
    const span = deck.places[slide('explain')?.pieces[0]?.place ?? -1];
    expect(TEXT.slice(span?.start, span?.end)).toContain('Lenin died');
  });

  it('are the item for a question, the part for a part, the block for a source and a written slide', () => {
    expect(line(slide('check')?.pieces[0]?.place ?? null)).toBe(written('1. Where'));
    expect(slide('answers')?.pieces.map(({ place }) => line(place))).toEqual([written('a. First'), written('b. Then')]);
    expect(line(slide('source')?.pieces[0]?.place ?? null)).toBe(written(':::source'));
    expect(line(slide('written')?.pieces[0]?.place ?? null)).toBe(written('- written'));
  });

  it('change nothing of the document itself when a line is added above', () => {
    const moved = planned(TEXT.replace('## Why', '<!-- a line -->\n\n## Why'));
    expect(moved.body).toEqual(deck.body);
    expect(moved.places).not.toEqual(deck.places);
    expect(JSON.stringify(deck.body)).not.toContain('"span"');
  });
});
