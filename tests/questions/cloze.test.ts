import { describe, expect, it } from 'vitest';
import { type Blocks, type Gap, plainText } from '../../src/model/block.ts';
import { createReport } from '../../src/model/diagnostic.ts';
import { fill } from '../../src/model/words.ts';
import { withoutAnswers } from '../../src/plan/answers.ts';
import { english } from '../fixtures/words.ts';
import { blockOf, cutItem, readItem, shown } from './item.ts';

const text = 'Peasants paid a [[tax / tax in kind]] and sold their [[surplus]]. Industry stayed [[nationalised]].';
const ask = (attributes: string, ...lines: string[]) =>
  [`1. Fill the gaps. [3]${attributes}`, ...lines.map((line) => `   ${line}`)].join('\n');

function gapsOf(blocks: Blocks): Gap[] {
  const gaps: Gap[] = [];
  JSON.stringify(blocks, (_, value) => {
    if (value?.kind === 'gap') gaps.push(value);
    return value;
  });
  return gaps;
}

describe('a cloze', () => {
  it('numbers its gaps and gives all of them one width', () => {
    const gaps = gapsOf(shown(ask('', text)));
    expect(gaps.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(new Set(gaps.map(({ width }) => width))).toEqual(new Set([20]));
  });

  it('takes the other answers as accepted', () => {
    expect(gapsOf(shown(ask('', text)))[0]?.answer).toMatchObject({ accept: ['tax in kind'] });
  });

  it('says in its scheme what else is right in each gap', () => {
    const { type, data } = readItem(ask('', text));
    expect(type.toExercise(data).scheme.accept.map(plainText)).toEqual(['1 tax in kind']);
  });

  it('keeps gaps between 12 and 40 characters', () => {
    expect(gapsOf(shown(ask('', 'It is [[no]].')))[0]?.width).toBe(12);
    expect(gapsOf(shown(ask('', `It is [[${'long '.repeat(12)}]].`)))[0]?.width).toBe(40);
  });

  it('does not number a single gap', () => {
    expect(gapsOf(shown(ask('', 'It was [[1921]].')))[0]?.number).toBeNull();
  });

  it('reads gaps in the stem, and shows them there', () => {
    const { type, data } = readItem('1. The NEP began in [[1921]]. [1]');
    expect([type.kind, gapsOf(type.toExercise(data).prompt).length]).toEqual(['cloze', 1]);
    expect(JSON.stringify(withoutAnswers(type.toExercise(data).prompt))).not.toContain('1921');
  });

  it('reads gaps in the cells of a table', () => {
    const blocks = shown(
      ask(' {kind=cloze}', '| year | event |', '|---|---|', '| 1921 | [[the NEP]] |', '| [[1924]] | Lenin dies |'),
    );
    expect(blocks.map(({ kind }) => kind)).toEqual(['table']);
    expect(gapsOf(blocks).map(({ number }) => number)).toEqual([1, 2]);
  });

  it('leaves brackets in code and maths alone', () => {
    expect(readItem('1. What does `[[1]]` mean? [1]').type.kind).toBe('written');
  });

  it('has a bank only when asked for one', () => {
    expect(shown(ask('', text)).some(({ kind }) => kind === 'bank')).toBe(false);
    expect(blockOf(shown(ask(' {bank}', text)), 'bank').words).toHaveLength(3);
    expect(blockOf(shown(ask(' {decoys="wages, rent"}', text)), 'bank').words).toHaveLength(5);
  });

  it('never sets the bank in the order of the gaps, decoys or not', () => {
    for (const attributes of [' {bank}', ' {decoys="wages, rent, unions"}']) {
      for (let seed = 0; seed < 40; seed += 1) {
        const words = blockOf(shown(ask(attributes, text), `seed ${seed}`), 'bank').words.map(plainText);
        const answers = words.filter((word) => ['tax', 'surplus', 'nationalised'].includes(word));
        expect(answers).not.toEqual(['tax', 'surplus', 'nationalised']);
      }
    }
  });

  it('says how many words of the bank are not needed', () => {
    const rule = (attributes: string) =>
      shown(ask(attributes, text))
        .slice(2)
        .map((block) => block.kind === 'paragraph' && plainText(block.content));
    expect(rule(' {bank}')).toEqual([english.print.noDecoys]);
    expect(rule(' {decoys="wages, rent"}')).toEqual([fill(english.print.decoys, { n: 2 })]);
  });

  it('lists a word twice in the bank when two gaps have it', () => {
    const words = blockOf(shown(ask(' {bank}', '[[tax]] and [[rent]] and [[tax]]')), 'bank').words.map(plainText);
    expect([...words].sort()).toEqual(['rent', 'tax', 'tax']);
  });

  it('shows pupils nothing of the answers without a bank', () => {
    const student = JSON.stringify(withoutAnswers(shown(ask('', text))));
    for (const word of ['tax', 'surplus', 'nationalised']) expect(student).not.toContain(word);
  });

  it('says its answers by number', () => {
    const { type, data } = readItem(ask('', text));
    expect(plainText(type.brief(data, english))).toBe('1 tax · 2 surplus · 3 nationalised');
  });

  it('is marked gap by gap', () => {
    const { type, data } = readItem(ask(' {decoys="wages"}', text));
    expect(type.toExercise(data).response).toEqual({
      kind: 'gaps',
      gaps: [{ correct: ['tax', 'tax in kind'] }, { correct: ['surplus'] }, { correct: ['nationalised'] }],
      bank: ['tax', 'surplus', 'nationalised', 'wages'],
    });
  });

  it('keeps a decoy whole that has a comma in it', () => {
    const first = readItem(ask(' {decoys="bread, salt;"}', text));
    const again = first.type.parse(cutItem(first.type.write(first.data)), createReport());
    expect(
      blockOf(
        first.type.show(
          again,
          { shuffle: () => [3, 2, 1, 0], derange: () => [], options: () => [], letters: true },
          english,
        ),
        'bank',
      ).words.map(plainText),
    ).toContain('bread, salt');
  });
});

describe('a cloze is an error', () => {
  it('when a gap is empty', () => {
    const read = readItem(ask('', 'It was [[ ]].'));
    expect([read.codes, read.marked]).toEqual([['markdown/gap-empty'], '[[ ]]']);
  });

  it('when a gap is never closed, so that its answer is not printed', () => {
    expect(readItem('1. The NEP began in [[1921. [1]').codes).toContain('markdown/gap-open');
  });

  it('when a decoy fits a gap', () => {
    const read = readItem(ask(' {decoys="wages, Tax in kind"}', text));
    expect([read.codes, read.marked]).toEqual([['cloze/decoy-fits'], 'decoys="wages, Tax in kind"']);
  });

  it('when the bank is given words of its own', () => {
    expect(readItem(ask(' {bank="tax, surplus"}', text)).codes).toEqual(['cloze/bank']);
  });

  it('when there is no gap', () => {
    expect(readItem('1. Fill the gaps. {kind=cloze}').codes).toEqual(['cloze/no-gap']);
  });
});
