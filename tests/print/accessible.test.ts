import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../fixtures/browser.ts';
import { buildDecks, buildThemedDecks, type DeckFile, openDeckIn } from '../fixtures/decks.ts';

/** Each deck as those have it who do not see it, see it badly, or have no mouse: axe, the keyboard, what is read aloud. */
let browser: Browser;
let page: Page;
let decks: readonly DeckFile[];
let themed: readonly DeckFile[];

beforeAll(async () => {
  [decks, themed, browser] = await Promise.all([buildDecks(), buildThemedDecks(), openBrowser()]);
  page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 720 });
}, 240_000);

afterAll(async () => {
  await browser?.close();
});

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Faults of what is seen now: what axe calls wrong, and what it cannot decide. Contrast is looked at once in each theme, for
 * it takes axe as long as all the rest, and what it cannot decide of it is computed from the theme when a deck is built.
 */
const AXE = `async (contrast) => {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const { violations, incomplete } = await axe.run(document, {
    runOnly: tags, resultTypes: ['violations', 'incomplete'], preload: false,
    rules: { 'color-contrast': { enabled: contrast } },
  });
  return [...violations, ...incomplete.filter(({ id }) => id !== 'color-contrast')].map(
    ({ id, nodes: [node] }) => id + ': ' + node.html.slice(0, 120) + ' | ' + [...node.any, ...node.all, ...node.none].map(({ message }) => message).join('; ').slice(0, 120),
  );
}`;
const faultsNow = async (where: Page, contrast: boolean) => {
  await where.evaluate(axeSource);
  return (await where.evaluate(`(${AXE})(${contrast})`)) as string[];
};

/** Each slide before and after its answers. The others are taken out meanwhile: axe would go through them each time. */
const FAULTS_OF_SLIDES = `(async () => {
  const run = ${AXE};
  const faults = [];
  const frame = document.querySelector('.reveal .slides');
  const slides = Reveal.getSlides();
  for (const [index, slide] of slides.entries()) {
    for (const step of slide.querySelector('.fragment') ? [-1, Infinity] : [-1]) {
      Reveal.slide(index, 0, step);
      frame.replaceChildren(slide);
      faults.push(...(await run(false)).map((fault) => 'slide ' + (index + 1) + ': ' + fault));
      frame.replaceChildren(...slides);
    }
  }
  return [...new Set(faults)];
})()`;

describe('axe finds nothing', { timeout: 300_000 }, () => {
  it('in the reading view, with answers and notes or without', async () => {
    for (const deck of [...decks, ...themed]) {
      await openDeckIn(page, deck, '#read');
      const contrast = deck.name.includes('scrooge');
      expect(await faultsNow(page, contrast), deck.name).toEqual([]);
      if (deck.student) continue;
      await page.evaluate(`document.querySelector('.lp-bar button').click();
        document.querySelectorAll('details').forEach((one) => { one.open = true; });`);
      expect(await faultsNow(page, contrast), `${deck.name}, all open`).toEqual([]);
    }
  });

  it('on any slide in any theme, before its answers and after them', async () => {
    for (const deck of [...decks, ...themed].filter(({ student }) => !student)) {
      await openDeckIn(page, deck);
      await page.evaluate(axeSource);
      await page.evaluate("document.querySelectorAll('aside.notes').forEach((notes) => notes.remove())");
      expect(await page.evaluate(FAULTS_OF_SLIDES), deck.name).toEqual([]);
    }
  });

  it('in the list of keys and in the window of the speaker, in each theme', async () => {
    const one = (theme: string) => [...decks, ...themed].filter((deck) => deck.theme === theme && !deck.student)[0];
    for (const theme of new Set([...decks, ...themed].map((deck) => deck.theme))) {
      const deck = one(theme);
      if (!deck) throw new Error(`no deck in ${theme}`);
      // A page of its own for each: a browser lets one page open a window only after somebody used it.
      const own = await browser.newPage();
      await openDeckIn(own, deck);
      await own.bringToFront();
      await own.keyboard.press('?');
      await own.waitForSelector('.lp-help[open]');
      expect(await faultsNow(own, true), `${deck.name}, keys`).toEqual([]);
      await own.keyboard.press('Escape');
      await own.waitForFunction("!document.querySelector('.lp-help')");
      const opened = new Promise<Page | null>((done) => own.once('popup', done));
      await own.keyboard.press('s');
      const view = await opened;
      if (!view) throw new Error('no window opened');
      await view.waitForSelector('.lp-now section');
      expect(await faultsNow(view, true), `${deck.name}, notes`).toEqual([]);
      await view.close();
      await own.close();
    }
  });
});

