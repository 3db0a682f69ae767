import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Found, findBrowser } from '../../src/io/browser/find.ts';
import { openPress, type PressOptions, type PressRoom } from '../../src/io/browser/press.ts';
import type { Artifact, Flow, FlowBox } from '../../src/model/document.ts';
import type { Pictures } from '../../src/model/ports.ts';
import type { FontFace } from '../../src/model/theme.ts';

export type PdfArtifact = Extract<Artifact, { kind: 'pdf' }>;
export const noPictures: Pictures = new Map();

const PLAIN = join(import.meta.dirname, '..', '..', 'templates', 'themes', 'plain');
const all: readonly FontFace[] = JSON.parse(readFileSync(join(PLAIN, 'faces.json'), 'utf8'));
const bodyFaces = all.filter(({ family, style }) => family === 'LP Body' && style === 'normal');

const faces = bodyFaces.map(
  ({ file, weight, unicodeRange }) =>
    `@font-face{font-family:"LP Body";font-weight:${weight};font-style:normal;` +
    `${unicodeRange === null ? '' : `unicode-range:${unicodeRange};`}src:url("fonts/${file}") format("woff2")}`,
);

/** A small stylesheet with real fonts: A4 pages of their own height. */
export const css = `${faces.join('\n')}
@page { size: 210mm 297mm; margin: 0 }
body { margin: 0; font: 12pt/1.4 "LP Body", sans-serif }
.box { display: flow-root }
p { margin: 0 0 3mm }
.page { box-sizing: border-box; break-after: page; height: 296.8mm; padding: 15mm; overflow: hidden }
.page:last-child { break-after: auto }
.rule { height: 8.5mm; border-bottom: 1px dotted #555; box-sizing: border-box }`;

export const fonts = Object.fromEntries(
  bodyFaces.map(({ file }) => [file, readFileSync(join(PLAIN, 'fonts', file)).toString('base64')]),
);

/** The browser that a build would use. */
export async function foundBrowser(): Promise<Found> {
  const found = await findBrowser({});
  if ('tried' in found) throw new Error(found.message);
  return found;
}

export async function testPress(options: Partial<PressOptions> = {}): Promise<PressRoom> {
  return openPress({ browser: await foundBrowser(), css: { print: css, slides: css }, fonts, ...options });
}

export function artifact(body: string, more: Partial<PdfArtifact> = {}): PdfArtifact {
  return {
    kind: 'pdf',
    file: 'worksheet.pdf',
    title: 'A title',
    language: 'en',
    direction: 'ltr',
    medium: 'print',
    page: { width: 210, height: 297 },
    body,
    pages: 1,
    student: true,
    ...more,
  };
}

export function flow(boxes: readonly string[], more: Partial<Flow> = {}): Flow {
  const all: FlowBox[] = boxes.map((html, index) => ({ id: `b${index}`, variant: 'sheet', html, width: null }));
  return { medium: 'print', language: 'en', direction: 'ltr', width: 100, boxes: all, ...more };
}
