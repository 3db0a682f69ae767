import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText, text } from '../../src/model/block.ts';
import { createReport } from '../../src/model/diagnostic.ts';
import { NO_SCHEME, type Scheme } from '../../src/model/exercise.ts';
import { fragmentOf, sourceFile } from '../../src/model/source.ts';
import { withoutSpans } from '../../src/plan/answers.ts';
import { briefScheme } from '../../src/questions/brief-scheme.ts';
import { readScheme, writeScheme } from '../../src/questions/scheme.ts';
import { english } from '../fixtures/words.ts';
import { readItem, textAt } from './item.ts';

function read(answer: string, marks: number | null = null, spag = 0) {
  const report = createReport();
  const scheme = readScheme(fragmentOf(sourceFile('topic.md', answer)), { marks, spag, words: english }, report);
  const said = report.diagnostics.map(({ code, message, hint, span }) => ({
    code,
    message,
    hint,
    at: textAt(answer, span),
  }));
  return { scheme, said, codes: said.map(({ code }) => code) };
}

/** Written and read again. */
function again(scheme: Scheme): Scheme {
  const written = writeScheme(scheme, english).map((line) => line.replace(/^> ?/, ''));
  return withoutSpans(read(written.join('\n')).scheme);
}

const GRID = [
  '| Band | AO2 (5) | AO3 (10) |',
  '|---|---|---|',
  '| 3 | 4-5: detailed | 8-10: judges **throughout** |',
  '| 2 | 2-3: some | 4-7: weighs |',
  '| 1 | 1: little | 1-3: says |',
].join('\n');

describe('a grid of bands and objectives', () => {
  it('has the marks of each objective, and of each cell', () => {
    const { scheme, codes } = read(`${GRID}\nIndicative content:\n- production`, 15);
    expect([scheme.kind, codes]).toEqual(['grid', []]);
    expect(scheme.grid?.objectives.map(({ name, marks }) => [plainText(name), marks])).toEqual([
      ['AO2', 5],
      ['AO3', 10],
    ]);
    expect(scheme.grid?.bands[0]?.cells.map(({ marks, descriptor }) => [marks, plainText(descriptor)])).toEqual([
      [{ min: 4, max: 5 }, 'detailed'],
      [{ min: 8, max: 10 }, 'judges throughout'],
    ]);
    expect(scheme.indicative).toHaveLength(1);
  });

  it('is one without marks in its head, when each row says its ranges', () => {
    const { scheme } = read('| Band | AO1 | AO2 |\n|--|--|--|\n| 2 | 3-4: a | 2: b |\n| 1 | 1–2 marks: c | (1) d |', 6);
    expect(scheme.grid?.bands[1]?.cells.map(({ marks }) => marks)).toEqual([
      { min: 1, max: 2 },
      { min: 1, max: 1 },
    ]);
  });

  it('is no grid when the table gives no marks', () => {
    const { scheme } = read('| year | grain |\n|---|---|\n| 1921 | 38 |');
    expect([scheme.kind, scheme.grid, scheme.answer[0]?.kind]).toEqual(['answer', null, 'table']);
  });

  it('must add up to the marks of the question', () => {
    const { said } = read(GRID, 20);
    expect(said).toMatchObject([
      { code: 'scheme/grid', message: 'The grid has 15 marks (5 + 10), but the question has 20 marks.' },
    ]);
    expect(said[0]?.at).toBe('| Band | AO2 (5) | AO3 (10) |');
  });

  it.each([
    ['4-5: detailed', '3-5: detailed', 'AO2: 2 and 3 overlap: both have 3 marks.'],
    ['8-10: judges', '9-10: judges', 'AO3: Between 2 and 3 no band gives 8 marks.'],
    ['| 1: little', '| 2: little', 'AO2: No band gives 1 mark.'],
    ['4-5: detailed', '4: detailed', 'AO2: The bands go up to 4 marks, but there are 5 marks to be had.'],
    ['2-3: some', 'some', 'AO2: this cell does not say its marks.'],
    ['4-5: detailed', '5-4: detailed', 'AO2: 3 runs from 5 to 4.'],
  ])('says when %s is %s', (from, to, message) => {
    const { said } = read(GRID.replace(from, to), 15);
    expect(said.map((one) => one.message)).toContain(message);
  });

  it('counts once when there are two, and keeps the other to be read', () => {
    const { scheme, said } = read(`${GRID}\n\n${GRID}`, 15);
    expect(said).toMatchObject([{ code: 'scheme/grid', message: expect.stringContaining('A second grid') }]);
    expect(scheme.indicative).toMatchObject([{ kind: 'table' }]);
  });
});

