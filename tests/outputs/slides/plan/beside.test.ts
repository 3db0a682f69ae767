import { describe, expect, it } from 'vitest';
import { plainText } from '../../../../src/model/block.ts';
import type { Piece, SlidePlan } from '../../../../src/outputs/slides/body.ts';
import { accompanied } from '../../../../src/outputs/slides/plan/beside.ts';
import { deckOf, topicOf, topicText } from '../deck.ts';

const source = (id: string, more = '') =>
  `:::source[${id}]{author="A. Writer"${more}}\nThe sailors rose in March.\n:::`;
const set = (role: string, ...items: readonly string[]) =>
  `:::questions{for=${role}}\n${items.map((item, at) => `${at + 1}. ${item}`).join('\n')}\n:::`;
const CHECK = 'What does @goldman say? [1]\n   > they rose';

const slidesOf = (...blocks: readonly string[]) => deckOf(topicText('', blocks.join('\n\n'))).plan.slides;
const kinds = (slides: readonly SlidePlan[]) => slides.slice(1).map(({ kind }) => kind);
const sources = (pieces: readonly Piece[] = []) =>
  pieces.flatMap((piece) => (piece.shape === 'block' && piece.block.kind === 'source' ? [piece.block.id] : []));
const ofKind = (slides: readonly SlidePlan[], kind: string) => slides.filter((slide) => slide.kind === kind);

describe('a check question about one source', () => {
  it('has it beside, and before it where there is no room and the class sees it for the first time', () => {
    const slides = slidesOf(set('check', CHECK), source('goldman'));
    expect(sources(ofKind(slides, 'check')[0]?.beside?.pieces)).toEqual(['goldman']);
    expect(ofKind(slides, 'check')[0]?.beside?.otherwise).toBe('before');
  });

  it('has it beside only where there is room when the class has seen it', () => {
    const slides = slidesOf(source('goldman'), '## Then\n\nIn 1921 it rained.', set('check', CHECK));
    expect(kinds(slides)).toEqual(['source', 'explain', 'check']);
    expect(ofKind(slides, 'check')[0]?.beside?.otherwise).toBe('none');
  });

  it('takes the place of the slide of the source right before it, which would be shown twice in a row', () => {
    const slides = slidesOf(source('goldman', ' note="A rebel" hold="Too late."'), set('check', CHECK));
    expect(kinds(slides)).toEqual(['check']);
    expect(slides[1]?.beside).toMatchObject({ otherwise: 'before' });
    expect(JSON.stringify(slides[1]?.notes)).toContain('Too late.');
  });

  it('leaves the slide of the source where the author begins a new slide', () => {
    expect(kinds(slidesOf(source('goldman'), '---', set('check', CHECK)))).toEqual(['source', 'check']);
  });

  it('has none beside when it is about two', () => {
    const two = 'How do @goldman and @berkman differ? [1]\n   > not much';
    const slides = slidesOf(source('goldman'), source('berkman'), set('check', two));
    expect(ofKind(slides, 'check')[0]?.beside).toBeNull();
  });

  it('shows no answer of the source that only teachers see', () => {
    const slides = slidesOf(source('goldman', ' note="A rebel" hold="Too late."'), set('check', CHECK));
    expect(JSON.stringify(slides[1]?.beside)).not.toContain('Too late.');
  });
});

describe('a source that a question itself prints', () => {
  it('is never dropped: it goes before the question where there is no room beside it', () => {
    const topic = topicOf(
      topicText('', `${source('goldman')}\n\n${set('check', 'What is said? [1]\n   > they rose')}`),
    );
    const [question] = topic.nodes.flatMap((node) => (node.kind === 'questions' ? node.items : []));
    if (!question) throw new Error('there is no question');
    const made = accompanied({ ...question, body: topic.sources }, topic.sources);
    expect(made.beside?.otherwise).toBe('before');
    expect(made.question.body).toEqual([]);
  });
});

describe('a source that stands by itself and one question of the sheet', () => {
  const item = 'What does @goldman say? [3]\n   > they rose';

  it('have one slide: the source with number, words and marks of the question, and no answer', () => {
    const [slide] = ofKind(slidesOf(source('goldman'), set('worksheet', item, 'Why? [1]\n   > bread')), 'source');
    expect(sources(slide?.beside?.pieces)).toEqual(['goldman']);
    expect(slide?.beside?.otherwise).toBe('alone');
    expect(slide?.pieces).toMatchObject([{ shape: 'question', number: '1', body: [], reveal: null }]);
    expect(JSON.stringify(slide?.pieces)).toContain('[3 marks]');
    expect(JSON.stringify(slide)).not.toContain('they rose');
    expect(plainText(slide?.title ?? [])).toBe('Source A');
  });

  it('show the source alone when two questions are about it, when the one is about another too, or stands elsewhere', () => {
    const alone = (...blocks: readonly string[]) => {
      const [slide] = ofKind(slidesOf(...blocks), 'source');
      return slide?.beside === null && sources(slide.pieces).length === 1;
    };
    expect(alone(source('goldman'), set('worksheet', item, item))).toBe(true);
    const both = 'How do @goldman and @berkman differ? [1]\n   > not much';
    expect(alone(source('goldman'), source('berkman'), set('worksheet', both))).toBe(true);
    expect(alone(source('goldman'), '## Later', set('worksheet', item))).toBe(true);
  });

  it('name a part by its whole name, under the words over all parts', () => {
    const parts = 'Read @goldman.\n   a. Who rose? [1]\n      > sailors';
    const [slide] = ofKind(slidesOf(source('goldman'), set('worksheet', parts)), 'source');
    expect(slide?.pieces).toMatchObject([{ number: '1a' }]);
    expect(JSON.stringify(slide?.pieces)).toMatch(/Read .*Who rose\?/);
  });
});

describe('what stands beside', () => {
  it('is on the same slide where both fit', () => {
    const { placed } = deckOf(topicText('', `${source('goldman')}\n\n${set('check', CHECK)}`));
    const check = placed.body.slides.find(({ kind }) => kind === 'check');
    expect(sources(check?.beside ?? [])).toEqual(['goldman']);
    expect(placed.body.slides.filter(({ kind }) => kind === 'source')).toEqual([]);
  });

  it('is dropped with the question, not the source, where a source and a question of the sheet do not fit', () => {
    const long = source('goldman').replace(
      'in March.',
      'in March. '.concat('They wanted bread and free elections. '.repeat(12)),
    );
    const { placed } = deckOf(
      topicText('', `${long}\n\n${set('worksheet', 'What does @goldman say? [3]\n   > they rose')}`),
    );
    const [slide, ...others] = placed.body.slides.filter(({ kind }) => kind === 'source');
    expect(others).toEqual([]);
    expect(sources(slide?.pieces)).toEqual(['goldman']);
    expect(slide?.beside).toBeNull();
  });
});
