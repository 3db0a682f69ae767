import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, KeyInput, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../fixtures/browser.ts';
import { buildInMemory } from '../fixtures/pipeline.ts';

/** What a teacher does with a deck in class, in a real browser: pen, magnifier, timers, answers. */
const ENGLISH = `---
title: Bread
stage: GCSE
---

## What was eaten

- Bread
- Cabbage

:::source[shops]{author="A. Baker" work="Letters" made=1921 numbered}
There was bread in the shops again, and people stood and looked at it as if it had come from another world.
Nobody asked what it cost.
:::

| \`Year\` | Bread |
|------|-------|
| 1921 | 200 g |
| 1922 | 400 g |

::::task[Talk about it]{minutes=2 grouping=pairs}
Why did they stand and look?
::::

:::questions{for=check}
1. In which year? [1]
   > 1921
2. What was in the shops? [1]
   > bread
3. Who ate cabbage? [1]
   > everyone
:::

:::questions{for=worksheet}
1. What can you infer from @shops? [4]
   > Model answer: There had been none. It was “in the shops again”. People found it strange, as if “from another world”.
:::
`;

const ARABIC = `---
title: الخبز
stage: الصف الثامن
language: ar
---

## ماذا أكل الناس

:::source[dukkan]{author="خبّاز" made=1921}
عاد الخبز إلى الدكاكين، ووقف الناس ينظرون إليه كأنه جاء من عالم آخر. ولم يسأل أحد عن ثمنه.
:::

## بعد ذلك

- الخبز
- الملح
`;

let browser: Browser;
let folder: string;

beforeAll(async () => {
  browser = await openBrowser();
  folder = mkdtempSync(join(tmpdir(), 'lessonpress-inclass-'));
  const { built, written } = await buildInMemory(
    { 'content/english.md': ENGLISH, 'content/arabic.md': ARABIC },
    { only: ['slides'] },
  );
  const problems = built.flatMap(({ diagnostics }) => diagnostics).filter(({ severity }) => severity === 'error');
  expect(problems).toEqual([]);
  for (const name of ['english', 'arabic']) {
    const path = written.paths().find((file) => file.includes(name) && file.endsWith('slides.html'));
    writeFileSync(join(folder, `${name}.html`), written.text(path ?? ''));
  }
}, 120_000);

afterAll(async () => {
  await browser?.close();
});

/** A deck at the first slide that has what the selector finds outside the notes. */
async function open(name: 'english' | 'arabic', selector: string): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 720 });
  await page.goto(pathToFileURL(join(folder, `${name}.html`)).href);
  await page.waitForFunction("window.Reveal && Reveal.isReady() && document.querySelector('.lp-pens')");
  await page.bringToFront();
  await page.evaluate((wanted) => {
    const slides = [...document.querySelectorAll('.deck-slide')];
    const at = slides.findIndex((slide) =>
      [...slide.querySelectorAll(wanted)].some((found) => !found.closest('aside')),
    );
    location.hash = `#/${at}`;
    return at;
  }, selector);
  await page.waitForFunction((wanted) => document.querySelector(`.deck-slide.present ${wanted}`), {}, selector);
  return page;
}

const at = async (page: Page) => (await page.evaluate('Reveal.getIndices().h')) as number;
const count = (page: Page, selector: string) => page.$$eval(selector, (all) => all.length);
const press = async (page: Page, ...keys: KeyInput[]) => {
  for (const key of keys) await page.keyboard.press(key);
};

async function draw(page: Page, from: readonly [number, number], to: readonly [number, number]): Promise<void> {
  await page.mouse.move(...from);
  await page.mouse.down();
  await page.mouse.move(...to, { steps: 6 });
  await page.mouse.up();
}

/** The tab key until something has the focus; false: it never has. */
async function tabTo(page: Page, selector: string): Promise<boolean> {
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return true;
  }
  return false;
}

const INK = '.deck-slide.present .lp-ink path';

