import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cell, csvText, guarded } from '../../../src/outputs/questions-csv/csv.ts';
import { questionsCsv } from '../../../src/outputs/questions-csv/index.ts';
import { DEFAULT_SETTINGS } from '../../../src/settings.ts';
import { topicOf, topicText } from '../slides/deck.ts';

/** A reader of RFC 4180, as strict as the standard. */
function parseCsv(text: string): string[][] {
  expect(text.startsWith('\uFEFF')).toBe(true);
  const rows: string[][] = [];
  let at = 1;
  while (at < text.length) {
    const row: string[] = [];
    for (;;) {
      let cell = '';
      if (text[at] === '"') {
        at += 1;
        for (; at < text.length; at += 1) {
          if (text[at] !== '"') cell += text[at];
          else if (text[at + 1] === '"') {
            cell += '"';
            at += 1;
          } else break;
        }
        at += 1;
      } else while (at < text.length && !/[,"\r\n]/.test(text[at] ?? '')) cell += text[at++];
      row.push(cell);
      if (text[at] !== ',') break;
      at += 1;
    }
    expect(text.slice(at, at + 2)).toBe('\r\n');
    at += 2;
    rows.push(row);
  }
  return rows;
}

function listOf(body: string, front = ''): { rows: string[][]; text: string } {
  const topic = topicOf(topicText(front, body));
  const [planned] = questionsCsv.plan(topic, DEFAULT_SETTINGS, () => true);
  return planned ? { rows: parseCsv(planned.body.csv), text: planned.body.csv } : { rows: [], text: '' };
}

describe('CSV', () => {
  it('comes back as it was written', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.constantFrom('a,b', '"x"', 'a\r\nb', '=1+1', ' y ', ''),
      fc.integer(),
      fc.constant(null),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }), (rows) => {
        const said = (one: Cell) => (one === null ? '' : typeof one === 'number' ? String(one) : guarded(one));
        expect(parseCsv(csvText(rows))).toEqual(rows.map((row) => row.map(said)));
      }),
    );
  });

  it.each(['=HYPERLINK("x")', '+1', '-5 + 3 = ?', '@SUM(A1)', '\t=1', ' =1', '＝1'])(
    'keeps a spreadsheet from running %j',
    (text) => {
      expect(guarded(text)).toBe(`'${text}`);
    },
  );

  it('leaves numbers numbers', () => {
    expect(csvText([['a', -5, null]])).toBe('\uFEFFa,-5,\r\n');
  });
});

describe('the list of questions', () => {
  const body = [
    ':::questions',
    '1. In which year? [1] {ao=AO1}',
    '   > 1921',
    '2. Look.',
    '   a. Why, "exactly"? [2] {ao="AO1 1, AO2 1"}',
    '      > x',
    '   b. Compare.',
    '      i. How far? [4+2] {ao=AO10}',
    '         > y',
    '3. It was a [[tax]]. [1]',
    '4. And if not? {level=challenge}',
    '   > z',
    ':::',
    '',
    ':::questions{for=exit}',
    '1. -5 + 3 = ? [1]',
    '   > -2',
    ':::',
  ].join('\n');

  it('has a row for each question or part, with a column for each objective', () => {
    const { rows } = listOf(body);
    expect(rows.map((row) => row.slice(1).join('|'))).toEqual([
      'set|number|part|kind|stem|marks|spag|AO1|AO2|AO10|level|sources',
      'worksheet|1||written|In which year?|1||1|||core|',
      'worksheet|2|a|written|Why, "exactly"?|2||1|1||core|'.replaceAll('"exactly"', '“exactly”'),
      'worksheet|2|b.i|written|How far?|4|2|||4|core|',
      'worksheet|3||cloze|It was a ____.|1|||||core|',
      'worksheet|||written|And if not?||||||challenge|',
      "exit|1||written|'-5 + 3 = ?|1|||||core|",
    ]);
  });

  it('names the sources by their labels', () => {
    const source = ':::source[duranty]{author="Walter Duranty" made=1935}\nPrivate traders came.\n:::\n\n';
    const { rows } = listOf(
      `${source}:::questions\n1. What can you infer from @duranty about :lines[traders]? [2]\n   > x\n:::`,
    );
    expect(rows[1]?.at(-1)).toBe('Source A');
    expect(rows[1]).toContain('What can you infer from Source A about “traders”?');
  });

  it('is not made for a topic without questions', () => {
    expect(listOf('Only text.').rows).toEqual([]);
  });

  it('is a file for teachers only', () => {
    const topic = topicOf(topicText('', ':::questions\n1. Why? [1]\n   > x\n:::'));
    const [planned] = questionsCsv.plan(topic, DEFAULT_SETTINGS, () => true);
    if (!planned) throw new Error('nothing planned');
    const press = undefined as never;
    const composed = questionsCsv.compose({ boxes: [], problems: [] }, planned, {}, press);
    expect(questionsCsv.render(composed, press)).toMatchObject([
      { kind: 'text', file: 'questions.csv', student: false },
    ]);
  });
});
