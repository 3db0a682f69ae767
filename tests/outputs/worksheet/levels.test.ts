import { describe, expect, it } from 'vitest';
import type { PrintedVariant } from '../../../src/outputs/worksheet/body.ts';
import { emptyPages, levelProblems } from '../../../src/outputs/worksheet/levels.ts';
import { buildInMemory } from '../../fixtures/pipeline.ts';
import { topicOf, topicText } from '../slides/deck.ts';
import { bodyOf, makeCopies, questionsOn } from './copies.ts';

const ITEMS = `:::questions
1. Which year? [1]
   > 1921
   :::challenge
   Who says so?
   :::
2. Fill the gaps. [2] {bank=support}
   A [[tax]] and a [[surplus]].
3. What then? {level=challenge}
   > trade
4. Why? [2]
   > hunger
:::`;

const copies = makeCopies(topicOf(topicText('', ITEMS)));
const whole = (file: string) => bodyOf(copies, file).replace(/\s+/g, ' ');

describe('levels of one sheet', () => {
  it('are three student copies and a key, with a symbol each', () => {
    const files = copies.artifacts.map(({ file }) => file);
    expect(files).toEqual([
      'worksheet.pdf',
      'worksheet-support.pdf',
      'worksheet-challenge.pdf',
      'answers.pdf',
      'worksheet.html',
    ]);
    expect(whole('worksheet.pdf')).toContain('<b>●</b>');
    expect(whole('worksheet-support.pdf')).toContain('<b>■</b>');
    expect(whole('worksheet-challenge.pdf')).toContain('<b>▲</b>');
  });

  it('have the challenges, last and without number or marks, on the challenge copy and in the key alone', () => {
    for (const words of ['Who says so?', 'What then?']) {
      expect(whole('worksheet.pdf')).not.toContain(words);
      expect(whole('worksheet-support.pdf')).not.toContain(words);
      expect(whole('worksheet-challenge.pdf')).toContain(words);
      expect(whole('answers.pdf')).toContain(words);
    }
    expect(whole('worksheet-challenge.pdf').indexOf('What then?')).toBeGreaterThan(
      whole('worksheet-challenge.pdf').indexOf('hy?'),
    );
  });

  it('have a bank for help on the support copy alone', () => {
    const withBank = copies.artifacts.map(({ file }) => file).filter((file) => /class="[^"]*bank/.test(whole(file)));
    expect(withBank).toEqual(['worksheet-support.pdf']);
  });
});

describe('challenges that fill pages', () => {
  const more = '3. And then? {level=challenge lines=90}\n4. What else? {level=challenge lines=30}\n';
  const long = makeCopies(
    topicOf(
      topicText(
        '',
        `The tax fell.[^1]\n\n[^1]: By half.\n\n:::questions\n1. Why? [2]\n   > hunger\n${more}:::\n\n:::questions{for=homework}\n1. Who? [1]\n   > Lenin\n:::`,
      ),
    ),
  );

  it('come after the homework', () => {
    expect(questionsOn(long, 'challenge').flat()).toEqual(['q1', 'q2', 'q+1', 'q+2']);
    expect(questionsOn(long, 'worksheet').flat()).toEqual(['q1', 'q2']);
  });

  it('leave no empty page on the other copies, and footnotes are on all of them', () => {
    const pagesOf = (name: string) => long.composed.body.variants.find((one) => one.name === name)?.pages ?? [];
    expect(pagesOf('challenge').length).toBeGreaterThan(2);
    expect(pagesOf('worksheet').every(({ boxes }) => boxes.length > 0)).toBe(true);
    expect(pagesOf('worksheet').length).toBeLessThan(pagesOf('challenge').length);
    for (const file of ['worksheet.pdf', 'worksheet-challenge.pdf', 'answers.pdf']) {
      expect(bodyOf(long, file)).toContain('By half.');
    }
    expect(long.composed.problems).toEqual([]);
  });

  it('and are all that there is make a challenge copy and a key, and no empty worksheet', async () => {
    const text = topicText('', ':::questions\n1. What if? {level=challenge}\n   > War\n:::');
    const { built, written } = await buildInMemory({ 'content/a.md': text });
    expect(built.flatMap(({ diagnostics }) => diagnostics)).toEqual([]);
    expect(written.paths().filter((path) => /worksheet|answers/.test(path))).toEqual([
      'a/answers.pdf',
      'a/worksheet-challenge.pdf',
    ]);
  });
});