describe('a checklist', () => {
  const LIST = '- [1] states a thesis\n- [2] uses three\n  documents\n- [1 mark] sources one';

  it('has the marks of each point', () => {
    const { scheme, codes } = read(LIST, 4);
    expect([scheme.kind, codes, scheme.points]).toEqual(['checklist', [], []]);
    expect(scheme.checklist.map(({ marks, content }) => [marks, plainText(content)])).toEqual([
      [1, 'states a thesis'],
      [2, 'uses three documents'],
      [1, 'sources one'],
    ]);
  });

  it('must add up', () => {
    expect(read(LIST, 5).said).toMatchObject([
      { code: 'scheme/checklist', message: 'The checklist has 4 marks, but the question has 5 marks.' },
    ]);
  });

  it('may offer more than is asked for', () => {
    expect(read(`Any two from:\n${LIST}`, 3).codes).toEqual([]);
    expect(read(`Any two from:\n${LIST}`, 4).codes).toEqual(['scheme/checklist']);
  });

  it('names the point that has no marks', () => {
    const { said, scheme } = read(`${LIST}\n- context`, 4);
    expect(said).toMatchObject([{ code: 'scheme/checklist', at: '- context' }]);
    expect(scheme.checklist.at(-1)).toMatchObject({ marks: null });
  });
});

describe('a maths scheme', () => {
  const SUM = '£6.50\nM1 15 × 40 + 50\nA1 6.5(0) cao\nAward A1 for 650p\nAccept: 650 pence';

  it('has steps with their marks, an answer, and notes', () => {
    const { scheme, codes } = read(SUM, 2);
    expect([scheme.kind, codes]).toEqual(['maths', []]);
    expect(scheme.methods.map((steps) => steps.map(({ code, content }) => [code, plainText(content)]))).toEqual([
      [
        ['M1', '15 × 40 + 50'],
        ['A1', '6.5(0) cao'],
      ],
    ]);
    expect(scheme.guidance.map(plainText)).toEqual(['Award A1 for 650p']);
    expect(scheme.answer).toHaveLength(1);
  });

  it('keeps follow-through with the mark, and two marks together', () => {
    const { scheme, codes } = read('M1 A1 x = 3\nA1ft y = 6\nB2 ft both\nSC1 for one', 5);
    expect(scheme.methods[0]?.map(({ code }) => code)).toEqual(['M1 A1', 'A1ft', 'B2 ft', 'SC1']);
    expect(codes).toEqual([]);
  });

  it('may have several methods, each worth all marks', () => {
    const { scheme, codes } = read('M1 a\nA1 b\nor\nM1 c\nA1 b', 2);
    expect(scheme.methods.map((steps) => steps.length)).toEqual([2, 2]);
    expect(codes).toEqual([]);
    expect(read('M1 a\nA1 b\nor\nM1 c', 2).said).toMatchObject([
      { code: 'scheme/maths', at: 'M1 c', message: 'Method 2 has 1 mark (M1), but the question has 2 marks.' },
    ]);
  });

  it('is in short its result, not the mark for a unit that comes after it', () => {
    const brief = (answer: string) => plainText(briefScheme(read(answer).scheme, english));
    expect(brief('M1: 9 ÷ 0.006\nA1: 1500\nB1: no unit')).toBe('1500');
    expect(brief('M1 x = 3\nM1 y = 6\nB1 both')).toBe('both');
  });

  it('must add up', () => {
    expect(read('M1 a\nA1 b', 3).said).toMatchObject([
      { code: 'scheme/maths', message: 'The method has 2 marks (M1, A1), but the question has 3 marks.' },
    ]);
  });

  it.each(['M1 motorway', 'A1', 'B2B selling', '- M1\n- A1', 'm1 a\na1 b'])('is not read from %j', (answer) => {
    expect(read(answer).scheme.kind).not.toBe('maths');
  });

  it('may be one step with a colon', () => {
    expect(read('B1: 0.5 oe', 1).scheme.methods).toMatchObject([[{ code: 'B1' }]]);
  });
});

