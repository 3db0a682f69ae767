import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Settings } from '../../../src/model/settings.ts';
import type { ResolvedTopic } from '../../../src/model/topic.ts';
import { markscheme } from '../../../src/outputs/markscheme/index.ts';
import { DEFAULT_SETTINGS } from '../../../src/settings.ts';
import { measureFlow } from '../../fixtures/measurer.ts';
import { topicOf, topicText } from '../slides/deck.ts';
import { pressFor } from '../worksheet/copies.ts';
import { lesson } from '../worksheet/topic.ts';

function make(topic: ResolvedTopic, changes: Partial<Settings> = {}) {
  const settings = { ...DEFAULT_SETTINGS, ...changes };
  const press = pressFor(topic, settings);
  const [planned] = markscheme.plan(topic, settings, () => true);
  if (!planned) return null;
  const measured = measureFlow(markscheme.flow(planned, press));
  const composed = markscheme.compose(measured, planned, {}, press);
  const [artifact] = markscheme.render(composed, press);
  if (artifact?.kind !== 'pdf') throw new Error('no PDF');
  return {
    planned,
    composed,
    artifact,
    html: artifact.body,
    pages: artifact.body.split('<section class="page">').slice(1),
  };
}

function made(body: string, front = '') {
  const found = make(topicOf(topicText(front, body)));
  if (!found) throw new Error('nothing was made');
  return found;
}

const asked = (...items: string[]) => `:::questions\n${items.join('\n')}\n:::`;
/** The cells of each row, as words. */
const rowsOf = (html: string) =>
  [...html.matchAll(/<tr class="marking-row">([\s\S]*?)<\/tr>/g)].map(([, row]) =>
    [...(row ?? '').matchAll(/<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/g)].map(([, cell]) =>
      (cell ?? '')
        .replace(/<\/p>\s*<p>/g, ' ')
        .replace(/<[^>]+>/g, '')
        .replace(/\s+/g, ' ')
        .trim(),
    ),
  );

describe('a row of the mark scheme', () => {
  it('has number, answer, guidance, marks and objectives', () => {
    const { html } = made(
      asked(
        '1. In which year? [1] {ao=AO1}',
        '   > 1921',
        '   > Accept: spring 1921',
        '   > Reject: 1922',
        '   > Note: no half marks',
        '2. Why? [4+2] {ao="AO1 2, AO2 2"}',
        '   > hunger (2) and fear (2)',
      ),
    );
    expect(rowsOf(html)).toEqual([
      ['1', '1921', 'Accept: spring 1921 Do not accept: 1922 no half marks', '1', 'AO1'],
      ['2', 'hunger (2) and fear (2)', '4+2', 'AO1\u00a02 AO2\u00a02'].map((cell) => cell.replace(/\s+/g, ' ')),
    ]);
  });

  it('has no column that would be empty', () => {
    const { html } = made(asked('1. In which year? [1]', '   > 1921'));
    expect(rowsOf(html)).toEqual([['1', '1921', '1']]);
    expect(html).not.toContain('Additional guidance');
  });

  it('stands for each part, and none for the question round them', () => {
    const { html } = made(asked('1. Look.', '   a. Why? [1]', '      > x', '   b. How? [2]', '      > y'));
    expect(rowsOf(html).map(([number]) => number)).toEqual(['1a', '1b']);
  });

  it('says the answer of every kind in a line', () => {
    const { html } = made(
      asked('1. Which? [1]', '   - [ ] tax', '   - [x] rent -> because', '2. It was [[tax / levy]]. [1]'),
    );
    expect(rowsOf(html).map((row) => row.slice(0, 2))).toEqual([
      ['1', 'B rent'],
      ['2', 'tax'],
    ]);
    expect(html).toContain('Accept:</strong> levy');
  });

  it('has the steps of a method with their marks', () => {
    const { html } = made(asked('1. Work it out. [2]', '   > £6.50', '   > M1 15 × 40', '   > A1 6.5 cao'));
    expect(html).toMatch(/£6\.50[\s\S]*class="marker">M1<[\s\S]*15 × 40[\s\S]*class="marker">A1</);
  });
});

describe('what needs the width of the page', () => {
  const LEVELS = ['1. How far do you agree? [8+3]', '   > Level 2 (5-8): both sides', '   > Level 1 (1-4): one side'];
  const MORE = ['   > Indicative content:', '   > - trade', '   > Model answer: The NEP was long and wide.'];

  it('stands below its question, which is said: levels, indicative content', () => {
    const { html } = made(asked(...LEVELS, ...MORE));
    expect(rowsOf(html)[0]).toEqual(['1', 'How far do you agree?', '8+3']);
    expect(html).toMatch(
      /marking-wide[\s\S]*Level\u00a02[\s\S]*5–8[\s\S]*both sides[\s\S]*marking-wide[\s\S]*Indicative/,
    );
  });

  it('has no model answer beside levels: that is in the key', () => {
    expect(made(asked(...LEVELS, ...MORE)).html).not.toContain('long and wide');
    expect(made(asked('1. Write. [2]', '   > Model answer: Long and wide.')).html).toContain('Long and wide');
  });

  it('has the usual bands of spelling, said to be those, when the author writes none', () => {
    expect(made(asked(...LEVELS)).html).toContain('High (3)');
    expect(made(asked(...LEVELS)).html).toContain('the usual bands');
    const own = made(asked(...LEVELS, '   > SPaG:', '   > - All right (1-3): it is')).html;
    expect(own).toContain('All');
    expect(own).not.toContain('the usual bands');
  });

  it('has an answer that is too long for a row', () => {
    const long = 'The mutiny lit up how things really stood. '.repeat(30);
    const { html } = made(asked('1. Why? [2]', `   > ${long}`));
    expect(rowsOf(html)[0]?.slice(0, 2)).toEqual(['1', 'Why?']);
    expect(html).toMatch(/marking-wide[\s\S]*The mutiny lit up/);
  });
});

