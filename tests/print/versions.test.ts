import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { questionTypes } from '../../src/questions/index.ts';
import { kitchenSink } from '../fixtures/kitchen-sink.ts';
import { type CliResult, runCli } from '../fixtures/library.ts';
import { type PdfContents, readPdf } from '../fixtures/pdf.ts';

/** Every kind of question in three versions, at every level, printed by the real command line with a real browser; twice. */
const NAMES = ['A', 'B', 'C'] as const;
const COPIES = ['worksheet', 'worksheet-support', 'worksheet-challenge', 'answers', 'markscheme'] as const;
const ONLY = ['build', '--only', COPIES.join(',')];

let result: CliResult;
let folders: readonly string[] = [];
const pdfs = new Map<string, PdfContents>();

beforeAll(async () => {
  const root = mkdtempSync(join(tmpdir(), 'lessonpress-versions-'));
  const { 'content/kitchen-sink-in-class.md': _inClass, ...files } = kitchenSink();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  writeFileSync(join(root, 'lessonpress.yaml'), 'versions: 3\n');
  folders = ['one', 'two'].map((name) => join(root, name));
  for (const folder of folders) result = await runCli([...ONLY, '--out', folder], { cwd: root });
  for (const path of pathsIn(folders[0])) {
    if (path.endsWith('.pdf')) pdfs.set(basename(path, '.pdf'), await readPdf(new Uint8Array(readFileSync(path))));
  }
}, 300_000);

function pathsIn(folder = ''): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(pdf|html)$/.test(path))
    .map((path) => join(folder, path))
    .sort();
}

function pagesOf(copy: string, name: string): readonly string[] {
  const found = pdfs.get(`${copy}-${name}`);
  if (!found) throw new Error(`${copy}-${name} was not made: ${[...pdfs.keys()].join(', ')}\n${result.stderr}`);
  return found.pages;
}

const whole = (copy: string, name: string) => pagesOf(copy, name).join(' ');
/** Without what says which version it is. */
const bare = (copy: string, name: string) => whole(copy, name).replace(/Version [A-D]( · [0-9a-f]+)?/g, '');
const exampleOf = (kind: string) => questionTypes.find((type) => type.kind === kind)?.example ?? '';

