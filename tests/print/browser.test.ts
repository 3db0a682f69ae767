import { existsSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { finishPdf } from '../../src/finish/finish.ts';
import { openKeptPage } from '../../src/io/browser/kept-page.ts';
import { launchBrowser } from '../../src/io/browser/launch.ts';
import { createOrigin } from '../../src/io/browser/origin.ts';
import type { PressRoom } from '../../src/io/browser/press.ts';
import { JobFailed } from '../../src/io/browser/problem.ts';
import type { Pictures } from '../../src/model/ports.ts';
import { readPdf } from '../fixtures/pdf.ts';
import { artifact, css, flow, fonts, foundBrowser, noPictures, testPress } from '../io/press-fixture.ts';
import { membersOf, ownBrowsers, until } from '../io/processes.ts';

const RED_DOT = 'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEElEQVR4nGP4z8AARAwQCgAf7gP9i18U1AAAAABJRU5ErkJggg==';
const pictures: Pictures = new Map([
  ['dot', { asset: 'dot', mime: 'image/png', width: 2, height: 2, base64: RED_DOT, svg: null }],
]);
const words = 'Peasants could sell what they grew, and small traders came back to the towns. ';
const page = (text: string) => `<div class="page"><p>${text}</p></div>`;
const onPackaged = it.skipIf(
  process.platform !== 'linux' || process.arch !== 'x64' || process.env.PUPPETEER_EXECUTABLE_PATH,
);
const onLinux = it.skipIf(process.platform !== 'linux');

describe('measuring', () => {
  let press: PressRoom;
  beforeAll(async () => {
    press = await testPress();
  });
  afterAll(() => press.close());

  it('gives heights in millimetres on paper and in units on a slide', async () => {
    const boxes = ['<div style="height:8.5mm"></div>', '<div style="height:96px"></div>'];
    const paper = await press.measure(flow(boxes), noPictures);
    expect(paper.boxes[0]?.height).toBeCloseTo(8.5, 1);
    expect(paper.boxes[1]?.height).toBeCloseTo(25.4, 2);
    const slide = await press.measure(flow(boxes, { medium: 'slides', width: 1120 }), noPictures);
    expect(slide.boxes[1]?.height).toBe(96);
  });

  it('adds up: no margin leaks out of a box', async () => {
    const { boxes } = await press.measure(
      flow(['<p>One line</p>', '<div class="box"><p>One line</p></div>']),
      noPictures,
    );
    expect(boxes[0]?.height).toBeGreaterThan(8.5);
    expect(boxes[1]?.height).toBe(boxes[0]?.height);
  });

  it('gives the lines of a text without a gap between them, whole words in each', async () => {
    const text = `${words.repeat(4)}H<sub>2</sub>O and x<sup>2</sup> <b>stay</b> on their lines. ${words}`;
    const { boxes } = await press.measure(flow([`<p data-cut="lines" data-part="p0">${text}</p>`]), noPictures);
    const units = boxes[0]?.units ?? [];
    const plain = text.replace(/<[^>]+>/g, '');
    expect(units.length).toBeGreaterThan(8);
    expect(units[0]?.start).toBe(0);
    expect(units.at(-1)?.end).toBe(plain.length);
    units.forEach((unit, index) => {
      expect(unit.part).toBe('p0');
      expect(unit.bottom - unit.top).toBeGreaterThan(5);
      expect(unit.bottom - unit.top).toBeLessThan(9);
      const next = units[index + 1];
      if (!next) return;
      expect(unit.end).toBe(next.start);
      expect(unit.bottom).toBe(next.top);
      expect(plain[unit.end - 1]).toBe(' ');
    });
  });

  it('finds the lines that are printed', async () => {
    const text = `${words.repeat(9)}Ελληνικά λόγια. ${words}`;
    const { boxes } = await press.measure(
      flow([`<p data-cut="lines" data-part="p0">${text}</p>`], { width: 180 }),
      noPictures,
    );
    const measured = (boxes[0]?.units ?? []).map(({ start, end }) => text.slice(start, end).trim());
    const { pdf } = await press.print(artifact(page(text)), noPictures);
    const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
    const opened = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
    const { items } = await (await opened.getPage(1)).getTextContent();
    const lines = new Map<number, string>();
    for (const item of items) {
      if (!('str' in item)) continue;
      const at = Math.round(item.transform[5]);
      lines.set(at, (lines.get(at) ?? '') + item.str);
    }
    expect([...lines.values()].map((line) => line.trim()).filter((line) => line !== '')).toEqual(measured);
  });

  it('finds the lines of a text from right to left with foreign words in it', async () => {
    const text = 'كانت السياسة الاقتصادية الجديدة خطوة إلى الوراء NEP 1921 كما قال لينين. '.repeat(5);
    const { boxes } = await press.measure(
      flow([`<p data-cut="lines" data-part="p0">${text}</p>`], { direction: 'rtl', language: 'ar' }),
      noPictures,
    );
    const units = boxes[0]?.units ?? [];
    expect(units.length).toBeGreaterThan(3);
    const starts = units.map(({ start }) => start);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    for (const { top, bottom } of units) expect(bottom - top).toBeLessThan(9);
    expect(text.slice(0, units[0]?.end).trim().split(' ').length).toBeGreaterThan(5);
  });

  it('gives a unit where the HTML marks one', async () => {
    const rules = [0, 1, 2].map((n) => `<div class="rule" data-cut="unit" data-part="l${n}"></div>`).join('');
    const { boxes } = await press.measure(flow([`<p>Why?</p>${rules}`]), noPictures);
    const units = boxes[0]?.units ?? [];
    expect(units.map(({ part }) => part)).toEqual(['l0', 'l1', 'l2']);
    for (const { top, bottom } of units) expect(bottom - top).toBeCloseTo(8.5, 1);
  });

  it('names what sticks out, what did not load and what no font has', async () => {
    const { problems } = await press.measure(
      flow([
        '<p style="width:20mm">Donaudampfschifffahrtsgesellschaftskapitänsmützenfabrikantenverband</p>',
        '<p><img src="asset/gone" alt="A map of Russia"></p>',
        '<p>The sign 中 is missing, é and α are not.</p>',
        '<p>Nothing is wrong here.</p>',
      ]),
      noPictures,
    );
    expect(problems).toEqual([
      { box: 'b0', code: 'overflow', detail: expect.stringContaining('Donaudampf'), by: expect.any(Number) },
      { box: 'b1', code: 'picture', detail: 'A map of Russia', by: null },
      { box: 'b2', code: 'glyph', detail: '中', by: null },
    ]);
  });

  it('waits for pictures and takes their size', async () => {
    const { boxes, problems } = await press.measure(
      flow(['<img src="asset/dot" style="width:40mm;display:block">']),
      pictures,
    );
    expect(problems).toEqual([]);
    expect(boxes[0]?.height).toBeCloseTo(40, 1);
  });
});

describe('printing', () => {
  let press: PressRoom;
  beforeAll(async () => {
    press = await testPress({ recycle: 4 });
  });
  afterAll(() => press.close());

  it('prints the pages with their text, tagged, with bookmarks', async () => {
    const body =
      '<div class="page"><h1>The New Economic Policy</h1><p>Text</p></div><div class="page"><h2>Sources</h2></div>';
    const { pdf } = await press.print(artifact(body, { pages: 2, language: 'en-GB' }), noPictures);
    const contents = await readPdf(pdf);
    expect(contents.pages).toEqual(['The New Economic Policy Text', 'Sources']);
    expect(contents.sizes[0]?.width).toBeCloseTo(210, 0);
    expect(contents.tagged).toBe(true);
    expect(contents.language).toBe('en-GB');
    expect(contents.bookmarks).toEqual(['The New Economic Policy', 'Sources']);
  });

  const fontsIn = (pdf: Uint8Array) =>
    [
      ...new Set(
        [
          ...Buffer.from(pdf)
            .toString('latin1')
            .matchAll(/\/BaseFont \/[A-Z]{6}\+([\w-]+)/g),
        ].map(([, name]) => name),
      ),
    ].sort();

  it('prints with the fonts of the package only', async () => {
    const { pdf } = await press.print(artifact(page('Latin <b>bold</b> Ελληνικά שלום')), noPictures);
    expect(fontsIn(pdf)).toEqual(['NotoSans-Bold', 'NotoSans-Regular', 'NotoSansHebrewThin-Regular']);
  });

  onPackaged('sees none of the fonts of this machine', async () => {
    const { pdf } = await press.print(artifact(page('<span style="font-family:serif">Serif</span> 中')), noPictures);
    expect(fontsIn(pdf)).toEqual(['NotoSans-Regular', 'OpenSans-Regular']);
  });

  it('takes a script that the page has not shown before', async () => {
    const one = await testPress({ pages: 1 });
    try {
      await one.print(artifact(page('Latin')), noPictures);
      await one.measure(flow(['<p>Latin</p>']), noPictures);
      expect(fontsIn((await one.print(artifact(page('Ελληνικά שלום')), noPictures)).pdf)).toEqual([
        'NotoSans-Regular',
        'NotoSansHebrewThin-Regular',
      ]);
    } finally {
      await one.close();
    }
  });

  it('serves the pictures of the job, and of no other', async () => {
    const body = page('<img src="asset/dot" alt="A dot" style="width:20mm">');
    const { pdf } = await press.print(artifact(body), pictures);
    expect(Buffer.from(pdf).includes('/Subtype /Image')).toBe(true);
    await expect(press.print(artifact(body.replace('asset/dot', 'asset/other')), pictures)).rejects.toThrow(
      'worksheet.pdf: a picture did not load (asset/other)',
    );
  });

  it('prints what a stylesheet paints with a picture of its own', async () => {
    const dot = `background:url(data:image/png;base64,${RED_DOT});height:20mm;print-color-adjust:exact`;
    const { pdf } = await press.print(artifact(page(`<span style="display:block;${dot}"></span>`)), noPictures);
    expect(Buffer.from(pdf).includes('/Subtype /Image')).toBe(true);
  });

  it('refuses a document that came out on other pages than it was set on', async () => {
    await expect(press.print(artifact(page('One'), { pages: 2 }), noPictures)).rejects.toThrow(
      'worksheet.pdf: it was set on 2 pages and came out on 1',
    );
  });

  it('leaves nothing of a document to the next one', async () => {
    await press.print(
      artifact('<style>p{display:none}</style><base href="http://x.invalid/"><div class="page"></div>'),
      noPictures,
    );
    for (const text of ['First', 'Second', 'Third', 'Fourth', 'Fifth']) {
      const { pdf } = await press.print(artifact(page(text)), noPictures);
      expect((await readPdf(pdf)).pages).toEqual([text]);
    }
  });

  it('gives the same finished bytes from one page and from three, in another order', async () => {
    const jobs = Array.from({ length: 9 }, (_, n) =>
      artifact(
        `${page(`${words.repeat(n + 1)}<table><tr><th scope="col">Year</th></tr><tr><td>192${n}</td></tr></table>`)}`,
      ),
    );
    const finish = (pdf: Uint8Array) => finishPdf(pdf, { title: 'T', language: 'en', direction: 'ltr' });
    const inOrder: string[] = [];
    const single = await testPress({ pages: 1 });
    try {
      for (const job of jobs)
        inOrder.push(Buffer.from(finish((await single.print(job, noPictures)).pdf)).toString('latin1'));
    } finally {
      await single.close();
    }
    const reversed = await Promise.all([...jobs].reverse().map((job) => press.print(job, noPictures)));
    const others = reversed.reverse().map(({ pdf }) => Buffer.from(finish(pdf)).toString('latin1'));
    expect(others.map((bytes, n) => bytes === inOrder[n])).toEqual(jobs.map(() => true));
    expect(new Set(inOrder).size).toBe(jobs.length);
  });
});

describe('a browser that breaks', () => {
  const batch = (press: PressRoom, count: number) =>
    Promise.all(
      Array.from({ length: count }, (_, n) => press.print(artifact(page(`Job ${n} ${words.repeat(20)}`)), noPictures)),
    );

  onLinux('is started again when it is killed, and every job is done', async () => {
    const press = await testPress({ pages: 2 });
    try {
      const working = batch(press, 30);
      for (let kills = 0; kills < 2; kills += 1) {
        await until(() => ownBrowsers().length > 0);
        await new Promise((resolve) => setTimeout(resolve, 250));
        for (const { pid } of ownBrowsers()) process.kill(pid, 'SIGKILL');
      }
      const done = await working;
      expect(done.length).toBe(30);
      const last = done.at(-1);
      expect(last && (await readPdf(last.pdf)).pages[0]).toContain('Job 29');
    } finally {
      await press.close();
    }
  });

  onLinux('is killed when it hangs, and the job is done by another', async () => {
    const press = await testPress({ pages: 1, deadline: 1500 });
    try {
      await press.warm();
      const [hung] = ownBrowsers();
      if (!hung) throw new Error('no browser was started');
      process.kill(hung.pid, 'SIGSTOP');
      const { pdf } = await press.print(artifact(page('After all')), noPictures);
      expect((await readPdf(pdf)).pages).toEqual(['After all']);
      expect(ownBrowsers().map(({ pid }) => pid)).not.toContain(hung.pid);
    } finally {
      await press.close();
    }
  });

  it('fails a job that cannot be printed in time by its name, and does the others', async () => {
    const press = await testPress({ pages: 2, deadline: 1500 });
    try {
      const endless = artifact('<div style="height:9000000px">Tall</div>', { file: 'endless.pdf' });
      const results = await Promise.allSettled([
        press.print(endless, noPictures),
        ...Array.from({ length: 6 }, (_, n) => press.print(artifact(page(`Job ${n}`)), noPictures)),
      ]);
      expect(results.map(({ status }) => status)).toEqual(['rejected', ...Array(6).fill('fulfilled')]);
      const [first] = results;
      expect(first?.status === 'rejected' && first.reason).toBeInstanceOf(JobFailed);
      expect(first?.status === 'rejected' && first.reason.message).toContain('endless.pdf');
    } finally {
      await press.close();
    }
  });

  onLinux('leaves no process and no profile behind', async () => {
    const press = await testPress({ pages: 2 });
    await batch(press, 4);
    const browsers = ownBrowsers();
    expect(membersOf(browsers).length).toBeGreaterThan(2);
    await press.close();
    await until(() => membersOf(browsers).length === 0, 2000);
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith(`lessonpress-browser-${process.pid}-`))).toEqual([]);
    await expect(press.print(artifact(page('Late')), noPictures)).rejects.toThrow();
  });

  it('is not started when nothing is printed', async () => {
    const press = await testPress();
    if (existsSync('/proc')) expect(ownBrowsers()).toEqual([]);
    await press.close();
  });

  it('does not keep a page that went elsewhere', async () => {
    const launched = await launchBrowser(await foundBrowser());
    try {
      const kept = await openKeptPage(launched.browser, 'print', createOrigin({ print: css, slides: css }, fonts));
      await kept.show({ title: 'x', language: 'en', direction: 'ltr', html: 'x', hidden: false }, 'print', noPictures);
      kept.assertStayed();
      const open = (await launched.browser.pages()).find((one) => one.url().includes('lessonpress.invalid'));
      const elsewhere = '<meta http-equiv="refresh" content="0;url=http://127.0.0.1:9/">';
      await open?.evaluate(`document.body.innerHTML = '${elsewhere}'`);
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(() => kept.assertStayed()).toThrow('led the page elsewhere');
    } finally {
      launched.kill();
    }
  });
});
