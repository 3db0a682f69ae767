import { describe, expect, it } from 'vitest';
import { planDecks, studentDeck } from '../../../src/outputs/slides/student.ts';
import { DEFAULT_SETTINGS } from '../../../src/settings.ts';
import { studentCopy, studentFiles, topicOf, topicText } from './deck.ts';

const lesson = topicText(
  'outcome: I can judge the NEP.\nterms:\n  nepman: a private trader\nmisconceptions:\n  - misconception: All control ended.\n    response: Coal stayed with the state.\n',
  `## Why?

The sailors of **Kronstadt** rose in 1921.

:::notes
Ask why a single flash frightened him.
:::

:::questions{for=starter minutes=5}
1. Who led the Red Army? [1]
   > Trotsky
:::

:::questions{for=check}
1. Which policy was given up? [1]
   - [x] War Communism
   - [ ] the Land Decree
:::

:::questions[What happened?]{minutes=8}
1. In which year did the sailors rise? [1]
   > 1921
2. Fill the gap. [1]
   Peasants now paid a [[tax]] in kind.
:::

:::questions{for=exit}
1. Define nepman. [1]
   > a trader
:::
`,
);

const given = () => {
  const [planned] = studentDeck(topicOf(lesson), DEFAULT_SETTINGS);
  if (!planned) throw new Error('nothing was planned');
  return planned.body;
};

describe('the deck for pupils', () => {
  it('has no slide that is there to show answers, and numbers of its own', () => {
    const { audience, slides } = given();
    expect(audience).toBe('student');
    expect(slides.map(({ kind }) => kind)).toEqual([
      'title',
      'starter',
      'outcome',
      'terms',
      'explain',
      'check',
      'task',
      'exit',
    ]);
    expect(slides.map(({ id }) => id)).toEqual(slides.map((_, index) => `s${index + 1}`));
  });

  it('keeps each check with its question and options, without the answer', () => {
    const check = given().slides.find(({ kind }) => kind === 'check');
    expect(JSON.stringify(check)).toContain('Which policy was given up?');
    expect(JSON.stringify(check)).toContain('the Land Decree');
    expect(JSON.stringify(check)).not.toContain('"answer"');
  });

  it('keeps the time of a task', () => {
    expect(given().slides.find(({ kind }) => kind === 'task')?.minutes).toBe(8);
  });

  it('holds no notes, no reveal and nothing under a key “answer”', () => {
    const plain = JSON.stringify(given());
    expect(plain).not.toMatch(/"answer"|"shape":"(?:answer|step)"|"notes":\[[^\]]|"reveal":[^n]/);
    for (const secret of ['Trotsky', 'a single flash', 'Coal stayed']) expect(plain).not.toContain(secret);
  });
});

describe('what is planned', () => {
  const planned = (...files: string[]) =>
    planDecks(topicOf(lesson), DEFAULT_SETTINGS, (file) => files.includes(file)).map(({ body }) => [
      body.audience,
      body.files,
    ]);

  it('is only the deck of which a file is wanted', () => {
    expect(planned('slides-notes')).toEqual([['class', ['slides-notes']]]);
    expect(planned('handout-3')).toEqual([['student', ['handout-3']]]);
    expect(planned('slides', 'handout-2', 'handout-6')).toEqual([
      ['class', ['slides']],
      ['student', ['handout-2', 'handout-6']],
    ]);
    expect(planned('worksheet')).toEqual([]);
  });
});

describe('the files for pupils', () => {
  const files = studentFiles(lesson);
  const html = files.find(({ kind }) => kind === 'html');

  it('are marked as theirs, so that they are searched for answers', () => {
    expect(files.map(({ file, student }) => [file, student])).toEqual([
      ['slides-student.html', true],
      ['handout-2.pdf', true],
      ['handout-3.pdf', true],
      ['handout-6.pdf', true],
    ]);
  });

  it('have no fragment, no notes and no mark of an answer', () => {
    for (const artifact of files) {
      const text = artifact.kind === 'html' ? (/<main[\s\S]*<\/main>/.exec(artifact.html)?.[0] ?? '') : '';
      const body = artifact.kind === 'pdf' ? artifact.body : text;
      expect(body.length).toBeGreaterThan(1000);
      expect(body).not.toMatch(/class="[^"]*\b(?:fragment|notes|answer|answer-row|choice-right|tick|step)\b/);
    }
  });

  it('are set as they were measured: each piece at one of its sizes, to the last character', () => {
    const { files: made, boxes } = studentCopy(lesson);
    const handout = made.find(({ file }) => file === 'handout-6.pdf');
    const body = handout?.kind === 'pdf' ? handout.body : '';
    const pieces = new Map<string, string[]>();
    for (const { id, html: box } of boxes) {
      const piece = /^s\d+\/\d+(?=@)/.exec(id)?.[0];
      if (piece) pieces.set(piece, [...(pieces.get(piece) ?? []), box]);
    }
    expect(pieces.size).toBeGreaterThanOrEqual(6);
    for (const [piece, sizes] of pieces)
      expect(
        sizes.some((box) => body.includes(box)),
        piece,
      ).toBe(true);
  });

  it('ask the questions of the starter, and do not answer them', () => {
    expect(html?.kind === 'html' && html.html).toContain('Who led the Red Army?');
    expect(html?.kind === 'html' && html.html).not.toContain('Trotsky');
  });

  it('have the same scripts whatever the lesson is', () => {
    const scripts = (markdown: string) => {
      const [file] = studentFiles(markdown);
      return file?.kind === 'html' ? file.html.match(/<script\b[\s\S]*?<\/script>/g) : null;
    };
    expect(scripts(lesson)?.length).toBeGreaterThan(0);
    expect(scripts(lesson)).toEqual(scripts(topicText('', '## Other\n\nAnother lesson on **tax** altogether.')));
  });

  it('put as many slides on a page as they say, three with lines to write on', () => {
    for (const [perPage, lines] of [
      [2, 0],
      [3, 24],
      [6, 0],
    ] as const) {
      const handout = files.find(({ file }) => file === `handout-${perPage}.pdf`);
      const body = handout?.kind === 'pdf' ? handout.body : '';
      const [first = ''] = body.split('<footer');
      expect(first.match(/class="handout-picture"/g)).toHaveLength(perPage);
      expect(first.match(/class="handout-line"/g) ?? []).toHaveLength(lines);
      expect(handout?.kind === 'pdf' && handout.pages).toBe(Math.ceil(8 / perPage));
    }
  });

  it('have a line for the name on the first page and on the front of each further sheet', () => {
    const handout = files.find(({ file }) => file === 'handout-2.pdf');
    const pages = handout?.kind === 'pdf' ? handout.body.split('</footer>').slice(0, -1) : [];
    expect(pages.map((page) => page.includes('handout-name'))).toEqual([true, false, true, false]);
  });
});
