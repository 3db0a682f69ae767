import { describe, expect, it } from 'vitest';
import { deckOf, topicText } from './deck.ts';

const words = 'We felt ourselves sinking into the bog, and classes were born again before our eyes.';
const ask = (answer: string) =>
  topicText(
    '',
    [
      ':::source[serge]{author="Victor Serge" note="A Bolshevik" hold="too late"}',
      words,
      ':::',
      '',
      ':::questions{for=check}',
      '1. Annotate the text. [2] {kind=annotate source=serge}',
      `   > ${answer}`,
      ':::',
    ].join('\n'),
  );

describe('a drawing with a long list above it', () => {
  const ranked = Array.from({ length: 9 }, (_, at) => `   - reason ${at + 1}: the towns had run short of bread again`);
  const set = (role: string) => [
    `:::questions{for=${role}}`,
    '1. Rank the reasons. [3] {kind=diamond-nine}',
    ...ranked,
    '   > Any order',
    ':::',
  ];

  it.each(['check', 'exit'])('may go to the next slide of a %s, for both are taller than one', (role) => {
    const { slides } = deckOf(topicText('', set(role).join('\n'))).plan;
    const pieces = slides.find(({ kind }) => kind === role)?.pieces ?? [];
    expect(pieces.map((piece) => (piece.shape === 'block' ? piece.block.kind : piece.shape))).toEqual([
      'question',
      'drawing',
    ]);
    expect(pieces[0]).toMatchObject({ keep: true, body: [{ kind: 'list' }] });
  });
});

describe('a table to fill in with many rows', () => {
  it.each(['check', 'homework'])('may go to the next slide of a %s, and be cut there', (role) => {
    const rows = Array.from({ length: 9 }, (_, at) => `   | ${at} | [[answer ${at}]] |`);
    const set = [`:::questions{for=${role}}`, '1. Fill it. [9]', '   | a | b |', '   |---|---|', ...rows, ':::'];
    const slide = deckOf(topicText('', set.join('\n'))).plan.slides.find(({ kind }) => kind === role);
    expect(slide?.pieces.map((piece) => (piece.shape === 'block' ? piece.block.kind : piece.shape))).toEqual([
      'question',
      'table',
    ]);
  });
});

describe('a source that a question prints', () => {
  it('is a piece of its own, which may go to the next slide', () => {
    const pieces = deckOf(ask('- "sinking into the bog": shame')).plan.slides.flatMap((slide) => slide.pieces);
    expect(pieces.map((piece) => (piece.shape === 'block' ? piece.block.kind : piece.shape)).slice(-3)).toContain(
      'source',
    );
    const question = pieces.find(({ shape }) => shape === 'question');
    expect(question).toMatchObject({ body: [], reveal: null });
  });

  it('shows its notes on a click, and what is kept off the sheet not at all', () => {
    const { html } = deckOf(ask('- "sinking into the bog": shame'));
    const slides = html.slice(0, html.indexOf('</html>'));
    expect(slides).toMatch(/shame/);
    expect(slides.match(/class="held/g)).toBeNull();
  });

  it('has its answer below the question when no phrase is noted', () => {
    const pieces = deckOf(ask('Any valid answer')).plan.slides.flatMap((slide) => slide.pieces);
    const question = pieces.find(({ shape }) => shape === 'question');
    expect(question?.shape === 'question' && question.reveal !== null).toBe(true);
  });
});
