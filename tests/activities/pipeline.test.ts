import { describe, expect, it } from 'vitest';
import { nepCourse } from '../fixtures/course.ts';
import { buildInMemory } from '../fixtures/pipeline.ts';

const ALL = `
:::questions[What changed?]
1. Match each word to its meaning. [4]
   ::match[terms]{count=4}
2. ::order[timeline]{count=4} [4]
3. ::sort[What the NEP changed] [4]
4. ::sourcing-grid{frame=nop} [6]
   > Purpose:
   > - @report: to tell readers in the West
   > - @letter: to warn his comrades
5. ::who-said-it [4]
6. ::cloze[Why the sailors rose]{count=3 bank} [3]
7. ::order[How a tax worked]{count=4} [2]
:::

::retrieve{count=6 for=starter}
`;

const FOLDER = 'russia/nep';

/** The words of a page, without its markup. */
const wordsOf = (html: string) => html.replace(/<style[\s\S]*?<\/style>|<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('a lesson that uses every activity', async () => {
  const { built, written } = await buildInMemory(nepCourse(ALL));
  const page = (name: string) => written.text(`${FOLDER}/${name}`);
  const sheet = wordsOf(page('worksheet.pdf'));
  const key = wordsOf(page('answers.pdf'));

  it('builds, and says only that its cloze waits for a teacher', () => {
    expect(built.flatMap(({ diagnostics }) => diagnostics).map(({ code }) => code)).toEqual(['activity/proposed']);
  });

  it('numbers what is made like any question, and leaves no hole for what is only proposed', () => {
    const numbers = [...page('questions.csv').matchAll(/,worksheet,(\d+),,([a-z-]+),/g)].map(([, number, kind]) => [
      number,
      kind,
    ]);
    const kinds = ['match', 'order', 'sort', 'sourcing-grid', 'sort', 'order'];
    expect(numbers).toEqual(kinds.map((kind, at) => [String(at + 1), kind]));
  });

  it('prints stems that the author did not write in the topic’s words', () => {
    expect(sheet).toContain('Put these events in order, the earliest first.');
    expect(sheet).toContain('Fill in the grid for Sources A and B');
  });

  it('keeps the cloze that is only proposed off the sheet', () => {
    expect(sheet).not.toContain('Fill each gap');
    expect(key).toContain('Fill each gap');
  });

  it('prints the sentences of that cloze in the notes of the key, for nobody can judge it by its answers', () => {
    const proposed = key.slice(key.lastIndexOf('Proposed'));
    expect(proposed).toContain('to hand over its whole');
  });

  it('sets the answers in the key', () => {
    expect(key).toContain('A reporter, 1922');
    expect(key).toContain('to warn his comrades');
    expect(sheet).not.toContain('to warn his comrades');
  });

  it('asks the questions of earlier lessons on the first slide, and tells only teachers which lessons', () => {
    const slides = wordsOf(page('slides.html'));
    expect(slides).toContain('What do you remember?');
    expect(key).toContain('Which lesson each question comes from');
    expect(sheet).not.toContain('Which lesson each question comes from');
  });

  it('comes out the same when it is built again', async () => {
    const again = await buildInMemory(nepCourse(ALL));
    expect(again.written.text(`${FOLDER}/worksheet.pdf`)).toBe(page('worksheet.pdf'));
  });
});

describe('a lesson in another language', () => {
  it.each(['ar', 'cy', 'de', 'es', 'fr', 'he'])('has its stems in %s', async (language) => {
    const files = nepCourse('::match[terms]\n\n::order\n\n::sort\n\n::who-said-it\n\n::sourcing-grid');
    const topic = files['content/russia/nep.md']?.replace('---\n', `---\nlanguage: ${language}\n`) ?? '';
    const { built, written } = await buildInMemory({ 'content/nep.md': topic });
    expect(built.flatMap(({ diagnostics }) => diagnostics)).toEqual([]);
    expect(wordsOf(written.text('nep/worksheet.pdf'))).not.toMatch(
      /Match each|Put these|Sort these|Fill in the grid|Write the first/,
    );
  });
});

describe('another topic', () => {
  it('cites a question by the number that it has when everything is made', async () => {
    const files = nepCourse('::match[people]\n\n:::questions\n1. Who? [1] {id=who}\n   > me\n:::');
    const citing = '---\ntitle: Later\n---\n\nSee @nep#2 again.\n';
    const { built } = await buildInMemory({ ...files, 'content/russia/later.md': citing });
    expect(built.flatMap(({ diagnostics }) => diagnostics)).toEqual([]);
  });
});