describe('the pen', () => {
  it('draws where the pointer is, in units of the slide', async () => {
    const page = await open('english', '.source');
    await press(page, 'p');
    await draw(page, [320, 200], [640, 400]);
    await page.setViewport({ width: 640, height: 360 });
    await page.waitForFunction('Reveal.getScale() === 0.5');
    const box = await page.$eval(INK, (path) => path.getBoundingClientRect().toJSON());
    expect(box.left).toBeCloseTo(160, -1);
    expect(box.right).toBeCloseTo(320, -1);
    expect(box.bottom).toBeCloseTo(200, -1);
    await page.close();
  });

  it('does not go on with a click while it is on, and does when it has ended', async () => {
    const page = await open('english', '.source');
    const here = await at(page);
    await press(page, 'p');
    await page.mouse.click(600, 650);
    expect([await at(page), await count(page, INK)]).toEqual([here, 1]);
    await press(page, 'Escape');
    expect(await page.evaluate('Reveal.isOverview()')).toBe(false);
    await page.mouse.click(600, 650);
    expect(await at(page)).toBe(here + 1);
    await page.close();
  });

  it('leaves its strokes with their slide, while keys turn slides', async () => {
    const page = await open('english', '.source');
    await press(page, 'p');
    await draw(page, [300, 300], [500, 300]);
    await press(page, 'PageDown');
    expect(await count(page, INK)).toBe(0);
    await draw(page, [300, 300], [500, 300]);
    await draw(page, [300, 350], [500, 350]);
    await press(page, 'PageUp');
    expect(await count(page, INK)).toBe(1);
    await page.close();
  });

  it('takes the last stroke back, clears the slide, and takes that back too', async () => {
    const page = await open('english', '.source');
    await press(page, 'p');
    for (const y of [200, 300, 400]) await draw(page, [300, y], [500, y]);
    await press(page, 'u');
    expect(await count(page, INK)).toBe(2);
    await page.keyboard.down('Control');
    await press(page, 'z');
    await page.keyboard.up('Control');
    expect(await count(page, INK)).toBe(1);
    await press(page, 'c');
    expect(await count(page, INK)).toBe(0);
    await press(page, 'u');
    expect(await count(page, INK)).toBe(1);
    await page.close();
  });

  it('has three pens that the keyboard reaches, each with a name and whether it is in use', async () => {
    const page = await open('english', '.source');
    await press(page, 'p');
    expect(await tabTo(page, '.lp-tool.lp-pen-mark')).toBe(true);
    await press(page, 'Space');
    const states = await page.$$eval('.lp-pens button', (all) =>
      all.map((button) => [button.getAttribute('aria-label'), button.getAttribute('aria-pressed')]),
    );
    expect(states).toEqual([
      ['Pen', 'true'],
      ['Dark pen', 'false'],
      ['Coloured pen', 'false'],
      ['Highlighter', 'true'],
      ['Undo the last stroke', null],
      ['Clear the pen from this slide', null],
    ]);
    await draw(page, [300, 300], [500, 300]);
    expect(await count(page, '.deck-slide.present .lp-ink .lp-pen-mark')).toBe(1);
    await page.close();
  });

  it('is not printed', async () => {
    const page = await open('english', '.source');
    await press(page, 'p');
    await draw(page, [300, 300], [500, 300]);
    await page.emulateMediaType('print');
    const seen = await page.$$eval('.lp-ink, .lp-pens button, .lp-sheet, .lp-zoom', (all) =>
      all.filter((one) => one.checkVisibility()).map((one) => String(one.getAttribute('class'))),
    );
    expect(seen).toEqual([]);
    await page.close();
  });
});

const TEXT = '.deck-slide.present .source-body p';
const height = (page: Page) => page.$eval(TEXT, (line) => line.getBoundingClientRect().height);

