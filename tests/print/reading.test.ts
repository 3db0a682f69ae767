import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../fixtures/browser.ts';
import { buildDecks, type DeckFile, openDeckIn } from '../fixtures/decks.ts';
import { readPdf } from '../fixtures/pdf.ts';

/** The same slides as one page, for those who cannot read a projector: each deck at #read, in a real browser. */
let browser: Browser;
let page: Page;
let decks: readonly DeckFile[];
let classDecks: readonly DeckFile[];

beforeAll(async () => {
  [decks, browser] = await Promise.all([buildDecks(), openBrowser()]);
  classDecks = decks.filter(({ student }) => !student);
  page = await browser.newPage();
}, 240_000);

afterAll(async () => {
  await browser?.close();
});

const SMALL = { width: 320, height: 640 };
/** 1280 × 800 at 400 %. */
const ZOOMED = { width: 320, height: 200, deviceScaleFactor: 4 };
const LARGE = { width: 1280, height: 800 };

/** What sticks out of the page, and boxes that scroll but cannot be reached or have no name. */
const FAULTS = `(() => {
  const faults = [];
  const wide = document.documentElement.scrollWidth;
  if (wide > innerWidth) faults.push('the page is ' + wide + ' wide');
  for (const element of document.querySelectorAll('#read *')) {
    if (element.closest('.lp-over, svg, .katex-mathml') || !element.checkVisibility()) continue;
    const { left, right, width } = element.getBoundingClientRect();
    if (width > 1 && (left < -1 || right > innerWidth + 1)) faults.push(element.outerHTML.slice(0, 90));
  }
  for (const box of document.querySelectorAll('.lp-over')) {
    const name = document.getElementById(box.getAttribute('aria-labelledby') ?? '');
    if (box.tabIndex !== 0 || box.getAttribute('role') !== 'group' || !name?.textContent.trim())
      faults.push('no keyboard or no name: ' + box.outerHTML.slice(0, 90));
  }
  return [...new Set(faults)].slice(0, 5);
})()`;

/** Letters of each slide, without what is no part of it. */
const LETTERS = (visible: boolean) => `[...document.querySelectorAll('.deck-slide')].map((slide) => {
  const apart = slide.querySelectorAll('aside, .lp-note, button, .timer, .slide-foot, .line-number, .katex, .today');
  const hidden = [...apart].map((element) => [element, element.getAttribute('style')]);
  for (const element of apart) if (${visible}) element.style.display = 'none'; else element.textContent = '';
  const letters = (${visible} ? slide.innerText : slide.textContent).replace(/\\s/g, '');
  for (const [element, style] of hidden) style === null ? element.removeAttribute('style') : element.setAttribute('style', style);
  return letters;
})`;

const showAll = () => page.evaluate("document.querySelector('.lp-bar button')?.click()");
const openNotes = () => page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })");

