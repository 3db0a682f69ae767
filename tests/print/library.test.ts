import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { lineOf, wordsOf } from '../../src/leaks/fold.ts';
import { readHtml } from '../../src/leaks/html.ts';
import { plainText } from '../../src/model/block.ts';
import { openBrowser } from '../fixtures/browser.ts';
import { fold } from '../fixtures/fold.ts';
import { buildLibrary, type Library } from '../fixtures/library.ts';
import { type PdfContents, readPdf } from '../fixtures/pdf.ts';

/** The library in content/, printed by the real command line with a real browser. */
let library: Library;
const pdfs = new Map<string, PdfContents>();

beforeAll(async () => {
  library = await buildLibrary();
  for (const path of library.files.filter((file) => file.endsWith('.pdf'))) {
    pdfs.set(path, await readPdf(new Uint8Array(readFileSync(library.path(path)))));
  }
}, 240_000);

const students = () => [...pdfs].filter(([path]) => /\/worksheet(-support)?\.pdf$/.test(path));
const topicOf = (path: string) => {
  const topic = library.topics.find(({ id }) => path.startsWith(`${id}/`));
  if (!topic) throw new Error(`no topic makes ${path}`);
  return topic;
};

/** Everywhere in a PDF where words can hide, as pdfjs reads it: the prover of the build has a reader of its own. */
const readingOf = ({ pages, bookmarks, alts, details }: PdfContents) => ({
  pages: pages.map((text, index) => ({ where: `page ${index + 1}`, text })),
  names: [
    ...bookmarks.map((text) => ({ where: 'bookmarks', text })),
    ...alts.map((text) => ({ where: 'alternative texts', text })),
    { where: 'metadata', text: details },
  ],
});

/**
 * The letters of a page: marks over Arabic letters come apart in one PDF and not in the other, and ’ and ʼ, which are one
 * glyph in a whole face, are two in one that carries plain letters only.
 */
const letters = (page: string) =>
  [
    ...fold(page)
      .normalize('NFD')
      .replaceAll('ʼ', "'")
      .replace(/[\s\p{M}]/gu, ''),
  ]
    .sort()
    .join('');

