import { describe, expect, it } from 'vitest';
import { blocksOf } from './reading.ts';

/** Patterns that make Markdown readers slow or deep, each repeated to a size. */
const PATTERNS: Readonly<Record<string, (size: number) => string>> = {
  'underscores round letters': (size) => '_a__'.repeat(size / 4),
  'stars that never close': (size) => '*a '.repeat(size / 3),
  'strong in strong': (size) => '**a '.repeat(size / 4),
  'stars and underscores by turns': (size) => '*_'.repeat(size / 2),
  'bullets in bullets': (size) => '- '.repeat(size / 2),
  'numbers in numbers': (size) => '1. '.repeat(size / 3),
  'quotes in quotes': (size) => '> '.repeat(size / 2),
  'lists by indent': (size) => Array.from({ length: Math.sqrt(size) }, (_, n) => `${' '.repeat(n * 2)}- a`).join('\n'),
  'open brackets': (size) => '['.repeat(size),
  'closed brackets': (size) => '[a]'.repeat(size / 3),
  'brackets in brackets': (size) => '['.repeat(size / 2) + ']'.repeat(size / 2),
  'links that never close': (size) => '[a](<b'.repeat(size / 6),
  'pictures that never close': (size) => '![a](b "c'.repeat(size / 9),
  'gaps in gaps': (size) => '[['.repeat(size / 4) + ']]'.repeat(size / 4),
  'phrases in phrases': (size) => ':lang['.repeat(size / 7) + ']'.repeat(size / 7),
  'backticks of many lengths': (size) => Array.from({ length: Math.sqrt(size) }, (_, n) => '`'.repeat(n + 1)).join(' '),
  'open dollars': (size) => '$a '.repeat(size / 3),
  'open formulas': (size) => '$$a\n\n'.repeat(size / 5),
  'open tags': (size) => '<a '.repeat(size / 3),
  'subscripts in subscripts': (size) => '<sub>'.repeat(size / 5),
  'open comments': (size) => '<!-- a\n'.repeat(size / 7),
  'a wide table': (size) => `|${'a|'.repeat(size / 8)}\n|${'-|'.repeat(size / 8)}\n|${'a|'.repeat(size / 8)}`,
  'a long table': (size) => `|a|b|\n|-|-|\n${'|a|b|\n'.repeat(size / 6)}`,
  'letters that might be lists': (size) => 'a. x\nc) y\n(e) z\n'.repeat(size / 16),
  'open fences': (size) => '```a\n~~~\n'.repeat(size / 9),
  'straight quotation marks': (size) => `"a 'b `.repeat(size / 6),
  'link definitions': (size) => '[a]: <b\n'.repeat(size / 8),
  'underlined lines': (size) => 'a\n= \n'.repeat(size / 5),
  'citations in a row': (size) => '@a, '.repeat(size / 4),
  'attributes that never close': (size) => '![a](b){c="d '.repeat(size / 13),
  'tildes and signs': (size) => '~~a~ &amp; \\'.repeat(size / 12),
  'short paragraphs full of marks': (size) => `${'_a__'.repeat(400)}\n\n`.repeat(size / 1602 + 1),
  'empty lines': (size) => '\n'.repeat(size),
  'white space': (size) => `${' \t'.repeat(4000)}a\n`.repeat(size / 8002 + 1),
};

describe.each(Object.keys(PATTERNS))('%s', (name) => {
  it.each([5_000, 20_000, 80_000])('ends soon at %i characters, with Blocks or an error', (size) => {
    const text = (PATTERNS[name]?.(size) ?? '').slice(0, size * 2);
    expectSoon(text);
  });

  it('ends soon when it is broken into lines and paragraphs that are just not too long', () => {
    const text = (PATTERNS[name]?.(190_000) ?? '').slice(0, 190_000);
    expectSoon(text.replace(/[^\n]{700}/g, '$&\n'));
    expectSoon(text.replace(/[^\n]{700}/g, '$&\n\n'));
  });
});

function expectSoon(text: string): void {
  const start = performance.now();
  const { value, diagnostics } = blocksOf(text);
  expect(performance.now() - start).toBeLessThan(5_000);
  if (text.trim() !== '') expect(value.length + diagnostics.length).toBeGreaterThan(0);
}
