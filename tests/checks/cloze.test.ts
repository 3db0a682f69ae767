import { describe, expect, it } from 'vitest';
import { messages, questions } from './checking.ts';

const gaps = (text: string, more = '') => questions(`1. Fill the gaps. [2]${more}\n   ${text}`);

describe('a gap', () => {
  it('that accepts what belongs into another is a warning', async () => {
    expect(await messages(gaps('They paid a [[tax / rent]] and later a [[rent]] too.'))).toEqual([
      'check/two-gaps: “rent” belongs into gap 2, and gap 1 accepts it too.',
    ]);
  });

  it('whose answers swap with another’s is a warning for each', async () => {
    expect(await messages(gaps('They sold [[grain / meat]] and [[meat / grain]].'))).toHaveLength(2);
  });

  it('may have the same answer as another', async () => {
    expect(await messages(gaps('The [[tax]] was a [[tax]] in kind.'))).toEqual([]);
    expect(await messages(gaps('They sold [[grain / corn]] and bought [[tools]].'))).toEqual([]);
  });

  it('whose word stands beside it is a warning', async () => {
    expect(
      await messages(gaps('The [[surplus]] was sold; a surplus is what is left.', ' {bank decoys="wages"}')),
    ).toEqual(['check/given-away: “surplus” is the answer of a gap, and stands in the question itself.']);
  });

  it('is not given away by its bank, by a part of a word or by a short word', async () => {
    expect(await messages(gaps('The [[surplus]] was sold.', ' {bank decoys="wages"}'))).toEqual([]);
    expect(await messages(gaps('The [[rent]] is current.'))).toEqual([]);
    expect(await messages(gaps('They sold it [[at]] the market at noon.'))).toEqual([]);
  });
});
