import { describe, expect, it } from 'vitest';
import { planSlides } from '../../../../src/outputs/slides/plan.ts';
import { withoutAnswers } from '../../../../src/plan/answers.ts';
import { DEFAULT_SETTINGS } from '../../../../src/settings.ts';
import { deckOf, slidesMarkup, topicOf, topicText } from '../deck.ts';

const FRONT = 'outcome: I can judge the NEP.\nterms: {nepman: a private trader}\nrights: our own';
const STARTER = ':::questions{for=starter minutes=5}\n1. Who led the Red Army? [1]\n   > Trotsky\n:::';
const EXIT = ':::questions{for=exit}\n1. What was a nepman? [1]\n   > a private trader\n:::';
const HOMEWORK = ':::questions{for=homework}\n1. Why? [2]\n   > Model answer: Because it was so.\n:::';
const TERMS = ':::terms\n- kulak: a rich peasant\n:::';
const LESSON = `## Why the NEP?

In 1921 the sailors rose.

:::questions{for=check}
1. Where did they rise? [1]
   > Kronstadt
:::

:::source[goldman]{author="Emma Goldman"}
A wonderful panorama.
:::

:::questions[On the sheet]{minutes=8}
1. What did @goldman see? [1]
   > Model answer: She saw “a wonderful panorama”.
2. When? [1]
   > 1921
:::

:::task[Rank them]
Rank three people.
:::

---

In 1924 Lenin died.

## Then

In 1928 it ended.

:::slide[Mine]
- written
:::`;

const ORDER = [
  'title',
  'starter',
  'starter-answers',
  'outcome',
  'terms',
  'explain',
  'check',
  'source',
  'task',
  'answers',
  'model',
  'task',
  'explain',
  'written',
  'exit',
  'exit-answers',
  'homework',
  'model',
  'credits',
];

/** Every order of some blocks. */
function orders(blocks: readonly string[]): string[][] {
  if (blocks.length < 2) return [[...blocks]];
  return blocks.flatMap((block, at) =>
    orders(blocks.filter((_, other) => other !== at)).map((rest) => [block, ...rest]),
  );
}

const kinds = (body: string) => deckOf(topicText(FRONT, body)).plan.slides.map(({ kind }) => kind);

describe('a lesson with everything', () => {
  it('has its slides in the order that teachers expect, in whatever order its blocks are written', () => {
    for (const blocks of orders([LESSON, EXIT, STARTER, HOMEWORK])) {
      const body = [...blocks, TERMS].join('\n\n');
      expect(kinds(body), body.slice(0, 60)).toEqual(ORDER);
    }
  });

  it('has a timer where minutes are given, and nowhere else', () => {
    const { html } = deckOf(topicText(FRONT, [LESSON, STARTER, EXIT].join('\n\n')));
    const timed = slidesMarkup(html)
      .split('<section ')
      .filter((slide) => slide.includes('class="timer"'))
      .map((slide) => /data-slide-kind="([\w-]+)"/.exec(slide)?.[1]);
    expect(timed).toEqual(['title', 'task']);
  });

  it('is planned without its answers too: no model answer, and no slide with nothing on it', () => {
    const topic = topicOf(topicText(FRONT, [STARTER, LESSON, EXIT, HOMEWORK].join('\n\n')));
    const slides = planSlides(withoutAnswers(topic), DEFAULT_SETTINGS).flatMap(({ body }) => body.slides);
    expect(slides.map(({ kind }) => kind)).not.toContain('model');
    const bare = slides.filter(({ kind, pieces, cue }) => kind !== 'title' && pieces.length === 0 && cue === null);
    expect(bare).toEqual([]);
    expect(JSON.stringify(slides)).not.toMatch(/Trotsky|Kronstadt|wonderful panorama”|Because it was so/);
  });
});

describe('boxes to fill in', () => {
  it('are on the board as what they ask for, once where they ask for the same', () => {
    const set =
      ':::questions{for=starter}\n1. Write **two** things. [4] {form=infer}\n   > Any two from:\n   > - one\n   > - two\n:::';
    const pieces = JSON.stringify(deckOf(topicText('', set)).plan.slides[1]?.pieces);
    expect(pieces.match(/What I can infer/g)).toHaveLength(1);
    expect(pieces).not.toContain('"form"');
  });
});
