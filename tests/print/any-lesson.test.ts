import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runBuild } from '../../src/commands/build.ts';
import { type AnyLesson, anyLesson, anyProject } from '../fixtures/any-lesson.ts';
import { openBrowser } from '../fixtures/browser.ts';
import { runWithHost } from '../fixtures/host.ts';
import { readPdf } from '../fixtures/pdf.ts';
import { seenSlides } from '../fixtures/seen-slides.ts';

const LONG = 'Long'.padEnd(60, 'word');
/** What once went wrong. */
const written = (markdown: string): AnyLesson => ({ markdown, words: [] });
const LESSONS: Readonly<Record<string, AnyLesson>> = {
  ...Object.fromEntries([1, 3, 7, 10, 14, 19, 22].map((seed) => [`any-${seed}`, anyLesson(seed)])),
  'tall-starter': written(`---
title: A lesson with things to sort on its first slide
---

## One

Text.

:::questions{for=starter minutes=5}
1. Sort the changes of the New Economic Policy under three headings. [5]
   - [Private enterprise] peasants could sell their surplus
   - [National freedoms] bazaars and mosques were given back
   - [Experts] coal, iron and steel got specialists on high wages
   - [Private enterprise] nepmen set up small businesses
   - [National freedoms] native languages were encouraged
:::
`),
  'long-words': written(`---
title: ${LONG}
---

## ${LONG}

:::questions
1. Match each word. [4]
   | word | meaning |
   |---|---|
   | iron | ${LONG} and more |
   | gold | yellow |
   | lead | heavy |
   | tin | white |
:::

:::questions{for=check}
1. Match each word. [4]
   | word | meaning |
   |---|---|
   | iron | ${LONG} and more |
   | gold | yellow |
   | lead | heavy |
   | tin | white |
:::
`),
  'arabic-and-latin': written(`---
title: درس
language: ar
---

## قسم

كلام هنا.

:::questions{for=exit}
1. {bank} H2O الشمس تسخن تسخن rose ثم [[حار]] فيتبخر ويتكاثف البحار ويتكاثف تسخن كل يوم [[بارد]] إلى البحار.
1. {bank} 5 الشمس (Sun): [[عال]] فيتبخر ويتكاثف البحار ويتكاثف تسخن كل يوم [[بعيد]] إلى.
:::
`),
};

interface Report {
  readonly topics: readonly {
    readonly topic: string;
    readonly slides: readonly { readonly size: number; readonly lines: readonly (readonly [number, number])[] }[];
  }[];
  readonly diagnostics: readonly { readonly severity: string; readonly code: string; readonly file: string }[];
}

let browser: Browser;
let project: string;
let report: Report;

beforeAll(async () => {
  project = mkdtempSync(join(tmpdir(), 'lessonpress-any-'));
  for (const [path, text] of Object.entries(anyProject(LESSONS))) {
    mkdirSync(dirname(join(project, path)), { recursive: true });
    writeFileSync(join(project, path), text);
  }
  report = await build('out');
  browser = await openBrowser();
}, 60_000);

afterAll(async () => {
  await browser?.close();
  rmSync(project, { recursive: true, force: true });
});

async function build(out: string): Promise<Report> {
  const { out: said } = await runWithHost(project, (host) =>
    runBuild([], { json: true, out: join(project, out) }, host),
  );
  return JSON.parse(said);
}

const FILES = ['slides.html', 'slides-student.html'];
const path = (lesson: string, file: string, out = 'out') => join(project, out, lesson, file);

describe('lessons of everything in any order', () => {
  it('are built without an error', () => {
    expect(report.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('have every slide inside its frame, in letters of 28 and more', async () => {
    const faults: unknown[] = [];
    for (const lesson of Object.keys(LESSONS))
      for (const file of FILES)
        for (const { number, faults: found } of await seenSlides(browser, path(lesson, file)))
          if (found.length > 0) faults.push([lesson, file, number, ...found]);
    expect(faults).toEqual([]);
  }, 60_000);

  it('have every word of the lesson on a slide or in the notes', () => {
    for (const [lesson, { words }] of Object.entries(LESSONS)) {
      const deck = readFileSync(path(lesson, 'slides.html'), 'utf8');
      expect(words.filter(({ word, board }) => board && !deck.includes(word))).toEqual([]);
    }
  });

  it('have no answer in what pupils get', async () => {
    const secrets = Object.values(LESSONS).flatMap(({ words }) => words.filter(({ secret }) => secret));
    expect(secrets.length).toBeGreaterThan(40);
    for (const [lesson, { words }] of Object.entries(LESSONS)) {
      const handout = await readPdf(readFileSync(path(lesson, 'handout-6.pdf')));
      const given = [readFileSync(path(lesson, 'slides-student.html'), 'utf8'), JSON.stringify(handout)].join(' ');
      expect(words.filter(({ word, secret }) => secret && given.includes(word))).toEqual([]);
    }
  });

  it('name for each slide the lines that it is made of', () => {
    for (const { slides } of report.topics) {
      expect(slides.slice(1).every(({ lines }) => lines.length > 0)).toBe(true);
      expect(slides.flatMap(({ lines }) => lines).every(([from, to]) => from >= 1 && from <= to)).toBe(true);
    }
  });

  it('come out the same, byte for byte, when they are built again', async () => {
    await build('again');
    for (const lesson of Object.keys(LESSONS))
      for (const file of [...FILES, 'slides.pdf', 'slides-notes.pdf', 'handout-3.pdf'])
        expect(readFileSync(path(lesson, file)).equals(readFileSync(path(lesson, file, 'again'))), file).toBe(true);
  }, 60_000);
});
