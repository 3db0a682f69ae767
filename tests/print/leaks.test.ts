import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Building, build } from '../../src/build.ts';
import { openPresses, type Presses } from '../../src/commands/presses.ts';
import { pagesOf } from '../../src/finish/artifacts.ts';
import { openPdf } from '../../src/finish/file.ts';
import { finishPdf } from '../../src/finish/finish.ts';
import { asItems, dict, list, name, textString } from '../../src/finish/values.ts';
import { pdfWords } from '../../src/finish/words.ts';
import { cleanSvg } from '../../src/html/svg.ts';
import { readAssets } from '../../src/io/assets.ts';
import { readPicture } from '../../src/io/pictures.ts';
import { pickWords } from '../../src/model/words.ts';
import { loadProject } from '../../src/project/load.ts';
import { readPresets } from '../../src/project/presets.ts';
import { loadTheme } from '../../src/project/themes.ts';
import { memoryFiles } from '../fixtures/pipeline.ts';
import { leaksOf, project } from '../leaks/planted.ts';
import { topicText } from '../project/project.ts';

/** The pipeline with a real browser and a plant in what is printed or in what was printed. */
let presses: Presses;
beforeAll(async () => {
  presses = await openPresses(undefined);
});
afterAll(() => presses.close());

interface Plant {
  readonly body?: (body: string) => string;
  readonly title?: string;
  /** After finishing. */
  readonly bytes?: (pdf: Uint8Array) => Uint8Array;
}

async function buildWith(plant: Plant, contents: Readonly<Record<string, string>> = project) {
  const { files } = memoryFiles(contents);
  const written = memoryFiles();
  const assets = await readAssets(null);
  const presets = readPresets(assets.templates);
  const building: Building = {
    files,
    presets,
    words: (language) => pickWords(assets.languages, language),
    readPicture: (bytes, path) => readPicture(bytes, path, cleanSvg),
    theme: (theme) => loadTheme(theme, assets),
    output: written.files,
    press: (theme) => ({
      measure: (flow, pictures) => presses.for(theme).measure(flow, pictures),
      print: (artifact, pictures) => {
        const body = artifact.file === 'worksheet.pdf' ? (plant.body?.(artifact.body) ?? artifact.body) : artifact.body;
        return presses.for(theme).print({ ...artifact, body }, pictures);
      },
    }),
    finish: async (pdf, artifact) => {
      if (artifact.file !== 'worksheet.pdf') return finishPdf(pdf, artifact);
      const finished = finishPdf(pdf, { ...artifact, title: plant.title ?? artifact.title });
      return plant.bytes?.(finished) ?? finished;
    },
    readPdf: pdfWords,
    only: ['worksheet'],
    keepGoing: false,
    jobs: 1,
    onTopic: () => {},
  };
  const loaded = await loadProject(files, 'content', {}, presets);
  return { leaks: leaksOf(await build(loaded, loaded.topics, building)), paths: written.paths() };
}

describe('a title over two lines', () => {
  it('keeps the gap at its break in the bookmark of the sheet', async () => {
    const title = 'Why the sailors of the island fortress of Kronstadt rose against the party in March of that year';
    let bookmarks: readonly string[] = [];
    const bytes = (pdf: Uint8Array) => {
      bookmarks = pdfWords(pdf, 'ltr').held.flatMap(({ where, text }) => (where === 'bookmark' ? [text.trim()] : []));
      return pdf;
    };
    await buildWith({ bytes }, { 'content/lesson.md': topicText('', '## Bread\n\nThere was none.', title) });
    expect(bookmarks).toContain(title);
  });
});

const onPage = (html: string) => (body: string) => body.replace('<footer', `${html}<footer`);
const said = (where: string) =>
  `worksheet.pdf, a copy for pupils, holds the answer of question 2 in ${where}: “the Whites”.`;

describe('a printed sheet without leaks', () => {
  it('is written', async () => {
    const { leaks, paths } = await buildWith({});
    expect(leaks).toEqual([]);
    expect(paths).toEqual(['lesson/worksheet.html', 'lesson/worksheet.pdf']);
  });
});

describe('an ordinary lesson whose answers stand on the sheet for good reasons', () => {
  const built = async (items: string, before = '') =>
    buildWith({}, { 'content/lesson.md': topicText('', `${before}\n\n:::questions\n${items}:::\n`) });

  it.each([
    [
      'a factor that another question expands',
      '1. Expand $(x+3)(x-3)$. [1]\n   > $x^2-9$\n2. Factorise $x^2-9$. [1]\n   > $(x+3)(x-3)$\n',
    ],
    [
      'the lower part of a fraction',
      '1. What is 20% of 600? [1]\n   > 120\n2. Simplify $\\frac{12}{120}$. [1]\n   > $\\frac{1}{10}$\n',
    ],
    [
      'the upper part of a fraction',
      '1. Simplify $\\frac{x^2-9}{x+3}$. [1]\n   > $x-3$\n2. What stands above? [1]\n   > $x^2-9$\n',
    ],
    [
      'what is under a root',
      '1. Simplify $\\sqrt{b^2-4ac}$ for $b=0$. [1]\n   > $2\\sqrt{-ac}$\n2. What is the discriminant? [1]\n   > $b^2-4ac$\n',
    ],
  ])('is written: %s', async (_, items) => {
    const { leaks, paths } = await built(items);
    expect(leaks).toEqual([]);
    expect(paths).toContain('lesson/worksheet.pdf');
  });

  it('is written: a part of a formula between the paragraphs', async () => {
    const { leaks } = await built(
      '1. What is under the root? [1]\n   > $b^2-4ac$\n',
      '$$\\frac{-b \\pm \\sqrt{b^2-4ac}}{2a}$$',
    );
    expect(leaks).toEqual([]);
  });
});

