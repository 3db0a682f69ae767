import { beforeAll, describe, expect, it } from 'vitest';
import { readAssets } from '../../src/io/assets.ts';
import { type Preset, type Presets, slotsOf } from '../../src/model/preset.ts';
import { sourceFile } from '../../src/model/source.ts';
import { readPresets } from '../../src/project/presets.ts';
import { parsePreset } from '../../src/topic/preset-read.ts';
import { buildInMemory } from '../fixtures/pipeline.ts';

let templates: Readonly<Record<string, Uint8Array>>;
let presets: Presets;
beforeAll(async () => {
  ({ templates } = await readAssets(null));
  presets = readPresets(templates);
});

const SOURCES = {
  'content/sources/a.md': '---\nauthor: Victor Serge\nmade: 1937\n---\nSome prosperity came back.\n',
  'content/sources/b.md': '---\nauthor: Walter Duranty\nmade: 1935\n---\nIt seemed paradise.\n',
};

/** What a build says of a topic with these questions, and its worksheet as HTML. */
async function built(items: string, front = '') {
  const topic = `---\ntitle: The NEP\n${front}---\n\n::source[a]\n\n::source[b]\n\n:::questions\n${items}\n:::\n`;
  const { built: topics, written } = await buildInMemory({ ...SOURCES, 'content/nep.md': topic }, { keepGoing: true });
  const said = topics.flatMap(({ diagnostics }) => diagnostics.filter(({ code }) => code.startsWith('preset/')));
  const all = topics.flatMap(({ diagnostics }) => diagnostics);
  return { said, all, text: words(written.text('nep/worksheet.pdf')), topic };
}

const words = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ ([?.,:])/g, '$1');

const filled = (preset: Preset, stem: Preset['stems'][number]) => {
  const slots = slotsOf(stem.stem).map((slot) => {
    if (slot === 'sources' || slot === 'interpretations' || slot === 'extracts') return `${slot}="@a and @b"`;
    return `${slot}="${slot === 'source' || slot === 'interpretation' ? '@a' : `the ${slot} of the NEP`}"`;
  });
  return `1. {stem=${preset.name}/${stem.name} ${slots.join(' ')}}\n   - the peasants\n   - the nepmen\n   > Any valid answer`;
};

describe('the presets of the package', () => {
  it('are read without a word, and name the exam, its papers and where their wording is from', () => {
    expect(presets.names.length).toBeGreaterThanOrEqual(12);
    for (const name of presets.names) {
      const bytes = templates[`presets/${name}.yaml`] ?? new Uint8Array();
      const text = new TextDecoder().decode(bytes);
      const { value, diagnostics } = parsePreset(sourceFile(`${name}.yaml`, text), name);
      expect(diagnostics).toEqual([]);
      expect(text).toContain('Check the wording and the marks against the current paper');
      expect(value?.source).not.toBe('');
      expect(value?.papers.length).toBeGreaterThan(0);
      expect(value?.stems.length).toBeGreaterThan(0);
    }
  });

  it('cover the boards that schools use', () => {
    const boards = presets.names.map((name) => presets.find(name)?.board);
    for (const board of ['AQA', 'Pearson Edexcel', 'OCR', 'WJEC', 'WJEC Eduqas', 'Cambridge International']) {
      expect(boards).toContain(board);
    }
  });

  it('give levels whose marks add up to the tariff', () => {
    for (const name of presets.names) {
      for (const { levels, marks } of presets.find(name)?.stems ?? []) {
        if (levels.length > 0) expect(levels.reduce((sum, width) => sum + width, 0)).toBe(marks);
      }
    }
  });

  it('print every stem whole, with its slots filled and its marks', async () => {
    for (const name of presets.names) {
      const preset = presets.find(name) as Preset;
      for (const stem of preset.stems) {
        const { all, text } = await built(filled(preset, stem), `exam: ${name}\n`);
        expect(
          all.filter(({ severity }) => severity === 'error').map(({ message }) => `${name}/${stem.name}: ${message}`),
        ).toEqual([]);
        expect(text).not.toMatch(/[{}]/);
        const spag = stem.spag > 0 ? ` ?\\+ ?${stem.spag}` : '';
        expect(text).toMatch(new RegExp(`[[(]${stem.marks}${spag}(?: marks?)?[\\])]`));
      }
    }
  }, 60_000);
});

