import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../fixtures/browser.ts';
import { buildInMemory } from '../fixtures/pipeline.ts';

/** One lesson with a deck, in a real browser: what meets what, when a teacher does one thing in the middle of another. */
const TOPIC = `---
title: Bread
stage: GCSE
---

## What was eaten

- Bread

:::source[shops]{author="A. Baker" work="Letters" made=1921}
There was bread in the shops again, and people stood and looked at it as if it had come from another world.
:::

---

:::questions{for=check}
1. What was in the shops? [1]
   - [ ] coal
   - [x] bread (Baker saw it.)
2. How large is a field of 3 km by 3 km? [1]
   > 9 km<sup>2</sup>, or $\\sqrt{81+0}$ km<sup>2</sup>
:::

:::questions{for=worksheet}
1. Who wrote the letters? [1]
   > Baker
2. What can you infer from @shops? [4]
   > Model answer: There had been none. It was “in the shops again”. People found it strange, as if “from another world”.
:::
`;

let browser: Browser;
let file: string;

beforeAll(async () => {
  browser = await openBrowser();
  const { built, written } = await buildInMemory({ 'content/bread.md': TOPIC }, { only: ['slides'] });
  const problems = built.flatMap(({ diagnostics }) => diagnostics).filter(({ severity }) => severity === 'error');
  expect(problems).toEqual([]);
  file = join(mkdtempSync(join(tmpdir(), 'lessonpress-lesson-')), 'slides.html');
  writeFileSync(file, written.text(written.paths().find((path) => path.endsWith('slides.html')) ?? ''));
}, 120_000);

afterAll(async () => {
  await browser?.close();
});

/** The deck at the first slide that has what the selector finds outside the notes. */
async function open(selector: string, size = { width: 1280, height: 720 }): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport(size);
  await page.goto(pathToFileURL(file).href);
  await page.waitForFunction("window.Reveal && Reveal.isReady() && document.querySelector('.lp-pens')");
  await page.bringToFront();
  await page.evaluate((wanted) => {
    const slides = [...document.querySelectorAll('.deck-slide')];
    const found = slides.findIndex((slide) => [...slide.querySelectorAll(wanted)].some((one) => !one.closest('aside')));
    location.hash = `#/${found}`;
  }, selector);
  await page.waitForFunction((wanted) => document.querySelector(`.deck-slide.present ${wanted}`), {}, selector);
  return page;
}

const at = async (page: Page) => (await page.evaluate('Reveal.getIndices().h')) as number;
const count = (page: Page, selector: string) => page.$$eval(selector, (all) => all.length);
const said = (page: Page) => page.$eval('.aria-status', (status) => status.textContent);

describe('a screen reader', () => {
  it('is told the whole option that is right, and its reason once, not a tick', async () => {
    const page = await open('.choices');
    await page.keyboard.press('PageDown');
    expect(await said(page)).toMatch(/^B ✓ bread \(?Baker saw it\.\)?$/);
    await page.close();
  });

  it('is told an answer again when it comes again, and keeps nothing of one that has gone', async () => {
    const page = await open('.choices');
    await page.keyboard.press('PageDown');
    await page.keyboard.press('PageUp');
    expect(await said(page)).toBe('');
    await page.keyboard.press('PageDown');
    expect(await said(page)).toContain('bread');
    await page.close();
  });

  it('is told what is raised and what a root is of', async () => {
    const page = await open('.math');
    await page.keyboard.press('PageDown');
    expect(await said(page)).toBe('9 km^2, or √(81+0) km^2');
    await page.close();
  });
});

