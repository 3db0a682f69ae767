import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/model/block.ts';
import type { ResolvedQuestion } from '../../src/model/topic.ts';
import { sheetNumbers } from '../../src/topic/numbers.ts';
import { buildInMemory } from '../fixtures/pipeline.ts';
import { codes, parse, resolve, withTitle } from './read.ts';

const BODY = `:::questions
1. First asked? [1]
   > one
2. Only proposed? [5] {?}
   > PROPOSED-ANSWER
   :::support
   Help with it.
   :::
3. Second asked? [2]
   > two
:::
`;

describe('a question marked {?}', () => {
  const { resolved } = resolve(withTitle(BODY));
  const items: readonly ResolvedQuestion[] = resolved.nodes.flatMap((node) =>
    node.kind === 'questions' ? [...node.items] : [],
  );

  it('takes no number and no marks, so that pupils find no hole', () => {
    expect(items.map(({ number, name }) => [number, name])).toEqual([
      ['1', '1'],
      [null, '?1'],
      ['2', '2'],
    ]);
    expect(resolved.marks).toBe(3);
    expect([...sheetNumbers(parse(withTitle(BODY)).topic).keys()]).toEqual(['1', '2']);
  });

  it('makes no support sheet', () => {
    expect(resolved.hasSupport).toBe(false);
  });

  it('stands in the key with its answer, as proposed, and nowhere else', async () => {
    const { written } = await buildInMemory({ 'content/nep.md': withTitle(BODY) });
    const key = written.text('nep/answers.pdf');
    expect(key).toContain('Only proposed?');
    expect(key).toContain('PROPOSED-ANSWER');
    for (const path of written.paths().filter((name) => !name.includes('answers'))) {
      expect([path, written.text(path).includes('PROPOSED-ANSWER')]).toEqual([path, false]);
    }
    expect(written.paths()).not.toContain('nep/worksheet-support.pdf');
  });
});

describe('a footnote', () => {
  const text = (answer: string) =>
    withTitle(
      `:::questions\n1. Who were the nepmen[^n]? [1]\n   - [x] traders[^n]\n   - [ ] sailors\n2. When? [1]\n   > ${answer}\n:::\n\n[^n]: A word of 1921.\n`,
    );

  it('can be referred to from a question and its options', () => {
    const { resolved, said } = resolve(text('1921'));
    expect(said).toEqual([]);
    expect(JSON.stringify(resolved.nodes).match(/"kind":"noteref","number":1/g)?.length).toBeGreaterThanOrEqual(2);
  });

  it('cannot be referred to from an answer: its text stands on the sheet', () => {
    expect(codes(resolve(text('1921[^n]')).said)).toEqual(['9:10 error scheme/footnote']);
  });
});

describe('the credit of a source', () => {
  it('joins rights to the attribution by a semicolon', () => {
    const { resolved } = resolve(
      withTitle(':::source[x]{author=Serge work="A book" made=1937 rights="short quotation"}\nWords.\n:::\n'),
    );
    expect(resolved.credits.map(plainText)).toEqual(['Source A: Serge, A book (1937); short quotation']);
  });
});
