import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../fixtures/browser.ts';
import { buildLibrary, type Library } from '../fixtures/library.ts';
import { openPaper, type PaperDeck, paperDecks } from '../fixtures/paper.ts';
import { type PdfContents, readPdf } from '../fixtures/pdf.ts';

/** The handouts of every topic of the library, as they are printed. */
const FILES = ['handout-2', 'handout-3', 'handout-6'] as const;

let library: Library;
let decks: readonly PaperDeck[];
let browser: Browser;
const read = new Map<string, PdfContents>();

beforeAll(async () => {
  library = await buildLibrary();
  decks = await paperDecks(FILES);
  browser = await openBrowser();
  for (const file of library.files.filter((name) => /\/(?:handout-\d|slides(?:-notes)?)\.pdf$/.test(name)))
    read.set(file, await readPdf(readFileSync(library.path(file))));
}, 300_000);

afterAll(async () => {
  await browser?.close();
});

const handouts = () => [...read].filter(([file]) => file.includes('/handout-'));
const slideCount = ({ bodies }: PaperDeck) => bodies['handout-2.pdf']?.match(/class="handout-picture"/g)?.length ?? 0;

describe('handouts of the library', () => {
  it('are made of every deck by a build, without being asked for', () => {
    const topics = library.files.filter((file) => file.endsWith('/slides.html')).length;
    expect(topics).toBeGreaterThanOrEqual(6);
    expect(handouts().length).toBe(topics * FILES.length);
  });

  it('have two, three or six slides a page, on A4 upright', () => {
    for (const deck of decks)
      for (const perPage of [2, 3, 6]) {
        const pdf = read.get(`${deck.id}/handout-${perPage}.pdf`);
        expect(pdf?.pages.length, `${deck.id} ${perPage}`).toBe(Math.ceil(slideCount(deck) / perPage));
        for (const { width, height } of pdf?.sizes ?? []) {
          expect(width).toBeCloseTo(210, 0);
          expect(height).toBeCloseTo(297, 0);
        }
      }
  });

  it('are tagged, with a title and the language of the topic', () => {
    for (const [file, { tagged, title, language }] of handouts()) {
      const deck = decks.find(({ id }) => file.startsWith(`${id}/`));
      expect([tagged, language], file).toEqual([true, deck?.language]);
      expect(title, file).toBeTruthy();
    }
  });

  it('have every slide as a heading and a bookmark with its number, in order', () => {
    for (const [file, { bookmarks, roles }] of read) {
      const deck = decks.find(({ id }) => file.startsWith(`${id}/`));
      const numbers = bookmarks.flatMap((title) => /^(\d+)\s\S/.exec(title)?.[1] ?? []);
      const expected = file.includes('/handout-') && deck ? slideCount(deck) : numbers.length;
      const inOrder = Array.from({ length: expected }, (_, index) => String(index + 1));
      expect(numbers.length, file).toBeGreaterThan(8);
      expect(numbers, file).toEqual(inOrder);
      expect(roles.filter((role) => role === 'H1' || role === 'H2').length, file).toBeGreaterThanOrEqual(expected);
    }
  });

  it('name right-to-left slides in their bookmarks as they are read', () => {
    const arabic = decks.find(({ direction }) => direction === 'rtl');
    const titles = read.get(`${arabic?.id}/handout-6.pdf`)?.bookmarks ?? [];
    expect(titles[0]).toBe('1 دورة الماء في الطبيعة');
  });

  it('describe their pictures', () => {
    const pictured = decks.filter(({ bodies }) => /<img|<svg[^>]* role="img"/.test(bodies['handout-6.pdf'] ?? ''));
    expect(pictured.length).toBeGreaterThan(1);
    for (const { id } of pictured) expect(read.get(`${id}/handout-6.pdf`)?.alts.length, id).toBeGreaterThan(0);
  });

  it('hold no answer, in text, bookmarks, descriptions and metadata', () => {
    let proved = 0;
    for (const [file, pdf] of handouts()) {
      const id = file.slice(0, file.lastIndexOf('/'));
      const deck = decks.find((other) => other.id === id);
      // pdfjs gives right-to-left text and formulas in the order of the eye; the prover’s own reader is proved to read them.
      if (deck?.direction === 'rtl' || deck?.bodies['handout-2.pdf']?.includes('class="katex"')) continue;
      proved += 1;
      const pages = pdf.pages.map((text, index) => ({ where: `page ${index + 1}`, text }));
      const names = [...pdf.alts, ...pdf.bookmarks, pdf.title ?? ''].map((text) => ({ where: 'held', text }));
      expect(library.leaks(id, { pages, names }), file).toEqual([]);
    }
    expect(proved).toBeGreaterThanOrEqual(9);
  });

  it('cut nothing off, keep 12 mm clear at every edge, and have lines beside three', async () => {
    const MM = 96 / 25.4;
    for (const deck of decks) {
      for (const file of FILES) {
        const page = await browser.newPage();
        await page.setViewport({ width: 900, height: 1200 });
        await openPaper(page, deck, deck.bodies[`${file}.pdf`] ?? '');
        const found = await page.evaluate((mm) => {
          const near: string[] = [];
          const lines: number[] = [];
          for (const sheet of document.querySelectorAll('.handout-page')) {
            const edge = sheet.getBoundingClientRect();
            const own =
              '.handout-title, .handout-name, .handout-picture, .handout-number, .handout-lines, .handout-foot';
            const foot = sheet.querySelector('.handout-foot')?.getBoundingClientRect().top ?? 0;
            for (const part of sheet.querySelectorAll(own)) {
              const box = part.getBoundingClientRect();
              const isClear =
                box.left >= edge.left + 11.9 * mm &&
                box.right <= edge.right - 11.9 * mm &&
                box.top >= edge.top + 11.9 * mm &&
                box.bottom <= edge.bottom - 11.7 * mm &&
                (part.matches('.handout-foot') || box.bottom <= foot);
              if (!isClear) near.push(part.className);
            }
            for (const slide of sheet.querySelectorAll('.handout-slide')) {
              const picture = slide.querySelector('.handout-picture')?.getBoundingClientRect();
              const beside = slide.querySelector('.handout-lines')?.getBoundingClientRect();
              if (!picture) continue;
              const inner = slide.querySelector('.deck-slide')?.getBoundingClientRect();
              if (!inner || Math.abs(inner.width - picture.width) > 1 || Math.abs(inner.height - picture.height) > 1)
                near.push('not the whole slide');
              if (beside) lines.push(beside.left >= picture.right || beside.right <= picture.left ? 1 : 0);
            }
          }
          return { near, lines };
        }, MM);
        expect(found.near, `${deck.id} ${file}`).toEqual([]);
        expect(found.lines.length, `${deck.id} ${file}`).toBe(file === 'handout-3' ? slideCount(deck) : 0);
        expect(found.lines.every((beside) => beside === 1)).toBe(true);
        await page.close();
      }
    }
  }, 120_000);
});