describe('the magnifier', () => {
  it('ends for a step that comes elsewhere on the slide, and does not hide it', async () => {
    const page = await open('.step');
    await page.keyboard.press('z');
    expect(await count(page, '.lp-zoomed')).toBe(1);
    await page.keyboard.press('n');
    expect([await count(page, '.lp-zoomed'), await count(page, '.deck-slide.present .step.visible')]).toEqual([0, 1]);
    await page.close();
  });

  it('leaves Enter to the number that was typed', async () => {
    const page = await open('.source');
    await page.keyboard.press('z');
    await page.keyboard.press('2');
    await page.keyboard.press('Enter');
    expect([await at(page), await count(page, '.lp-zoomed, .lp-number')]).toEqual([1, 0]);
    await page.close();
  });
});

describe('the row of an answer that has a slide of its own', () => {
  it('says so at once: no click is an empty one', async () => {
    const page = await open('.answer-row');
    const clicks = await page.$$eval('.deck-slide.present .fragment', (all) => all.map((one) => one.textContent));
    expect(clicks).toEqual(['Baker']);
    expect(await page.$eval('.deck-slide.present', (slide) => slide.textContent)).toContain('Model answer');
    await page.close();
  });
});

describe("the reader's own colours", () => {
  it('leave the name of a source and the words that a step marks to be read', async () => {
    const page = await open('.step');
    const session = await page.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
    const seen = () =>
      page.$$eval('.deck-slide.present :is(.source-tab, mark)', (all) =>
        all.map((one) => {
          const { color, backgroundColor, forcedColorAdjust } = getComputedStyle(one);
          return [one.localName, forcedColorAdjust, color === backgroundColor];
        }),
      );
    expect(await seen()).toEqual([
      ['span', 'none', false],
      ['mark', 'auto', false],
      ['mark', 'auto', false],
    ]);
    await page.keyboard.press('a');
    expect(await seen()).toEqual([
      ['span', 'none', false],
      ['mark', 'none', false],
      ['mark', 'none', false],
    ]);
    await page.close();
  });
});

describe('the list of keys', () => {
  it('begins with its first key in a window that does not hold all of it', async () => {
    const page = await open('.source', { width: 800, height: 600 });
    await page.keyboard.press('?');
    const dialog = await page.$eval('.lp-help', (help) => ({
      top: help.scrollTop,
      more: help.scrollHeight - help.clientHeight,
    }));
    expect(dialog.more).toBeGreaterThan(0);
    expect(dialog.top).toBe(0);
    await page.close();
  });

  it('keeps its words inside on a telephone', async () => {
    const page = await open('.source', { width: 390, height: 844 });
    await page.keyboard.press('?');
    expect(await page.$eval('.lp-help', (help) => help.scrollWidth - help.clientWidth)).toBe(0);
    await page.close();
  });
});

describe('the link at the top of the page to read', () => {
  it('leads back to the slide from which the page was opened, though the page is at its top', async () => {
    const page = await open('.choices');
    const here = await at(page);
    await page.keyboard.press('v');
    await page.waitForSelector('.lp-on');
    await page.evaluate('scrollTo(0, 0)');
    await page.click('.lp-bar a');
    await page.waitForFunction('window.Reveal && Reveal.isReady()');
    expect(await at(page)).toBe(here);
    await page.close();
  });
});

describe('printing from the deck', () => {
  for (const [state, keys] of [
    ['a black screen', ['b']],
    ['all slides shown at once', ['o']],
    ['the pen on', ['p']],
    ['half a number', ['1']],
    ['the magnifier', ['z']],
  ] as const)
    it(`is the slides alone with ${state}`, async () => {
      const page = await open('.source');
      for (const key of keys) await page.keyboard.press(key);
      await page.emulateMediaType('print');
      const beside = await page.$$eval('main > :not(.reveal), .deck-slide', (all) =>
        all.flatMap((one) => {
          const framed = getComputedStyle(one).outlineStyle !== 'none';
          return one.matches('.deck-slide')
            ? framed
              ? ['a frame']
              : []
            : one.checkVisibility()
              ? [one.className]
              : [];
        }),
      );
      expect(beside).toEqual([]);
      await page.close();
    });
});
