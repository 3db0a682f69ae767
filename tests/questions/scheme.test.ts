import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Block, type Blocks, plainText, text } from '../../src/model/block.ts';
import { createReport } from '../../src/model/diagnostic.ts';
import { NO_SCHEME, type Scheme } from '../../src/model/exercise.ts';
import { fragmentOf, sourceFile } from '../../src/model/source.ts';
import { withoutSpans } from '../../src/plan/answers.ts';
import { readScheme, writeScheme } from '../../src/questions/scheme.ts';
import { english } from '../fixtures/words.ts';
import { textAt } from './item.ts';

function read(answer: string, marks: number | null = null, words = english) {
  const report = createReport();
  const scheme = readScheme(fragmentOf(sourceFile('topic.md', answer)), { marks, words }, report);
  const marked = report.diagnostics.map(({ span }) => textAt(answer, span));
  return { scheme, codes: report.diagnostics.map(({ code }) => code), marked, report };
}

function words(blocks: Blocks): string[] {
  return blocks.flatMap((block: Block) => {
    if (block.kind === 'paragraph') return [plainText(block.content)];
    if (block.kind === 'list') return block.items.flatMap((entry) => words(entry.blocks).map((line) => `- ${line}`));
    return [block.kind];
  });
}

describe('an answer', () => {
  it('is text: a year is no list', () => {
    const { scheme } = read('1921.');
    expect([scheme.kind, words(scheme.answer)]).toEqual(['answer', ['1921.']]);
  });

  it.each(['1921. It was spring', '# 4', '-5', '+ 5 °C', 'a. the tsar', '12) twelve', '*', '3 > 2'])(
    'is the text %s',
    (answer) => {
      const { scheme } = read(answer);
      expect([scheme.kind, words(scheme.answer)]).toEqual(['answer', [answer]]);
    },
  );

  it('goes on over lines and breaks at empty ones', () => {
    expect(words(read('War\nCommunism\n\nand more').scheme.answer)).toEqual(['War Communism', 'and more']);
  });

  it('may hold a table or a formula', () => {
    const { scheme } = read('See:\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n$$x^2$$');
    expect(words(scheme.answer)).toEqual(['See:', 'table', 'formula']);
  });

  it('says nothing when there is none', () => {
    expect(read('').scheme).toEqual(NO_SCHEME);
  });
});

describe('points', () => {
  it('are lines that begin with a dash, and go on over lines', () => {
    const { scheme } = read('- grain was\n  taken\n- one party\nruled');
    expect([scheme.kind, scheme.anyOf, scheme.points.map(plainText)]).toEqual([
      'points',
      null,
      ['grain was taken', 'one party ruled'],
    ]);
  });

  it.each([
    ['Any two from:', 2, 'Any two from'],
    ['any 3 of:', 3, 'any 3 of'],
    ['**Any two from:**', 2, 'Any two from'],
    ['Any two reasons from the text:', 2, 'Any two reasons from the text'],
    ['Any two from', 2, 'Any two from'],
  ])('are chosen from after “%s”', (lead, anyOf, kept) => {
    const { scheme } = read(`${lead}\n- a\n- b\n- c`);
    expect([scheme.anyOf, scheme.lead, scheme.points.map(plainText)]).toEqual([anyOf, kept, ['a', 'b', 'c']]);
  });

  it('may stand on the line of their lead', () => {
    expect(read('Any two from: bread; coal; wood').scheme.points.map(plainText)).toEqual(['bread', 'coal', 'wood']);
  });

  it('may follow a sentence', () => {
    const { scheme } = read('One mark each for:\n- a\n- b');
    expect([scheme.kind, words(scheme.answer), scheme.points.length]).toEqual(['points', ['One mark each for:'], 2]);
  });

  it('are no points when “any two” is only how the answer begins', () => {
    expect(read('Any two of them can be right').scheme.kind).toBe('answer');
  });
});

