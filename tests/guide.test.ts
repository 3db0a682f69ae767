import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../src/model/diagnostic.ts';
import { sourceFile } from '../src/model/source.ts';
import { COLOUR_NAMES } from '../src/model/theme.ts';
import { openThemes } from '../src/project/themes.ts';
import { kindPages } from '../src/questions/guide.ts';
import { questionTypes } from '../src/questions/index.ts';
import { parseSettings } from '../src/settings.ts';
import { DIRECTIVES } from '../src/topic/directives.ts';
import { sourceSchema, topicSchema } from '../src/topic/front-matter-schema.ts';
import { itemAttributes } from '../src/topic/item-kind.ts';
import { settingsSchema } from '../src/topic/settings-schema.ts';
import { themeSchema } from '../src/topic/theme-schema.ts';
import { PLANT } from './fixtures/kitchen-sink.ts';
import { buildInMemory } from './fixtures/pipeline.ts';
import { readAssets } from './html/fixtures.ts';

/*
 * Examples of the guide are read by what stands behind the language of their fence:
 * - `markdown`: a whole topic, when it begins with `---`; else it only shows a shape;
 * - `markdown body`: the body of a topic;
 * - `markdown questions`: items of a :::questions block;
 * - `markdown source`: a file of sources/;
 * - `markdown wrong <code>`: a whole topic with that error;
 * - `yaml topic`: front matter; `yaml settings`: lessonpress.yaml or _folder.yaml; `yaml theme`: a theme.yaml.
 */
const folder = join(import.meta.dirname, '../docs/guide');
const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((name) => name.split('\\').join('/'))
  .filter((name) => name.endsWith('.md'))
  .sort();
const textOf = (name: string) => readFileSync(join(folder, name), 'utf8');

interface Example {
  readonly page: string;
  readonly line: number;
  readonly info: string;
  readonly text: string;
}

