import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { typography } from '../../src/markdown/typography.ts';
import type { Words } from '../../src/model/words.ts';
import { english } from '../fixtures/words.ts';
import { inlinesOf, short } from './reading.ts';

const read = (text: string, quotes: Words['quotes'] = english.quotes) =>
  short(inlinesOf(text, { words: { ...english, quotes } }).value);

describe('smart typography', () => {
  it.each([
    ["'The NEP was a success.'", '‘The NEP was a success.’'],
    ['He said "it\'s *so*", she "no".', 'He said “it’s emphasis(so)”, she “no”.'],
    ["the peasants' land and Lenin's", 'the peasants’ land and Lenin’s'],
    ["the '20s, rock 'n' roll, 'tis", 'the ’20s, rock ’n’ roll, ’tis'],
    ["(*'a'* and \"'b'\")", '(emphasis(‘a’) and “‘b’”)'],
    ['a board 5" by 6\'', 'a board 5" by 6\''],
    ['bread - and -- land', 'bread – and – land'],
    ['well-known, a--b, x -> y', 'well-known, a--b, x -> y'],
    ['wait... and....', 'wait… and....'],
    ['1921-1924, 1921-24', '1921–1924, 1921–24'],
    ['0161-496-0000, 1921-03-05, 1924-1921', '0161-496-0000, 1921-03-05, 1924-1921'],
    ['\\"a\\" \\\'b\\\' \\... c \\- d', '"a" \'b\' ... c - d'],
    ['`it\'s "x" - y...` and $f\'(x)$', 'code(it\'s "x" - y...) and math(f\'(x))'],
  ])('%j', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it('uses the marks of the language, with the other kind inside', () => {
    expect(read('"a \'b\' c"', ['„', '“'])).toBe('„a ‚b‘ c“');
    expect(read('"a \'b\' c"', ['« ', ' »'])).toBe('« a ‹b› c »');
  });

  it('leaves addresses alone', () => {
    const [link] = inlinesOf("https://a.b/1921-1924?q='c'&d=1").value;
    expect(link).toMatchObject({ href: "https://a.b/1921-1924?q='c'&d=1" });
  });

  it('changes nothing that it has set', () => {
    const texts = fc.array(
      fc.constantFrom('"', "'", ' ', 'a', '5', '-', '--', '.', '...', '1921', '24', '(', ')', '*', ',', '90s', '\n'),
    );
    fc.assert(
      fc.property(texts, (parts) => {
        const once = apply(parts.join(''));
        expect(apply(once)).toBe(once);
      }),
      { numRuns: 3000 },
    );
  });
});

function apply(text: string): string {
  let changed = text;
  for (const { start, end, text: as } of typography(text, () => false, english).reverse()) {
    changed = changed.slice(0, start) + as + changed.slice(end);
  }
  return changed;
}
