import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Block, plainText } from '../../src/model/block.ts';
import { stripLines } from '../../src/questions/extended/strip.ts';
import { english } from '../fixtures/words.ts';
import { blockOf, readItem, shown } from './item.ts';

const ask = (attributes: string, ...lines: string[]) =>
  [`1. Explain why Lenin brought in the NEP. [8] {${attributes}}`, ...lines.map((line) => `   ${line}`)].join('\n');
const forms = (blocks: readonly Block[]) => blocks.flatMap((block) => (block.kind === 'form' ? [block.rows] : []));
const titles = (item: string) =>
  forms(shown(item)).flatMap((rows) => rows.map((row) => row.map(({ title }) => plainText(title))));
const sections = ['- Introduction (20%)', '- For', '- Against', '- Judgement (4 lines)'];

describe('a PEEL frame', () => {
  it('warns that its lines are plain when they are asked for in another style', () => {
    expect(readItem(ask('frame=peel handwriting=8')).codes).toEqual(['extended/style']);
    expect(readItem(ask('frame=plan dotted=8')).codes).toEqual([]);
  });

  it('has a titled box for each part, with room by the marks', () => {
    expect(titles(ask('frame=peel')).map(([title]) => title?.split(' – ')[0])).toEqual([
      'Point',
      'Evidence',
      'Explain',
      'Link',
    ]);
    const [rows] = forms(shown(ask('frame=peel')));
    expect(rows?.map(([cell]) => cell?.lines)).toEqual([3, 5, 5, 3]);
  });

  it('sets the parts of the answer in their boxes, by name or letter', () => {
    const [rows] = forms(
      shown(ask('frame=peel', '> Point: fear', '> Evidence:', '> - Kronstadt', '> - Tambov', '> L: so')),
    );
    expect(rows?.map(([cell]) => cell?.answer?.blocks.map(({ kind }) => kind))).toEqual([
      ['paragraph'],
      ['list'],
      undefined,
      ['paragraph'],
    ]);
  });

  it('sets an answer without parts in the first box', () => {
    const [rows] = forms(shown(ask('frame=pee', '> Model answer: Fear.')));
    expect(rows?.map(([cell]) => cell?.answer !== undefined)).toEqual([true, false, false]);
  });

  it('is repeated for several paragraphs, each with its own points', () => {
    const blocks = forms(shown(ask('frame=pee give=2', '> Point:', '> - fear', '> - hunger')));
    const said = blocks.map((rows) => rows[0]?.[0]?.answer?.blocks[0]);
    expect(said.map((block) => (block?.kind === 'paragraph' ? plainText(block.content) : null))).toEqual([
      'fear',
      'hunger',
    ]);
  });

  it('takes parts of your own', () => {
    expect(titles(ask('frame="Claim; Reason; Doubt"'))).toEqual([['Claim'], ['Reason'], ['Doubt']]);
  });

  it('gives the parts to the mark scheme as a model where there are levels', () => {
    const levels = ['> Point: fear', '> Level 2 (5-8): explains', '> Level 1 (1-4): describes'];
    const { type, data, codes } = readItem(ask('frame=peel', ...levels));
    const { scheme } = type.toExercise(data);
    expect([codes, scheme.kind, scheme.model.length]).toEqual([[], 'levels', 1]);
    expect(plainText(type.brief(data, english))).toBe('Point fear');
  });
});

describe('a structure strip', () => {
  it('prints the sections beside the lines, each as high as its share', () => {
    const [rows] = forms(shown(ask('frame=strip', ...sections)));
    expect(rows?.map(([section, lines]) => [plainText(section?.title ?? []), section?.lines, lines?.lines])).toEqual([
      ['Introduction', 0, 3],
      ['For', 0, 4],
      ['Against', 0, 4],
      ['Judgement', 0, 4],
    ]);
    expect(rows?.[0]?.map(({ share }) => share)).toEqual([1, 3.4]);
  });

  it('keeps figures in brackets that are no share', () => {
    expect(titles(ask('frame=strip', '- The mutiny (1921)', '- The marks (4 marks)'))).toEqual([
      ['The mutiny (1921)', ''],
      ['The marks (4 marks)', ''],
    ]);
  });

  it('keeps a share after a backslash as text, and writes it so', () => {
    const item = ask('frame=strip', '- Profit \\(25%)', '- Loss');
    const { type, data } = readItem(item);
    expect(titles(item)[0]?.[0]).toBe('Profit (25%)');
    expect(readItem(type.write(data)).data).toEqual(data);
  });

  it('sets the parts of the answer beside their sections', () => {
    const [rows] = forms(shown(ask('frame=strip', ...sections, '> Against: the kulaks', '> For: trade')));
    expect(rows?.map(([, lines]) => lines?.answer !== undefined)).toEqual([false, true, true, false]);
  });

  it('never takes a section below two lines, nor loses one', () => {
    const share = fc.oneof(
      fc.constant(null),
      fc.record({ kind: fc.constant('percent' as const), value: fc.integer({ min: 1, max: 100 }) }),
      fc.record({ kind: fc.constant('lines' as const), value: fc.integer({ min: 1, max: 60 }) }),
    );
    fc.assert(
      fc.property(
        fc.array(share, { minLength: 2, maxLength: 8 }),
        fc.integer({ min: 0, max: 100 }),
        (shares, total) => {
          const lines = stripLines(shares, total);
          expect(lines).toHaveLength(shares.length);
          expect(lines.every((count) => Number.isInteger(count) && count >= 2 && count <= 60)).toBe(true);
        },
      ),
    );
  });
});

