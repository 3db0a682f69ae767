import { randomUUID } from 'node:crypto';
import { availableParallelism } from 'node:os';
import type { Artifact, Flow, Measured } from '../../model/document.ts';
import type { Measurer, Pictures, Printed, Printer } from '../../model/ports.ts';
import type { Found } from './find.ts';
import { createJobs } from './jobs.ts';
import { type KeptPage, Refused } from './kept-page.ts';
import type { StartedBrowser } from './launch.ts';
import { flowHtml, readMeasures } from './measure.ts';
import { createOrigin } from './origin.ts';

export interface PressOptions {
  readonly browser: Found;
  /** Whole stylesheets, with the @font-face rules of `fonts/FILE`. */
  readonly css: { readonly print: string; readonly slides: string };
  /** woff2 as base64, by the name in the stylesheet. */
  readonly fonts: Readonly<Record<string, string>>;
  /** Pages at work at once; as many as cores and one more when left out. */
  readonly pages?: number;
  /** ms that one try of a job may take: 60 s when left out. */
  readonly deadline?: number;
  /** Documents shown by a page before it is replaced: 100 when left out. */
  readonly recycle?: number;
  /** A browser started before (startBrowser); the first press to need one takes it. */
  readonly started?: StartedBrowser | undefined;
}

/** Measures and prints in a closed browser that starts with the first job. */
export interface PressRoom extends Measurer, Printer {
  /** Starts the browser before there is a job. */
  warm(): Promise<void>;
  /** Name and version of the browser, which is started for it. */
  version(): Promise<string>;
  /** Ends the browser with all its processes. */
  close(): Promise<void>;
  /** What a user should be told once: the sandbox is off. */
  readonly warnings: readonly string[];
}

type PdfArtifact = Extract<Artifact, { kind: 'pdf' }>;

const LARGEST = 20_000_000;

/**
 * Opens a press. A job whose browser dies or hangs is done again; one that still cannot be done throws JobFailed with
 * its name. Content never runs a script and reaches neither network nor disk.
 */
export function openPress(options: PressOptions): PressRoom {
  const jobs = createJobs({
    browser: options.browser,
    origin: createOrigin(options.css, options.fonts),
    pages: options.pages ?? availableParallelism() + 1,
    deadline: options.deadline ?? 60_000,
    recycle: options.recycle ?? 100,
    started: options.started,
  });
  return {
    warnings: jobs.warnings,
    warm: () => jobs.warm('print'),
    version: () => jobs.version(),
    close: () => jobs.close(),
    async measure(flow: Flow, pictures: Pictures): Promise<Measured> {
      // A list that is not printed has no boxes.
      if (flow.boxes.length === 0) return { boxes: [], problems: [] };
      return jobs.run('measuring', flow.medium, (page) => measureOn(page, flow, pictures));
    },
    print(artifact: PdfArtifact, pictures: Pictures): Promise<Printed> {
      return jobs.run(artifact.file, artifact.medium, (page) => printOn(page, artifact, pictures));
    },
  };
}

async function measureOn(page: KeptPage, flow: Flow, pictures: Pictures): Promise<Measured> {
  const { language, direction } = flow;
  const html = checkSize(flowHtml(flow));
  const media = flow.medium === 'print' ? 'print' : 'screen';
  const job = { title: 'measuring', language, direction, html, hidden: false };
  return readMeasures(flow, await page.measure(job, media, pictures));
}

/** Prints, and takes the PDF only when it is of this document: its title comes back, and the page went nowhere. */
async function printOn(page: KeptPage, artifact: PdfArtifact, pictures: Pictures): Promise<Printed> {
  const title = `lessonpress ${randomUUID()}`;
  const { language, direction } = artifact;
  await page.show({ title, language, direction, html: checkSize(artifact.body), hidden: true }, 'screen', pictures);
  const pdf = await page.print(artifact.page);
  page.assertStayed();
  if (!pdf.includes(`/Title (${title})`, 0, 'latin1')) throw new Refused('another page was printed in its place');
  const pages = countPages(pdf);
  if (pages !== artifact.pages) {
    throw new Refused(`it was set on ${artifact.pages} pages and came out on ${pages}`);
  }
  return { pdf };
}

/** Pages of a PDF as Chromium writes it: each page is an object of its own, not compressed. */
function countPages(pdf: Buffer): number {
  let pages = 0;
  for (let at = pdf.indexOf('/Type /Page\n'); at >= 0; at = pdf.indexOf('/Type /Page\n', at + 1)) pages += 1;
  return pages;
}

function checkSize(html: string): string {
  if (html.length > LARGEST) throw new Refused(`it is larger than ${LARGEST / 1e6} MB`);
  return html;
}