describe('notes to whoever marks', () => {
  it('stand beside the answer, each whole', () => {
    const { scheme } = read('tax\nNote: one mark; no more\nGuidance:\n- do not credit rent\n- nor wages');
    expect(scheme.guidance.map(plainText)).toEqual(['one mark; no more', 'do not credit rent', 'nor wages']);
    expect(scheme.points).toEqual([]);
  });
});

describe('bands of spelling, punctuation and grammar', () => {
  const BANDS =
    'SPaG:\n- High performance (4): consistent\n- **Intermediate** (2-3): considerable\n- Threshold (1): some';

  it('are read apart from the marks of the question', () => {
    const { scheme, codes } = read(`Level 2 (5-8): b\nLevel 1 (1-4): a\n${BANDS}`, 8, 4);
    expect([scheme.kind, codes, scheme.levels.length]).toEqual(['levels', [], 2]);
    expect(
      scheme.spag.map(({ name, marks, descriptor }) => [plainText(name), marks?.max, plainText(descriptor)]),
    ).toEqual([
      ['High performance', 4, 'consistent'],
      ['Intermediate', 3, 'considerable'],
      ['Threshold', 1, 'some'],
    ]);
  });

  it('alone answer nothing', () => {
    expect(read(BANDS, 8, 4).scheme.kind).toBe('none');
  });

  it('are named when the question has no marks for them', () => {
    expect(read(`x\n${BANDS}`, 8).said).toMatchObject([
      { code: 'scheme/spag', at: 'SPaG:', hint: expect.stringContaining('[16+4]') },
    ]);
  });

  it.each([
    [BANDS.replace('(4)', '(5)'), 'Between Intermediate and High performance no band gives 4 marks.'],
    [BANDS.replace('(2-3)', '(2-4)'), 'Intermediate and High performance overlap: both have 4 marks.'],
    [BANDS.replace(' (1)', ''), 'This band does not say its name and its marks.'],
  ])('are checked', (bands, message) => {
    expect(read(`x\n${bands}`, 8, 4).said.map((one) => one.message)).toContain(message);
  });
});

