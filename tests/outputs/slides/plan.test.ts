import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/model/block.ts';
import type { Deck } from '../../../src/outputs/slides/body.ts';
import { deckOf, topicText } from './deck.ts';

const kinds = (deck: Deck) => deck.slides.map(({ kind }) => kind);
const titles = (deck: Deck) => deck.slides.map(({ title }) => plainText(title));

const LESSON = topicText(
  'outcome: I can judge the NEP.\nobjectives: [describe it]\nterms: {nepman: a private trader}\nrights: our own',
  `:::questions{for=exit}
1. What was a nepman? [1]
   > a private trader
:::

:::questions{for=starter minutes=5}
1. Who led the Red Army? [1]
   > Trotsky
:::

## Why the NEP?

In 1921 the sailors of Kronstadt rose.

:::questions{for=check}
1. Where did they rise? [1]
   > Kronstadt
:::

:::questions[On the sheet]{minutes=8}
Work alone.

1. When did they rise? [1]
   > 1921
2. What did it replace? [1]
   > War Communism
:::

:::task[Rank them]{minutes=6 grouping=pairs}
Rank three people.
:::`,
);

describe('the order of a lesson', () => {
  it('is the one that teachers expect, wherever the blocks stand in the file', () => {
    expect(kinds(deckOf(LESSON).plan)).toEqual([
      'title',
      'starter',
      'starter-answers',
      'outcome',
      'terms',
      'explain',
      'check',
      'task',
      'answers',
      'task',
      'exit',
      'exit-answers',
      'credits',
    ]);
  });

  it('leaves out what the topic does not have', () => {
    expect(kinds(deckOf(topicText('', '')).plan)).toEqual(['title']);
  });

  it('puts the starter on the first slide when there is room', () => {
    const { placed } = deckOf(LESSON);
    expect(placed.body.slides[0]?.inset?.pieces).toHaveLength(1);
    expect(placed.body.slides[1]?.kind).toBe('starter-answers');
  });

  it('puts a starter that is too long for the first slide on a slide of its own', () => {
    const many = Array.from({ length: 9 }, (_, i) => `${i + 1}. What happened in the year ${1917 + i}? [1]\n   > much`);
    const { placed } = deckOf(topicText('enquiry: Why?', `:::questions{for=starter}\n${many.join('\n')}\n:::`));
    expect(placed.body.slides.slice(0, 2).map(({ kind }) => kind)).toEqual(['title', 'starter']);
  });

  it('starts a new slide at --- and at ::page{in=slides}, but not at a page turn of the sheet', () => {
    const body =
      '## One\n\nIn 1921 it began.\n\n---\n\nIn 1922 it went on.\n\n::page{in=worksheet}\n\nIn 1923 too.\n\n::page{in=slides}\n\nIn 1924 it ended.';
    expect(kinds(deckOf(topicText('', body)).plan)).toEqual(['title', 'explain', 'explain', 'explain']);
  });

  it('shows only what is meant for slides', () => {
    const body = ':::only{in=slides}\nIn 1921 they rose.\n:::\n\n:::only{in=worksheet}\nIn 1922 they wrote.\n:::';
    const { html } = deckOf(topicText('', body));
    expect(html).toContain('In 1921 they rose.');
    expect(html).not.toContain('In 1922 they wrote.');
  });

  it('sets :::slide as written in place of what the prose would have given, and keeps the prose in the notes', () => {
    const body = '## Why?\n\nIn 1921 the sailors rose.\n\n:::slide[The rising]\n- Kronstadt\n:::';
    const { plan } = deckOf(topicText('', body));
    expect(kinds(plan)).toEqual(['title', 'written']);
    expect(titles(plan)[1]).toBe('The rising');
    expect(JSON.stringify(plan.slides[1]?.notes)).toContain('In 1921 the sailors rose.');
  });

  it('gives :::notes to the slide before them', () => {
    const body = '## Why?\n\nIn 1921 the sailors rose.\n\n:::notes\nAsk who they were.\n:::';
    const { plan } = deckOf(topicText('', body));
    expect(JSON.stringify(plan.slides[1]?.notes)).toContain('Ask who they were.');
  });

  it('keeps what is only proposed off the slides', () => {
    const { plan } = deckOf(topicText('', '## Why?\n\nIn 1921 the sailors rose.\n\nIn 1924 Lenin died. {?}'));
    expect(JSON.stringify(plan.slides[1]?.pieces)).not.toContain('Lenin died');
    expect(JSON.stringify(plan.slides[1]?.notes)).toContain('Lenin died');
  });
});

