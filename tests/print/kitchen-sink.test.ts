import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { questionTypes } from '../../src/questions/index.ts';
import { kitchenSink } from '../fixtures/kitchen-sink.ts';
import { type CliResult, runCli } from '../fixtures/library.ts';
import { type PdfContents, readPdf } from '../fixtures/pdf.ts';

/** Every kind of question, with help and challenge, printed by the real command line with a real browser. */
let result: CliResult;
const pdfs = new Map<string, PdfContents>();

beforeAll(async () => {
  const root = mkdtempSync(join(tmpdir(), 'lessonpress-sink-'));
  for (const [path, text] of Object.entries(kitchenSink())) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  writeFileSync(join(root, 'lessonpress.yaml'), '');
  result = await runCli(['build'], { cwd: root });
  const output = join(root, 'output');
  for (const path of readdirSync(output, { recursive: true, encoding: 'utf8' })) {
    if (path.endsWith('.pdf')) pdfs.set(path, await readPdf(new Uint8Array(readFileSync(join(output, path)))));
  }
}, 240_000);

const pdf = (name: string): PdfContents => {
  const found = pdfs.get(join('kitchen-sink', name));
  if (!found) throw new Error(`${name} was not made: ${[...pdfs.keys()].join(', ')}\n${result.stderr}`);
  return found;
};

describe('the kitchen sink', () => {
  it('is built without an error or a warning', () => {
    expect(`${result.stdout}${result.stderr}`).not.toMatch(/\b(?:error|warning)s? [a-z-]+\//);
    expect(result.status).toBe(0);
  });

  it('prints every kind in every copy, on the same page', () => {
    const pagesOf = (name: string) =>
      questionTypes.map(({ kind, example }) => {
        const at = pdf(name).pages.findIndex((text) => text.includes(stemOf(example)));
        return `${kind}: ${at + 1}`;
      });
    const core = pagesOf('worksheet.pdf');
    expect(core.filter((place) => place.endsWith(': 0'))).toEqual([]);
    for (const copy of ['worksheet-support.pdf', 'worksheet-challenge.pdf', 'answers.pdf']) {
      expect(pagesOf(copy), copy).toEqual(core);
    }
  });

  it('has as many pages in each student copy, and the key begins with as many', () => {
    const pages = pdf('worksheet.pdf').pages.length;
    expect(pdf('worksheet-support.pdf').pages).toHaveLength(pages);
    expect(pdf('worksheet-challenge.pdf').pages).toHaveLength(pages);
    expect(pdf('answers.pdf').pages.length).toBeGreaterThanOrEqual(pages);
  });

  it('prints help on the support copy alone, and challenges on the challenge copy alone', () => {
    const whole = (name: string) => pdf(name).pages.join(' ').replace(/\s+/g, ' ');
    const times = (name: string, words: string) => whole(name).split(words).length - 1;
    expect(times('worksheet-support.pdf', 'Begin with what you know for certain.')).toBe(questionTypes.length);
    expect(times('worksheet.pdf', 'Begin with what you know for certain.')).toBe(0);
    expect(times('worksheet-challenge.pdf', 'Which part of this was hardest, and why?')).toBe(questionTypes.length);
    expect(times('worksheet-support.pdf', 'Which part of this was hardest, and why?')).toBe(0);
  });
});

/** The first plain words of an example's stem, as they are printed. */
function stemOf(example: string): string {
  const line = example.replace(/^1\. */, '').replace(/^\{[^}]*\} */, '');
  return /^[^@*{[:\n"“‘'$]+/.exec(line)?.[0].trim().split(/\s+/).slice(0, 8).join(' ') ?? '';
}
