import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runBuild } from '../../src/commands/build.ts';
import { openBrowser } from '../fixtures/browser.ts';
import { runWithHost } from '../fixtures/host.ts';
import { ARABIC, COUNTS, ENGLISH, type HostileWords, hostileLesson, longestWords } from '../fixtures/hostile-lesson.ts';
import { type SeenSlide, seenSlides } from '../fixtures/seen-slides.ts';

/** Decks of which every slide is too full, built as a teacher builds them and looked at in a real browser. */
let browser: Browser;
let folder: string;

beforeAll(async () => {
  browser = await openBrowser();
  folder = mkdtempSync(join(tmpdir(), 'lessonpress-overflow-'));
});

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Report {
  readonly ok: boolean;
  readonly topics: readonly {
    readonly slides: readonly {
      readonly number: number;
      readonly size: number;
      readonly lines: readonly (readonly [number, number])[];
      readonly done: readonly string[];
      readonly part: number;
      readonly parts: number;
    }[];
  }[];
  readonly diagnostics: readonly {
    readonly severity: string;
    readonly code: string;
    readonly message: string;
    readonly line: number;
  }[];
}

async function build(name: string, markdown: string): Promise<{ code: number; report: Report; deck: string }> {
  const project = join(folder, name);
  mkdirSync(join(project, 'content'), { recursive: true });
  writeFileSync(join(project, 'content', 'lesson.md'), markdown);
  const { code, out } = await runWithHost(project, (host) =>
    runBuild([], { only: 'slides,slides-student', json: true, out: join(project, 'out') }, host),
  );
  return { code, report: JSON.parse(out), deck: join(project, 'out', 'lesson', 'slides.html') };
}

const languages: readonly (readonly [string, HostileWords])[] = [
  ['English', ENGLISH],
  ['Arabic', ARABIC],
];

describe.each(languages)('a deck of which everything is too long, in %s', (name, words) => {
  let made: Awaited<ReturnType<typeof build>>;
  let slides: SeenSlide[];
  let given: SeenSlide[];
  beforeAll(async () => {
    made = await build(name, hostileLesson(words));
    slides = await seenSlides(browser, made.deck);
    given = await seenSlides(browser, made.deck.replace('slides.html', 'slides-student.html'));
  });

  it('is built without an error', () => {
    expect(made.report.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(made.code).toBe(0);
    expect(slides.length).toBe(made.report.topics[0]?.slides.length);
  });

  it('has nothing outside a slide, over the footer, or smaller than 28, nor has the student copy', () => {
    expect(given.length).toBeGreaterThan(20);
    const faults = [...slides, ...given]
      .filter((slide) => slide.faults.length > 0)
      .map(({ number, faults }) => ({ number, faults }));
    expect(faults).toEqual([]);
  });

  it('still has every word, as often as it should be there', () => {
    const found = slides.flatMap((slide) => slide.words);
    const times = (word: string) => found.filter((one) => one === word).length;
    const timesOf = (kind: keyof typeof COUNTS) => [
      ...new Set(Array.from({ length: COUNTS[kind] }, (_, index) => times(words.word(kind, index)))),
    ];
    for (const kind of ['source', 'row', 'code', 'item', 'left', 'step'] as const) {
      expect(timesOf(kind), kind).toEqual([1]);
    }
    // Things to sort stand in the bank, and on a click in their column.
    expect(timesOf('sorted')).toEqual([2]);
    // What a match chooses from stands above each part of it.
    const parts = slides.filter((slide) => slide.words.includes(words.word('right', 0))).length;
    expect(parts).toBeGreaterThan(1);
    expect(timesOf('right')).toEqual([parts]);
    for (let index = 0; index < 30; index += 1) expect(times(words.word('term', index))).toBe(1);
    for (const longest of longestWords(words)) expect(times(longest), longest).toBe(1);
  });

  it('says of each slide from which lines it is made, and what was done to it', () => {
    const laid = made.report.topics[0]?.slides ?? [];
    const last = hostileLesson(words).split('\n').length;
    expect(laid.every(({ size }) => size >= 28)).toBe(true);
    expect(laid.flatMap(({ lines }) => lines).every(([from, to]) => from >= 1 && from <= to && to <= last)).toBe(true);
    expect(laid.every(({ parts, done }) => parts > 1 === done.includes('split'))).toBe(true);
    expect(laid.slice(1).every(({ lines }) => lines.length > 0)).toBe(true);
  });
});

describe('what no slide can hold', () => {
  it('is an error with its line and by how many pixels it is too tall or too wide', async () => {
    const lines = Array.from({ length: 12 }, (_, index) => `a_{${index}} &= \\frac{b}{c}`).join(' \\\\ ');
    const sum = Array.from({ length: 60 }, (_, index) => `x_{${index}}`).join(' + ');
    const heading = Array.from({ length: 70 }, (_, index) => `word${index}`).join(' ');
    const text = [
      '---',
      'title: Too much',
      'slides: full',
      '---',
      '',
      '## Tall',
      '',
      `$$\\begin{aligned} ${lines} \\end{aligned}$$`,
      '',
      '## Wide',
      '',
      `$$${sum}$$`,
      '',
      `## ${heading}`,
      '',
      'Text.',
    ].join('\n');
    const { code, report } = await build('too-much', text);
    const found = report.diagnostics.filter((one) => one.code === 'slides/too-big');
    expect(code).toBe(1);
    expect(found.map(({ line }) => line)).toEqual([8, 12, 14]);
    expect(found[0]?.message).toMatch(/the formula “.*” is \d{3} pixels too tall for a slide/);
    expect(found[1]?.message).toMatch(/the formula “x_\{0\} .*” is \d{3,4} pixels too wide for a slide/);
    expect(found[2]?.message).toMatch(/heading “word0 .*” is \d+ pixels too tall for the top of a slide/);
  });
});