describe('a stem', () => {
  it('is printed as the exam words it, with the labels of the sources', async () => {
    const { all, said, text } = await built(
      '1. {stem=aqa-8145/how-useful-two sources="@a and @b" focus="the effects of the NEP"}\n   > Any valid answer',
      'exam: aqa-8145/1B\n',
    );
    expect(said).toEqual([]);
    expect(all.map(({ code }) => code)).not.toContain('question/no-answer');
    expect(text).toContain(
      'How useful are Sources A and B to a historian studying the effects of the NEP? ' +
        'Explain your answer using Sources A and B and your contextual knowledge. [12 marks]',
    );
  });

  it('takes the words of the item for its last open slot', async () => {
    const { said, text } = await built('1. the Kronstadt mutiny {stem=aqa-8145/account}\n   > Any valid answer');
    expect(said).toEqual([]);
    expect(text).toContain('Write an account of the Kronstadt mutiny.');
  });

  it('sets the bullets of the item where the exam has its stimulus points', async () => {
    const { text } = await built(
      '1. {stem=edexcel-1hi0/explain-why outcome="Lenin gave up War Communism"}\n   - Kronstadt\n   - famine\n   > Any valid answer',
    );
    expect(text).toMatch(
      /You may use the following in your answer:.*Kronstadt.*famine.*You must also use information of your own/,
    );
  });

  it('needs no exam before its name where the topic names the exam', async () => {
    const { said } = await built('1. the mutiny {stem=account}\n   > Any valid answer', 'exam: aqa-8145\n');
    expect(said).toEqual([]);
  });

  it('brings the form that the exam prints', async () => {
    const { text } = await built('1. {stem=edexcel-1hi0/infer source="@a" focus="trade"}\n   > Any valid answer');
    expect(text).toContain('What I can infer');
  });

  it('says of an unknown source where the author wrote it', async () => {
    const { all, topic } = await built('1. {stem=aqa-8145/how-useful source="@nobody" focus=x}\n   > Any valid answer');
    const found = all.find(({ code }) => code.startsWith('reference/') || code.startsWith('source/'));
    expect(topic.slice(found?.span?.start, found?.span?.end)).toContain('nobody');
  });

  it.each([
    ['of another exam', 'exam: edexcel-1hi0\n', '1. x {stem=aqa-8145/account}', 'preset/other-exam'],
    ['of another paper', 'exam: aqa-8145/1A\n', '1. x {stem=aqa-8145/account}', 'preset/other-paper'],
    ['with other marks', '', '1. x [5] {stem=aqa-8145/account}', 'preset/marks'],
    ['that nobody knows', '', '1. x {stem=aqa-8145/acount}', 'preset/unknown-stem'],
    ['of an exam that nobody knows', '', '1. x {stem=aqa-8146/account}', 'preset/unknown'],
    ['without an exam', '', '1. x {stem=account}', 'preset/no-exam'],
    ['with an open slot', '', '1. {stem=aqa-8145/how-useful source="@a"}', 'preset/slot'],
    ['beside words that have no place', '', '1. x {stem=aqa-8145/account events="y"}', 'preset/two-stems'],
  ])('%s is reported, with what to do', async (_what, front, item, code) => {
    const { said } = await built(`${item}\n   > Any valid answer`, front);
    expect(said.map((entry) => entry.code)).toEqual([code]);
    expect(said[0]?.hint).not.toBeNull();
  });

  it('compares the levels of the mark scheme with those of the exam', async () => {
    const item = (levels: string) => `1. x {stem=aqa-8145/account}\n${levels}`;
    const wrong = await built(item('   > Level 2 (5-8): good\n   > Level 1 (1-4): weak'));
    expect(wrong.said.map(({ code }) => code)).toEqual(['preset/levels']);
    const right = await built(
      item('   > Level 4 (7-8): a\n   > Level 3 (5-6): b\n   > Level 2 (3-4): c\n   > Level 1 (1-2): d'),
    );
    expect(right.said).toEqual([]);
  });
});

describe('the setting exam', () => {
  it('sets how marks are printed and sources are named, unless something nearer says otherwise', async () => {
    const items = '1. What does @a say? [2]\n   > Any valid answer';
    expect((await built(items, 'exam: edexcel-1hi0\n')).text).toContain('(2)');
    expect((await built(items, 'exam: edexcel-1hi0\nmarks: brackets\n')).text).toContain('[2]');
    expect((await built(items, 'exam: wjec-3130\n')).text).toContain('What does Item 1 say?');
  });

  it.each([
    ['an exam', 'exam: aqa-8415\n', 'aqa-8145'],
    ['a paper', 'exam: aqa-8145/1C\n', '1A'],
    ['an option', 'exam: aqa-8145/1A/Russia 1894-1945\n', 'Russia 1894–1945'],
  ])('says when %s is not there, and which is meant', async (_what, front, meant) => {
    const { all } = await built('1. Why? [1]\n   > x', front);
    const found = all.find(({ code }) => code === 'topic/unknown-exam');
    expect(found?.hint).toContain(meant);
  });
});
