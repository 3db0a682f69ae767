import { describe, expect, it } from 'vitest';
import { withQuoteMarks } from '../../../../src/outputs/slides/html/quote-marks.ts';
import { withSteps } from '../../../../src/outputs/slides/html/steps.ts';
import { deckOf, slidesMarkup, topicText } from '../deck.ts';

/** How many things come at each click of the slide of a check question. */
function clicks(item: string): number[] {
  const { html } = deckOf(topicText('', `:::questions{for=check}\n${item}\n:::`));
  const slide =
    /<section [^>]*data-slide-kind="check"[\s\S]*?(?:<aside|<\/section>)/.exec(slidesMarkup(html))?.[0] ?? '';
  const tags = [...slide.matchAll(/<\w+[^>]*class="[^"]*\bfragment\b[^"]*"[^>]*>/g)].map(([tag]) => tag);
  const counts = new Map<string, number>();
  for (const [at, tag] of tags.entries()) {
    const index = /data-fragment-index="(\d+)"/.exec(tag)?.[1] ?? `own ${at}`;
    counts.set(index, (counts.get(index) ?? 0) + 1);
  }
  return [...counts.values()];
}

describe('what comes at a click', () => {
  it.each([
    ['each gap', '1. They paid a [[tax]] and kept the [[surplus]] of [[grain]]. [3]', 3],
    [
      'each row of a match',
      '1. Match. [4]\n   | a | b |\n   |---|---|\n   | w | 1 |\n   | x | 2 |\n   | y | 3 |\n   | z | 4 |',
      4,
    ],
    ['each item of an order', '1. Put in order. [3]\n   - [1] one\n   - [3] three\n   - [2] two', 3],
    ['each item that is sorted', '1. Sort. [3]\n   - [Red] rose\n   - [Blue] sky\n   - [Red] blood', 3],
    ['each cell of a table', '1. Fill in. [2]\n   | a | b |\n   |---|---|\n   | x | [[1]] |\n   | y | [[2]] |', 2],
    [
      'each part of a short answer',
      '1. Read. [2]\n   a. When? [1]\n      > 1921\n   b. Where? [1]\n      > Kronstadt',
      2,
    ],
  ])('is %s', (_, item, count) => {
    expect(clicks(item)).toEqual(Array.from({ length: count }, () => 1));
  });

  it('is a verdict with its correction', () => {
    expect(clicks('1. True or false? [2]\n   - [F] It was hot. -> It was cold.\n   - [T] It rained.')).toEqual([2, 1]);
  });

  it('is the tick of the right option', () => {
    expect(clicks('1. Which?\n   - [ ] this\n   - [x] that')).toEqual([1]);
  });

  it('is each part of an answer in the run of answers', () => {
    const { html } = deckOf(topicText('', ':::questions\n1. They paid a [[tax]] and kept the [[surplus]]. [2]\n:::'));
    expect(slidesMarkup(html).match(/<li class="answer fragment">/g)).toHaveLength(2);
  });

  it('is the word in full and the correction for a statement of the sheet', () => {
    const set = ':::questions\n1. True or false? [2]\n   - [F] It was hot. -> It was cold.\n   - [T] It rained.\n:::';
    const answers = deckOf(topicText('', set)).plan.slides.find(({ kind }) => kind === 'answers');
    expect(JSON.stringify(answers?.pieces)).toMatch(/False.*It was cold\..*True/);
  });
});

describe('the numbers of the steps', () => {
  const answer = (more = '') => `<span class="answer fragment"${more}>x</span>`;
  const numbers = (html: string) => [...withSteps(html, []).matchAll(/data-fragment-index="(\d)"/g)].map(([, n]) => n);

  it('are left out where the order of the page says all', () => {
    expect(withSteps(answer() + answer(), [])).toBe(answer() + answer());
  });

  it('follow the page, with what belongs together at one', () => {
    expect(numbers(answer() + answer() + answer(' data-with') + answer())).toEqual(['0', '1', '1', '2']);
  });

  it('keep the two ends of a note together, between the answers round them', () => {
    const end = answer(' data-fragment-index="0"');
    expect(numbers(answer() + end + end + answer())).toEqual(['0', '1', '1', '2']);
  });
});

describe('the marks of a quotation', () => {
  const body = (words: string) => `<div class="source-body"><p>${words}</p></div><p class="attribution">wild lions</p>`;
  const marked = (words: string, ...phrases: readonly string[]) =>
    withQuoteMarks(
      body(words),
      phrases.map((phrase, step) => ({ phrase, step })),
    )
      .replaceAll(/<mark class="quote-mark fragment" data-step="(\d)">/g, '{$1 ')
      .replaceAll('</mark>', '}');

  it('stand round the words, in each element that holds some of them', () => {
    expect(marked('He saw <em>wild lions</em> there.', 'saw wild lions')).toBe(
      body('He {0 saw }<em>{0 wild lions}</em> there.'),
    );
  });

  it('go over a line break, an escaped sign and the end of a line', () => {
    expect(marked('cats &amp; dogs<br>and\nmice', '& dogs and mice')).toBe(
      body('cats {0 &amp; dogs}<br>{0 and\nmice}'),
    );
  });

  it('are those of the first step that quotes the words, and of the next place for the second', () => {
    expect(marked('no war, no war', 'no war', 'no war', 'no war')).toBe(body('{0 no war}, {1 no war}'));
  });

  it('are in the words that are seen, not in the TeX of a formula', () => {
    const tex =
      '<math><semantics><mrow></mrow><annotation encoding="application/x-tex">x+y=zero</annotation></semantics></math>';
    expect(marked(`so ${tex} x+y=zero`, 'x+y=zero')).toBe(body(`so ${tex} {0 x+y=zero}`));
  });

  it('are in the words of the source alone', () => {
    expect(marked('tame cats', 'wild lions')).toBe(body('tame cats'));
  });
});