describe('the magnifier', () => {
  it('has its button at the corner of a whole table, whatever is in its cells', async () => {
    const page = await open('english', '.table');
    await page.waitForSelector('.deck-slide.present .lp-zoom:not([hidden])');
    const [table, button] = await page.evaluate(() =>
      ['.table', '.lp-zoom:not([hidden])'].map((selector) => {
        const box = document.querySelector(`.deck-slide.present ${selector}`)?.getBoundingClientRect();
        return { left: box?.left ?? 0, right: box?.right ?? 0 };
      }),
    );
    expect(button?.left).toBeGreaterThanOrEqual((table?.right ?? Number.POSITIVE_INFINITY) - 1);
    await page.close();
  });

  for (const name of ['english', 'arabic'] as const) {
    it(`makes a source of the ${name} deck at least 1.8 times as large by key, and Escape ends it`, async () => {
      const page = await open(name, '.source');
      const here = await at(page);
      const before = await height(page);
      await press(page, 'z');
      expect((await height(page)) / before).toBeGreaterThanOrEqual(1.8);
      await press(page, 'Escape');
      expect(await height(page)).toBeCloseTo(before, 1);
      expect([await at(page), await page.evaluate('Reveal.isOverview()')]).toEqual([here, false]);
      await press(page, name === 'arabic' ? 'ArrowLeft' : 'ArrowRight');
      expect(await at(page)).toBe(here + 1);
      await page.close();
    });

    it(`makes a source of the ${name} deck large by its button, which says what it does`, async () => {
      const page = await open(name, '.source');
      const before = await height(page);
      const button = '.deck-slide.present .lp-zoom:not([hidden])';
      await page.waitForSelector(button);
      const label = await page.$eval(button, (found) => found.getAttribute('aria-label'));
      expect(label).toContain(name === 'arabic' ? 'تكبير: ' : 'Enlarge: ');
      await page.click(button);
      expect((await height(page)) / before).toBeGreaterThanOrEqual(1.8);
      await page.click('.lp-close');
      expect(await height(page)).toBeCloseTo(before, 1);
      await page.close();
    });

    it(`begins with the first words of the source of the ${name} deck`, async () => {
      const page = await open(name, '.source');
      await press(page, 'z');
      const box = await page.$eval('.deck-slide.present .source', (found) => found.getBoundingClientRect().toJSON());
      expect(box.top).toBeGreaterThanOrEqual(0);
      if (name === 'arabic') expect(box.right).toBeLessThanOrEqual(1280);
      else expect(box.left).toBeGreaterThanOrEqual(0);
      await page.close();
    });
  }

  it('moves by arrows, goes through by Page Down and ends, without turning the slide', async () => {
    const page = await open('arabic', '.source');
    const here = await at(page);
    const left = () => page.$eval(TEXT, (line) => line.getBoundingClientRect().left);
    await press(page, 'z');
    const first = await left();
    await press(page, 'ArrowLeft');
    expect(await left()).toBeGreaterThan(first);
    for (let presses = 0; presses < 8 && (await count(page, '.lp-zoomed')) > 0; presses += 1)
      await press(page, 'PageDown');
    expect([await count(page, '.lp-zoomed'), await at(page)]).toEqual([0, here]);
    await page.close();
  });

  it('is opened and left by the keyboard alone, and gives the focus back', async () => {
    const page = await open('english', '.table');
    await page.waitForSelector('.deck-slide.present .lp-zoom:not([hidden])');
    expect(await tabTo(page, '.lp-zoom')).toBe(true);
    await press(page, 'Enter');
    expect(await page.evaluate("document.activeElement.matches('.lp-close')")).toBe(true);
    await press(page, 'Enter');
    expect(await count(page, '.lp-zoomed')).toBe(0);
    expect(await page.evaluate("document.activeElement.matches('.lp-zoom')")).toBe(true);
    await page.close();
  });

  it('has a button of 24 px or more in a small window', async () => {
    const page = await open('english', '.source');
    await page.setViewport({ width: 480, height: 270 });
    await page.waitForFunction(() => {
      const button = document.querySelector('.deck-slide.present .lp-zoom:not([hidden])');
      return button && button.getBoundingClientRect().width >= 24;
    });
    await page.close();
  });

  it('ends with the slide, and the pen draws on what is large', async () => {
    const page = await open('english', '.source');
    await press(page, 'z', 'p');
    await draw(page, [300, 300], [500, 300]);
    expect(await count(page, INK)).toBe(1);
    await press(page, 'n');
    expect(await count(page, '.lp-zoomed')).toBe(0);
    await page.close();
  });
});

