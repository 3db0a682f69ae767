import { describe, expect, it } from 'vitest';
import { sourceFile } from '../../src/model/source.ts';
import { DEFAULT_SETTINGS } from '../../src/settings.ts';
import { parseTopic } from '../../src/topic/parse.ts';
import { parseSource } from '../../src/topic/source.ts';
import { english } from '../fixtures/words.ts';

const HEAD = '---\ntitle: T\n---\n';
const SIZE = 900_000;
const fill = (unit: string) => unit.repeat(Math.ceil(SIZE / unit.length)).slice(0, SIZE);

/** Parses a topic and gives the milliseconds it took. */
function timed(text: string): number {
  const before = performance.now();
  parseTopic(sourceFile('t.md', text), 't', () => english, DEFAULT_SETTINGS);
  return performance.now() - before;
}

describe('hostile input', () => {
  it('of five megabytes is refused at once, with its size', () => {
    const text = HEAD + 'word '.repeat(1_000_000);
    const before = performance.now();
    const { value, diagnostics } = parseTopic(sourceFile('t.md', text), 't', () => english, DEFAULT_SETTINGS);
    expect(performance.now() - before).toBeLessThan(500);
    expect(value).toBeNull();
    expect(diagnostics.map(({ code }) => code)).toEqual(['topic/too-large']);
    expect(diagnostics[0]?.message).toContain('5 million');
  });

  it.each([
    ['blocks that open', fill(':::notes\n')],
    ['blocks that close', fill(':::\n')],
    ['code that opens', fill('```a\n')],
    ['fences of growing length', Array.from({ length: 1300 }, (_, index) => '`'.repeat(index + 3)).join('\n')],
    ['comments that open', fill('<!-- a\n')],
    ['comments that open before one end', `${fill('<!-- a\n')}\n--> x\n`],
    ['proposals', fill('a {?}\n')],
    ['one long heading', `## ${fill('# ')}`],
    ['one long heading of spaces', `## ${fill(' ')}x`],
    ['footnotes', fill('[^a]: x\n')],
    ['terms of spaces', `:::terms\n- ${fill(' ')}x\n:::`],
    ['items', `:::questions\n${fill('1. a\n').slice(0, 200_000)}\n:::`],
    ['quotations before a stem', `:::questions\n1. > a\n${fill('\n> a\n').slice(0, 19_000)}\n:::`],
    ['braces at the end of a stem', `:::questions\n1. a ${fill('{').slice(0, 19_000)}}\n:::`],
    ['spaces before marks', `:::questions\n1. a [1${fill(' ').slice(0, 19_000)}x]\n:::`],
    ['attributes', `:::task{${fill('a=b ').slice(0, 50_000)}}\nx\n:::`],
    ['sources', fill(':::source[a]{author=b}\nx\n:::\n')],
  ])('full of %s ends soon and throws nothing', (_, body) => {
    expect(timed(HEAD + body)).toBeLessThan(5000);
  });

  it.each([
    ['brackets', `a: ${'['.repeat(50_000)}`],
    ['dashes', `a:\n  ${'- '.repeat(30_000)}x`],
    ['question marks', `${'? '.repeat(30_000)}x`],
    ['indents', Array.from({ length: 340 }, (_, index) => `${' '.repeat(index)}a:`).join('\n')],
    ['aliases', `a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]`],
    ['names', Array.from({ length: 9000 }, (_, index) => `k${index}: 1`).join('\n')],
    ['a long line without a colon', 'x'.repeat(60_000)],
    ['a long line of spaces', `a b${' '.repeat(60_000)}c`],
    ['prototypes', '__proto__: {polluted: yes}\nconstructor: {prototype: {polluted: yes}}\ntoString: x'],
  ])('in front matter full of %s ends soon and throws nothing', (_, yaml) => {
    expect(timed(`---\n${yaml}\n---\nText.\n`)).toBeLessThan(5000);
    expect(({} as { polluted?: string }).polluted).toBeUndefined();
  });

  it('of more questions than a year has is cut short, and says so', () => {
    const { diagnostics } = parseTopic(
      sourceFile('t.md', `${HEAD}:::questions\n${'1. a\n   > b\n'.repeat(1200)}:::\n`),
      't',
      () => english,
      DEFAULT_SETTINGS,
    );
    expect(diagnostics.map(({ code }) => code)).toEqual(['questions/too-many']);
  });

  it('that is too long for an extract is refused', () => {
    const { value, diagnostics } = parseSource(sourceFile('sources/a.md', fill('word ')), 'a');
    expect(value).toBeNull();
    expect(diagnostics.map(({ code }) => code)).toEqual(['source/too-large']);
  });
});
