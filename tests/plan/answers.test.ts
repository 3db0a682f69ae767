import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutAnswers, withoutSpans } from '../../src/plan/answers.ts';

describe('withoutAnswers', () => {
  it('takes answers out at any depth, in lists too', () => {
    const value = {
      kind: 'a',
      answer: 1,
      inner: [{ answer: { answer: 2 }, kept: 3 }, { deep: { answer: 4, kept: 5 } }],
    };
    expect(withoutAnswers(value)).toEqual({ kind: 'a', inner: [{ kept: 3 }, { deep: { kept: 5 } }] });
  });

  it('leaves the word answer alone where it is text', () => {
    expect(withoutAnswers({ text: 'answer', list: ['answer'] })).toEqual({ text: 'answer', list: ['answer'] });
  });

  it('leaves no key of that name in any JSON', () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        const value: unknown = { answer: 1, value: JSON.parse(json), list: [{ answer: JSON.parse(json) }] };
        const keys: string[] = [];
        JSON.stringify(withoutAnswers(value), (key, entry: unknown) => {
          keys.push(key);
          return entry;
        });
        expect(keys).not.toContain('answer');
      }),
    );
  });

  it('does not change what it was given', () => {
    const value = { answer: 1 };
    withoutAnswers(value);
    expect(value).toEqual({ answer: 1 });
  });
});

describe('withoutSpans', () => {
  it('takes spans out and keeps answers', () => {
    const value = { span: { start: 1 }, answer: { span: null, text: 'x' } };
    expect(withoutSpans(value)).toEqual({ answer: { text: 'x' } });
  });
});
