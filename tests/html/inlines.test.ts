import { describe, expect, it } from 'vitest';
import { checkMath, mathProblems } from '../../src/html/math.ts';
import type { Citation, Gap } from '../../src/model/block.ts';
import { html, paragraph, words } from './fixtures.ts';

const line: Citation = { kind: 'citation', to: { what: 'line', source: null, phrase: 'x' }, text: null, span: null };

describe('a citation', () => {
  it('prints its text when it has one', () => {
    expect(html({}).inlines([{ ...line, text: 'Source A' }])).toBe('<span class="citation">Source A</span>');
  });

  it('keeps room for its longest text until it is known, then has the room of its words', () => {
    const width = (made: string) => Number(/min-width:([\d.]+)ch/.exec(made)?.[1]);
    expect(width(html({}).inlines([line]))).toBeGreaterThanOrEqual('lines 88–88'.length * 0.9);
    const after = html({ cite: () => 'line 5' }).inlines([line]);
    expect(after).toContain('>line 5<');
    expect(after).not.toContain('width');
  });
});

describe('a gap', () => {
  const gap: Gap = {
    kind: 'gap',
    shape: 'run',
    lines: 1,
    width: 14,
    number: null,
    answer: { text: words('tax'), accept: ['levy'] },
  };

  it('is a line of its own width', () => {
    expect(html({}).inlines([gap])).toBe('<span class="gap" style="min-width:14ch">&nbsp;</span>');
  });

  it('has the same width with its answer', () => {
    const made = html({ answers: 'shown' }).inlines([gap]);
    expect(made).toBe('<span class="gap" style="min-width:14ch"><span class="answer">tax</span></span>');
  });
});

describe('a formula', () => {
  const tex = '\\frac{x+1}{2} \\le \\sqrt{y}';

  it('is a figure with words on paper', () => {
    const made = html({}).inlines([{ kind: 'math', tex, span: null }]);
    expect(made).toContain('role="img" aria-label="(x+1)/(2) ≤ √(y)"');
    expect(made).not.toContain('aria-hidden');
    expect(made).not.toContain('<math');
  });

  it('has MathML on slides', () => {
    expect(html({ medium: 'slides' }).inlines([{ kind: 'math', tex, span: null }])).toContain('<math');
  });

  it('can load nothing and link nowhere', () => {
    const wild = '\\href{javascript:alert(1)}{x} \\includegraphics{http://x.example/a.png} \\htmlClass{a}{b}';
    const made = html({}).inlines([{ kind: 'math', tex: wild, span: null }]);
    expect(made).not.toMatch(/<a |<img|href=/);
  });

  it('that asks for too much does not hang', () => {
    const bomb =
      '\\def\\a{xxxxxxxxxx}\\def\\b{\\a\\a\\a\\a\\a\\a\\a\\a\\a\\a}\\def\\c{\\b\\b\\b\\b\\b\\b\\b\\b\\b\\b}\\def\\d{\\c\\c\\c\\c\\c\\c\\c\\c\\c\\c}\\d';
    expect(checkMath(bomb, false)).toMatch(/expan/i);
  });

  it('that cannot be read is an error where it stands, once', () => {
    const span = { file: 'a.md', start: 3, end: 9 };
    const block = paragraph({ kind: 'math', tex: '\\frac{1', span });
    expect(mathProblems([block, { kind: 'quote', blocks: [block] }])).toEqual([
      expect.objectContaining({ severity: 'error', code: 'math/unreadable', span }),
    ]);
  });

  it('in an answer is looked at, too', () => {
    const block = { kind: 'lines', answer: { blocks: [{ kind: 'formula', tex: '\\nosuch', span: null }] } };
    expect(mathProblems([block])).toHaveLength(1);
  });

  it('that is sound has no problem', () => {
    expect(checkMath('\\int_0^1 x\\,dx', true)).toBeNull();
  });
});