describe('what is accepted and what is not', () => {
  it('is cut at semicolons and spaced slashes, outside code and maths', () => {
    const { scheme } = read('tax\nAccept: tax in kind; the tax / food tax\nDo not accept: `a; b`; rent');
    expect(scheme.accept.map(plainText)).toEqual(['tax in kind', 'the tax', 'food tax']);
    expect(scheme.reject.map(plainText)).toEqual(['a; b', 'rent']);
  });

  it('may be listed below its lead', () => {
    const { scheme } = read('tax\nAccept:\n- tax in kind; late\n- food tax\n\n- a point');
    expect(scheme.accept.map(plainText)).toEqual(['tax in kind; late', 'food tax']);
    expect(scheme.points.map(plainText)).toEqual(['a point']);
  });

  it('is read in the topic’s language, and in English', () => {
    const french = { ...english, read: { ...english.read, accept: ['accepter'] } };
    const { scheme } = read('1921\nAccepter : début 1921\nAccept: 1921 AD', null, french);
    expect(scheme.accept.map(plainText)).toEqual(['début 1921', '1921 AD']);
  });
});

describe('levels', () => {
  it('have their marks and what they are given for', () => {
    const { scheme } = read(
      'Level 2 (5-8): Developed\nexplanation.\n- two causes\n\nJudged.\nLevel 1 (1–4 marks): Simple.',
      8,
    );
    expect(scheme.kind).toBe('levels');
    expect(scheme.levels.map(({ level, min, max, descriptor }) => [level, min, max, words(descriptor)])).toEqual([
      [2, 5, 8, ['Developed explanation.', '- two causes', 'Judged.']],
      [1, 1, 4, ['Simple.']],
    ]);
  });

  it.each([
    '**Level 4 (13-16):** x',
    '- Level 4 (13-16): x',
    'L4 [13-16]: x',
    'Level 4: 13–16 marks: x',
    'Level 4 (13-16) x',
  ])('are read from “%s”', (line) => {
    expect(read(line).scheme.levels).toMatchObject([{ level: 4, min: 13, max: 16 }]);
  });

  it('end where indicative content or a model answer begins', () => {
    const { scheme } = read(
      'Level 1 (1-4): Simple.\nIndicative content:\n- taxes\n- trade\nModel answer: It was.\n\nVery much.',
      4,
    );
    expect([words(scheme.indicative), words(scheme.model)]).toEqual([
      ['- taxes', '- trade'],
      ['It was.', 'Very much.'],
    ]);
  });

  it.each([
    ['overlap', 'Level 1 (1-4): a\nLevel 2 (4-8): b', 'Level 2 (4-8): b'],
    ['leave a hole', 'Level 1 (1-3): a\nLevel 2 (5-8): b', 'Level 2 (5-8): b'],
    ['leave a hole at the bottom', 'Level 1 (3-4): a\nLevel 2 (5-8): b', 'Level 1 (3-4): a'],
    ['stop below the marks', 'Level 1 (1-4): a\nLevel 2 (5-7): b', 'Level 2 (5-7): b'],
    ['go beyond the marks', 'Level 1 (1-4): a\nLevel 2 (5-9): b', 'Level 2 (5-9): b'],
    ['are there twice', 'Level 1 (1-4): a\nLevel 1 (5-8): b', 'Level 1 (5-8): b'],
    ['run backwards', 'Level 1 (4-1): a\nLevel 2 (5-8): b', 'Level 1 (4-1): a'],
    ['have no marks', 'Level 2 (1-8): a\nLevel 1: b', 'Level 1: b'],
  ])('that %s are a warning', (_, answer, line) => {
    const { codes, marked } = read(answer, 8);
    expect(new Set(codes)).toEqual(new Set(['scheme/levels']));
    expect(marked).toContain(line);
  });

  it('that fit are no warning, with or without a level for nothing', () => {
    expect(read('Level 2 (5-8): b\nLevel 1 (1-4): a', 8).codes).toEqual([]);
    expect(read('Level 1 (1-8): b\nLevel 0 (0): a', 8).codes).toEqual([]);
  });
});

describe('points that cannot add up', () => {
  it.each([
    ['- a\n- b\n- c', 2],
    ['- a\n- b\n- c', 4],
    ['Any three from:\n- a\n- b', 3],
    ['- a (1)\n- b (2)', 4],
    ['Any one from: a; b', null],
  ])('%j for %s marks', (answer, marks) => {
    expect(read(answer, marks).codes).toEqual(marks === null ? [] : ['scheme/points']);
  });

  it.each([
    ['- a\n- b', 2],
    ['- a\n- b', 4],
    ['Any two from:\n- a\n- b\n- c', 4],
    ['- a (1)\n- b (2)', 3],
    ['Any two from:\n- a (2)\n- b (2)\n- c (1)', 4],
  ])('%j for %i marks do', (answer, marks) => {
    expect(read(answer, marks).codes).toEqual([]);
  });

  it('name the lead that would mend them', () => {
    expect(read('- a\n- b\n- c', 2).report.diagnostics[0]?.hint).toBe('If any 2 will do, begin with “Any 2 from:”.');
  });
});

