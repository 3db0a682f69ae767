import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { cleanSvg } from '../../src/html/svg.ts';
import { readAssets } from '../../src/io/assets.ts';
import { readPicture } from '../../src/io/pictures.ts';
import { hasErrors } from '../../src/model/diagnostic.ts';
import { pickWords } from '../../src/model/words.ts';
import { withoutAnswers } from '../../src/plan/answers.ts';
import { loadProject } from '../../src/project/load.ts';
import { type Preparing, prepareTopic } from '../../src/project/prepare.ts';
import { readPresets } from '../../src/project/presets.ts';
import { loadTheme } from '../../src/project/themes.ts';
import { memoryFiles } from '../fixtures/pipeline.ts';
import { type Mutation, mutate, mutations, mutationsInPlace } from './mutations.ts';

const root = new URL('../../', import.meta.url);
const library = readdirSync(new URL('content', root), { recursive: true, encoding: 'utf8' })
  .map((path) => `content/${path.split('\\').join('/')}`)
  .filter((path) => /\.[a-z]+$/.test(path));
const read = (path: string) => readFileSync(new URL(path, root));
const files = Object.fromEntries(library.map((path) => [path, read(path)]));
const topics: Record<string, string> = {
  ...Object.fromEntries(
    library
      .filter((path) => path.endsWith('.md') && !path.includes('/sources/'))
      .map((path) => [path, read(path).toString('utf8')]),
  ),
  'content/new.md': read('templates/new/topic.md').toString('utf8'),
};
const names = Object.keys(topics);

let assets: Awaited<ReturnType<typeof readAssets>>;
beforeAll(async () => {
  assets = await readAssets(null);
});

/** One topic of the library with other text in its file, prepared; its sources and pictures are there. */
async function prepared(name: string, text: string) {
  const memory = memoryFiles({ ...files, [name]: text });
  const project = await loadProject(memory.files, 'content', {});
  const entry = project.topics.find(({ file }) => file === name);
  if (!entry) throw new Error(`no topic ${name}`);
  const preparing: Preparing = {
    files: memory.files,
    words: (language) => pickWords(assets.languages, language),
    theme: (theme) => loadTheme(theme, assets),
    readPicture: (bytes, path) => readPicture(bytes, path, cleanSvg),
    presets: readPresets(assets.templates),
  };
  const { value, diagnostics } = await prepareTopic(entry, project, preparing);
  return { value, diagnostics, texts: project.texts };
}

describe('a topic of the library that went wrong while it was typed', () => {
  it('is prepared without a throw and within two seconds, and every message points into its file and says what to do', async () => {
    const check = async (name: string, all: readonly Mutation[]) => {
      const start = performance.now();
      const { diagnostics, texts } = await prepared(name, mutate(topics[name] ?? '', all));
      expect(performance.now() - start).toBeLessThan(2_000);
      for (const { code, message, span, hint } of diagnostics) {
        expect([code, hint]).toEqual([code, expect.any(String)]);
        const length = span ? (texts.get(span.file)?.length ?? -1) : 0;
        const inside = span === null || (span.start >= 0 && span.start <= span.end && span.end <= length);
        expect([code, message, span, inside]).toEqual([code, message, span, true]);
      }
    };
    await fc.assert(fc.asyncProperty(fc.constantFrom(...names), mutations, check), {
      seed: 1921,
      numRuns: 150,
      interruptAfterTimeLimit: 8_000,
    });
  }, 60_000);

  it('shows pupils nothing of an answer, unless it is refused', async () => {
    const check = async (name: string, all: readonly Mutation[]) => {
      const { value, diagnostics } = await prepared(name, mutate(marked(topics[name] ?? ''), all, true));
      if (value === null || hasErrors(diagnostics)) return;
      const shown = JSON.stringify(withoutAnswers(value.topic.nodes));
      expect(shown.match(/.{0,80}zqanswer\d+.{0,40}/)?.[0] ?? null).toBeNull();
    };
    await fc.assert(fc.asyncProperty(fc.constantFrom(...names), mutationsInPlace, check), {
      seed: 1924,
      numRuns: 150,
      interruptAfterTimeLimit: 8_000,
    });
  }, 60_000);
});

/** Every answer line of the questions with a word of its own at its end. */
function marked(text: string): string {
  let asked = false;
  return text
    .split('\n')
    .map((line, index) => {
      if (/^\s*:::questions/.test(line)) asked = true;
      else if (/^\s*:::\s*$/.test(line)) asked = false;
      return asked && /^\s+> \S/.test(line) ? `${line} zqanswer${index}` : line;
    })
    .join('\n');
}