const timer = (page: Page) =>
  page.$eval('button.timer', (button) => ({
    time: button.querySelector('.timer-time')?.textContent,
    unit: button.querySelector('.timer-unit')?.textContent,
    runs: button.getAttribute('aria-pressed'),
  }));
const later = (page: Page, seconds: number) =>
  page.evaluate(`{ const now = Date.now; Date.now = () => now() + ${seconds * 1000}; }`);

describe('a timer', () => {
  it('goes on while other slides are shown, which have it small, and leads back', async () => {
    const page = await open('english', 'button.timer');
    const here = await at(page);
    expect(await page.$eval('.lp-corner', (corner) => corner.checkVisibility())).toBe(false);
    await press(page, 't', 'PageDown');
    await page.waitForFunction("/^1:5/.test(document.querySelector('.lp-corner').textContent)");
    expect(await page.$eval('.lp-corner', (corner) => corner.checkVisibility())).toBe(true);
    await later(page, 30);
    await page.waitForFunction("/^1:[12]/.test(document.querySelector('.lp-corner').textContent)");
    await page.click('.lp-corner');
    expect(await at(page)).toBe(here);
    expect((await timer(page)).time).toMatch(/^1:[12]/);
    await page.close();
  });

  it('is stopped and set back from another slide', async () => {
    const page = await open('english', 'button.timer');
    await press(page, 't', 'PageDown', 't');
    expect((await timer(page)).runs).toBe('false');
    await press(page, 'r');
    expect((await timer(page)).time).toBe('2:00');
    expect(await page.$eval('.lp-corner', (corner) => corner.checkVisibility())).toBe(false);
    await page.close();
  });

  it('gets a minute more by key and by button', async () => {
    const page = await open('english', 'button.timer');
    await press(page, 't', '+');
    expect((await timer(page)).time).toMatch(/^[23]:[05]\d$/);
    await page.click('.timer-more');
    expect((await timer(page)).time).toMatch(/^[34]:[05]\d$/);
    await page.close();
  });

  it('tells a screen reader of the last minute and of its end, and says its end in words', async () => {
    const page = await open('english', 'button.timer');
    await press(page, 't');
    await later(page, 65);
    await page.waitForFunction("document.querySelector('.aria-status').textContent === 'One minute left'");
    await later(page, 60);
    await page.waitForFunction("document.querySelector('.aria-status').textContent === 'Time is up'");
    expect(await timer(page)).toEqual({ time: '0:00', unit: 'Time is up', runs: 'false' });
    await press(page, '+');
    expect(await timer(page)).toMatchObject({ unit: 'minutes', runs: 'true' });
    await page.close();
  });
});