describe('a plan and openings of sentences', () => {
  it('stand above the lines', () => {
    expect(shown(ask('frame=plan')).map(({ kind }) => kind)).toEqual(['form', 'lines']);
    expect(shown(ask('frame=starters', '- One reason was …')).map(({ kind }) => kind)).toEqual(['aside', 'lines']);
  });

  it('may be divided by titles', () => {
    const item = ask('frame=plan titles="For; Against"', '- the peasants', '> For: trade', '> Model answer: Both.');
    expect(titles(item)).toEqual([['For', 'Against']]);
    expect(readItem(item).codes).toEqual([]);
    const { type, data } = readItem(item);
    expect(type.toExercise(data).prompt).toHaveLength(2);
  });

  it('have lines that fill the page from twelve marks on', () => {
    const item = ask('frame=plan').replace('[8]', '[16]');
    expect(blockOf(shown(item), 'lines')).toMatchObject({ fill: true });
  });

  it('show only their words when no room is wanted', () => {
    expect(shown(ask('frame=plan none'))).toEqual([]);
    expect(shown(ask('frame=strip none', ...sections)).map(({ kind }) => kind)).toEqual(['list']);
  });
});

describe('every frame', () => {
  it.each([
    ask('frame=pee give=3', '> Point: a', '> Evidence: b; c / d'),
    ask('frame=strip', ...sections, '> For: trade', '> Accept: more'),
    ask('frame=plan titles="For; Against, and more"', '- stimulus', '> For: x'),
    ask('frame=starters', '- One reason …', '- Another …', '> Any valid answer'),
    ask('kind=extended frame="Claim; Reason"', '> Claim: a'),
  ])('is written back: %s', (item) => {
    const { type, data, codes } = readItem(item);
    const again = readItem(type.write(data));
    expect([codes, again.data]).toEqual([[], data]);
  });
});

describe('extended writing reports', () => {
  it('no frame, and one that is not known', () => {
    expect(readItem(ask('kind=extended')).codes).toEqual(['extended/frame']);
    const read = readItem(ask('frame=pell'));
    expect([read.codes, read.marked]).toEqual([['extended/frame'], 'frame=pell']);
    expect(read.diagnostics[0]?.hint).toBe('Did you mean “peel”?');
  });

  it('a frame for sources with a slip in its name', () => {
    expect(readItem(ask('frame=opvll')).diagnostics[0]?.hint).toBe('Did you mean “opvl”?');
  });

  it('a strip without sections, and openings that are not there', () => {
    expect(readItem(ask('frame=strip', '- one')).codes).toEqual(['extended/sections']);
    expect(readItem(ask('frame=starters')).codes).toEqual(['extended/sections']);
  });

  it('shares that do not add up', () => {
    const read = readItem(ask('frame=strip', '- One (20%)', '- Two (20%)'));
    expect([read.codes, read.diagnostics[0]?.message]).toEqual([
      ['extended/shares'],
      'The shares of this strip add up to 40 %.',
    ]);
    expect(readItem(ask('frame=strip', '- One (60%)', '- Two (40%)', '- Three')).codes).toEqual(['extended/shares']);
    expect(readItem(ask('frame=strip', '- One (0 lines)', '- Two')).codes).toEqual(['extended/shares']);
  });

  it('a section that is there twice', () => {
    expect(readItem(ask('frame=strip', '- One', '- one')).codes).toEqual(['extended/same']);
  });

  it('a number of paragraphs that cannot be', () => {
    expect(readItem(ask('frame=peel give=9')).codes).toEqual(['extended/give']);
    expect(readItem(ask('frame=plan give=2')).codes).toEqual(['extended/give']);
  });

  it('titles where there is no plan', () => {
    expect(readItem(ask('frame=peel titles="a; b"')).codes).toEqual(['extended/titles']);
  });

  it('a part with a slip in its name', () => {
    const read = readItem(ask('frame=peel', '> Evidnce:', '> - Kronstadt'));
    expect([read.codes, read.diagnostics[0]?.hint]).toEqual([['extended/part'], 'Did you mean “evidence”?']);
  });
});
