import { afterEach, describe, expect, it, vi } from 'vitest';
import { buildInMemory } from '../fixtures/pipeline.ts';
import { topicText } from '../project/project.ts';
import { inBody, leaksOf, plantInOutput, project } from './planted.ts';

afterEach(() => void vi.restoreAllMocks());

const SECRET = 'the Whites';

describe('a build without leaks', () => {
  it('writes every file of a lesson that shows some of its answers for good reasons', async () => {
    const { built, written } = await buildInMemory(project);
    expect(built.flatMap(({ diagnostics }) => diagnostics)).toEqual([]);
    expect(written.paths()).toContain('lesson/worksheet.pdf');
  });

  it('lets teachers’ copies hold every answer', async () => {
    const { written } = await buildInMemory(project);
    expect(written.text('lesson/answers.pdf')).toContain(SECRET);
    expect(written.text('lesson/slides.html')).toContain(SECRET);
  });
});

describe('an answer that stands on every sheet for other reasons', () => {
  const codes = async (...lines: string[]) => {
    const text = ['---', 'title: A lesson', '---', '## Read', ...lines].join('\n');
    const { built } = await buildInMemory({ ...project, 'content/lesson.md': text });
    return built.flatMap(({ diagnostics }) => diagnostics).map(({ code }) => code);
  };

  it('may be the word “none”, which is in the policy that a browser is told', async () => {
    expect(await codes(':::questions', '1. How many are left over? [1]', '   > none', ':::')).not.toContain(
      'leak/answer',
    );
  });

  it.each([
    ['a gap among its first words', '1. {bank} The [[nepmen]] were traders and they [[sold]] things.'],
    ['gaps between all its words', '1. {bank} [[Lenin]] was [[the leader]] of it.'],
    ['a formula among its first words', '1. What is $2^3$ here?\n   - [ ] 6\n   - [x] 8\n   - [ ] 9'],
  ])('may be a word to choose of a question for the board with %s', async (_what, question) => {
    expect(await codes(':::questions{for=exit}', ...question.split('\n'), ':::')).not.toContain('leak/answer');
  });

  it('may be the label of a source that is cited and not placed', async () => {
    const extract = (name: string) => `---\nauthor: ${name}\nmade: 1921\n---\nWords of a witness.\n`;
    const files = { 'content/sources/smith.md': extract('Smith'), 'content/sources/jones.md': extract('Jones') };
    const grid = ['2. Weigh @smith and @jones. [2] {frame=nop}', '   > Nature:', '   > - @jones: a memoir'];
    const both = [
      '3. Which says so? [1]',
      '   | | @smith | @jones |',
      '   |---|---|---|',
      '   | Grain was short. | [x] | [ ] |',
    ];
    const set = [
      ':::questions',
      '1. Annotate @smith. [2] {kind=annotate}',
      '   > - "Words": his own',
      ...grid,
      ...both,
      ':::',
    ];
    const text = ['---', 'title: A lesson', 'sources: [smith, jones]', '---', '## Read', ...set].join('\n');
    const { built } = await buildInMemory({ ...files, 'content/lesson.md': text });
    expect(built.flatMap(({ diagnostics }) => diagnostics).map(({ code }) => code)).toEqual(['source/not-placed']);
  });
});

