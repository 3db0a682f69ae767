import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { answersOf, fold, leaks, visibleWords } from '../fixtures/answers.ts';
import { openBrowser } from '../fixtures/browser.ts';
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

const mastheadOf = (path: string) => library.masthead(topicOf(path).id);

/** Everywhere in a PDF where words can hide. */
const placesOf = ({ pages, bookmarks, alts, details }: PdfContents) => ({
  text: pages.join('\n'),
  bookmarks: bookmarks.join('\n'),
  'alternative texts': alts.join('\n'),
  metadata: details,
});

/** The letters of a page: marks over Arabic letters come apart in one PDF and not in the other. */
const letters = (page: string) =>
  [
    ...fold(page)
      .normalize('NFD')
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
        'worksheet.html',
        'slides.html',
      ]) {
        expect(library.files).toContain(`${id}/${file}`);
      }
    }
    expect(library.files).toContain('index.html');
  });

  it('holds no answer in text, metadata, bookmarks or alt text of any student PDF', () => {
    expect(students().length).toBeGreaterThanOrEqual(4);
    for (const [path, pdf] of students()) {
      expect(answersOf(topicOf(path)).length, path).toBeGreaterThan(10);
      for (const [place, text] of Object.entries(placesOf(pdf))) {
        expect(leaks(text, topicOf(path), mastheadOf(path)), `${path}, ${place}`).toEqual([]);
        expect(text, `${path}, ${place}`).not.toMatch(/[✓✔☑]/);
      }
    }
  });

  it('holds no answer anywhere in the source of worksheet.html', () => {
    for (const path of library.files.filter((file) => file.endsWith('/worksheet.html'))) {
      const html = readFileSync(library.path(path), 'utf8').replace(/<style[\s\S]*?<\/style>/g, '');
      expect(leaks(html.replace(/<[^>]+>/g, ' '), topicOf(path), mastheadOf(path)), path).toEqual([]);
      expect(html, path).not.toMatch(/[✓✔☑]/);
    }
  });

  it('would find an answer that had leaked into any of those places', () => {
    for (const [path, pdf] of students()) {
      const topic = topicOf(path);
      const visible = visibleWords(topic, mastheadOf(path));
      const hidden = answersOf(topic).filter((text) => !visible.includes(text));
      expect(hidden.length, path).toBeGreaterThan(5);
      for (const answer of hidden) {
        for (const [place, text] of Object.entries(placesOf(pdf))) {
          expect(leaks(`${text}\n${answer}`, topic, mastheadOf(path)), `${path}, ${place}`).toContain(answer);
        }
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
      const missing = answersOf(topic).filter(
        (answer) => /^[\p{L}\p{N} ,.'-]+$/u.test(answer) && !key.includes(answer),
      );
      // A long answer may be broken by a page's end or set as a table; nearly all must be found word for word.
      expect(missing.length / answersOf(topic).length, `${id}: ${missing.join(' | ')}`).toBeLessThan(0.1);
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