describe('levels of a sheet in Arabic', () => {
  const text = `---
title: السياسة الاقتصادية
language: ar
---

:::questions
1. لماذا؟ [2]
   > الجوع
   :::support
   ابدأ بما تعرفه.
   :::
2. أكمل. [1] {bank=support}
   دفع الفلاحون [[ضريبة]].
3. ماذا بعد؟ {level=challenge}
   > التجارة
:::
`;

  it('have the same symbols, the Arabic names and the direction', async () => {
    const { built, written } = await buildInMemory({ 'content/a.md': text });
    expect(built.flatMap(({ diagnostics }) => diagnostics)).toEqual([]);
    const page = (file: string) => written.text(`a/${file}`);
    expect(page('worksheet.html')).toContain('dir="rtl"');
    for (const [file, sign, name] of [
      ['worksheet.pdf', '●', null],
      ['worksheet-support.pdf', '■', 'دعم'],
      ['worksheet-challenge.pdf', '▲', 'تحدٍّ'],
    ] as const) {
      expect(page(file)).toContain(`<b>${sign}</b>`);
      if (name) expect(page(file)).toContain(name);
    }
    expect(page('worksheet-support.pdf')).toContain('ابدأ بما تعرفه.');
    expect(page('worksheet.pdf')).not.toContain('ابدأ بما تعرفه.');
    expect(page('worksheet-support.pdf')).not.toContain('ماذا بعد؟');
    expect(page('worksheet-challenge.pdf')).toContain('ماذا بعد؟');
  });
});

describe('a page that only another copy fills', () => {
  it('is told', () => {
    const page = { name: false, boxes: [] };
    const full = { name: false, boxes: [{}] } as unknown as PrintedVariant['pages'][number];
    const said = emptyPages([
      { name: 'worksheet', pages: [full, page, full] },
      { name: 'support', pages: [full, full, full] },
      { name: 'answers', pages: [full, page, full] },
    ]);
    expect(said.map(({ severity, code, message }) => `${severity} ${code} ${message}`)).toEqual([
      'warning worksheet/empty-page Page 2 is empty on some copies (worksheet, answers): only another copy has something there.',
    ]);
  });
});

describe('the check of levels', () => {
  const variant = (name: PrintedVariant['name'], ...pages: readonly (readonly [string, string | null][])[]) => ({
    name,
    pages: pages.map((boxes) => ({
      name: false,
      boxes: boxes.map(([id, marks]) => ({
        id,
        small: false,
        gap: 0,
        piece: { kind: 'stem', number: '1', before: [], text: [], after: [], marks, indent: 0 } as const,
      })),
    })),
  });
  const core = variant('worksheet', [['q1', '[1]']], [['q2', '[2]']]);
  const codes = (other: PrintedVariant, spaces: 'lines' | 'none' = 'lines') =>
    levelProblems([core, other], spaces).map(({ code, message }) => `${code} ${message}`);

  it('says nothing of copies that agree, or have challenges beside', () => {
    expect(
      codes(
        variant(
          'challenge',
          [['q1', '[1]']],
          [
            ['q2', '[2]'],
            ['q+1', null],
          ],
        ),
      ),
    ).toEqual([]);
  });

  it('reports a question on another page, with other marks, or missing', () => {
    const [page] = codes(
      variant('support', [
        ['q1', '[1]'],
        ['q2', '[2]'],
      ]),
    );
    expect(page).toMatch(/^worksheet\/levels .*“support”.*question 2, \[2\], page 2/);
    expect(codes(variant('support', [['q1', '[2]']], [['q2', '[2]']]))).toHaveLength(1);
    expect(codes(variant('support', [['q1', '[1]']]))).toHaveLength(1);
    expect(
      codes(
        variant(
          'support',
          [['q1', '[1]']],
          [
            ['q2', '[2]'],
            ['q3', null],
          ],
        ),
      ),
    ).toHaveLength(1);
  });

  it('lets pages differ where answers go in exercise books', () => {
    expect(
      codes(
        variant('support', [
          ['q1', '[1]'],
          ['q2', '[2]'],
        ]),
        'none',
      ),
    ).toEqual([]);
  });
});
