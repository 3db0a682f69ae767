import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PressRoom } from '../../src/io/browser/press.ts';
import { type PdfContents, readPdf } from '../fixtures/pdf.ts';
import { type Canary, openCanary } from '../io/canary.ts';
import { artifact, css, flow, foundBrowser, noPictures, testPress } from '../io/press-fixture.ts';
import { hostileVectors, refreshVectors } from '../io/vectors.ts';

/** Everything that a PDF says, wherever it says it. */
const allOf = ({ pages, details, bookmarks, alts }: PdfContents) =>
  [...pages, details, ...bookmarks, ...alts].join('\n');

const SECRET = 'CANARY-SECRET-8731';
/** One very long page, so that whatever hostile markup does to the layout, it is one. */
const tall = `${css}\n@page { size: 210mm 4000mm }`;

describe('a hostile page', () => {
  let canary: Canary;
  let press: PressRoom;
  let folder: string;
  let vectors: Readonly<Record<string, string>>;
  let refreshes: Readonly<Record<string, string>>;

  beforeAll(async () => {
    canary = await openCanary();
    folder = mkdtempSync(join(tmpdir(), 'lessonpress-hostile-'));
    const secret = join(folder, 'secret.txt');
    writeFileSync(secret, SECRET);
    vectors = hostileVectors(canary.http, canary.tcp, secret);
    refreshes = refreshVectors(canary.http, secret);
    press = await testPress({ pages: 2, css: { print: tall, slides: tall } });
  });
  afterAll(async () => {
    await press.close();
    await canary.close();
    rmSync(folder, { recursive: true });
  });

  const silent = () => {
    expect(canary.requests).toEqual([]);
    expect(canary.connections()).toBe(0);
  };

  it('is made of more than fifty ways out', () => {
    expect(Object.keys(vectors).length).toBeGreaterThanOrEqual(55);
  });

  it('reaches nothing with each way out alone, runs no script and prints its own text', async () => {
    await Promise.all(
      Object.entries(vectors).map(async ([name, markup]) => {
        const { pdf } = await press.print(
          artifact(`<p>Begin ${name}</p>${markup}<p>End</p>`, { file: name }),
          noPictures,
        );
        const everything = allOf(await readPdf(pdf));
        expect(everything, name).toContain(`Begin ${name}`);
        expect(everything, name).not.toMatch(/CANARY|SCRIPT-RAN|PATH=/);
      }),
    );
    silent();
  });

  it('reaches nothing with all of them at once', async () => {
    const { pdf } = await press.print(artifact(`<p>Begin</p>${Object.values(vectors).join('\n')}`), noPictures);
    const everything = allOf(await readPdf(pdf));
    expect(everything).toContain('Begin');
    expect(everything).not.toMatch(/CANARY|SCRIPT-RAN|PATH=/);
    silent();
  });

  it('reaches nothing while it is measured, on paper and on slides', async () => {
    for (const medium of ['print', 'slides'] as const) {
      const measured = await Promise.all(
        Object.values(vectors).map((markup) => press.measure(flow([`<p>Begin</p>${markup}`], { medium }), noPictures)),
      );
      for (const { boxes } of measured) expect(boxes[0]?.height).toBeGreaterThan(5);
    }
    silent();
  });

  it('is refused when it would lead elsewhere, and is never printed as a success', async () => {
    for (const [name, markup] of Object.entries(refreshes)) {
      const job = press.print(artifact(`<p>Begin</p>${markup}`, { file: `${name}.pdf` }), noPictures);
      await expect(job, name).rejects.toThrow(`${name}.pdf: it holds a <meta http-equiv>`);
      await expect(press.measure(flow([markup]), noPictures), name).rejects.toThrow('<meta http-equiv>');
    }
    const { pdf } = await press.print(artifact('<p>The next one</p>'), noPictures);
    expect((await readPdf(pdf)).pages).toEqual(['The next one']);
    silent();
  });

  it('is heard when nothing is closed: the canary works', async () => {
    const found = await foundBrowser();
    const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    const env = { ...process.env, ...(found.libraries ? { LD_LIBRARY_PATH: found.libraries } : {}) };
    const browser = await puppeteer.launch({ executablePath: found.path, headless: 'shell', pipe: true, args, env });
    try {
      const page = await browser.newPage();
      await page.setContent(Object.values(vectors).join('\n'), { waitUntil: 'load', timeout: 10_000 }).catch(() => {});
      await page.pdf({ timeout: 10_000 }).catch(() => {});
      await new Promise((resolve) => setTimeout(resolve, 500));
      expect(new Set(canary.requests).size).toBeGreaterThan(15);
      expect(canary.connections()).toBeGreaterThan(0);
    } finally {
      await browser.close();
    }
  });
});
