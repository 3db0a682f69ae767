import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, CDPSession, HTTPRequest, Page } from 'puppeteer';
import type { Pictures } from '../../model/ports.ts';
import { insideSource } from './inside.ts';
import { type BoxFound, insideMeasureSource } from './inside-measure.ts';
import { insideProblemsSource } from './inside-problems.ts';
import { type Answer, type Medium, ORIGIN, POLICY, pictureAnswer } from './origin.ts';
import type { Swap } from './page-types.ts';

/** Content that the closed page does not take; trying again would not help. */
export class Refused extends Error {}

/** A page that is opened once and then shows one document after the other. */
export interface KeptPage {
  readonly medium: Medium;
  /** Documents shown so far. */
  readonly shown: number;
  /** Who is told when the page crashes. */
  whenCrashed(tell: ((problem: Error) => void) | null): void;
  /** Puts a document in place of the one before, with the pictures that it may fetch, its fonts and pictures loaded. */
  show(job: Swap, media: 'print' | 'screen', pictures: Pictures): Promise<void>;
  /** Puts a document in place of the one before and measures the box in each of its `data-column`. */
  measure(job: Swap, media: 'print' | 'screen', pictures: Pictures): Promise<readonly BoxFound[]>;
  /** Prints the document shown. Sizes in mm, for a stylesheet that names none. */
  print(size: { readonly width: number; readonly height: number }): Promise<Buffer>;
  /** Throws when the page has gone anywhere since it was opened. */
  assertStayed(): void;
  close(): Promise<void>;
}

/** What runs inside, as seen from here. */
interface Inside {
  swap(job: Swap): Promise<string | null>;
  pending(): number;
  failed(): string[];
  measure(): BoxFound[];
  clear(): void;
}
declare const lessonpress: Inside;

/** Opens a page at the synthetic origin: every request is answered from memory or refused, and its scripts are off. */
export async function openKeptPage(
  browser: Browser,
  medium: Medium,
  origin: (path: string) => Answer | null,
): Promise<KeptPage> {
  const page = await browser.newPage();
  let pictures: Pictures = new Map();
  let navigations = 0;
  let crashed: Error | null = null;
  let tell: ((problem: Error) => void) | null = null;
  const crash = (problem: Error) => {
    crashed = problem;
    tell?.(problem);
  };
  page.on('error', crash);
  page.on('close', () => crash(new Error('the page was closed')));
  await Promise.all([
    page.setJavaScriptEnabled(false),
    page.setRequestInterception(true),
    page.setViewport({ width: 1280, height: 720 }),
  ]);
  page.on('request', (request) => answerRequest(request, (path) => pictureAnswer(path, pictures) ?? origin(path)));
  await page.goto(ORIGIN + medium, { waitUntil: 'load' });
  await page.evaluate(`${insideProblemsSource()}\n${insideSource()}\n${insideMeasureSource()}`);
  const session = await page.createCDPSession();
  page.on('framenavigated', (frame) => {
    if (frame === page.mainFrame()) navigations += 1;
  });
  let shown = 0;
  let media = 'screen';
  /** Before a document is put in: its pictures, and the media that it is laid out for. */
  async function prepare(wanted: 'print' | 'screen', its: Pictures): Promise<void> {
    shown += 1;
    pictures = its;
    if (media !== wanted) await emulate(session, wanted);
    media = wanted;
  }
  async function show(job: Swap, wanted: 'print' | 'screen', its: Pictures): Promise<void> {
    await prepare(wanted, its);
    const refusal = await page.evaluate((swap) => lessonpress.swap(swap), job);
    if (refusal !== null) throw new Refused(refusal);
    if (job.html.includes('<img')) await picturesReady(page, job.hidden);
  }
  return {
    medium,
    whenCrashed(wanted) {
      tell = wanted;
      if (crashed) tell?.(crashed);
    },
    get shown() {
      return shown;
    },
    show,
    async measure(job, wanted, its) {
      if (job.html.includes('<img')) {
        await show(job, wanted, its);
        return page.evaluate(() => lessonpress.measure());
      }
      await prepare(wanted, its);
      return measureAtOnce(page, job);
    },
    print: (size) => printToPdf(session, size),
    assertStayed() {
      if (navigations > 0) throw new Refused('it led the page elsewhere');
    },
    close: () => page.close(),
  };
}

function answerRequest(request: HTTPRequest, find: (path: string) => Answer | null): void {
  const url = request.url();
  const answer = url.startsWith(ORIGIN) && request.method() === 'GET' ? find(url.slice(ORIGIN.length)) : null;
  const done = answer
    ? request.respond({
        status: 200,
        contentType: answer.type,
        headers: {
          'content-security-policy': POLICY,
          'x-content-type-options': 'nosniff',
          'access-control-allow-origin': '*',
        },
        body: answer.body,
      })
    : request.abort('blockedbyclient');
  // The page may be gone before it is answered.
  done.catch(() => {});
}

async function emulate(session: CDPSession, media: 'print' | 'screen'): Promise<void> {
  await session.send('Emulation.setEmulatedMedia', { media: media === 'print' ? 'print' : '' });
}

/** In one go: the page is empty again before its next frame, so that what is only measured is never painted. */
async function measureAtOnce(page: Page, job: Swap): Promise<readonly BoxFound[]> {
  const { refusal, boxes } = await page.evaluate(async (swap) => {
    const refusal = await lessonpress.swap(swap);
    const boxes = refusal === null ? lessonpress.measure() : [];
    lessonpress.clear();
    return { refusal, boxes };
  }, job);
  if (refusal !== null) throw new Refused(refusal);
  return boxes;
}

/** No timer runs inside, so it is asked from here until every picture has come or failed. */
async function picturesReady(page: Page, mustLoad: boolean): Promise<void> {
  for (let pause = 1; (await page.evaluate(() => lessonpress.pending())) > 0; pause = Math.min(pause * 2, 20)) {
    await wait(pause);
  }
  if (!mustLoad) return;
  const failed = await page.evaluate(() => lessonpress.failed());
  if (failed.length > 0) throw new Refused(`a picture did not load (${failed.join(', ')})`);
}

async function printToPdf(session: CDPSession, size: { width: number; height: number }): Promise<Buffer> {
  const { data } = await session.send('Page.printToPDF', {
    printBackground: true,
    preferCSSPageSize: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
    paperWidth: size.width / 25.4,
    paperHeight: size.height / 25.4,
    marginTop: 0,
    marginBottom: 0,
    marginLeft: 0,
    marginRight: 0,
    transferMode: 'ReturnAsBase64',
  });
  return Buffer.from(data, 'base64');
}
