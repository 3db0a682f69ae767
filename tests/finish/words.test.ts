import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { finishPdf } from '../../src/finish/finish.ts';
import { stringText } from '../../src/finish/strings.ts';
import { readToUnicode } from '../../src/finish/to-unicode.ts';
import { pdfWords } from '../../src/finish/words.ts';
import type { PressRoom } from '../../src/io/browser/press.ts';
import { wordsOf } from '../../src/leaks/fold.ts';
import type { PdfWords } from '../../src/model/ports.ts';
import { artifact, noPictures, testPress } from '../io/press-fixture.ts';

const LONG = 'It allowed some free enterprise, and its aim was to get people producing again. '.repeat(6);
const BODY = `<div class="page"><h1>The first office</h1><p>${LONG}</p>
<p>A flow of <b>N</b>ational freedoms, affluent, H<sub>2</sub>O, 5<sup>2</sup>.</p>
<table><tr><td>one</td><td>two</td></tr><tr><td>three</td><td>four</td></tr></table>
<p style="text-align:justify;width:60mm">${LONG}</p><span role="img" aria-label="A graph">x</span>
<p style="letter-spacing:0.05em">spaced letters</p><a href="https://example.org/a(b)">link</a></div>
<div class="page"><h2>Second page</h2><svg width="200" height="200"><text x="90" y="20" transform="rotate(20)">turned words</text></svg></div>`;

describe('the words of a printed PDF', () => {
  let press: PressRoom;
  let pdf: Uint8Array;
  let words: PdfWords;
  const folder = mkdtempSync(join(tmpdir(), 'lessonpress-words-'));
  const print = async (body: string, pages = 1, direction: 'ltr' | 'rtl' = 'ltr') => {
    const job = artifact(body, { pages, direction });
    return finishPdf((await press.print(job, noPictures)).pdf, { title: 'A “title”', language: 'en', direction });
  };

  beforeAll(async () => {
    press = await testPress({ pages: 1 });
    pdf = await print(BODY, 2);
    words = pdfWords(pdf, 'ltr');
  });
  afterAll(async () => {
    await press.close();
    rmSync(folder, { recursive: true });
  });

  it('are read page by page, with ligatures, small figures and words in pieces', () => {
    expect(words.pages).toHaveLength(2);
    const page = words.pages[0]?.normalize('NFKC') ?? '';
    for (const text of ['The first office', 'National freedoms, affluent, H2O, 52.', 'spaced letters']) {
      expect(page).toContain(text);
    }
  });

  it('keep cells and blocks apart, and lines that were broken together', () => {
    expect(wordsOf(words.pages[0] ?? '').join(' ')).toContain('one two three four');
    expect(wordsOf(words.pages[0] ?? '').join(' ')).toContain(wordsOf(LONG).join(' '));
  });

  it('are read along turned text', () => {
    expect(words.pages[1]).toContain('turned words');
  });

  it('are read with everything that is held beside: title, bookmarks, descriptions, links', () => {
    const held = words.held.map(({ where, text }) => `${where}: ${text.trim()}`);
    for (const line of [
      'metadata: A “title”',
      'bookmark: The first office',
      'bookmark: Second page',
      'alt: A graph',
      'annotation: https://example.org/a(b)',
    ]) {
      expect(held).toContain(line);
    }
  });

  it('are those that pdftotext reads, which does not read turned text', ({ skip }) => {
    const path = join(folder, 'a.pdf');
    writeFileSync(path, pdf);
    const run = spawnSync('pdftotext', ['-enc', 'UTF-8', '-l', '1', path, '-'], { encoding: 'utf8' });
    if (run.error) skip('pdftotext is not installed');
    expect([...wordsOf(words.pages[0] ?? '')].sort()).toEqual([...wordsOf(run.stdout)].sort());
  });

  it('of right-to-left text are in the order of reading, with the letters that were written', async () => {
    const text = 'يسمّى ذلك النتح، وهو 25 جدًّا في Kronstadt الآن';
    const rtl = await print(`<div class="page" dir="rtl" lang="ar"><p>${text}</p></div>`, 1, 'rtl');
    expect(wordsOf(pdfWords(rtl, 'rtl').pages.join(' '))).toEqual(wordsOf(text));
  });

  it('of a phrase in right-to-left letters in other text are in the order of reading', async () => {
    const text = 'The words שלום עולם mean peace.';
    const mixed = await print(`<div class="page"><p>${text}</p></div>`);
    expect(wordsOf(pdfWords(mixed, 'ltr').pages.join(' '))).toEqual(wordsOf(text));
  });
});

describe('strings of a PDF', () => {
  it.each([
    ['(plain)', 'plain'],
    ['(a \\(b\\) \\\\ \\101\\n)', 'a (b) \\ A\n'],
    ['<FEFF00E9>', 'é'],
    ['<6162>', 'ab'],
    ['(\u00ef\u00bb\u00bf\u00c3\u00a9)', 'é'],
    ['12', null],
  ])('%j reads %j', (written, text) => {
    expect(stringText(written)).toBe(text);
  });
});

describe('a map to Unicode', () => {
  it('has characters, ranges and lists of them', () => {
    const map = readToUnicode(
      '1 beginbfchar <0003> <00660069> endbfchar 2 beginbfrange <0010> <0012> <0041> <0020> <0021> [<0078> <0079>] endbfrange',
    );
    expect([...map]).toEqual([
      [3, 'fi'],
      [16, 'A'],
      [17, 'B'],
      [18, 'C'],
      [32, 'x'],
      [33, 'y'],
    ]);
  });
});