describe('versions of the kitchen sink', () => {
  it('are built without an error or a warning', () => {
    expect(`${result.stdout}${result.stderr}`).not.toMatch(/\b(?:error|warning)s? [a-z-]+\//);
    expect(result.status).toBe(0);
  });

  it('say which version they are at the foot of every page, in their head and in their title', () => {
    for (const copy of COPIES) {
      for (const name of NAMES) {
        const pages = pagesOf(copy, name);
        expect(pages[0]?.slice(0, 60), `${copy}-${name}`).toContain(`Version ${name}`);
        for (const page of pages) {
          expect(page.match(/Version [A-D] · [0-9a-f]+ Page/g) ?? [], `${copy}-${name}`).toHaveLength(1);
          expect(page, `${copy}-${name}`).toMatch(new RegExp(`Version ${name} · [0-9a-f]+ Page`));
        }
        expect(pdfs.get(`${copy}-${name}`)?.title).toContain(`Version ${name}`);
      }
    }
  });

  it('differ from each other in every copy', () => {
    for (const copy of COPIES.slice(0, 4)) {
      expect(new Set(NAMES.map((name) => bare(copy, name))).size, copy).toBe(NAMES.length);
    }
  });

  it('have the same numbers and marks in every version and every student copy', () => {
    const said = NAMES.flatMap((name) =>
      COPIES.slice(0, 3).map((copy) => {
        const text = whole(copy, name);
        return { total: /Marks \/ (\d+)/.exec(text)?.[1], marks: (text.match(/\[\d+\]/g) ?? []).join() };
      }),
    );
    expect(said[0]?.marks.length).toBeGreaterThan(questionTypes.length);
    for (const one of said) expect(one).toEqual(said[0]);
  });

  it('have every question on the same page in all copies of one version', () => {
    for (const name of NAMES) {
      const pages = COPIES.slice(0, 4).map((copy) =>
        questionTypes.map(({ example }) => pagesOf(copy, name).findIndex((page) => page.includes(stemOf(example)))),
      );
      for (const copy of pages) expect(copy).toEqual(pages[0]);
    }
  });

  it('are the same bytes when they are built again', () => {
    const [one = [], two = []] = folders.map(pathsIn);
    expect(one.map((path) => basename(path))).toEqual(two.map((path) => basename(path)));
    expect(one.length).toBeGreaterThan(NAMES.length * COPIES.length);
    for (const [index, path] of one.entries()) {
      expect(readFileSync(path).equals(readFileSync(two[index] ?? '')), basename(path)).toBe(true);
    }
  });
});

describe.each(NAMES)('the key of version %s', (name) => {
  it('ticks the right options of its own sheet, under the letters that they have there', () => {
    const options = [...exampleOf('choice').matchAll(/- \[([ x])\] (.+?)(?: ->.*)?$/gm)].map(([, mark, text = '']) => ({
      isRight: mark === 'x',
      text,
    }));
    for (const { isRight, text } of options) {
      const letter = new RegExp(`([A-D]) ${text}`).exec(whole('worksheet', name))?.[1];
      expect(letter, text).toBeDefined();
      expect(whole('answers', name), text).toContain(`${letter} ${text}`);
      expect(whole('answers', name).includes(`✓ ${letter} ${text}`), text).toBe(isRight);
      expect(whole('markscheme', name).includes(`${letter} ${text}`), text).toBe(isRight);
    }
  });

  it('gives each entry of a match the letter of its partner on the sheet', () => {
    const pairs = [...exampleOf('match').matchAll(/^ *\| ([^|]+) \| ([^|]+) \|$/gm)].slice(1);
    expect(pairs.length).toBeGreaterThan(2);
    for (const [, left = '', right = ''] of pairs) {
      const letter = new RegExp(`([A-F]) ${right}`).exec(whole('worksheet', name))?.[1];
      expect(letter, right).toBeDefined();
      expect(whole('answers', name)).toContain(`${letter} ${right}`);
      expect(whole('answers', name)).toMatch(new RegExp(`${left} ${letter}\\b`));
      expect(whole('worksheet', name)).not.toMatch(new RegExp(`${left} ${letter}\\b`));
      expect(whole('markscheme', name)).toContain(`${left}: ${letter} ${right}`);
    }
  });

  it('numbers the steps of an order as they come on the sheet', () => {
    const steps = [...exampleOf('order').matchAll(/- \[(\d)\] (.+)$/gm)].map(([, place, text = '']) => ({
      place,
      text,
    }));
    const at = (copy: string) => (step: { readonly text: string }) => whole(copy, name).indexOf(step.text);
    const sorted = (copy: string) => [...steps].sort((a, b) => at(copy)(a) - at(copy)(b));
    expect(sorted('answers')).toEqual(sorted('worksheet'));
    for (const { place, text } of steps) {
      expect(at('worksheet')({ text }), text).toBeGreaterThan(0);
      expect(whole('answers', name)).toContain(`${place} ${text}`);
      expect(whole('worksheet', name)).not.toContain(`${place} ${text}`);
    }
    expect(sorted('worksheet').map(({ place }) => place)).not.toEqual(steps.map(({ place }) => place).sort());
  });
});

/** The first plain words of an example's stem, as they are printed. */
function stemOf(example: string): string {
  const line = example.replace(/^1\. */, '').replace(/^\{[^}]*\} */, '');
  return /^[^@*{[:\n"“‘'$]+/.exec(line)?.[0].trim().split(/\s+/).slice(0, 8).join(' ') ?? '';
}
