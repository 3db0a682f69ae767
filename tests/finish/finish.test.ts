import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withArtifacts } from '../../src/finish/artifacts.ts';
import { openPdf, type PdfFile } from '../../src/finish/file.ts';
import { finishPdf } from '../../src/finish/finish.ts';
import { asItems, type Dict, nameOf } from '../../src/finish/values.ts';
import type { PressRoom } from '../../src/io/browser/press.ts';
import { type PdfContents, readPdf } from '../fixtures/pdf.ts';
import { artifact, noPictures, testPress } from '../io/press-fixture.ts';

const BODY = `<div class="page"><h1>Title</h1>
<p>Text <strong>bold</strong> <em>set off</em> H<sub>2</sub>O <a href="https://example.org/a(b)">a link</a></p>
<ul><li>One</li><li>Two<ul><li>Inner</li></ul></li></ul><ol><li><p>First</p><p>more</p></li></ol>
<figure><span role="img" aria-label="A graph">x</span><figcaption>Caption</figcaption></figure>
<svg width="10" height="10" aria-hidden="true"><circle r="5"/></svg>
<table><caption>Harvests</caption><tr><th scope="col">Year</th><th scope="col">Tonnes</th></tr>
<tr><td style="border:1px solid">1921</td><td>37</td></tr></table>
<div class="rule"></div><aside style="background:#eee">Aside</aside><p lang="fr">Bonjour</p>
<p aria-hidden="true">Footer 1 of 2</p><a href="#two">See two</a></div>
<div class="page"><h2 id="two">Two</h2><blockquote>Quote</blockquote><pre>code</pre></div>`;
const METADATA = { title: 'Was the “NEP” (1921) a success? & <more>', language: 'en-GB', direction: 'ltr' } as const;