describe('an answer planted in worksheet.html', () => {
  const CASES: readonly (readonly [string, string, string])[] = [
    ['the text', `<p>${SECRET}</p>`, 'in its text'],
    ['text broken over lines and elements', '<p>the\n <em>Wh</em>ites</p>', 'in its text'],
    ['text written with entities', '<p>the&nbsp;&#87;hites</p>', 'in its text'],
    ['hidden text', `<p hidden style="display:none">${SECRET}</p>`, 'in its text'],
    ['a title', `<p title="${SECRET}">.</p>`, 'in the attribute title of an element'],
    ['alternative text', `<img alt="${SECRET}">`, 'in an alternative text'],
    ['a label for screen readers', `<p aria-label="${SECRET}">.</p>`, 'in the attribute aria-label of an element'],
    ['a data attribute', `<p data-note='${SECRET}'>.</p>`, 'in the attribute data-note of an element'],
    ['an id', '<p id="the-whites">.</p>', 'in the attribute id of an element'],
    ['a comment', `<!-- Answer: ${SECRET} -->`, 'in a comment in its source'],
    ['a script', `<script>const answers = ["${SECRET}"]</script>`, 'in a script in its source'],
    [
      'data of a script',
      '<script type="application/json">{"a":"the \\u0057hites"}</script>',
      'in a script in its source',
    ],
    ['a style', `<style>p::after { content: "${SECRET}" }</style>`, 'in its style'],
    ['a template', `<template><p>${SECRET}</p></template>`, 'in a template in its source'],
    ['the name of a picture', '<img src="media/the-whites.png">', 'in the attribute src of an element'],
    [
      'the name of an inlined picture',
      '<img src="data:image/png;name=the-whites.png;base64,AAAA">',
      'in the name of a picture',
    ],
    [
      'an inlined drawing',
      `<img src="data:image/svg+xml;base64,${btoa(`<svg><text>${SECRET}</text></svg>`)}">`,
      'in a picture in src',
    ],
    ['words of a drawing', `<svg><title>${SECRET}</title></svg>`, 'in its title'],
  ];

  it.each(CASES)('in %s stops the topic', async (_, html, where) => {
    plantInOutput('worksheet', inBody('worksheet.html', html));
    const { built, written } = await buildInMemory(project);
    expect(leaksOf(built)).toEqual([
      `worksheet.html, a copy for pupils, holds the answer of question 2 ${where}: “the Whites”.`,
    ]);
    expect(built[0]?.files).toEqual([]);
    expect(written.paths()).toEqual([]);
  });

  it('stops the topic with --keep-going too', async () => {
    plantInOutput('worksheet', inBody('worksheet.html', `<p>${SECRET}</p>`));
    const { built, written } = await buildInMemory(project, { keepGoing: true });
    expect(leaksOf(built)).toHaveLength(1);
    expect(written.paths()).toEqual([]);
  });

  it('does not stop another topic', async () => {
    plantInOutput('worksheet', inBody('worksheet.html', `<p>${SECRET}</p>`));
    const other = { 'content/other.md': '---\ntitle: Other\n---\n\n:::questions\n1. Why? [1]\n   > so it is\n:::\n' };
    const { written } = await buildInMemory({ ...project, ...other });
    expect(written.paths()).toContain('other/worksheet.html');
    expect(written.paths().filter((path) => path.startsWith('lesson/'))).toEqual([]);
  });

  it('names the question, with its place in the file', async () => {
    plantInOutput('worksheet', inBody('worksheet.html', '<p>White army</p>'));
    const { built } = await buildInMemory(project);
    const [leak] = built.flatMap(({ diagnostics }) => diagnostics);
    expect(leak?.severity).toBe('error');
    expect(project['content/lesson.md'].slice(leak?.span?.start, leak?.span?.end)).toMatch(/^2\. Name the side/);
    expect(leak?.hint).toContain('Nothing of this topic was written.');
  });
});

describe('an answer planted in slides-student.html', () => {
  const only = { only: ['slides-student'] };
  const plant = (html: string) =>
    plantInOutput('slides', (artifact) =>
      artifact.file === 'slides-student.html' && artifact.kind === 'html'
        ? { ...artifact, html: artifact.html.replace('</main>', `${html}</main>`) }
        : artifact,
    );

  it.each([
    ['the text of a slide', `<section><p>${SECRET}</p></section>`, 'in its text'],
    ['notes for the speaker', `<aside class="notes">${SECRET}</aside>`, 'in its text'],
    ['a script', `<script>var answers = ['${SECRET}'];</script>`, 'in a script in its source'],
    [
      'a script as long as a program',
      `<script>${'run();'.repeat(9000)}var a = '${SECRET}'</script>`,
      'in a script in its source',
    ],
    [
      'the data of a script',
      `<script type="application/json">{"next":"Next","2":["${SECRET}"]}</script>`,
      'in a script in its source',
    ],
    [
      'the words of the deck',
      `<p data-words='{"next":"${SECRET}"}'>.</p>`,
      'in the attribute data-words of an element',
    ],
    ['the names of data', `<p data-words='{"${SECRET}":1}'>.</p>`, 'in the attribute data-words of an element'],
    ['a button', `<button data-next="${SECRET}">.</button>`, 'in the attribute data-next of an element'],
  ])('in %s stops the topic', async (_, html, where) => {
    plant(html);
    const { built, written } = await buildInMemory(project, only);
    expect(leaksOf(built)).toEqual([
      `slides-student.html, a copy for pupils, holds the answer of question 2 ${where}: “the Whites”.`,
    ]);
    expect(written.paths()).toEqual([]);
  });

  it('is found on a click too: nothing there may be an answer', async () => {
    plant('<span class="answer fragment">B</span>');
    expect(leaksOf((await buildInMemory(project, only)).built)).toEqual([
      'slides-student.html, a copy for pupils, has an element of the class “answer”, which marks answers.',
    ]);
  });
});

describe('an answer that is also in the program of the deck', () => {
  const codes = async (answer: string) => {
    const text = topicText('', `## Read\n\n:::questions{minutes=5}\n1. What is it? [1]\n   > ${answer}\n:::\n`);
    const { built } = await buildInMemory({ 'content/lesson.md': text }, { only: ['slides-student', 'handout-6'] });
    return built.flatMap(({ diagnostics }) => diagnostics).map(({ code, message }) => `${code} ${message}`);
  };

  it.each(['300', '1280', 'button', 'left', 'next', 'keys', 'slide', 'false', 'black', 'Home', 'width', 'goOn'])(
    'is no leak: %s',
    async (answer) => expect(await codes(answer)).toEqual([]),
  );
});