describe('the pen, the magnifier and a running timer', () => {
  it('have no fault that axe finds', async () => {
    const page = await open('english', 'button.timer');
    await page.evaluate(readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
    const faults = () =>
      page.evaluate(`axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
        violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))`);
    await press(page, 't', 'p');
    expect(await faults()).toEqual([]);
    await press(page, 'PageUp', 'z');
    expect([await count(page, '.lp-zoomed'), await faults()]).toEqual([1, []]);
    await page.close();
  });

  it('wait under a black screen, and are there when it ends', async () => {
    const page = await open('english', '.source');
    await press(page, 'z', 'p', 'b');
    const seen = await page.evaluate(() => document.elementFromPoint(40, 700)?.className);
    expect(seen).toContain('lp-black');
    await press(page, 'Escape');
    expect(await count(page, '.lp-zoomed.lp-drawing')).toBe(1);
    await press(page, 'Escape', 'Escape');
    expect(await count(page, '.lp-zoomed, .lp-drawing')).toBe(0);
    await page.close();
  });

  it('end when all slides are shown at once', async () => {
    const page = await open('english', '.source');
    await press(page, 'p', 'z', 'o');
    expect(await count(page, '.lp-zoomed, .lp-drawing')).toBe(0);
    await page.close();
  });
});

describe('answers', () => {
  it('come all at once on A, and go again', async () => {
    const page = await open('english', '.fragment');
    const shown = () => count(page, '.deck-slide.present .fragment.visible');
    const all = await count(page, '.deck-slide.present .fragment');
    await press(page, 'a');
    expect([await shown(), all > 0]).toEqual([all, true]);
    await press(page, 'a');
    expect(await shown()).toBe(0);
    await press(page, 'PageDown');
    expect(await shown()).toBeGreaterThan(0);
    await page.close();
  });

  it('that are built up mark the words of the source with the step that quotes them, and move nothing', async () => {
    const page = await open('english', 'mark.fragment');
    const look = () =>
      page.$$eval('.deck-slide.present mark.fragment', (all) =>
        all.map((mark) => {
          const { visibility, opacity, textDecorationLine } = getComputedStyle(mark);
          const { left, top } = mark.getBoundingClientRect();
          return { seen: visibility === 'visible' && opacity === '1', marked: textDecorationLine, left, top };
        }),
      );
    const before = await look();
    expect(before.map(({ seen, marked }) => [seen, marked])).toEqual([
      [true, 'none'],
      [true, 'none'],
    ]);
    await press(page, 'PageDown', 'PageDown');
    const after = await look();
    expect(after.map(({ marked }) => marked)).toEqual(['underline', 'none']);
    expect(after.map(({ left, top }) => [left, top])).toEqual(before.map(({ left, top }) => [left, top]));
    await page.close();
  });

  it('that mark words of a source leave them to be read on the page for reading', async () => {
    const page = await browser.newPage();
    await page.goto(`${pathToFileURL(join(folder, 'english.html')).href}#read`);
    await page.waitForSelector('.lp-on');
    const seen = await page.$$eval('mark.fragment', (all) =>
      all.map((mark) => [
        mark.checkVisibility({ visibilityProperty: true, opacityProperty: true }),
        getComputedStyle(mark).textDecorationLine,
      ]),
    );
    expect(seen).toEqual([
      [true, 'none'],
      [true, 'none'],
    ]);
    await page.close();
  });

  it('that are built up have a bar at the newest step, and go again by going back', async () => {
    const page = await open('english', '.step');
    const bars = () =>
      page.$$eval('.deck-slide.present .step', (all) =>
        all.map((step) => [
          step.checkVisibility({ visibilityProperty: true, opacityProperty: true }),
          getComputedStyle(step, '::before').borderInlineStartStyle === 'solid',
          step.getAttribute('aria-hidden'),
        ]),
      );
    await press(page, 'PageDown', 'PageDown');
    expect(await bars()).toEqual([
      [true, false, null],
      [true, true, null],
      [false, false, 'true'],
    ]);
    await press(page, 'PageUp');
    expect(await bars()).toEqual([
      [true, true, null],
      [false, false, 'true'],
      [false, false, 'true'],
    ]);
    await page.close();
  });

  it('are read aloud when they come', async () => {
    const page = await open('english', '.fragment');
    await press(page, 'PageDown');
    const said = await page.$eval('.aria-status', (status) => status.textContent);
    const come = await page.$eval('.deck-slide.present .fragment.visible', (answer) => answer.textContent?.trim());
    expect(said).toContain(come);
    await page.close();
  });
});
