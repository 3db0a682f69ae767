import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../fixtures/browser.ts';
import { openPaper, type PaperDeck, paperDecks } from '../fixtures/paper.ts';

/**
 * slides.pdf, slides-notes.pdf and the handouts are printed from plain paged HTML, without reveal.js. What is on them is
 * what the class sees: each slide of each deck of the library, pixel by pixel.
 */

/**
 * Pixels of a slide's 921 600 that may differ: 0.15 %. A line of letters whose foot falls on half a pixel may be drawn a
 * pixel higher in the one than in the other; so may one slide in fifty. All others are the same to the last pixel.
 */
const ALLOWED = 1400;
const SAME = 0.98;

/** What is meant to differ: the controls and buttons of an open deck, and today's date. */
const HIDDEN =
  '.reveal > :not(.slides), main > :not(.reveal, .deck-print), body > :not(main, .deck-print) { display: none !important } .today, .deck-slide button:not(.timer) { visibility: hidden !important } *, *::before, *::after { transition: none !important; animation: none !important; caret-color: transparent !important }';

let browser: Browser;
let decks: readonly PaperDeck[];
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lessonpress-same-'));
  decks = await paperDecks(['slides']);
  browser = await openBrowser();
}, 240_000);

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function newPage(): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 720, deviceScaleFactor: 1 });
  return page;
}

/** The deck as it is presented, at the size at which a slide is a page. */
async function openDeck({ id, html }: PaperDeck): Promise<Page> {
  const page = await newPage();
  const file = join(folder, `${id.replaceAll('/', '-')}.html`);
  writeFileSync(file, html);
  await page.goto(pathToFileURL(file).href, { waitUntil: 'load' });
  await page.waitForFunction('window.Reveal && Reveal.isReady()', { timeout: 20_000 });
  await page.addStyleTag({ content: HIDDEN });
  return page;
}

/** A slide that has just come asks for fonts of its own when it is laid out. */
const SETTLED = `(async () => {
  for (let frame = 0; frame < 2; frame += 1) {
    document.body.getBoundingClientRect();
    await document.fonts.ready;
    await new Promise((done) => requestAnimationFrame(() => done()));
  }
})()`;

async function shot(page: Page): Promise<string> {
  await page.evaluate(SETTLED);
  return page.screenshot({ encoding: 'base64', captureBeyondViewport: false });
}

/** How many pixels differ, and where: decoded by the browser itself. */
function difference(page: Page, first: string, second: string): Promise<{ count: number; where: string }> {
  return page.evaluate(
    async ([one = '', two = '']) => {
      const pixels = async (png: string) => {
        const image = new Image();
        image.src = `data:image/png;base64,${png}`;
        await image.decode();
        const canvas = new OffscreenCanvas(image.width, image.height);
        const context = canvas.getContext('2d');
        context?.drawImage(image, 0, 0);
        return { width: image.width, data: context?.getImageData(0, 0, image.width, image.height).data ?? [] };
      };
      const [a, b] = [await pixels(one), await pixels(two)];
      let count = 0;
      const box = [1e9, 1e9, -1, -1];
      for (let at = 0; at < Math.max(a.data.length, b.data.length); at += 4) {
        if ([0, 1, 2].every((channel) => a.data[at + channel] === b.data[at + channel])) continue;
        count += 1;
        const [x, y] = [(at / 4) % a.width, Math.floor(at / 4 / a.width)];
        box.splice(
          0,
          4,
          Math.min(box[0] ?? 0, x),
          Math.min(box[1] ?? 0, y),
          Math.max(box[2] ?? 0, x),
          Math.max(box[3] ?? 0, y),
        );
      }
      return { count, where: box.join(' ') };
    },
    [first, second],
  );
}

describe('plain paged HTML', () => {
  it('gives the same picture as reveal.js of every slide of the library', async () => {
    const compare = await newPage();
    const different: string[] = [];
    let compared = 0;
    let same = 0;
    for (const deck of decks) {
      const open = await openDeck(deck);
      const paper = await openPaper(await newPage(), deck, deck.bodies['slides.pdf'] ?? '');
      await paper.addStyleTag({ content: HIDDEN });
      const count = await paper.evaluate(() => document.querySelectorAll('.deck-pages > .deck-slide').length);
      expect(await open.evaluate('Reveal.getTotalSlides()'), deck.id).toBe(count);
      for (let index = 0; index < count; index += 1) {
        await open.evaluate(`Reveal.slide(${index}, 0, Infinity)`);
        // The step that has just come stands out until the next one.
        await open.evaluate(
          `document.querySelectorAll('.current-fragment').forEach((step) => step.classList.remove('current-fragment'))`,
        );
        await paper.evaluate((at) => {
          for (const [place, slide] of document.querySelectorAll<HTMLElement>('.deck-pages > .deck-slide').entries())
            slide.style.display = place === at ? '' : 'none';
        }, index);
        const [first, second] = [await shot(open), await shot(paper)];
        compared += 1;
        const { count: pixels, where } =
          first === second ? { count: 0, where: '' } : await difference(compare, first, second);
        if (pixels === 0) same += 1;
        if (pixels > ALLOWED) different.push(`${deck.id}, slide ${index + 1}: ${pixels} pixels differ (${where})`);
      }
      await Promise.all([open.close(), paper.close()]);
    }
    expect(different).toEqual([]);
    expect(compared).toBeGreaterThan(100);
    expect(same / compared).toBeGreaterThanOrEqual(SAME);
  }, 300_000);
});