describe('the reading view of each deck', { timeout: 60_000 }, () => {
  it('needs no scrolling to the side at 320 px and at 400 %, with answers and notes or without', async () => {
    for (const deck of decks) {
      await page.setViewport(SMALL);
      await openDeckIn(page, deck, '#read');
      expect(await page.evaluate(FAULTS), deck.name).toEqual([]);
      await showAll();
      await openNotes();
      for (const viewport of [ZOOMED, LARGE]) {
        await page.setViewport(viewport);
        await page.evaluate('new Promise((done) => requestAnimationFrame(() => setTimeout(done)))');
        expect(await page.evaluate(FAULTS), `${deck.name} at ${viewport.width} px`).toEqual([]);
      }
    }
  });

  it('keeps all its words on the page when a reader sets lines, letters and words further apart', async () => {
    await page.setViewport(SMALL);
    for (const deck of classDecks) {
      await openDeckIn(page, deck, '#read');
      await showAll();
      await page.addStyleTag({
        content: `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
          p { margin-block-end: 2em !important; }`,
      });
      await page.evaluate("dispatchEvent(new Event('resize'))");
      expect(await page.evaluate(FAULTS), deck.name).toEqual([]);
    }
  });

  it('has every word of every slide, in their order', async () => {
    await page.setViewport(LARGE);
    for (const deck of decks) {
      await openDeckIn(page, deck);
      const slides = (await page.evaluate(LETTERS(false))) as string[];
      await openDeckIn(page, deck, '#read');
      await showAll();
      const read = (await page.evaluate(LETTERS(true))) as string[];
      expect(read, deck.name).toEqual(slides);
      expect(slides.join('').length, deck.name).toBeGreaterThan(500);
    }
  });

  it('has the title of the lesson as its one first heading, then one for each slide, and skips no level', async () => {
    for (const deck of decks) {
      await openDeckIn(page, deck, '#read');
      await openNotes();
      const found = (await page.evaluate(`({
        levels: [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map((heading) => Number(heading.tagName[1])),
        untitled: [...document.querySelectorAll('section.deck-slide')].filter((slide) => !/^H[12]$/.test(slide.querySelector('h1, h2, h3, h4')?.tagName ?? '')).length,
        title: document.querySelector('h1').textContent.trim(),
        page: document.title,
      })`)) as { levels: number[]; untitled: number; title: string; page: string };
      expect(
        found.levels.filter((level) => level === 1),
        deck.name,
      ).toHaveLength(1);
      expect(found.levels[0], deck.name).toBe(1);
      const skipped = found.levels.filter((level, index) => level > (found.levels[index - 1] ?? 0) + 1);
      expect(skipped, deck.name).toEqual([]);
      expect(found.untitled, deck.name).toBe(0);
      expect(found.page, deck.name).toContain(found.title);
    }
  });

  // A mark on the words of a source is an answer too, but its words are always there.
  it('hides answers until they are asked for, of one slide or of all, and copies for pupils have no such button', async () => {
    const shown = `[...document.querySelectorAll('.deck-slide .fragment:not(mark)')].filter((answer) => answer.checkVisibility({ visibilityProperty: true })).length`;
    const state = `[...document.querySelectorAll('.lp-show')].map((button) => button.getAttribute('aria-expanded'))`;
    for (const deck of decks) {
      await openDeckIn(page, deck, '#read');
      if (deck.student) {
        expect(await page.$$('.lp-show'), deck.name).toEqual([]);
        continue;
      }
      expect(await page.evaluate(shown), deck.name).toBe(0);
      const one = `document.querySelector('.deck-slide .lp-show')`;
      await page.evaluate(`${one}.click()`);
      const ofOne = await page.evaluate(`${one}.closest('.deck-slide').querySelectorAll('.fragment:not(mark)').length`);
      expect(await page.evaluate(shown), deck.name).toBe(ofOne);
      expect(await page.evaluate(`${one}.getAttribute('aria-expanded')`), deck.name).toBe('true');
      await showAll();
      expect(await page.evaluate(shown), deck.name).toBe(
        await page.evaluate("document.querySelectorAll('.fragment:not(mark)').length"),
      );
      expect(new Set((await page.evaluate(state)) as string[]), deck.name).toEqual(new Set(['true']));
      await showAll();
      expect(await page.evaluate(shown), deck.name).toBe(0);
      expect(new Set((await page.evaluate(state)) as string[]), deck.name).toEqual(new Set(['false']));
    }
  });

  it('has the speaker notes of a slide behind a button of its own, closed, and timers as text', async () => {
    const [deck] = classDecks;
    if (!deck) throw new Error('no deck');
    await openDeckIn(page, deck);
    const notes = await page.evaluate(
      `[...document.querySelectorAll('aside.notes')].filter((one) => one.textContent.trim()).length`,
    );
    const timers = await page.evaluate(`document.querySelectorAll('button.timer').length`);
    await openDeckIn(page, deck, '#read');
    expect(await page.evaluate(`document.querySelectorAll('details:not([open]) > summary').length`)).toBe(notes);
    expect(await page.evaluate(`document.querySelectorAll('p.timer').length`)).toBe(timers);
    expect(await page.evaluate(`document.querySelectorAll('button.timer').length`)).toBe(0);
    await page.focus('summary');
    await page.keyboard.press('Enter');
    expect(await page.$$('details[open]')).toHaveLength(1);
  });

  it('is one key away and one key back, at the same slide, and begins with a link back', async () => {
    await page.setViewport(LARGE);
    const [deck] = classDecks;
    if (!deck) throw new Error('no deck');
    await openDeckIn(page, deck, '#/5');
    await page.keyboard.press('v');
    await page.waitForSelector('.lp-on');
    await page.waitForFunction("document.activeElement.tagName === 'H2'");
    const top = await page.evaluate("document.getElementById('read-6').getBoundingClientRect().top");
    expect(Math.abs(top as number)).toBeLessThan(60);
    await page.keyboard.press('v');
    await page.waitForFunction('window.Reveal && Reveal.isReady()');
    expect(await page.evaluate('Reveal.getIndices().h')).toBe(5);

    await openDeckIn(page, deck, '#read');
    await page.keyboard.press('Tab');
    expect(await page.evaluate("document.activeElement.matches('.lp-bar a')")).toBe(true);
    await page.keyboard.press('Enter');
    await page.waitForFunction('window.Reveal && Reveal.isReady()');
    expect(await page.evaluate('Reveal.getIndices().h')).toBe(0);
    await page.goBack();
    await page.waitForSelector('.lp-on');
  });

  it('prints on A4 without its buttons, and with answers only when they were shown', async () => {
    const deck = classDecks.find(({ name }) => name.includes('new-economic-policy'));
    if (!deck) throw new Error('no deck');
    await openDeckIn(page, deck, '#read');
    const button = (await page.evaluate("document.querySelector('.lp-show').textContent")) as string;
    const answer = (await page.evaluate("document.querySelector('.reveal-answer').textContent")) as string;
    const print = async () => {
      const { pages } = await readPdf(await page.pdf({ format: 'a4' }));
      return pages.map((text) => text.replace(/\s+/g, ' '));
    };
    const hidden = await print();
    expect(hidden.join(' ')).not.toContain(button);
    expect(hidden.every((text) => text.trim().length > 20)).toBe(true);
    const times = (pages: string[]) => pages.join(' ').split(answer.trim()).length;
    await showAll();
    expect(times(await print())).toBeGreaterThan(times(hidden));
    // As on the screen: several slides a page.
    expect(hidden.length).toBeLessThan((await page.$$('.deck-slide')).length / 2);
  });

  it('is what is seen where no script runs, with every answer', async () => {
    const plain = await browser.newPage();
    await plain.setJavaScriptEnabled(false);
    await plain.setViewport(SMALL);
    for (const deck of decks) {
      await plain.goto(deck.url);
      const found = (await plain.evaluate(`({
        wide: document.documentElement.scrollWidth,
        hidden: [...document.querySelectorAll('.deck-slide, .deck-slide .fragment')]
          .filter((one) => !one.checkVisibility({ opacityProperty: true, visibilityProperty: true })).length,
      })`)) as { wide: number; hidden: number };
      expect(found, deck.name).toEqual({ wide: 320, hidden: 0 });
    }
    await plain.close();
  });
});