describe('help in the text', () => {
  const help = ':::support\nIn 1921 it began.\n:::';

  it.each(['points', 'full'])('is in the speaker notes and on no slide, with %s', (mode) => {
    const { plan } = deckOf(topicText(`slides: ${mode}`, `## Why?\n\nIn 1921 the sailors rose.\n\n${help}`));
    expect(JSON.stringify(plan.slides.map(({ pieces }) => pieces))).not.toContain('it began');
    expect(JSON.stringify(plan.slides.map(({ notes }) => notes))).toContain('it began');
  });
});

describe('the speaker notes of a question', () => {
  it('have its answer and what else is accepted', () => {
    const { html } = deckOf(topicText('', ':::questions\n1. They paid a [[tax / levy]]. [1]\n:::'));
    expect(html).toMatch(/<p>tax<\/p>[\s\S]*?Accept:<\/strong> levy/);
  });
});

describe('what a slide says about the sheet', () => {
  it('is the questions and their pages, from the page index', () => {
    const { html } = deckOf(LESSON, { cited: { '1': 1, '2': 3 } });
    expect(html).toContain('Worksheet · questions 1–2 · pages 1–3');
    expect(html).toContain('Worksheet · question 2 · page 3');
  });

  it('names no page when the sheet has none', () => {
    const { html } = deckOf(LESSON);
    expect(html).toContain('Worksheet · questions 1–2<');
  });

  it('gives each answer with its page', () => {
    const { html } = deckOf(LESSON, { cited: { '1': 1, '2': 3 } });
    expect(html).toMatch(/War Communism<\/span><\/div>\s*<span class="answer-page">page 3/);
  });
});

describe('answers', () => {
  it('have a line for each part when the parts are long, and stand side by side when they are short', () => {
    const items = `:::questions
1. Put the events in order. [2]
   - [1] War Communism begins in the cities
   - [2] The sailors of Kronstadt rise
2. They paid a [[tax]] and kept the [[surplus]]. [2]
:::`;
    const { html } = deckOf(topicText('', items));
    expect(html).toMatch(
      /answer-parts answer-parts-long"><li class="answer fragment"><strong>1<\/strong> War Communism[^·]*?<\/li><li class="answer fragment">/,
    );
    expect(html).toMatch(
      /"answer-parts"><li class="answer fragment"><strong>1<\/strong> tax<\/li><li class="answer fragment"><strong>2<\/strong> surplus<\/li>/,
    );
  });

  it('stand beside a question of one paragraph, not beside one with something to look at', () => {
    const { html } = deckOf(LESSON);
    expect(html).toMatch(/question-brief"><p>Who led the Red Army\?<\/p>\s*<div class="reveal-answer">/);
  });
});

describe('a task with nothing but a place on the sheet', () => {
  it('has that and its timer over the whole slide', () => {
    const { html } = deckOf(topicText('', ':::questions{minutes=8}\n1. Why? [1]\n   > because\n:::'));
    expect(html).toContain('class="slide-main slide-bare"');
    expect(deckOf(LESSON).html).not.toContain('class="slide-main slide-bare"');
  });
});

describe('homework', () => {
  const homework = (count: number) =>
    `:::questions{for=homework}\n${Array.from({ length: count }, (_, i) => `${i + 1}. Why in ${1917 + i}? [1]\n   > because`).join('\n')}\n:::`;

  it('is shown in full when it is a question or two, without its answers', () => {
    const pieces = JSON.stringify(deckOf(topicText('', homework(2))).plan.slides.at(-1)?.pieces);
    expect(pieces).toContain('Why in 1918?');
    expect(pieces).not.toContain('because');
  });

  it('is only its place on the sheet when it is more', () => {
    expect(deckOf(topicText('', homework(5))).plan.slides.at(-1)?.pieces).toEqual([]);
  });

  it('is only its place when it has columns to match, which nobody copies and which may be taller than a slide', () => {
    const rows = ['| a | one |', '| b | two |', '| c | three |', '| d | four |'].map((row) => `   ${row}`).join('\n');
    const set = `:::questions{for=homework}\n1. Match. [4]\n   | w | m |\n   |---|---|\n${rows}\n:::`;
    expect(deckOf(topicText('', set)).plan.slides.at(-1)?.pieces).toEqual([]);
  });
});

describe('the title slide', () => {
  it('has its title at the largest size when nothing else stands on it', () => {
    expect(deckOf(topicText('enquiry: Why?', '')).placed.body.slides[0]?.titleSize).toBe(88);
    expect(deckOf(LESSON).placed.body.slides[0]?.titleSize).toBe(56);
  });
});