describe('the library', () => {
  it('builds four topics without an error', () => {
    expect(library.status, library.output).toBe(0);
    expect(library.topics.length).toBeGreaterThanOrEqual(4);
    for (const { id } of library.topics) {
      for (const file of [
        'worksheet.pdf',
        'answers.pdf',
        'slides.pdf',
        'slides-notes.pdf',
        'markscheme.pdf',
        'questions.csv',
        'worksheet.html',
        'slides.html',
        'slides-student.html',
        'handout-2.pdf',
        'handout-3.pdf',
        'handout-6.pdf',
      ]) {
        expect(library.files).toContain(`${id}/${file}`);
      }
    }
    expect(library.files).toContain('index.html');
  });

  it('holds no answer in text, metadata, bookmarks or alt text of any student PDF', () => {
    expect(students().length).toBeGreaterThanOrEqual(4);
    for (const [path, pdf] of students()) {
      expect(library.answers(topicOf(path).id).length, path).toBeGreaterThan(5);
      // pdfjs gives right-to-left text in the order of the eye; the prover’s own reader is proved to read it.
      if (topicOf(path).direction === 'ltr') expect(library.leaks(topicOf(path).id, readingOf(pdf)), path).toEqual([]);
      expect(JSON.stringify(pdf), path).not.toMatch(/[✓✔☑]/);
    }
  });

  it('holds no answer anywhere in the source of worksheet.html', () => {
    for (const path of library.files.filter((file) => file.endsWith('/worksheet.html'))) {
      const html = readFileSync(library.path(path), 'utf8').replace(/<style[\s\S]*?<\/style>/g, '');
      expect(library.leaks(topicOf(path).id, readHtml(html)), path).toEqual([]);
      expect(html, path).not.toMatch(/[✓✔☑]/);
    }
  });

  it('would find an answer that had leaked into any of those places', () => {
    for (const [path, pdf] of students()) {
      const { id, direction, words } = topicOf(path);
      // What pdfjs makes of right-to-left text is no ground to say what the sheet does not show.
      if (direction === 'rtl') continue;
      const { pages, names } = readingOf(pdf);
      // Fixed words (“Intermediate”) are no secret.
      const shown = lineOf(wordsOf(JSON.stringify([pages, names, words])));
      const hidden = library.answers(id).filter((answer) => !shown.includes(lineOf(wordsOf(answer))));
      expect(hidden.length, path).toBeGreaterThan(3);
      for (const answer of hidden) {
        const planted = { where: 'planted', text: answer };
        expect(library.leaks(id, { pages: [...pages, planted], names }), `${path}, text`).toContain(answer);
        expect(library.leaks(id, { pages, names: [...names, planted] }), `${path}, name`).toContain(answer);
      }
    }
  });

  it('puts every question on the same page in sheet, support sheet and key', () => {
    for (const { id } of library.topics) {
      const sheet = pdfs.get(`${id}/worksheet.pdf`);
      const key = pdfs.get(`${id}/answers.pdf`);
      if (!sheet || !key) throw new Error(`${id} is incomplete`);
      expect(key.pages.length, id).toBeGreaterThanOrEqual(sheet.pages.length);
      const support = pdfs.get(`${id}/worksheet-support.pdf`);
      if (support) expect(support.pages.length, id).toBe(sheet.pages.length);
      for (const question of library.questionStems(id)) {
        const on = sheet.pages.findIndex((page) => fold(page).includes(question));
        expect(on, `${id}: “${question}” is not on the sheet`).toBeGreaterThanOrEqual(0);
        expect(fold(key.pages[on] ?? ''), `${id}: page ${on + 1} of the key`).toContain(question);
        if (support)
          expect(fold(support.pages[on] ?? ''), `${id}: page ${on + 1} of the support sheet`).toContain(question);
      }
    }
  });

  it('shows the answers in the key', () => {
    for (const { id } of library.topics) {
      const key = fold(pdfs.get(`${id}/answers.pdf`)?.pages.join(' ') ?? '');
      const topic = topicOf(`${id}/answers.pdf`);
      const answers = library.answers(topic.id).map(fold);
      const missing = answers.filter((answer) => /^[\p{L}\p{N} ,.'-]+$/u.test(answer) && !key.includes(answer));
      // A long answer may be broken by a page's end or set as a table; nearly all must be found word for word.
      expect(missing.length / answers.length, `${id}: ${missing.join(' | ')}`).toBeLessThan(0.1);
    }
  });

  it('has a mark scheme of one or two pages for each topic, in tables with heads, with every question', () => {
    for (const topic of library.topics) {
      const path = `${topic.id}/markscheme.pdf`;
      const scheme = pdfs.get(path);
      if (!scheme) throw new Error(`${path} was not made`);
      expect(scheme.pages.length, path).toBeLessThanOrEqual(2);
      for (const role of ['Table', 'TR', 'TH', 'TD']) expect(scheme.roles, path).toContain(role);
      const text = fold(scheme.pages.join(' '));
      const asked = topic.nodes.flatMap((node) => (node.kind === 'questions' ? node.items : []));
      const plain = asked.flatMap(({ proposed, answer }) => {
        const [first] = proposed ? [] : (answer?.exercise.scheme.points ?? []);
        return first ? [fold(plainText(first))] : [];
      });
      const missing = plain.filter((point) => /^[\p{L}\p{N} ,.'-]+$/u.test(point) && !text.includes(point));
      expect(missing, path).toEqual([]);
    }
  });

  it('lists the questions of each topic for a spreadsheet', () => {
    for (const topic of library.topics) {
      const csv = readFileSync(library.path(`${topic.id}/questions.csv`), 'utf8');
      expect(csv.startsWith('\uFEFFtopic,set,number,part,kind,stem,marks,spag,'), topic.id).toBe(true);
      expect(csv.split('\r\n').length, topic.id).toBeGreaterThan(10);
    }
  });

  it('tags every PDF, with title, language and bookmarks', () => {
    for (const [path, pdf] of pdfs) {
      const topic = topicOf(path);
      expect(pdf.tagged, path).toBe(true);
      expect(pdf.title, path).toContain(topic.front.title);
      expect(pdf.language, path).toBe(topic.language);
      expect(pdf.bookmarks.length, path).toBeGreaterThan(0);
      expect(pdf.roles, path).toContain('H1');
    }
  });

  it('prints A4 pages with a page number on each', () => {
    for (const [path, pdf] of students()) {
      for (const { width, height } of pdf.sizes) {
        expect(width, path).toBeCloseTo(210, 0);
        expect(height, path).toBeCloseTo(297, 0);
      }
      expect(
        pdf.pages.filter((page) => page.length < 40),
        `${path}: an empty page`,
      ).toEqual([]);
    }
  });

  it('quotes the sources of the New Economic Policy word for word', () => {
    const sheet = [...pdfs].find(([path]) => path.endsWith('new-economic-policy/worksheet.pdf'))?.[1];
    const text = fold(sheet?.pages.join(' ') ?? '');
    for (const extract of [
      'Everyone is so infinitely better off that present conditions see paradise by comparison...',
      'They crowd the restaurants where it costs $25 a head for dinner with French wine ...',
      'We felt ourselves sinking into the bog, paralysed, corrupted...',
      'Most people supported Lenin, other',
    ]) {
      expect(text.replace(/\s/g, '')).toContain(fold(extract).replace(/\s/g, ''));
    }
  });

  it('has an index page whose links lead to every file, from disk', () => {
    const html = readFileSync(library.path('index.html'), 'utf8');
    const links = [...html.matchAll(/href="([^"]+)"/g)].map((match) => decodeURIComponent(match[1] ?? ''));
    expect(links.sort()).toEqual(library.files.filter((file) => file.includes('/')).sort());
    for (const { front } of library.topics) expect(html).toContain(front.title.replace(/'/g, '&#x27;'));
    expect(html).not.toMatch(/https?:\/\//);
  });

  it('prints worksheet.html from any browser window on the same pages as worksheet.pdf', async () => {
    const browser = await openBrowser();
    try {
      for (const { id } of library.topics) {
        const page = await browser.newPage();
        await page.goto(pathToFileURL(library.path(`${id}/worksheet.html`)).href);
        const printed = await readPdf(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
        const sheet = pdfs.get(`${id}/worksheet.pdf`);
        expect(printed.pages.map(letters), id).toEqual(sheet?.pages.map(letters));
        await page.close();
      }
    } finally {
      await browser.close();
    }
  });

  it('gives the same bytes when it is built again', async () => {
    const again = await buildLibrary();
    expect(again.files).toEqual(library.files);
    for (const path of library.files) {
      expect(readFileSync(again.path(path)).equals(readFileSync(library.path(path))), path).toBe(true);
    }
  }, 240_000);
});
