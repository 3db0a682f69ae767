import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'puppeteer';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runBuild } from '../../src/commands/build.ts';
import { openBrowser } from '../fixtures/browser.ts';
import { runWithHost } from '../fixtures/host.ts';
import { openPaper } from '../fixtures/paper.ts';
import { buildInMemory } from '../fixtures/pipeline.ts';

const LESSON = `---
title: Zusammenleben in der Donaudampfschifffahrtsgesellschaft
enquiry: Wie lang darf ein Wort sein?
language: de
terms:
  Kompositum: ein Wort, das aus mehreren Wörtern zusammengesetzt ist
  Behördendeutsch: die Sprache der Ämter
---

## Die Rindfleischetikettierungsüberwachungsaufgaben

**Lange Wörter klingen genau.**
`;

/** Words that a deck breaks in two: the words of these elements, each on the lines on which its letters stand. */
const BROKEN = `[...document.querySelectorAll('h1, .slide-title, .key-word dt')].flatMap((element) => {
  const words = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (walker.nextNode())
    for (const word of walker.currentNode.data.matchAll(/\\S+/g)) {
      const range = document.createRange();
      range.setStart(walker.currentNode, word.index);
      range.setEnd(walker.currentNode, word.index + word[0].length);
      if (range.getClientRects().length > 1) words.push(word[0]);
    }
  return words;
})`;

let browser: Browser;
let folder: string;

beforeAll(async () => {
  browser = await openBrowser();
  folder = mkdtempSync(join(tmpdir(), 'lessonpress-words-'));
});

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

it('breaks no long word of a title or among the key words that a slide has room for, and cuts none off', async () => {
  mkdirSync(join(folder, 'content'), { recursive: true });
  writeFileSync(join(folder, 'content', 'lesson.md'), LESSON);
  const { code } = await runWithHost(folder, (host) => runBuild([], { only: 'slides', out: 'out' }, host));
  expect(code).toBe(0);
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 720 });
  await page.goto(`${pathToFileURL(join(folder, 'out', 'lesson', 'slides.html')).href}?print-pdf`);
  await page.waitForFunction('window.Reveal && Reveal.isReady()');
  expect(await page.$$eval('h1, .slide-title, .key-word dt', (all) => all.length)).toBeGreaterThanOrEqual(5);
  expect(await page.evaluate(BROKEN)).toEqual([]);
  const wide = await page.$$eval('h1, .slide-title, .key-word', (all) =>
    all.filter((one) => one.scrollWidth > one.clientWidth + 1).map((one) => one.textContent),
  );
  expect(wide).toEqual([]);
  await page.close();
}, 60_000);

it('keeps the line for name and class of a handout inside its margins beside a very long word', async () => {
  const { written } = await buildInMemory({ 'content/lesson.md': LESSON }, { only: ['handout-2'] });
  const body = written.text(written.paths().find((path) => path.endsWith('handout-2.pdf')) ?? '');
  const deck = { id: 'lesson', language: 'de', direction: 'ltr', html: '', bodies: {}, pictures: new Map() };
  const page = await openPaper(await browser.newPage(), deck, body);
  const [head, name] = await page.evaluate(() =>
    ['.handout-head', '.handout-name'].map((selector) => {
      const box = document.querySelector(selector)?.getBoundingClientRect();
      return { right: box?.right ?? 0, width: box?.width ?? 0 };
    }),
  );
  expect(name?.right).toBeLessThanOrEqual((head?.right ?? 0) + 1);
  expect(name?.width).toBeGreaterThan(220);
  await page.close();
}, 60_000);