describe('the deck for pupils', () => {
  it('opens from disk with no request and no error, has no key for notes, and prints a slide a page', async () => {
    const [file = ''] = library.files.filter((name) => name.endsWith('/slides-student.html'));
    const page = await browser.newPage();
    const found: string[] = [];
    page.on('request', (request) => void (request.url().startsWith('data:') || found.push(request.url())));
    page.on('pageerror', (error) => void found.push(String(error)));
    page.on('console', (message) => void (message.type() === 'error' && found.push(message.text())));
    const url = pathToFileURL(library.path(file)).href;
    await page.goto(url, { waitUntil: 'load' });
    await page.waitForFunction('window.Reveal && Reveal.isReady()', { timeout: 20_000 });
    expect(found).toEqual([url]);
    await page.keyboard.press('?');
    const keys = await page.$$eval('.lp-help kbd', (all) => all.map(({ textContent }) => textContent));
    expect(keys).toContain('T');
    expect(keys).not.toContain('S');
    expect(keys).not.toContain('A');
    await page.keyboard.press('Escape');
    const slides = await page.evaluate('Reveal.getTotalSlides()');
    const { pages } = await readPdf(await page.pdf({ preferCSSPageSize: true }));
    expect(pages.length).toBe(slides);
    await page.close();
  }, 60_000);

  it('has no answer in its file, whatever reads it', () => {
    const files = library.files.filter((file) => file.endsWith('/slides-student.html'));
    expect(files.length).toBe(decks.length);
    for (const file of files) {
      const html = readFileSync(library.path(file), 'utf8');
      const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';
      const words = main.replace(/<[^>]*>/g, ' ');
      expect(library.leaks(file.slice(0, file.lastIndexOf('/')), { pages: [{ where: 'text', text: words }] })).toEqual(
        [],
      );
      expect(main, file).not.toMatch(/\bfragment\b|<aside class="notes"/);
    }
  });
});
