import { describe, expect, it } from 'vitest';
import { plainText } from '../../../../src/model/block.ts';
import type { Piece, SlidePlan } from '../../../../src/outputs/slides/body.ts';
import { deckOf, slidesMarkup, topicText } from '../deck.ts';

const SOURCE = `:::source[goldman]{author="Emma Goldman"}
The sailors “fought like lions” and asked for no mercy
from anybody.

It was a wonderful panorama.
:::`;

const question = (answer: string, stem = 'How does @goldman admire them?', more = '') =>
  `${SOURCE}\n\n:::questions\n1. ${stem} [4]${more}\n${answer
    .split('\n')
    .map((line) => `   > ${line}`)
    .join('\n')}\n:::`;

const slidesOf = (body: string) => deckOf(topicText('', body)).plan.slides;
const models = (body: string) => slidesOf(body).filter(({ kind }) => kind === 'model');
const steps = (slide: SlidePlan | undefined) =>
  (slide?.pieces ?? []).flatMap((piece): Extract<Piece, { shape: 'step' }>[] =>
    piece.shape === 'step' ? [piece] : [],
  );
const quotes = (answer: string) => steps(models(question(`Model answer: ${answer}`))[0]).map((step) => step.quotes);

describe('a model answer', () => {
  it('has a slide of its own after the answers of its set: the question, then a sentence a step', () => {
    const slides = slidesOf(question('Model answer: She praises them. They did not give in.', 'Why?'));
    expect(slides.map(({ kind }) => kind)).toEqual(['title', 'source', 'task', 'model']);
    const slide = slides.at(-1);
    expect(plainText(slide?.title ?? [])).toBe('Question 1 · Model answer');
    expect(slide?.cue).toMatchObject({ questions: ['1'], marks: '4 marks' });
    expect(slide?.pieces.map(({ shape }) => shape)).toEqual(['question', 'step', 'step']);
    expect(steps(slide).map(({ content }) => plainText(content))).toEqual([
      'She praises them.',
      'They did not give in.',
    ]);
  });

  it('is not said twice: the run of answers points to it', () => {
    const body = `:::questions\n1. Why? [2]\n   > Model answer: Because it was so.\n2. When? [1]\n   > 1921\n:::`;
    const answers = slidesOf(body).find(({ kind }) => kind === 'answers');
    expect(answers?.pieces.map((piece) => piece.shape === 'answer' && plainText(piece.brief))).toEqual([
      'Model answer',
      '1921',
    ]);
  });

  it('keeps an answer in a line where the scheme has one beside its model', () => {
    const body = `:::questions\n1. Why? [2]\n   > hunger (1) and war (1)\n   > Model answer: They were hungry.\n:::`;
    const answers = slidesOf(body).find(({ kind }) => kind === 'answers');
    expect(JSON.stringify(answers?.pieces)).toContain('hunger (1)');
  });

  it('has its levels and the rest of the scheme in the notes', () => {
    const [slide] = models(question('Level 1 (1-4): simple answer\nModel answer: She praises them.'));
    expect(JSON.stringify(slide?.notes)).toContain('simple answer');
  });

  it('has each part by its whole name, under the words that stand over all parts', () => {
    const body = `:::questions\n1. A ship sails north.\n   a. How far? [1]\n      > 5 km\n   b. Why? [2]\n      > Model answer: The wind was fair.\n:::`;
    const [slide] = models(body);
    expect(plainText(slide?.title ?? [])).toBe('Question 1b · Model answer');
    expect(JSON.stringify(slide?.pieces[0])).toMatch(/A ship sails north.*Why\?/);
  });

  it('follows its own check question, without a number when it is alone, and is not given away there', () => {
    const body = `:::questions{for=check}\n1. Why? [2]\n   > Model answer: Because it was so.\n:::`;
    const [, check, model] = slidesOf(body);
    expect([check?.kind, model?.kind]).toEqual(['check', 'model']);
    expect(JSON.stringify(check?.pieces)).not.toContain('Because');
    expect(plainText(model?.title ?? [])).toBe('Model answer');
  });

  it('comes after the homework, where its answer is set', () => {
    const body = `:::questions{for=homework}\n1. Why? [2]\n   > Model answer: Because it was so.\n:::`;
    expect(slidesOf(body).map(({ kind }) => kind)).toEqual(['title', 'homework', 'model']);
  });

  it('is nowhere in what the class sees before the first click', () => {
    const { html } = deckOf(topicText('', question('Model answer: She is full of wonder.')));
    const before = slidesMarkup(html)
      .replace(/<aside class="notes">[\s\S]*?<\/aside>/g, '')
      .replace(/<div class="step fragment"[^>]*>[\s\S]*?<\/div>/g, '');
    expect(before).not.toContain('full of wonder');
  });
});