describe('finishing a printed PDF', () => {
  let press: PressRoom;
  let first: Uint8Array;
  let second: Uint8Array;
  let finished: Uint8Array;
  let contents: PdfContents;
  let file: PdfFile;

  beforeAll(async () => {
    press = await testPress({ pages: 1 });
    const job = artifact(BODY, { pages: 2 });
    first = (await press.print(job, noPictures)).pdf;
    await press.print(artifact('<p>Another</p><table><tr><th>A</th></tr></table>'), noPictures);
    second = (await press.print(job, noPictures)).pdf;
    finished = finishPdf(first, METADATA);
    contents = await readPdf(finished);
    file = openPdf(finished);
  });
  afterAll(() => press.close());

  const elements = (): Dict[] =>
    file.numbers.flatMap((number) => {
      const value = file.head(number).includes('/Type /StructElem') ? file.dict(number) : null;
      return value ? [value] : [];
    });
  const roleOf = (element: Dict | null) => nameOf(element?.entries.get('S'));
  const kidsOf = (element: Dict) => asItems(element.entries.get('K')).map((kid) => file.dict(kid));

  it('gives the same bytes for the same page printed after others', () => {
    expect(Buffer.from(second).equals(Buffer.from(first))).toBe(false);
    expect(Buffer.from(finishPdf(second, METADATA)).equals(Buffer.from(finished))).toBe(true);
  });

  it('keeps pages, text and bookmarks', async () => {
    const before = await readPdf(first);
    expect(contents.pages).toEqual(before.pages);
    expect(contents.sizes).toEqual(before.sizes);
    expect(contents.bookmarks).toEqual(before.bookmarks);
  });

  it('says title and language, in the document and in XMP', () => {
    expect(contents.title).toBe(METADATA.title);
    expect(contents.language).toBe('en-GB');
    const bytes = Buffer.from(finished).toString('utf8');
    expect(bytes).toContain('Was the “NEP” (1921) a success? &amp; &lt;more&gt;');
    expect(bytes).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(bytes).toContain('/DisplayDocTitle true');
  });

  it('says nothing of the moment, the machine or the browser', () => {
    const bytes = Buffer.from(finished).toString('latin1');
    expect(bytes).not.toMatch(/CreationDate|ModDate|Chromium|Skia|Mozilla/);
    expect(bytes).not.toMatch(/D:20\d\d/);
  });

  it('has an id made from its content', () => {
    const id = (bytes: Uint8Array) => /\/ID \[<([0-9A-F]{32})> <\1>\]/.exec(Buffer.from(bytes).toString('latin1'))?.[1];
    expect(id(finished)).toMatch(/^[0-9A-F]{32}$/);
    expect(id(finishPdf(first, { ...METADATA, title: 'Other' }))).not.toBe(id(finished));
  });

  it('maps every role that is not a standard one', () => {
    const root = file.dict(file.dict(file.root)?.entries.get('StructTreeRoot'));
    const mapped = file.dict(root?.entries.get('RoleMap'))?.entries;
    expect(nameOf(mapped?.get('Strong'))).toBe('Span');
    expect(nameOf(mapped?.get('Em'))).toBe('Span');
    expect(nameOf(mapped?.get('Aside'))).toBe('Sect');
  });

  it('puts what stands in a list item into a body', () => {
    const items = elements().filter((element) => roleOf(element) === 'LI');
    expect(items.length).toBe(4);
    for (const item of items) expect(kidsOf(item).map(roleOf)).toEqual(['Lbl', 'LBody']);
    for (const body of elements().filter((element) => roleOf(element) === 'LBody')) {
      for (const kid of kidsOf(body)) expect(roleOf(file.dict(kid?.entries.get('P')))).toBe('LBody');
    }
  });

  it('leaves figures only where there is an alternative text', () => {
    const figures = elements().filter((element) => roleOf(element) === 'Figure');
    expect(figures.length).toBe(1);
    for (const figure of figures) expect(figure.entries.has('Alt')).toBe(true);
    expect(contents.alts).toContain('A graph');
  });

  it('describes every link', () => {
    const links = file.numbers.filter((number) => file.head(number).includes('/Subtype /Link'));
    expect(links.length).toBe(2);
    for (const link of links) expect(file.dict(link)?.entries.has('Contents')).toBe(true);
    expect(file.head(links[0] ?? 0)).toContain('/Contents (https://example.org/a\\(b\\))');
  });

  it('keeps the headers of table cells', () => {
    const ids = elements().flatMap((element) => {
      const id = element.entries.get('ID');
      return id?.kind === 'raw' ? [id.text] : [];
    });
    expect(ids).toEqual(['(node00000001)', '(node00000002)']);
    const bytes = Buffer.from(finished).toString('latin1');
    expect(bytes).toMatch(/\/Headers \[\(node00000001\)\]/);
    expect(bytes).toMatch(/\/Names \[\(node00000001\) \d+ 0 R \(node00000002\) \d+ 0 R\]/);
  });

  it('leaves no paint unmarked', () => {
    const streams = file.numbers.filter((number) => /\/Contents (\d+) 0 R/.test(file.head(number)));
    expect(streams.length).toBe(2);
    for (const page of streams) {
      const content = file.content(Number(/\/Contents (\d+) 0 R/.exec(file.head(page))?.[1]));
      expect(content && withArtifacts(content, () => false)).toBeNull();
    }
    const artifacts = streams.map((page) => {
      const content = file.content(Number(/\/Contents (\d+) 0 R/.exec(file.head(page))?.[1]));
      return content?.toString('latin1').split('/Artifact BMC').length ?? 0;
    });
    expect(artifacts[0]).toBeGreaterThan(3);
  });

  it('tells a right-to-left document so', () => {
    const bytes = finishPdf(first, { title: 'عنوان', language: 'ar', direction: 'rtl' });
    expect(Buffer.from(bytes).toString('latin1')).toContain('/Direction /R2L');
  });

  it('refuses what is not a printed PDF', () => {
    expect(() => finishPdf(Buffer.from('<html>'), METADATA)).toThrow('not of the kind that Chromium prints');
    expect(() => finishPdf(first.subarray(0, first.length / 2), METADATA)).toThrow('not of the kind');
  });
});
