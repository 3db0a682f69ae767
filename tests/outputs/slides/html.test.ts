import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { deckOf, seenAtOnce, slidesMarkup, topicText } from './deck.ts';

const QUESTIONS = `1. In which year? [1]
   > nineteentwentyone
2. Which policy? [1]
   - [ ] collectivisation
   - [x] War Communism
   - [ ] the Five-Year Plan
3. Fill. [2]
   Peasants paid a [[taxinkind]] and sold their [[surplusgrain]].
4. Order. [2]
   - [2] Lenin dies
   - [1] Kronstadt
   - [3] Stalin rules
5. True or false? Correct what is false. [2]
   - [F] They had opposed him. -> Theyhadbeenhisfriends.
   - [T] Factories went back.
6. How far? [16]
   > Level 2 (9-16): levelsayssustained
   > Level 1 (1-8): levelsayssimple`;

const ANSWERS = /nineteentwentyone|taxinkind|surplusgrain|Theyhadbeenhisfriends|levelsays/;

describe('the deck', () => {
  for (const purpose of ['check', 'worksheet', 'starter', 'exit']) {
    it(`shows no answer of a ${purpose} question before its click`, () => {
      const { html } = deckOf(topicText('', `:::questions{for=${purpose}}\n${QUESTIONS}\n:::`));
      expect(slidesMarkup(html)).toMatch(ANSWERS);
      expect(seenAtOnce(html)).not.toMatch(ANSWERS);
      expect(seenAtOnce(html)).not.toMatch(/✓|class="[^"]*\bring\b/);
    });
  }

  it('keeps answers of homework in the notes alone', () => {
    const { html } = deckOf(topicText('', `:::questions{for=homework}\n${QUESTIONS}\n:::`));
    const shown = slidesMarkup(html).replace(/<aside class="notes">[\s\S]*?<\/aside>/g, '');
    expect(shown).not.toMatch(ANSWERS);
    expect(html).toMatch(ANSWERS);
  });

  it('holds the whole mark scheme in the notes', () => {
    const { html } = deckOf(topicText('', `:::questions\n${QUESTIONS}\n:::`));
    const notes = [...html.matchAll(/<aside class="notes">[\s\S]*?<\/aside>/g)].join('');
    expect(notes).toContain('levelsayssustained');
    expect(notes).toContain('Worksheet · question 6');
  });

  it('runs only its own scripts, told by their hashes, and loads nothing', () => {
    const { html } = deckOf(topicText('', ''));
    const scripts = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map((match) => match[1] ?? '');
    const policy =
      /Content-Security-Policy" content="([^"]*)"/
        .exec(html)?.[1]
        ?.replaceAll('&#x27;', "'")
        .replaceAll('&#x3D;', '=') ?? '';
    expect(scripts).toHaveLength(2);
    for (const script of scripts) {
      expect(policy).toContain(`'sha256-${createHash('sha256').update(script).digest('base64')}'`);
    }
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain("script-src 'unsafe-inline'");
    expect(slidesMarkup(html)).not.toMatch(/(?:src|href)="(?!data:|#)/);
    expect(html.replace(/<script>[\s\S]*?<\/script>/g, '')).not.toMatch(
      /<(?:link|base|iframe)|url\((?!["']?data:)|@import/,
    );
  });

  it('never makes script or markup of content', () => {
    const front = 'enquiry: "<script>alert(1)</script>"\noutcome: "</style><b>x</b>"';
    const { html } = deckOf(topicText(front, '## A & B\n\nIn 1921 5 < 6.'));
    expect(html.match(/<script/g)).toHaveLength(2);
    expect(html).toContain('&lt;script&gt;alert(1)');
    expect(html).toContain('A &amp; B');
  });

  it('has one first heading, and a second-level heading on every other slide', () => {
    const { html } = deckOf(
      topicText('outcome: I can.', ':::source[a]{author=X made=1900}\nWords.\n:::\n\n## B\n\nIn 1921.'),
    );
    const slides = slidesMarkup(html).split('<section ').slice(1);
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(slides.slice(1).every((slide) => /<h2/.test(slide))).toBe(true);
  });

  it('has no date of the day on which it was built', () => {
    expect(deckOf(topicText('', '')).html).toMatch(/<time class="today"><\/time>/);
  });

  it('says which kind each slide is', () => {
    const { html } = deckOf(topicText('outcome: I can.', ''));
    expect([...slidesMarkup(html).matchAll(/data-slide-kind="([\w-]+)"/g)].map((match) => match[1])).toEqual([
      'title',
      'outcome',
    ]);
  });

  it('has a timer of the minutes that are given, as a button', () => {
    const { html } = deckOf(topicText('', ':::task{minutes=8}\nDo it.\n:::'));
    expect(html).toMatch(/<button type="button" class="timer" data-seconds="480"/);
  });

  it('stays under 300 KB without pictures', () => {
    const { html } = deckOf(
      topicText(
        '',
        `## Why?\n\nIn 1921 *they* rose.\n\n:::source[a]{author=X made=1900}\nWords.\n:::\n\n:::questions\n${QUESTIONS}\n:::`,
      ),
    );
    expect(Buffer.byteLength(html)).toBeLessThanOrEqual(300_000);
  });

  it('is the same bytes each time', () => {
    const topic = topicText('outcome: I can.', `:::questions\n${QUESTIONS}\n:::`);
    expect(deckOf(topic).html).toBe(deckOf(topic).html);
  });
});