describe('by keyboard and by ear', { timeout: 60_000 }, () => {
  it('begins with a link to the slides as a page, which is seen when it has the focus', async () => {
    for (const deck of decks) {
      await openDeckIn(page, deck, '#/2');
      await page.bringToFront();
      await page.keyboard.press('Tab');
      const link = (await page.evaluate(`(() => {
        const { top, left, height } = document.activeElement.getBoundingClientRect();
        return { is: document.activeElement.className, seen: top >= 0 && left >= 0 && height >= 24 };
      })()`)) as { is: string; seen: boolean };
      expect(link, deck.name).toEqual({ is: 'lp-skip', seen: true });
    }
    await page.keyboard.press('Enter');
    await page.waitForSelector('.lp-on');
    expect(await page.evaluate('location.hash')).toBe('#read-3');
  });

  it('goes through a whole deck with the focus always seen, on the screen and on this slide', async () => {
    const deck = decks.find(({ name }) => name.includes('pythagoras') && !name.includes('student'));
    if (!deck) throw new Error('no deck');
    await openDeckIn(page, deck);
    await page.bringToFront();
    const slides = (await page.evaluate('Reveal.getTotalSlides()')) as number;
    let stops = 0;
    for (let slide = 0; slide < slides; slide += 1) {
      await page.evaluate(`Reveal.slide(${slide}, 0, -1)`);
      for (let tabs = 0; tabs < 12; tabs += 1) {
        await page.keyboard.press('Tab');
        const stop = (await page.evaluate(`(() => {
          const at = document.activeElement;
          if (at === document.body) return null;
          const box = at.getBoundingClientRect();
          const style = getComputedStyle(at);
          const x = box.left + box.width / 2, y = box.top + box.height / 2;
          const slide = at.closest('.deck-slide');
          return {
            what: at.outerHTML.slice(0, 60),
            ring: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
            on: box.width > 0 && x >= 0 && y >= 0 && x <= innerWidth && y <= innerHeight,
            covered: !at.contains(document.elementFromPoint(x, y)) && !document.elementFromPoint(x, y)?.contains(at),
            here: !slide || slide === Reveal.getCurrentSlide(),
          };
        })()`)) as { what: string; ring: boolean; on: boolean; covered: boolean; here: boolean } | null;
        if (!stop) break;
        stops += 1;
        const { what, ...seen } = stop;
        expect(seen, `slide ${slide + 1}: ${what}`).toEqual({ ring: true, on: true, covered: false, here: true });
      }
    }
    expect(stops).toBeGreaterThan(slides);
  });

  it('leaves no focus behind on a slide that is gone', async () => {
    const deck = decks.find(({ name }) => name.includes('pythagoras') && !name.includes('student'));
    if (!deck) throw new Error('no deck');
    await openDeckIn(page, deck);
    await page.evaluate("Reveal.slide(Reveal.getSlides().findIndex((slide) => slide.querySelector('button.timer')))");
    await page.evaluate("Reveal.getCurrentSlide().querySelector('button.timer').focus()");
    await page.keyboard.press('PageDown');
    expect(await page.evaluate('document.activeElement === document.body')).toBe(true);
    const elsewhere = `Reveal.getSlides().filter((slide) => slide !== Reveal.getCurrentSlide()
      && !(slide.inert && slide.hidden && slide.getAttribute('aria-hidden') === 'true')).length`;
    expect(await page.evaluate(elsewhere)).toBe(0);
  });

  it('is read as a page, and says number and title of a slide once when it comes', async () => {
    for (const deck of decks) {
      await openDeckIn(page, deck);
      const heard = (await page.evaluate(`(async () => {
        const live = document.querySelector('.reveal [aria-live="polite"]');
        const said = [];
        new MutationObserver(() => said.push(live.textContent)).observe(live, { childList: true, characterData: true, subtree: true });
        Reveal.slide(3);
        for (let frame = 0; frame < 3; frame += 1) await new Promise((done) => requestAnimationFrame(done));
        return {
          said,
          title: Reveal.getCurrentSlide().querySelector('h1, h2').textContent,
          application: document.querySelectorAll('[role="application"]').length,
          language: document.documentElement.lang,
          direction: document.documentElement.dir,
          page: document.title,
          lesson: document.querySelector('h1').textContent,
        };
      })()`)) as Record<string, string> & { said: string[]; application: number };
      expect(heard.said, deck.name).toHaveLength(1);
      expect(heard.said[0], deck.name).toContain(heard.title);
      expect(heard.said[0], deck.name).toContain('4');
      expect(heard.application, deck.name).toBe(0);
      expect(heard.page, deck.name).toContain(heard.lesson ?? '?');
      expect(heard.language, deck.name).toMatch(deck.name.includes('water-cycle') ? /^ar/ : /^en/);
      expect(heard.direction, deck.name).toBe(deck.name.includes('water-cycle') ? 'rtl' : 'ltr');
    }
  });

  it('has tables with heads that say what they head, key words as words and meanings, and pictures with a text', async () => {
    for (const deck of decks) {
      await openDeckIn(page, deck, '#read');
      const faults = await page.evaluate(`[
        ...[...document.querySelectorAll('th:not([scope])')],
        ...[...document.querySelectorAll('table')].filter((table) => !table.querySelector('th')),
        ...[...document.querySelectorAll('img:not([alt]), svg:not([role="img"]):not([aria-hidden])')],
        ...[...document.querySelectorAll('.deck-slide[data-slide-kind="terms"]')].filter((slide) => !slide.querySelector('dl > dt + dd')),
      ].filter((element) => !element.closest('.katex')).map((element) => element.outerHTML.slice(0, 120))`);
      expect(faults, deck.name).toEqual([]);
    }
  });

  it('moves nothing for those who asked for less motion, and keeps its marks in forced colours', async () => {
    const deck = decks.find(({ name }) => name.includes('pythagoras'));
    if (!deck) throw new Error('no deck');
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    await openDeckIn(page, deck);
    await page.evaluate('Reveal.slide(3, 0, Infinity)');
    expect(await page.evaluate("document.getAnimations().filter((one) => one.playState === 'running').length")).toBe(0);
    await page.emulateMediaFeatures([]);
    const session = await page.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
    await page.keyboard.press('Tab');
    const outline = await page.evaluate('getComputedStyle(document.activeElement).outlineStyle');
    expect(outline).not.toBe('none');
    await session.send('Emulation.setEmulatedMedia', { features: [] });
  });
});