describe('an answer that the sheet shows elsewhere', () => {
  it.each([
    ['in a paragraph once more', '<p>tax</p>', 'question 3'],
    ['in the gap', '<p>Peasants now paid a <u>tax</u> and could sell</p>', 'question 3'],
    ['once more after its bank', '<p>surplus</p>', 'question 3'],
  ])('is caught %s', async (_, html, question) => {
    plantInOutput('worksheet', inBody('worksheet.html', html));
    expect(leaksOf((await buildInMemory(project)).built).join()).toContain(`the answer of ${question} in its text`);
  });

  it.each([
    ['a label that is printed again over a page', '<p>The sailors of Kronstadt mutinied in March (continued)</p>'],
    ['a heading', '<h2>War Communism ends</h2>'],
    ['a paragraph', '<p>the peasants paid a tax.</p>'],
  ])('may be repeated in %s', async (_, html) => {
    plantInOutput('worksheet', inBody('worksheet.html', html));
    expect(leaksOf((await buildInMemory(project)).built)).toEqual([]);
  });

  it('is no other word that holds it', async () => {
    plantInOutput('worksheet', inBody('worksheet.html', '<p>taxi, syntax, 19211</p>'));
    expect(leaksOf((await buildInMemory(project)).built)).toEqual([]);
  });
});

describe('a part of a long answer', () => {
  it.each([
    ['a model answer', 'The mutiny showed him that even the strongest supporters', 'the answer of question 5'],
    ['the teacher’s notes', 'ask the class quietly why a single flash', 'what belongs to the teacher’s notes'],
  ])('of %s is caught', async (_, words, whose) => {
    plantInOutput('worksheet', inBody('worksheet.html', `<p>${words}</p>`));
    expect(leaksOf((await buildInMemory(project)).built).join()).toContain(`${whose} in its text`);
  });

  it('of a formula is caught however it is set', async () => {
    plantInOutput('worksheet', inBody('worksheet.html', '<p>7<sup>2</sup> + 5<sup>2</sup> = 74</p>'));
    expect(leaksOf((await buildInMemory(project)).built).join()).toContain('the answer of question 6');
  });
});

describe('other files that pupils get', () => {
  it('are proved in the page that is printed', async () => {
    plantInOutput('worksheet', inBody('worksheet.pdf', `<p>${SECRET}</p>`));
    expect(leaksOf((await buildInMemory(project)).built)).toEqual([
      'worksheet.pdf, a copy for pupils, holds the answer of question 2 in its text on page 1: “the Whites”.',
    ]);
  });

  it.each(['handout-2.pdf', 'handout-3.pdf', 'handout-6.pdf'])('are proved: %s', async (file) => {
    plantInOutput('slides', inBody(file, `<p>${SECRET}</p>`));
    expect(leaksOf((await buildInMemory(project, { only: [file.replace('.pdf', '')] })).built)).toEqual([
      `${file}, a copy for pupils, holds the answer of question 2 in its text on page 1: “the Whites”.`,
    ]);
  });

  it('may not be slides with notes', async () => {
    plantInOutput('slides', (artifact) => ({ ...artifact, student: artifact.file === 'slides.html' }));
    const leaks = leaksOf((await buildInMemory(project)).built);
    expect(leaks.join('\n')).toMatch(/slides\.html, a copy for pupils, holds the answer of question/);
    expect(leaks.join('\n')).toContain('has an element of the class “answer”, which marks answers.');
  });

  it('may not be a spreadsheet with answers', async () => {
    const csv = { kind: 'text', file: 'list.csv', text: `question;answer\n2;"${SECRET}"\n`, student: true } as const;
    plantInOutput('worksheet', (artifact) => (artifact.kind === 'html' ? csv : artifact));
    expect(leaksOf((await buildInMemory(project)).built)).toEqual([
      'list.csv, a copy for pupils, holds the answer of question 2 in its text: “the Whites”.',
    ]);
  });

  it('may not be named after an answer', async () => {
    plantInOutput('worksheet', (artifact) =>
      artifact.kind === 'html' ? { ...artifact, file: 'the-whites.html' } : artifact,
    );
    expect(leaksOf((await buildInMemory(project)).built)).toEqual([
      'the-whites.html, a copy for pupils, holds the answer of question 2 in its file name: “the Whites”.',
    ]);
  });

  it('may not have an element that marks an answer, though it is too short to be found', async () => {
    plantInOutput('worksheet', inBody('worksheet.html', '<span class="answer">B</span>'));
    expect(leaksOf((await buildInMemory(project)).built)).toEqual([
      'worksheet.html, a copy for pupils, has an element of the class “answer”, which marks answers.',
    ]);
  });
});