describe('the sections', () => {
  const quiz = (place: string, answer: string) => `:::questions{for=${place}}\n1. A? [1]\n   > ${answer}\n:::\n\n`;

  it('come after the sheet, each under its name with its own numbers', () => {
    const { html } = made(
      `${quiz('starter', 'one')}${quiz('exit', 'two')}${quiz('homework', 'three')}${asked('1. B? [1]', '   > four')}`,
    );
    expect(rowsOf(html).map(([number, answer]) => `${number} ${answer}`)).toEqual([
      '1 four',
      '2 three',
      '1 one',
      '1 two',
    ]);
    expect([...html.matchAll(/<h2>([^<]*)<\/h2>/g)].map(([, heading]) => heading)).toEqual([
      'Homework',
      'Do now',
      'Exit ticket',
    ]);
  });

  it('are left out with what is only proposed', () => {
    const { html } = made(asked('1. B? [1]', '   > four', '2. C? {?}', '   > five'));
    expect(html).not.toContain('five');
  });

  it('are none for a topic that asks nothing', () => {
    expect(make(topicOf(topicText('', 'Only text.')))).toBeNull();
  });
});

describe('the totals', () => {
  it('add the objectives of all questions of the sheet up', () => {
    const { html } = made(
      asked('1. A? [1] {ao=AO1}', '   > a', '2. B? [4+2] {ao="AO1 1, AO2 3"}', '   > b', '3. C? [2]', '   > c'),
    );
    const table = html
      .slice(html.indexOf('Marks by assessment objective'))
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ');
    expect(table).toContain('AO1 AO2 No objective SPaG Total Questions 1, 2 2 2 Marks 2 3 2 2 9');
  });

  it('are none when no question names an objective', () => {
    expect(made(asked('1. A? [1]', '   > a')).html).not.toContain('Marks by assessment objective');
  });
});

describe('the pages', () => {
  const many = asked(...Array.from({ length: 70 }, (_, n) => `${n + 1}. Why? [1]\n   > because of reason ${n + 1}`));

  it('begin with the heads of the columns, each', () => {
    const { pages } = made(many);
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) expect(page.match(/<thead>/g)).toHaveLength(1);
  });

  it('hold every question once, in order', () => {
    expect(rowsOf(made(many).html).map(([number]) => Number(number))).toEqual(
      Array.from({ length: 70 }, (_, n) => n + 1),
    );
  });

  it('say which question goes on overleaf', () => {
    const points = Array.from({ length: 60 }, (_, n) => `   > - thing ${n}`);
    const { pages } = made(asked('1. Write. [4]', '   > Level 1 (1-4): says', '   > Indicative content:', ...points));
    expect(pages[1]).toContain('1 (continued)');
  });

  it('hold every question of any topic once, and nothing is cut off', () => {
    const items = fc.array(
      fc.record({
        marks: fc.integer({ min: 1, max: 8 }),
        answer: fc.constantFrom('bread', 'The mutiny lit up how things really stood. '.repeat(9), '$x^2$'),
        accept: fc.boolean(),
        levels: fc.boolean(),
        points: fc.integer({ min: 0, max: 30 }),
      }),
      { minLength: 1, maxLength: 25 },
    );
    fc.assert(
      fc.property(items, (wishes) => {
        const text = wishes.map(({ marks, answer, accept, levels, points }, n) =>
          [
            `${n + 1}. Why is it question ${n + 1}? [${marks}]`,
            `   > ${answer}`,
            ...(accept ? ['   > Accept: what else is right; and this'] : []),
            ...(levels ? [`   > Level 1 (1-${marks}): says`, '   > Indicative content:'] : []),
            ...Array.from({ length: points }, (_, point) => `   > - point ${point}`),
          ].join('\n'),
        );
        const { html, composed } = made(asked(...text));
        const numbers = rowsOf(html).map(([number]) => number ?? '');
        expect(numbers.filter((number) => /^\d+$/.test(number))).toEqual(wishes.map((_, n) => String(n + 1)));
        expect(composed.problems).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('have the same footer as the sheet', () => {
    const { pages } = made(many, 'subject: History');
    expect(pages[1]).toMatch(/History · The New Economic Policy[\s\S]*Mark scheme<\/b> [0-9a-f]{6}[\s\S]*Page 2 of/);
  });

  it('are for teachers only', () => {
    expect(made(many).artifact).toMatchObject({
      file: 'markscheme.pdf',
      student: false,
      title: 'The New Economic Policy: Mark scheme',
    });
  });

  it('are the same bytes each time', () => {
    expect(make(lesson())?.html).toBe(make(lesson())?.html);
  });

  it('have no citation left open', () => {
    const source =
      ':::source[duranty]{author="Walter Duranty" made=1935}\nThen private traders came to Moscow.\n:::\n\n';
    const { html } = made(`${source}${asked('1. Where? [1]', '   > at :lines[private traders]')}`);
    expect(html).toMatch(/at <span[^>]*>line 1</);
  });
});
