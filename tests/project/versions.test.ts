import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSelectable } from '../../src/outputs/index.ts';
import { staleFiles, updateManifest } from '../../src/project/manifest.ts';
import { agreedPages } from '../../src/project/versions.ts';
import { buildInMemory } from '../fixtures/pipeline.ts';
import { load, topicText } from './project.ts';

const CHOICE =
  ':::questions\n1. Which crop? [1]\n   - [x] rye\n   - [ ] rice\n   - [ ] maize\n   :::challenge\n   Why?\n   :::\n:::\n';
const WRITTEN = ':::questions\n1. Why? [2]\n   > hunger\n:::\n';
const EMPTY = { version: 1, topics: {} } as const;
const of = (versions: number, body = CHOICE) => ({ 'content/a.md': topicText(`versions: ${versions}\n`, body) });

describe('versions: 2', () => {
  it('makes each copy, key and mark scheme of each version, and one deck', async () => {
    const { written } = await buildInMemory(of(2));
    expect(written.paths()).toEqual(
      [
        ...['A', 'B'].flatMap((name) => [
          `a/answers-${name}.pdf`,
          `a/markscheme-${name}.pdf`,
          `a/worksheet-${name}.html`,
          `a/worksheet-${name}.pdf`,
          `a/worksheet-challenge-${name}.pdf`,
        ]),
        'a/handout-2.pdf',
        'a/handout-3.pdf',
        'a/handout-6.pdf',
        'a/questions.csv',
        'a/slides-notes.pdf',
        'a/slides-student.html',
        'a/slides.html',
        'a/slides.pdf',
      ].sort(),
    );
  });

  it('prints the version in the footer of every page', async () => {
    const { written } = await buildInMemory(of(2));
    for (const file of written.paths().filter((path) => /-[AB]\.(pdf|html)$/.test(path))) {
      const feet = written.text(file).match(/<footer class="page-foot"[\s\S]*?<\/footer>/g) ?? [];
      expect(feet.length).toBeGreaterThan(0);
      for (const foot of feet) expect(foot, file).toContain(`Version ${/-([AB])\./.exec(file)?.[1]} · `);
    }
  });

  it('gives the same bytes again', async () => {
    const [one, two] = [await buildInMemory(of(2)), await buildInMemory(of(2))];
    for (const path of one.written.paths()) expect(two.written.text(path)).toBe(one.written.text(path));
  });

  it('makes the keys of all versions with --only answers', async () => {
    const { written } = await buildInMemory(of(2), { only: ['answers'] });
    expect(written.paths()).toEqual(['a/answers-A.pdf', 'a/answers-B.pdf']);
  });

  it('makes one key alone with --only answers-B, and the other keys stay good', async () => {
    const all = updateManifest(EMPTY, (await buildInMemory(of(2))).built, (await buildInMemory(of(2))).project);
    const { built, project, written } = await buildInMemory(of(2), { only: ['answers-B'] });
    expect(written.paths()).toEqual(['a/answers-B.pdf']);
    expect(staleFiles(updateManifest(all, built, project))).toEqual([]);
    expect(isSelectable('answers-B')).toBe(true);
    expect(['slides-A', 'answers-E', 'answer-A'].filter(isSelectable)).toEqual([]);
  });

  it('may be said of a folder, and a topic may want none', async () => {
    const { written } = await buildInMemory(
      {
        'lessonpress.yaml': 'versions: 3\n',
        'content/_folder.yaml': 'versions: 2\n',
        'content/a.md': topicText('', CHOICE),
        'content/b.md': topicText('versions: 1\n', CHOICE),
      },
      { only: ['answers'] },
    );
    expect(written.paths()).toEqual(['a/answers-A.pdf', 'a/answers-B.pdf', 'b/answers.pdf']);
  });

  it('is overruled by the flag of the command line', async () => {
    const { topic } = await load(
      { 'content/a.md': topicText('', CHOICE), 'lessonpress.yaml': 'versions: 3\n' },
      { versions: 4 },
    );
    expect(topic('a').settings.versions).toBe(4);
    const { prepare } = await load(of(2), { versions: 4 });
    expect((await prepare('a')).value?.versions).toHaveLength(4);
  });

  it('is a warning where nothing can be shuffled, and one sheet is made for all', async () => {
    const { built, written } = await buildInMemory(of(2, WRITTEN));
    expect(built[0]?.diagnostics.map(({ code }) => code)).toEqual(['versions/nothing-to-shuffle']);
    expect(written.paths()).toContain('a/worksheet.pdf');
  });

  it('is out of the way with versions: 1', async () => {
    const { written } = await buildInMemory(of(1));
    expect(written.paths()).toContain('a/worksheet.pdf');
  });
});

