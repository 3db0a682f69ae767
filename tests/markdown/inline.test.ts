import { describe, expect, it } from 'vitest';
import type { Inline, Inlines } from '../../src/model/block.ts';
import { inlinesOf, short } from './reading.ts';

const read = (text: string) => short(inlinesOf(text).value);
const codes = (text: string) => inlinesOf(text).diagnostics.map(({ code }) => code);

describe('marks', () => {
  it.each([
    ['*a* **b** ***c*** ~~d~~', 'emphasis(a) strong(b) emphasis(strong(c)) strike(d)'],
    ['H<sub>2</sub>O x<sup>2</sup> a<br>b', 'Hsub(2)O xsup(2) abreak()b'],
    ['about ~5 and H~2~O', 'about ~5 and H~2~O'],
    ['`a * b` ``c ` d``', 'code(a * b) code(c ` d)'],
    ['a\\*b\\* &amp; &eacute; &#8364; &foo; \\&amp;', 'a*b* & é € &foo; &amp;'],
    ['[a *b*](https://a.b/c_d_e)', 'link(a emphasis(b))'],
    ['<https://a.b> www.a.b a@b.uk', 'link(https://a.b) link(www.a.b) link(a@b.uk)'],
    ['see[^carr] there', 'seenoteref() there'],
    ['one\n  two', 'one two'],
    ['a <!-- hidden -->b', 'a b'],
    ['# no *block* here', '# no emphasis(block) here'],
  ])('%j', (text, expected) => {
    expect(read(text)).toBe(expected);
    expect(codes(text)).toEqual([]);
  });
});

describe('formulas follow Pandoc', () => {
  it.each([
    ['$x^2$ and $a_1 * b_1 * c$', 'math(x^2) and math(a_1 * b_1 * c)'],
    ['$25 a head to $30', '$25 a head to $30'],
    ['$25–$30 or $x$', '$25–$30 or math(x)'],
    ['\\$5 and 6\\$', '$5 and 6$'],
    ['$ x$ and $x $', '$ x$ and $x $'],
    ['$\\$5$', 'math(\\$5)'],
    ['`$x$`', 'code($x$)'],
  ])('%j', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('citations', () => {
  const targets = (content: Inlines): unknown[] =>
    content.flatMap((part) => (part.kind === 'citation' ? [part.to] : 'content' in part ? targets(part.content) : []));
  const to = (text: string) => targets(inlinesOf(text).value);

  it.each([
    ['@duranty-1935.', [{ what: 'source', ids: ['duranty-1935'] }]],
    ['(@a and @b)', [{ what: 'source', ids: ['a', 'b'] }]],
    ['@a, @b and @c, too', [{ what: 'source', ids: ['a', 'b', 'c'] }]],
    [
      '@a, @b',
      [
        { what: 'source', ids: ['a'] },
        { what: 'source', ids: ['b'] },
      ],
    ],
    ['_@a_', [{ what: 'source', ids: ['a'] }]],
    ['@war-communism#3', [{ what: 'question', topic: 'war-communism', number: '3' }]],
    ['@war-communism#3a.ii.', [{ what: 'question', topic: 'war-communism', number: '3a.ii' }]],
    ['@#3', [{ what: 'question', topic: null, number: '3' }]],
    [':lines[without turning a hair]', [{ what: 'line', source: null, phrase: 'without turning a hair' }]],
    [":lines[it's]{source=duranty-1935}", [{ what: 'line', source: 'duranty-1935', phrase: "it's" }]],
    ['mail a.b@c.uk, or @ 5 p, or `@a`, or \\@a', []],
    ['https://a.b/@c', []],
  ])('%j', (text, expected) => {
    expect(to(text)).toEqual(expected);
  });
});

describe('gaps', () => {
  const gaps = (text: string) =>
    inlinesOf(text).value.filter((part): part is Extract<Inline, { kind: 'gap' }> => part.kind === 'gap');

  it('hold the answer and what is also accepted', () => {
    expect(gaps('a [[tax / tax in kind]]')).toEqual([
      {
        kind: 'gap',
        shape: 'run',
        lines: 1,
        width: 12,
        number: null,
        answer: { text: [{ kind: 'text', text: 'tax' }], accept: ['tax in kind'] },
      },
    ]);
  });

  it('have the width of the longest answer and room for the hand', () => {
    expect(gaps('[[a]] [[nationalisation]]').map(({ width }) => width)).toEqual([19, 19]);
  });

  it('are cut only at a slash with space round it, outside formulas', () => {
    expect(gaps('[[km/h / $a / b$]]').map(({ answer }) => answer?.accept)).toEqual([['a / b']]);
  });

  it.each([
    ['[[]]', 'markdown/gap-empty'],
    ['[[ / a]]', 'markdown/gap-empty'],
    ['[[a', 'markdown/gap-open'],
  ])('%j is reported as %s', (text, code) => {
    expect(codes(text)).toEqual([code]);
  });

  it('are an error where no gap can be, and keep the answer under the key answer', () => {
    const { value, diagnostics } = inlinesOf('[[a]]', { gaps: false });
    expect(diagnostics.map(({ code }) => code)).toEqual(['markdown/gap-outside']);
    expect(value).toMatchObject([{ kind: 'gap', shape: 'run', lines: 1, answer: { text: [{ text: 'a' }] } }]);
  });
});

describe('what is wrong is reported, and its words stay', () => {
  it.each([
    ['[a](javascript:b)', 'markdown/link-scheme', 'a'],
    ['[a](other.md)', 'markdown/link-scheme', 'a'],
    ['<b>a</b>', 'markdown/html markdown/html', 'a'],
    ['<script>a()</script>', 'markdown/html markdown/html', 'a()'],
    ['<sub>a', 'markdown/html-open', 'a'],
    ['[^karr]', 'markdown/no-footnote', '[^karr]'],
    [':lins[a *b*]', 'markdown/unknown-inline', 'a emphasis(b)'],
    [':lang[a]', 'markdown/no-language', 'a'],
    [':lang[a]{language=French}', 'markdown/no-language', 'a'],
    [':lines[a', 'markdown/inline-open', ':lines[a'],
    ['[a](https://b.c "d")', 'markdown/link-title', 'link(a)'],
  ])('%j', (text, code, expected) => {
    expect(codes(text).join(' ')).toBe(code);
    expect(read(text)).toBe(expected);
  });

  it('an unknown name gets the one that was meant', () => {
    const hints = inlinesOf(':line[a] [^car]').diagnostics.map(({ hint }) => hint);
    expect(hints).toEqual(['Did you mean :lines[…]?', 'Did you mean [^carr]?']);
  });

  it('a time, a ratio and a colon are text', () => {
    expect(inlinesOf('10:30, ratio :smile, 3:1[4], a::b[c]').diagnostics).toEqual([]);
  });
});

describe('phrases in another language', () => {
  it.each([
    [':lang[مرحبا]{language=ar}', 'ar', 'rtl'],
    [':lang[la *vie*]{language=fr}', 'fr', 'ltr'],
    [':lang[x]{language="az-Arab"}', 'az-Arab', 'rtl'],
    [':lang[x]{language=fr dir=rtl}', 'fr', 'rtl'],
  ])('%j', (text, language, direction) => {
    expect(inlinesOf(text).value).toMatchObject([{ kind: 'phrase', language, direction }]);
  });
});