describe('any valid answer', () => {
  it.each(['Any valid answer', 'any valid answer.', 'Accept any valid answer'])('is read from “%s”', (line) => {
    expect(read(line).scheme).toMatchObject({ kind: 'any-valid', answer: [] });
  });

  it('keeps what the author adds', () => {
    expect(words(read('Any valid answer, for example bread').scheme.answer)).toEqual(['for example bread']);
  });
});

describe('a lead that leads nothing', () => {
  it('is a warning', () => {
    expect(read('1921\nAccept:').codes).toEqual(['scheme/empty']);
    expect(read('Any two from:').marked).toEqual(['Any two from:']);
  });
});

describe('writing a scheme', () => {
  const again = (scheme: Scheme) => {
    const lines = writeScheme(scheme, english);
    expect(lines.every((line) => /^>($| )/.test(line))).toBe(true);
    return read(lines.map((line) => line.replace(/^> ?/, '')).join('\n')).scheme;
  };

  it.each([
    '1921.',
    'Any two from:\n- a; b\n- c\nAccept: d; e\nReject: f',
    'tax\nAccept:\n- a; b\n- c',
    'Level 2 (3-4): Good.\n- with\n- a list\nLevel 1 (1-2): Fair.\n\nBut.\nIndicative content:\n- x\n\n- y\nModel answer: One.\n\nTwo.',
    'Any valid answer: such as bread',
    'Accept\\: is a word',
    'a\n\n| a | b |\n|---|---|\n| 1 | 2 |',
  ])('gives back %j', (answer) => {
    const { scheme } = read(answer);
    expect(withoutSpans(again(scheme))).toEqual(withoutSpans(scheme));
  });

  it('makes a lead where an importer gave only its number', () => {
    const scheme: Scheme = { ...NO_SCHEME, kind: 'points', anyOf: 2, points: [text('a'), text('b'), text('c')] };
    expect(again(scheme)).toEqual({ ...scheme, lead: 'Any 2 from' });
  });

  // Words of letters, digits and the signs that mean something in a scheme.
  const phrase = fc
    .array(
      fc.constantFrom(
        'bread',
        'x',
        '1921.',
        '12)',
        '-',
        '*',
        ';',
        '/',
        'Accept:',
        'Level 4 (3):',
        ':',
        '|',
        '>',
        '#',
        '$5',
        '`',
        'a_b',
        '[x]',
        '\\',
        '&amp;',
        '<b>',
        '->',
        '+',
        '~',
        '!',
        'é',
        'any two from:',
      ),
      { minLength: 1, maxLength: 5 },
    )
    .map((parts) => `w ${parts.join(' ')}`);
  const inlines = phrase.map((words) => text(words));
  const paragraphs = fc.array(
    inlines.map((content): Block => ({ kind: 'paragraph', content })),
    { maxLength: 3 },
  );

  it('gives back any text, however odd', () => {
    fc.assert(
      fc.property(
        paragraphs,
        fc.array(inlines, { maxLength: 3 }),
        fc.array(inlines, { maxLength: 3 }),
        paragraphs,
        (answer, points, accept, model) => {
          const kind =
            points.length > 0 ? 'points' : answer.length + accept.length + model.length > 0 ? 'answer' : 'none';
          const scheme: Scheme = { ...NO_SCHEME, kind, answer, points, accept, reject: accept, model };
          expect(again(scheme)).toEqual(scheme);
        },
      ),
    );
  });

  it('gives back any levels', () => {
    const level = fc.record({ level: fc.nat(9), min: fc.nat(20), max: fc.nat(20), descriptor: paragraphs });
    fc.assert(
      fc.property(fc.array(level, { minLength: 1, maxLength: 5 }), (levels) => {
        const scheme: Scheme = { ...NO_SCHEME, kind: 'levels', levels };
        expect(again(scheme)).toEqual(scheme);
      }),
    );
  });

  it('reads anything at all without failing', () => {
    fc.assert(
      fc.property(fc.string(), fc.option(fc.nat(30)), (answer, marks) => {
        expect(read(answer, marks).scheme.kind).toBeTypeOf('string');
      }),
    );
  });
});
