import { describe, expect, it } from 'vitest';
import type { PrintedVariant } from '../../../src/outputs/worksheet/body.ts';
import { levelProblems } from '../../../src/outputs/worksheet/levels.ts';
import { topicOf, topicText } from '../slides/deck.ts';
import { bodyOf, makeCopies } from './copies.ts';

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