describe('an answer planted in a printed sheet', () => {
  it.each([
    ['its text', '<p>the Whites</p>', 'its text on page 1'],
    ['white text on white', '<p style="color:#fff">the Whites</p>', 'its text on page 1'],
    ['text a point high', '<p style="font-size:1pt">the Whites</p>', 'its text on page 1'],
    ['text broken over lines', '<p style="width:14mm">the Whites</p>', 'its text on page 1'],
    ['text in pieces', '<p>the W<b>hit</b><i>es</i></p>', 'its text on page 1'],
    [
      'a rotated drawing',
      '<svg width="90" height="90"><text transform="rotate(30)" x="20" y="10">the Whites</text></svg>',
      'its text on page 1',
    ],
    ['the description of a picture', '<span role="img" aria-label="the Whites">x</span>', 'an alternative text'],
    ['a link', '<p><a href="https://example.org/the-whites">x</a></p>', 'a link or a note'],
  ])('in %s stops the topic', async (_, html, where) => {
    const { leaks, paths } = await buildWith({ body: onPage(html) });
    expect(leaks).toContain(said(where));
    expect(paths).toEqual([]);
  });

  it('in its title stops the topic', async () => {
    const { leaks, paths } = await buildWith({ title: 'Sheet: the Whites' });
    expect(leaks).toEqual([said('its metadata')]);
    expect(paths).toEqual([]);
  });

  it('in a bookmark stops the topic', async () => {
    const { leaks } = await buildWith({ body: onPage('<h2>the Whites</h2>') });
    expect(leaks).toEqual([said('its text on page 1'), said('a bookmark')]);
  });

  it('in right-to-left text stops the topic', async () => {
    const arabic = topicText(
      'language: ar\n',
      ':::questions\n1. ما لون السماء في النهار؟ [1]\n   > أزرق فاتح جدًّا\n:::\n',
      'السماء',
    );
    const contents = { 'content/lesson.md': arabic };
    expect((await buildWith({}, contents)).leaks).toEqual([]);
    const { leaks } = await buildWith({ body: onPage('<p>اللون أزرق فاتح جدا</p>') }, contents);
    expect(leaks.join()).toContain('holds the answer of question 1 in its text on page 1');
  });
});

describe('an answer put into the finished file', () => {
  const changed = (change: (file: ReturnType<typeof openPdf>) => void) => (pdf: Uint8Array) => {
    const file = openPdf(pdf);
    change(file);
    return file.write();
  };
  const page = (file: ReturnType<typeof openPdf>) => file.dict(pagesOf(file)[0]);

  it('as a note on a page stops the topic', async () => {
    const bytes = changed((file) => {
      const note = file.add(dict({ Type: name('Annot'), Subtype: name('Text'), Contents: textString('the Whites') }));
      page(file)?.entries.set('Annots', list([note]));
      file.touch(pagesOf(file)[0] ?? 0);
    });
    expect((await buildWith({ bytes })).leaks).toEqual([said('a link or a note')]);
  });

  it('as an attached file stops the topic', async () => {
    const bytes = changed((file) => {
      const stream = file.addStream(dict({ Type: name('EmbeddedFile') }), Buffer.from('2: the Whites'));
      const spec = file.add(dict({ Type: name('Filespec'), F: textString('key.txt'), EF: dict({ F: stream }) }));
      file.dict(file.root)?.entries.set('AF', list([spec]));
      file.touch(file.root);
    });
    expect((await buildWith({ bytes })).leaks).toEqual([said('an attached file')]);
  });

  it('as the actual text of something drawn stops the topic', async () => {
    const bytes = changed((file) => {
      const root = file.dict(file.dict(file.root)?.entries.get('StructTreeRoot'));
      const first = asItems(root?.entries.get('K'))[0];
      file.dict(first)?.entries.set('ActualText', textString('the Whites'));
      if (first?.kind === 'ref') file.touch(first.object);
    });
    expect((await buildWith({ bytes })).leaks).toEqual([said('an alternative text')]);
  });

  it('in data of another program stops the topic', async () => {
    const bytes = changed((file) => {
      file.dict(file.root)?.entries.set('PieceInfo', dict({ Other: dict({ Private: textString('the Whites') }) }));
      file.touch(file.root);
    });
    expect((await buildWith({ bytes })).leaks).toEqual([said('its hidden data')]);
  });
});
