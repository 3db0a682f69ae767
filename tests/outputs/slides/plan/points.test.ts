import { describe, expect, it } from 'vitest';
import { plainText, text } from '../../../../src/model/block.ts';
import { sentencesOf } from '../../../../src/model/sentences.ts';
import { chosenSentences } from '../../../../src/outputs/slides/plan/points.ts';
import { deckOf, topicOf, topicText } from '../deck.ts';

const chosen = (markdown: string) => chosenSentences(topicOf(markdown), 'points').map(({ sentence }) => sentence);

const pieces = (front: string, body: string) =>
  JSON.stringify(deckOf(topicText(front, body)).plan.slides[1]?.pieces ?? null);

describe('prose as points', () => {
  it('is the list of the section when it has one, with the line that leads to it', () => {
    const shown = pieces(
      '',
      '## Changes\n\nMuch was said. These were freed:\n\n- traders\n- peasants\n\nIn 1924 Lenin died.',
    );
    expect(shown).toContain('These were freed:');
    expect(shown).toContain('traders');
    expect(shown).not.toContain('Much was said');
    expect(shown).not.toContain('1924');
  });

  it('keeps the heading over each list', () => {
    expect(pieces('', '## Changes\n\n### Freedoms\n\n- schools\n\n### Nothing here\n\nWords.')).toMatch(
      /Freedoms.*schools/,
    );
  });

  it('is the wholly bold sentences when there is no list', () => {
    const shown = pieces(
      '',
      '## Why?\n\nIn 1921 they rose. **Lenin gave way.** It was **not** easy.\n\nIn 1922 all was quiet.',
    );
    expect(shown).toContain('Lenin gave way.');
    expect(shown).not.toContain('1921');
    expect(shown).not.toContain('easy');
  });

  it('is else the shortest sentence with a key term or a date from each paragraph, four at most', () => {
    const paragraph = (year: number) =>
      `In the long and hungry year of ${year} nothing grew. In ${year} it rained. It was cold.`;
    const body = `## Why?\n\n${[1918, 1919, 1920, 1921, 1922].map(paragraph).join('\n\n')}`;
    expect(chosen(topicText('', body))).toEqual([
      'In 1918 it rained.',
      'In 1919 it rained.',
      'In 1920 it rained.',
      'In 1921 it rained.',
    ]);
  });

  it('knows a key term only as a whole word', () => {
    const body = '## Who?\n\nThe kulakova was a ship. Every kulak had a cow or two of his own.';
    expect(chosen(topicText('terms: {kulak: a richer peasant}', body))).toEqual([
      'Every kulak had a cow or two of his own.',
    ]);
  });

  it('names nothing as chosen where the author chose', () => {
    const body =
      '## A\n\n**Bold it is.** In 1921 too.\n\n## B\n\n- a list\n\n## C {slides=full}\n\nIn 1922.\n\n## D\n\nIn 1923.\n\n:::slide\nMine.\n:::';
    expect(chosen(topicText('', body))).toEqual([]);
  });

  it('is the prose itself with slides: full, and nothing with slides: none', () => {
    const body = '## Why?\n\nThe sailors rose and were put down.';
    expect(pieces('slides: full', body)).toContain('put down');
    expect(deckOf(topicText('slides: none', body)).plan.slides).toHaveLength(1);
  });

  it('goes to the notes in full', () => {
    const { plan } = deckOf(topicText('', '## Why?\n\nIn 1921 they rose. Nobody had expected it.'));
    expect(JSON.stringify(plan.slides[1]?.notes)).toContain('Nobody had expected it.');
  });
});

describe('sentences', () => {
  const split = (paragraph: string) => sentencesOf(text(paragraph)).map(plainText);

  it('end at a full stop, a question mark, an ellipsis, with their closing quotation mark', () => {
    expect(split('He knew. “Why?” Nobody said… Then it rained!')).toEqual([
      'He knew.',
      '“Why?”',
      'Nobody said…',
      'Then it rained!',
    ]);
  });

  it('do not end at initials, shortened words or numbers', () => {
    expect(split('V. I. Lenin met Dr. Smith, e.g. at 3.30 p.m. on a Sunday. It rained.')).toEqual([
      'V. I. Lenin met Dr. Smith, e.g. at 3.30 p.m. on a Sunday.',
      'It rained.',
    ]);
  });

  it('end in Arabic as well', () => {
    expect(split('هل عاد الماء؟ نعم عاد.')).toEqual(['هل عاد الماء؟', 'نعم عاد.']);
  });
});