describe('the steps of a method', () => {
  const body = `:::questions\n1. Work out the side. [3]\n   > 24 cm\n   > M1 $676 - 100$\n   > M1 $\\sqrt{576}$\n   > A1 24 cm\n:::`;

  it('come one by one, each with its mark', () => {
    const [slide] = models(body);
    expect(plainText(slide?.title ?? [])).toBe('Question 1 · Method');
    expect(steps(slide).map(({ code }) => code)).toEqual(['M1', 'M1', 'A1']);
    expect(slide?.beside).toBeNull();
  });

  it('have a slide for each way that is as good', () => {
    const two = body.replace('   > A1 24 cm', '   > A1 24 cm\n   > or\n   > M2 $5 \\times 12$');
    expect(models(two).map((slide) => steps(slide).length)).toEqual([3, 1]);
  });
});

describe('the words of a source that a model answer quotes', () => {
  it('are found whatever quotation marks, capitals and spaces they are typed with, and given as they stand', () => {
    expect(quotes("She says they “Fought Like Lions” (brave). To her it was 'a wonderful panorama'.")).toEqual([
      ['fought like lions'],
      ['a wonderful panorama'],
    ]);
  });

  it('are found over the end of a line', () => {
    expect(quotes('They asked for "no mercy from anybody".')).toEqual([['no mercy from anybody']]);
  });

  it('are found on both sides of words left out', () => {
    expect(quotes('The “sailors … asked for … panorama” are hers.')).toEqual([['sailors', 'asked for', 'panorama']]);
  });

  it('are not a short word alone, words of another text, or part of a word', () => {
    expect(quotes('The word “lions” is one. “Fought like tigers” is none. “ought like” is none.')).toEqual([
      [],
      [],
      [],
    ]);
  });

  it('have the source beside, which the class has seen', () => {
    const [slide] = models(question('Model answer: It was “a wonderful panorama”.'));
    expect(slide?.beside).toMatchObject({ otherwise: 'none', pieces: [{ shape: 'block', block: { id: 'goldman' } }] });
    expect(models(question('Model answer: It was fine.'))[0]?.beside).toBeNull();
  });

  it('are looked for in no source when the question cites two', () => {
    const two = `:::source[berkman]{author=B}\nWords.\n:::\n\n${question(
      'Model answer: It was “a wonderful panorama”.',
      'How do @goldman and @berkman differ?',
    )}`;
    expect(models(two)[0]?.beside).toBeNull();
    expect(steps(models(two)[0]).map((step) => step.quotes)).toEqual([[]]);
  });

  it('leave out of a long source, and say so, what no step of the slide quotes', () => {
    const long = SOURCE.replace('It was a', `${'Nobody knew why it was so. '.repeat(12)}It was a`);
    const body = question('Model answer: It was “a wonderful panorama”.').replace(SOURCE, long);
    const words = JSON.stringify(models(body)[0]?.beside?.pieces);
    expect(words).toContain('[…]');
    expect(words).not.toContain('Nobody knew');
    expect(words).toContain('Emma Goldman');
  });

  it('take a long answer on as many slides as have room beside the source', () => {
    const sentence =
      'It was “a wonderful panorama”, and she goes on about it for as long as anybody will listen to her. ';
    const made = models(question(`Model answer: ${sentence.repeat(6)}`));
    expect(made.length).toBeGreaterThan(1);
    expect(made.flatMap(steps)).toHaveLength(6);
    expect(made.map(({ continues }) => continues)).toEqual(made.map((_, index) => index > 0));
    expect(new Set(made.map(({ title }) => plainText(title)))).toEqual(new Set(['Question 1 · Model answer']));
  });
});

describe('a marked quotation in the deck', () => {
  const { html } = deckOf(
    topicText('', question('Model answer: She admires them. They “fought like lions”. It was “a wonderful panorama”.')),
  );
  const slide = /<section [^>]*data-slide-kind="model"[\s\S]*?<\/section>/.exec(slidesMarkup(html))?.[0] ?? '';

  it('comes at the click of the step that quotes it, and its words are there before', () => {
    const marks = [...slide.matchAll(/<mark class="quote-mark fragment" data-fragment-index="(\d)">([^<]*)<\/mark>/g)];
    expect(marks.map(([, index, words]) => [index, words])).toEqual([
      ['1', 'fought like lions'],
      ['2', 'a wonderful panorama'],
    ]);
    expect([...slide.matchAll(/class="step fragment" data-fragment-index="(\d)"/g)].map(([, index]) => index)).toEqual([
      '0',
      '1',
      '2',
    ]);
  });
});