describe('whatever is written', () => {
  const shapes = [
    (word: string) => `| Band | ${word} (5) |`,
    () => '|---|---|',
    (word: string) => `| 2 | 3-5: ${word} |`,
    (word: string) => `| 1 | ${word} |`,
    (word: string) => `M1 ${word}`,
    (word: string) => `A1ft: ${word}`,
    (word: string) => `Award M1 for ${word}`,
    (word: string) => `Note: ${word}`,
    () => 'SPaG:',
    (word: string) => `- High (3): ${word}`,
    (word: string) => `- **${word}** (1-2)`,
    (word: string) => `- [2] ${word}`,
    (word: string) => `- ${word}`,
    (word: string) => `Any two from: ${word}`,
    (word: string) => `Level 1 (1-4): ${word}`,
    (word: string) => word,
    () => '',
  ];

  it('no word of it is lost', () => {
    const lines = fc.array(fc.constantFrom(...shapes), { minLength: 1, maxLength: 10 });
    fc.assert(
      fc.property(lines, (made) => {
        const words = made.map((_, index) => `wort${'abcdefghij'[index]}`);
        const written = made.map((shape, index) => shape(words[index] ?? ''));
        const said = JSON.stringify(read(written.join('\n'), 5, 2).scheme);
        const missing = words.filter((word, index) => written[index]?.includes(word) && !said.includes(word));
        expect(missing).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['steps', 'M1 a\n'.repeat(3_000)],
    ['tables', '| a | b |\n|---|---|\n'.repeat(3_000)],
    ['a grid', `| a | b (5) |\n|---|---|\n${'| 1 | 1-5: x |\n'.repeat(3_000)}`],
    ['bands', `SPaG:\n${'- a (1): b\n'.repeat(3_000)}`],
    ['a head', `| a | b${' '.repeat(50_000)}(5 |\n|---|---|\n| 1 | ${'('.repeat(50_000)} |`],
  ])('endless %s are read in good time', (_, answer) => {
    const begun = performance.now();
    read(answer, 5, 2);
    expect(performance.now() - begun).toBeLessThan(5_000);
  });
});

describe('writing a scheme back', () => {
  it.each([
    `1. How far? [15]\n${GRID.replace(/^/gm, '   > ')}\n   > Indicative content:\n   > - a`,
    '1. Judge. [4]\n   > - [1] thesis\n   > - [2] three\n   > - [1] sourcing',
    '1. Work it out. [2] {grid=4cm}\n   > £6.50\n   > M1 15 × 40\n   > A1 6.5 cao\n   > or\n   > M1 x\n   > A1 y\n   > Award A1 for 650p',
    '1. How far? [4+3]\n   > Level 1 (1-4): a\n   > SPaG:\n   > - High (3): a\n   > - Middle (2): b\n   > - Low (1): c',
    '1. Which road? [1]\n   > M1 motorway\n   > Note: not the A1',
  ])('gives the same data from %j', (markdown) => {
    const first = readItem(markdown);
    expect(first.codes).toEqual([]);
    expect(withoutSpans(readItem(first.type.write(first.data)).data)).toEqual(withoutSpans(first.data));
  });

  const word = fc
    .array(
      fc.constantFrom(
        'tax',
        'grain',
        '1921',
        'a|b',
        '£6.50',
        'M1',
        '(2)',
        '[1]',
        'x < y',
        'or',
        'Award',
        '*',
        '- a',
        '4-5',
        ':',
      ),
      {
        minLength: 1,
        maxLength: 4,
      },
    )
    .map((parts) => parts.join(' '));
  const inlines = word.map(text);
  const range = fc.tuple(fc.nat(20), fc.nat(20)).map(([a, b]) => ({ min: Math.min(a, b), max: Math.max(a, b) }));

  it('gives any grid back', () => {
    const grid = fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })).chain(([columns, rows]) =>
      fc.record({
        heading: fc.constant(text('Band')),
        objectives: fc.array(
          fc.record({ name: inlines.map((name) => [...text('AO'), ...name]).map(joined), marks: fc.nat(20) }),
          { minLength: columns, maxLength: columns },
        ),
        bands: fc.array(
          fc.record({
            name: inlines,
            cells: fc.array(fc.record({ marks: range, descriptor: inlines }), {
              minLength: columns,
              maxLength: columns,
            }),
          }),
          { minLength: rows, maxLength: rows },
        ),
      }),
    );
    fc.assert(
      fc.property(grid, (made) => {
        const scheme: Scheme = { ...NO_SCHEME, kind: 'grid', grid: made };
        expect(again(scheme)).toEqual(scheme);
      }),
    );
  });

  it('gives any checklist back', () => {
    const list = fc.array(fc.record({ marks: fc.integer({ min: 1, max: 20 }), content: inlines }), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(list, (checklist) => {
        const scheme: Scheme = { ...NO_SCHEME, kind: 'checklist', checklist };
        expect(again(scheme)).toEqual(scheme);
      }),
    );
  });

  it('gives any steps, notes and bands back', () => {
    const step = fc.record({ code: fc.constantFrom('M1', 'A1ft', 'B2', 'dM1', 'M1A1', 'SC1'), content: inlines });
    const methods = fc.array(fc.array(step, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 2 });
    const bands = fc.array(
      fc.record({ name: fc.constantFrom(text('High'), text('Low band')), marks: range, descriptor: inlines }),
      { maxLength: 3 },
    );
    fc.assert(
      fc.property(methods, fc.array(inlines, { maxLength: 2 }), bands, (made, guidance, spag) => {
        const scheme: Scheme = { ...NO_SCHEME, kind: 'maths', methods: made, guidance, spag };
        expect(again(scheme)).toEqual(scheme);
      }),
    );
  });

  it('never makes steps or a checklist of words that are none', () => {
    const points = fc.array(inlines, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(points, (listed) => {
        const scheme: Scheme = { ...NO_SCHEME, kind: 'points', points: listed };
        expect(again(scheme)).toEqual(scheme);
      }),
    );
    fc.assert(
      fc.property(fc.array(inlines, { minLength: 1, maxLength: 3 }), (paragraphs) => {
        const answer = paragraphs.map((content) => ({ kind: 'paragraph', content }) as const);
        const scheme: Scheme = { ...NO_SCHEME, kind: 'answer', answer };
        expect(again(scheme)).toEqual(scheme);
      }),
    );
  });
});

/** Text that stands together is one text. */
function joined(content: ReturnType<typeof text>): ReturnType<typeof text> {
  return text(plainText(content));
}
