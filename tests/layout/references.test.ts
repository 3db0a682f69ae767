import { describe, expect, it } from 'vitest';
import { linesOfPhrase, sourceLines, withLineNumbers } from '../../src/layout/lines.ts';
import { citationText, openCitations, pageIndex } from '../../src/layout/references.ts';
import { type Citation, type Inlines, text } from '../../src/model/block.ts';
import { english } from '../fixtures/words.ts';
import { source } from '../outputs/worksheet/topic.ts';

const first = 'They crowd the restaurants and lose a thousand ';
const second = 'an evening at cards without turning a hair.';
const extract = source('duranty', 'Source A', [first + second], { numbered: true });
const lines = sourceLines({
  id: 's',
  variant: 'worksheet',
  height: 40,
  units: [
    { part: 'p0', start: 0, end: first.length, top: 10, bottom: 16 },
    { part: 'p0', start: first.length, end: first.length + second.length, top: 16, bottom: 22 },
  ],
});

function cite(phrase: string, id: string | null = null): Citation {
  return { kind: 'citation', to: { what: 'line', source: id, phrase }, text: null, span: null };
}

const say = (citation: Citation) => citationText(citation, [{ source: extract, lines }], english);

describe('line citations', () => {
  it('say the line on which a phrase stands', () => {
    expect(say(cite('without turning a hair'))).toBe('line 2');
    expect(say(cite('They crowd', 'duranty'))).toBe('line 1');
  });

  it('say both lines of a phrase that goes over a line’s end', () => {
    expect(say(cite('a thousand an evening'))).toBe('lines 1–2');
  });

  it('do not mind capitals, white space and the shape of quotation marks', () => {
    expect(say(cite('WITHOUT   turning a hair'))).toBe('line 2');
  });

  it('are null when no source has the phrase', () => {
    expect(say(cite('in his own words'))).toBeNull();
    expect(say(cite('They crowd', 'serge'))).toBeNull();
  });

  it('find a phrase over a line break of the author', () => {
    const content: Inlines = [...text('one two'), { kind: 'break' }, ...text('three four')];
    const poem = { ...extract, paragraphs: [content] };
    const own = sourceLines({
      id: 's',
      variant: 'worksheet',
      height: 40,
      units: [
        { part: 'p0', start: 0, end: 7, top: 10, bottom: 16 },
        { part: 'p0', start: 7, end: 17, top: 16, bottom: 22 },
      ],
    });
    expect(linesOfPhrase(poem, own, 'two three')).toEqual({ from: 1, to: 2 });
    expect(linesOfPhrase(poem, own, 'three')).toEqual({ from: 2, to: 2 });
  });
});

describe('line numbers', () => {
  it('stand beside every fifth line of a numbered source', () => {
    const many = Array.from({ length: 12 }, (_, index) => ({ ...lines[0], line: index + 1, top: index * 6 })).map(
      (line) => ({ line: line.line, paragraph: 0, start: 0, end: 1, top: line.top, bottom: line.top + 6 }),
    );
    expect(withLineNumbers(extract, many).numbers).toEqual([
      { line: 5, top: 24 },
      { line: 10, top: 54 },
    ]);
  });
});

describe('openCitations', () => {
  it('finds every citation without text, at any depth', () => {
    const open = cite('x');
    const filled: Citation = { ...open, text: 'Source A' };
    expect(openCitations({ a: [{ content: [filled, { kind: 'strong', content: [open] }] }] })).toEqual([open]);
  });
});

describe('pageIndex', () => {
  it('gives the first page of a question that goes on overleaf', () => {
    const pages = [
      [{ question: '1' }, { question: '2' }],
      [{ question: '2' }, { question: null }, { question: '3' }],
    ];
    expect(pageIndex(pages)).toEqual({ '1': 1, '2': 1, '3': 2 });
  });
});
