import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withArtifacts } from '../../src/finish/artifacts.ts';
import { eachOperator } from '../../src/finish/operators.ts';
import { dict, list, name, parseValue, raw, ref, textString, type Value, writeValue } from '../../src/finish/values.ts';

function operators(text: string) {
  const found: { name: string; start: number; end: number; operand: string | null }[] = [];
  eachOperator(Buffer.from(text, 'latin1'), (name, start, end, operand) => found.push({ name, start, end, operand }));
  return found;
}
const names = (text: string) => operators(text).map(({ name }) => name);
const marked = (text: string) =>
  withArtifacts(Buffer.from(text, 'latin1'), (drawn) => drawn === 'Tagged')?.toString('latin1') ?? null;

describe('the operators of a content stream', () => {
  it('are told from strings, names, arrays and dictionaries', () => {
    expect(names('/P <</MCID 0 /A (x) /B [1 true]>> BDC BT /F1 12 Tf [(a\\)b(c)) -3 <41>] TJ ET EMC')).toEqual([
      'BDC',
      'BT',
      'Tf',
      'TJ',
      'ET',
      'EMC',
    ]);
  });

  it('leave out comments and the data of inline pictures', () => {
    expect(names("q % comment S\nBI /W 1 ID S f\x00Q EI\n(x) ' Q")).toEqual(['q', 'BI', 'ID', "'", 'Q']);
  });

  it('know where they begin and what they draw', () => {
    const [first, second] = operators('1 0 0 1 5 5 cm\n/X9 Do');
    expect(first).toMatchObject({ name: 'cm', start: 0, end: 14 });
    expect(second).toMatchObject({ name: 'Do', operand: 'X9' });
  });
});

describe('marking decoration', () => {
  it('wraps a run of unmarked paint once', () => {
    expect(marked('q\n0 0 5 5 re\nf\n1 g\n6 0 5 5 re\nf\nQ')).toBe(
      'q\n/Artifact BMC\n0 0 5 5 re\nf\n1 g\n6 0 5 5 re\nf\nEMC\nQ',
    );
  });

  it('leaves marked content and clipping alone', () => {
    expect(marked('0 0 9 9 re W n /P <</MCID 0>> BDC 0 0 5 5 re f (a) Tj EMC')).toBeNull();
  });

  it('keeps inside text objects', () => {
    expect(marked('BT /F 9 Tf (a) Tj (b) Tj ET BT (c) Tj ET')).toBe(
      'BT /F 9 Tf /Artifact BMC\n(a) Tj (b) Tj\nEMC ET BT /Artifact BMC\n(c) Tj\nEMC ET',
    );
  });

  it('wraps drawn objects unless they are tagged inside', () => {
    expect(marked('/Plain Do')).toBe('/Artifact BMC\n/Plain Do\nEMC');
    expect(marked('/Tagged Do')).toBeNull();
  });

  it('changes nothing the second time', () => {
    const once = marked('0 0 5 5 re S BT (x) Tj ET');
    expect(once && marked(once)).toBeNull();
  });
});

describe('PDF values', () => {
  const leaf: fc.Arbitrary<Value> = fc.oneof(
    fc.stringMatching(/^[A-Za-z0-9._-]{1,8}$/).map(name),
    fc.nat(9999).map(ref),
    fc.oneof(fc.integer().map(String), fc.constantFrom('true', 'null', '.5', '<FEFF0041>')).map(raw),
    fc.string().map(textString),
  );
  const value = fc.letrec<{ any: Value }>((tie) => ({
    any: fc.oneof(
      { maxDepth: 3 },
      leaf,
      fc.array(tie('any'), { maxLength: 4 }).map(list),
      fc.dictionary(fc.stringMatching(/^[A-Za-z]{1,6}$/), tie('any'), { maxKeys: 4 }).map(dict),
    ),
  })).any;

  it('read back what was written', () => {
    fc.assert(
      fc.property(value, (written) => {
        const text = writeValue(written);
        expect(writeValue(parseValue(text))).toBe(text);
      }),
    );
  });

  it('write text of any script as PDF text', () => {
    expect(textString('Plain (text)').text).toBe('(Plain \\(text\\))');
    expect(textString('é中😀').text).toBe('<FEFF00E94E2DD83DDE00>');
  });
});