describe('the key of each version of any sheet', () => {
  const plain = (html: string) => html.replace(/<style[\s\S]*?<\/style>|<[^>]+>/g, ' ').replace(/\s+/g, ' ');

  it('ticks and names the letters that its own sheet prints', async () => {
    const word = fc.string({ unit: fc.constantFrom(...'bdfghklmnprstv'), minLength: 5, maxLength: 8 });
    const run = async (options: string[], pairs: string[], seed: number) => {
      const choice = `1. Which? [1]\n${options.map((one, at) => `   - [${at === 0 ? 'x' : ' '}] ${one}\n`).join('')}`;
      const match = `2. Match. [4]\n   | a | b |\n   |---|---|\n${pairs.map((one) => `   | ${one} | is${one} |\n`).join('')}`;
      const text = topicText(`versions: 3\nseed: ${seed}\n`, `:::questions\n${choice}${match}:::\n`);
      const { built, written } = await buildInMemory({ 'content/a.md': text });
      expect(built.flatMap(({ diagnostics }) => diagnostics.filter(({ severity }) => severity === 'error'))).toEqual(
        [],
      );
      for (const name of ['A', 'B', 'C']) {
        const read = (copy: string) => plain(written.text(`a/${copy}-${name}.pdf`));
        const [sheet, key, scheme] = ['worksheet', 'answers', 'markscheme'].map(read);
        const letterOf = (entry: string) => new RegExp(`([A-J]) ${entry}\\b`).exec(sheet ?? '')?.[1];
        for (const one of options) expect(key).toContain(`${letterOf(one)} ${one}`);
        expect(scheme).toContain(`${letterOf(options[0] ?? '')} ${options[0]}`);
        for (const one of pairs) {
          expect(key).toMatch(new RegExp(`\\b${one} ${letterOf(`is${one}`)} `));
          expect(scheme).toMatch(new RegExp(`\\b${one} ?: ${letterOf(`is${one}`)} is${one}`));
        }
      }
    };
    const words = (most: number) => fc.uniqueArray(word, { minLength: 4, maxLength: most });
    await fc.assert(fc.asyncProperty(words(6), words(7), fc.nat(99_999), run), { numRuns: 8 });
  }, 60_000);
});

describe('files of other versions than now', () => {
  it('are named when there are fewer, none, or some for the first time', async () => {
    const manifest = async (versions: number, before: Parameters<typeof updateManifest>[0] = EMPTY) => {
      const { built, project } = await buildInMemory(of(versions), { only: ['answers'] });
      return updateManifest(before, built, project);
    };
    expect(staleFiles(await manifest(2, await manifest(3)))).toEqual(['a/answers-C.pdf']);
    expect(staleFiles(await manifest(1, await manifest(2)))).toEqual(['a/answers-A.pdf', 'a/answers-B.pdf']);
    expect(staleFiles(await manifest(2, await manifest(1)))).toEqual(['a/answers.pdf']);
  });
});

describe('the page that a slide names', () => {
  it('is left out where the versions do not agree', () => {
    expect(
      agreedPages([
        { 1: 1, 2: 1 },
        { 1: 1, 2: 2 },
      ]),
    ).toEqual({ 1: 1 });
    expect(agreedPages([{ 1: 1 }, { '+1': 3 }])).toEqual({ 1: 1, '+1': 3 });
    expect(agreedPages([])).toEqual({});
  });
});