function examplesOf(page: string): Example[] {
  const found: Example[] = [];
  let open: { fence: string; info: string; line: number; lines: string[] } | null = null;
  for (const [index, line] of textOf(page).split('\n').entries()) {
    const fence = /^(`{3,})(.*)$/.exec(line);
    if (open === null && fence)
      open = { fence: fence[1] ?? '', info: (fence[2] ?? '').trim(), line: index + 1, lines: [] };
    else if (open !== null && line === open.fence) {
      found.push({ page, line: open.line, info: open.info, text: `${open.lines.join('\n')}\n` });
      open = null;
    } else open?.lines.push(line);
  }
  expect(open, `${page}: a fence is never closed`).toBeNull();
  return found;
}

const examples = pages.flatMap(examplesOf);
const titled = (body: string) => `---\ntitle: An example of the guide\n---\n\n${body}`;

/** What examples take for granted: two sources, a picture, a lesson before this one. */
const WORLD = {
  'content/guide/sources/duranty-1935.md':
    '---\nauthor: Walter Duranty\nmade: 1935\n---\nEveryone is so infinitely better off that present conditions see paradise by comparison... They crowd the restaurants where it costs $25 a head for dinner with French wine ... and lose a thousand or so an evening at cards.\n',
  'content/guide/sources/serge-1937.md': '---\nauthor: Victor Serge\nmade: 1937\n---\nOthers saw it otherwise.\n',
  'content/guide/media/map.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 6"><rect width="9" height="5"/></svg>',
  'content/guide/media/plant.svg': PLANT,
  'content/guide/war-communism.md':
    '---\ntitle: War Communism\n---\n\n:::questions\n1. Who? [1]\n   > Lenin\n2. What? [1]\n   > grain\n3. When? [1]\n   > 1918\n:::\n',
  'content/guide/_folder.yaml': 'lessons: [war-communism, example]\n',
};

async function said(files: Readonly<Record<string, string>>): Promise<readonly Diagnostic[]> {
  const { project, built } = await buildInMemory({ ...WORLD, ...files }, { only: [] });
  expect(built.some(({ entry }) => entry.id === 'guide/example')).toBe(true);
  return [...project.diagnostics, ...built.flatMap((topic) => topic.diagnostics)];
}

/** The files that an example stands for; null: it only shows a shape. */
function filesOf({ info, text }: Example): Record<string, string> | null {
  const topic = (whole: string) => ({ 'content/guide/example.md': whole });
  if (info === 'markdown' && text.startsWith('---\n')) return topic(text);
  if (info === 'markdown body') return topic(titled(text));
  if (info === 'markdown questions') return topic(titled(`:::questions\n${text}:::\n`));
  if (info === 'yaml topic')
    return topic(`---\n${text.includes('title:') ? '' : 'title: An example\n'}${text}---\n\nText.\n`);
  if (info !== 'markdown source') return null;
  return { ...topic(titled('::source[quoted]\n')), 'content/guide/sources/quoted.md': text };
}

const places = (all: readonly Example[]) => all.map((example) => [`${example.page}:${example.line}`, example] as const);

describe('the examples of the guide', () => {
  const good = examples.filter((example) => filesOf(example) !== null);

  it.each(places(good))('%s is read without an error or a warning', async (_place, example) => {
    expect(await said(filesOf(example) ?? {})).toEqual([]);
  });

  const wrong = examples.filter(({ info }) => info.startsWith('markdown wrong '));

  it.each(places(wrong))('%s gives the error that is named', async (_place, { info, text }) => {
    const found = await said({ 'content/guide/example.md': text });
    expect(found.map(({ code }) => code)).toContain(info.split(' ')[2]);
  });

  const themes = examples.filter(({ info }) => info === 'yaml theme');
  it.each(places(themes))('%s is a theme that can be read, on paper and on slides', (_place, { text }) => {
    const problems = openThemes(readAssets({ 'themes/school/theme.yaml': text })).problems('school');
    // The files that it names are only named here.
    expect(problems.filter(({ code }) => code !== 'theme/no-file')).toEqual([]);
  });

  const settings = examples.filter(({ info }) => info === 'yaml settings');

  it.each(places(settings))('%s is read as settings without a message', (_place, { text }) => {
    expect(parseSettings(sourceFile('lessonpress.yaml', text)).diagnostics).toEqual([]);
  });

  it('are all read in some way, but for commands and shapes', () => {
    const others = examples.filter(
      (example) => filesOf(example) === null && !/^markdown wrong |^yaml (settings|theme)$/.test(example.info),
    );
    expect(others.map(({ info }) => info).filter((info) => info !== '')).toEqual([]);
    expect(good.length).toBeGreaterThan(30);
  });
});

describe('links of the guide', () => {
  const slug = (heading: string) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replace(/ /g, '-');
  const proseOf = (name: string) => textOf(name).replace(/^(`{3,})[\s\S]*?^\1$/gm, '');
  const headingsOf = (name: string) =>
    proseOf(name)
      .split('\n')
      .flatMap((line) => /^#{1,6} (.+)$/.exec(line)?.[1] ?? [])
      .map(slug);

  it.each(pages)('of %s lead to a page and a heading that are there', (page) => {
    const links = [
      ...proseOf(page)
        .replace(/`[^`\n]*`/g, '')
        .matchAll(/\]\(([^)\s]+)\)/g),
    ].map((match) => match[1] ?? '');
    const missing = links.filter((link) => {
      if (/^https?:/.test(link)) return false;
      const [file = '', heading] = link.split('#');
      const target = file === '' ? page : join(dirname(page), file);
      return !existsSync(join(folder, target)) || (heading !== undefined && !headingsOf(target).includes(heading));
    });
    expect(missing).toEqual([]);
  });
});

describe('the reference of question kinds', () => {
  it('is what the kinds say of themselves (made by npm run guide)', () => {
    const made = kindPages();
    const there = pages.filter((name) => name.startsWith('kinds/')).map((name) => name.slice('kinds/'.length));
    expect(there).toEqual(Object.keys(made).sort());
    for (const [name, text] of Object.entries(made)) expect(textOf(`kinds/${name}`)).toBe(text);
  });

  it('explains every kind and every attribute in a sentence', () => {
    for (const { kind, title, about, attributes } of questionTypes) {
      expect(title, kind).toMatch(/^\p{Lu}/u);
      expect(about, kind).toMatch(/[.)]$/);
      expect(about.length, kind).toBeGreaterThan(60);
      for (const means of Object.values(attributes)) expect(means.length, kind).toBeGreaterThan(10);
    }
  });
});

describe('the guide names', () => {
  const names = (page: string, words: readonly string[]) => {
    const text = textOf(page);
    return words.filter((word) => !new RegExp(`\`[^\`\\n]*(?<![\\w-])${word}(?![\\w-])[^\`\\n]*\``).test(text));
  };

  it('every field of the front matter', () => {
    expect(names('topic.md', Object.keys(topicSchema.shape))).toEqual([]);
  });

  it('everything that can be said about a source', () => {
    expect(names('sources.md', [...Object.keys(sourceSchema.shape), 'numbered'])).toEqual([]);
  });

  it('every setting', () => {
    expect(names('commands.md', Object.keys(settingsSchema.shape))).toEqual([]);
  });

  it('everything that a theme can say', () => {
    expect(names('themes.md', [...Object.keys(themeSchema.shape), ...COLOUR_NAMES])).toEqual([]);
  });

  it('every block', () => {
    expect(names('topic.md', Object.keys(DIRECTIVES))).toEqual([]);
  });

  it('every attribute of a question', () => {
    const kinds = questionTypes.flatMap(({ attributes }) => Object.keys(attributes));
    const common = itemAttributes().filter((name) => !kinds.includes(name));
    expect(names('questions.md', common)).toEqual([]);
  });

  it('every option of the commands', () => {
    const cli = readFileSync(join(import.meta.dirname, '../src/cli.ts'), 'utf8');
    const options = [...cli.matchAll(/'(?:-\w, )?(--[a-z-]+)/g)].map((match) => match[1] ?? '');
    expect(options.length).toBeGreaterThan(10);
    expect([...new Set(options)].filter((option) => !textOf('commands.md').includes(option))).toEqual([]);
  });
});
