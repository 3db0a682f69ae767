import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Browser, KeyInput, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../fixtures/browser.ts';
import { buildLibrary, type Library } from '../fixtures/library.ts';
import { readPdf } from '../fixtures/pdf.ts';

/** Each deck of the library, opened from disk and clicked through in a real browser, with its own script running. */
let library: Library;
let browser: Browser;

beforeAll(async () => {
  library = await buildLibrary();
  browser = await openBrowser();
}, 240_000);

afterAll(async () => {
  await browser?.close();
});

const decks = () => library.files.filter((file) => file.endsWith('/slides.html'));

interface Step {
  readonly slide: number;
  readonly text: string;
  readonly before: boolean;
  readonly after: boolean;
}

async function openDeck(file: string) {
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 720 });
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.goto(pathToFileURL(library.path(file)).href, { waitUntil: 'load' });
  await page.waitForFunction('window.Reveal && Reveal.isReady()', { timeout: 20_000 });
  return { page, requests, errors };
}

/** The window that a key opens. On a busy machine the first press may come before the page has the focus. */
async function pressForWindow(page: Page, key: 's'): Promise<Page> {
  const opened = new Promise<Page>((done) => page.once('popup', (view) => view && done(view)));
  for (let tries = 0; tries < 4; tries += 1) {
    await page.bringToFront();
    await page.keyboard.press(key);
    const view = await Promise.race([opened, new Promise<null>((done) => setTimeout(() => done(null), 5000))]);
    if (view) return view;
  }
  throw new Error(`no window opened on the key ${key}`);
}

describe('each deck of the library', () => {
  it('opens from disk with no request to anywhere and no error', async () => {
    expect(decks().length).toBeGreaterThanOrEqual(4);
    for (const file of decks()) {
      const { page, requests, errors } = await openDeck(file);
      expect(
        requests.filter((url) => !url.startsWith('data:')),
        file,
      ).toEqual([pathToFileURL(library.path(file)).href]);
      expect(errors, file).toEqual([]);
      await page.close();
    }
  });

  it('hides each answer until its click, and shows it then', async () => {
    for (const file of decks()) {
      const { page } = await openDeck(file);
      const steps = (await page.evaluate(`(async () => {
        Reveal.configure({ transition: 'none', fragments: true });
        const steps = [];
        const seen = (element) => {
          const style = getComputedStyle(element);
          return style.visibility !== 'hidden' && style.opacity !== '0' && style.display !== 'none';
        };
        document.documentElement.style.setProperty('--r-transition', 'none');
        for (const style of [document.createElement('style')]) {
          style.textContent = '* { transition: none !important; animation: none !important; }';
          document.head.append(style);
        }
        Reveal.slide(0, 0, -1);
        for (let guard = 0; guard < 2000; guard += 1) {
          const slide = Reveal.getCurrentSlide();
          const hidden = [...slide.querySelectorAll('.fragment:not(mark)')].filter((element) => !element.classList.contains('visible'));
          const index = Reveal.getIndices().h;
          const next = hidden.length > 0 ? hidden.map((element) => ({ element, before: seen(element) })) : [];
          Reveal.next();
          for (const { element, before } of next) {
            if (!element.classList.contains('visible')) continue;
            steps.push({ slide: index, text: element.textContent.trim().slice(0, 60), before, after: seen(element) });
          }
          if (Reveal.isLastSlide() && Reveal.getCurrentSlide().querySelectorAll('.fragment:not(.visible)').length === 0) break;
        }
        return steps;
      })()`)) as Step[];
      expect(steps.length, file).toBeGreaterThan(8);
      expect(
        steps.filter((step) => step.before),
        `${file}: seen before the click`,
      ).toEqual([]);
      expect(
        steps.filter((step) => !step.after),
        `${file}: not seen after the click`,
      ).toEqual([]);
      await page.close();
    }
  });

  it('cuts nothing off: no slide is taller or wider than the screen', async () => {
    for (const file of decks()) {
      const { page } = await openDeck(file);
      const over = await page.evaluate(`(() => {
        const over = [];
        const scale = Reveal.getScale();
        for (const slide of Reveal.getSlides()) {
          const { h, v } = Reveal.getIndices(slide);
          Reveal.slide(h, v, Infinity);
          const frame = document.querySelector('.reveal .slides').getBoundingClientRect();
          for (const element of slide.querySelectorAll('*')) {
            if (element.closest('aside.notes, .katex-mathml, svg') || element.tagName === 'BR') continue;
            const box = element.getBoundingClientRect();
            if (box.width === 0 || box.height === 0) continue;
            if (box.bottom > frame.bottom + 2 * scale || box.right > frame.right + 2 * scale || box.left < frame.left - 2 * scale) {
              over.push([h, element.tagName, element.className, element.textContent.trim().slice(0, 40)].join(' '));
              break;
            }
          }
        }
        return over;
      })()`);
      expect(over, file).toEqual([]);
      await page.close();
    }
  });

  it('breaks its lines where they were measured, on a screen that fits letters to its pixels', async () => {
    for (const file of decks()) {
      const { page } = await openDeck(file);
      const heights = `[...document.querySelectorAll('.deck-slide .slide-body > .box')].map((box) => box.offsetHeight)`;
      const asOpened = await page.evaluate(heights);
      // What boxes are measured with, whatever the deck's own styles say.
      await page.addStyleTag({ content: '* { text-rendering: geometricPrecision !important; }' });
      expect(asOpened, file).toEqual(await page.evaluate(heights));
      await page.close();
    }
  });

  it('sets no text below the floor of 28 units, labels and footers apart', async () => {
    for (const file of decks()) {
      const { page } = await openDeck(file);
      const small = await page.evaluate(`(() => {
        const small = new Set();
        for (const slide of Reveal.getSlides()) {
          for (const element of slide.querySelectorAll('p, li, td, th, dd, dt')) {
            if (element.closest('aside.notes, footer, figcaption, .credit, .credits, .attribution, .meta, .footnotes, .note, .katex, svg, .label')) continue;
            if (element.textContent.trim() === '') continue;
            const size = parseFloat(getComputedStyle(element).fontSize);
            if (size < 27.5) small.add(size + ' ' + element.className + ' ' + element.textContent.trim().slice(0, 40));
          }
        }
        return [...small];
      })()`);
      expect(small, file).toEqual([]);
      await page.close();
    }
  });

  it('has speaker notes and a title on each slide', async () => {
    for (const file of decks()) {
      const { page } = await openDeck(file);
      const counts = (await page.evaluate(`({
        slides: Reveal.getTotalSlides(),
        notes: document.querySelectorAll('aside.notes').length,
        titled: Reveal.getSlides().filter((slide) => slide.querySelector('h1, h2')).length,
      })`)) as { slides: number; notes: number; titled: number };
      expect(counts.slides, file).toBeGreaterThan(8);
      expect(counts.titled, file).toBe(counts.slides);
      expect(counts.notes, file).toBeGreaterThan(counts.slides / 3);
      await page.close();
    }
  });

  it('stays under 300 KB with its formulas, for the class and for pupils; pictures come on top', () => {
    const files = library.files.filter((name) => /(?:^|\/)slides(?:-student)?\.html$/.test(name));
    expect(files.length).toBeGreaterThanOrEqual(decks().length);
    const sizes = files.map((file) => {
      const counted = readFileSync(library.path(file), 'utf8').replace(/data:image[^"]*/g, '');
      return { file, bytes: Buffer.byteLength(counted) };
    });
    expect(sizes.filter(({ bytes }) => bytes > 300_000)).toEqual([]);
  });

  it('moves on and back by every key that a keyboard or a clicker has', async () => {
    for (const file of decks()) {
      const { page } = await openDeck(file);
      const at = async (key: KeyInput) => {
        await page.keyboard.press(key);
        return (await page.evaluate('Reveal.getIndices().h')) as number;
      };
      const arabic = file.includes('arabic');
      const [on, back]: [KeyInput, KeyInput] = arabic ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
      expect([await at(on), await at(back)], file).toEqual([1, 0]);
      expect([await at('PageDown'), await at('PageUp')], file).toEqual([1, 0]);
      expect([await at('Space'), await at('Home'), await at('Enter')], file).toEqual([1, 0, 1]);
      expect(await at('End'), file).toBe((await page.evaluate('Reveal.getTotalSlides() - 1')) as number);
      await page.close();
    }
  });

  it('shows its keys in its own language at a question mark, and closes them with Escape', async () => {
    for (const file of decks()) {
      const { page } = await openDeck(file);
      await page.keyboard.press('?');
      const help = (await page.evaluate(`({
        text: document.querySelector('.lp-help').textContent,
        open: document.querySelector('.lp-help').open,
        black: Reveal.isPaused(),
        language: document.documentElement.lang,
      })`)) as { text: string; open: boolean; black: boolean; language: string };
      expect(help.open, file).toBe(true);
      expect(help.black, file).toBe(false);
      expect(help.text, file).toContain(help.language.startsWith('ar') ? 'شاشة سوداء' : 'Black screen');
      await page.keyboard.press('Escape');
      await page.waitForFunction("!document.querySelector('.lp-help')");
      expect(await page.evaluate('Reveal.isOverview()'), file).toBe(false);
      await page.close();
    }
  });

  it('says nothing in English in a deck of another language', async () => {
    const { page } = await openDeck(decks().find((file) => file.includes('arabic')) ?? '');
    const said = (await page.evaluate(`[
      ...[...document.querySelectorAll('.controls button')].map((button) => button.getAttribute('aria-label')),
      document.querySelector('.resume-button').textContent,
    ].join(' ')`)) as string;
    expect(said).not.toMatch(/[a-z]/i);
    await page.close();
  });

  it('has a timer that waits for its key, runs, stops, is set back, and says when it is over', async () => {
    const { page } = await openDeck(decks().find((file) => file.includes('pythagoras')) ?? '');
    const timer = async () =>
      (await page.evaluate(`(() => {
        const timer = Reveal.getCurrentSlide().querySelector('.timer');
        return [timer.querySelector('.timer-time').textContent, timer.getAttribute('aria-pressed'), timer.className];
      })()`)) as string[];
    await page.evaluate(`Reveal.slide(Reveal.getSlides().findIndex((slide) => slide.dataset.slideKind === 'task'))`);
    const whole = await timer();
    await new Promise((done) => setTimeout(done, 600));
    expect(await timer()).toEqual(whole);
    await page.keyboard.press('t');
    await page.waitForFunction(
      `Reveal.getCurrentSlide().querySelector('.timer-time').textContent !== ${JSON.stringify(whole[0])}`,
    );
    expect((await timer())[1]).toBe('true');
    await page.keyboard.press('t');
    expect((await timer())[2]).toContain('timer-paused');
    await page.keyboard.press('r');
    expect(await timer()).toEqual(whole);
    await page.keyboard.press('t');
    await page.evaluate('{ const now = Date.now; Date.now = () => now() + 9e6; }');
    await page.waitForFunction(`Reveal.getCurrentSlide().querySelector('.timer-over')`);
    expect((await timer())[0]).toBe('0:00');
    await page.close();
  });

  it('opens a window of notes from disk, again after it was closed, and says so when the browser does not let it', async () => {
    const { page, errors } = await openDeck(decks()[0] ?? '');
    for (let time = 0; time < 2; time += 1) {
      const view = await pressForWindow(page, 's');
      await view.waitForSelector('.lp-now section');
      await view.keyboard.press('PageDown');
      expect(await page.evaluate('Reveal.getIndices().h')).toBe(time + 1);
      await view.close();
      await page.bringToFront();
    }
    await page.evaluate('window.open = () => null');
    await page.keyboard.press('s');
    expect(await page.$eval('.lp-say', (said) => said.textContent)).not.toBe('');
    expect(errors).toEqual([]);
    await page.close();
  });

  it('comes back to its slide when it is loaded again, and opens at the slide of its address', async () => {
    const { page } = await openDeck(decks()[0] ?? '');
    await page.evaluate('location.hash = "#/5"');
    await page.waitForFunction('Reveal.getIndices().h === 5');
    await page.reload();
    await page.waitForFunction('window.Reveal && Reveal.isReady()');
    expect(await page.evaluate('Reveal.getIndices().h')).toBe(5);
    await page.close();
  });

  it('shows every slide with its answers when the browser runs no script', async () => {
    for (const file of decks()) {
      const page = await browser.newPage();
      await page.setJavaScriptEnabled(false);
      await page.goto(pathToFileURL(library.path(file)).href, { waitUntil: 'load' });
      const hidden = await page.$$eval('.deck-slide, .deck-slide .fragment', (all) =>
        all
          .filter((one) => !one.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
          .map((one) => one.outerHTML.slice(0, 80)),
      );
      expect(hidden, file).toEqual([]);
      await page.close();
    }
  });

  it('prints from the browser, a slide a page', async () => {
    const { page } = await openDeck(decks()[0] ?? '');
    const slides = (await page.evaluate('Reveal.getTotalSlides()')) as number;
    const { pages } = await readPdf(await page.pdf({ preferCSSPageSize: true }));
    expect(pages).toHaveLength(slides);
    await page.close();
  });
});
