import { describe, expect, it } from 'vitest';
import { type Block, plainText, text } from '../../src/model/block.ts';
import { NO_SCHEME, type Scheme } from '../../src/model/exercise.ts';
import { schemeBlocks } from '../../src/plan/scheme.ts';
import { english } from '../fixtures/words.ts';

const paragraph = (words: string): Block => ({ kind: 'paragraph', content: text(words) });
const blocks = (scheme: Partial<Scheme>) => schemeBlocks({ ...NO_SCHEME, ...scheme }, english);

/** Blocks as lines of plain words, for reading. */
function lines(found: readonly Block[]): string[] {
  return found.flatMap((block) => {
    if (block.kind === 'paragraph') return [plainText(block.content)];
    if (block.kind === 'list') return block.items.flatMap((item) => lines(item.blocks).map((line) => `- ${line}`));
    if (block.kind === 'table') return [block.head, ...block.rows].map((row) => row.map(plainText).join(' | '));
    return [block.kind];
  });
}

describe('a mark scheme as blocks', () => {
  it('is empty when the scheme says nothing', () => {
    expect(schemeBlocks(NO_SCHEME, english)).toEqual([]);
  });

  it('leads the points with the words of the author', () => {
    const scheme = blocks({ kind: 'points', lead: 'Any two from', anyOf: 2, points: [text('bread'), text('coal')] });
    expect(lines(scheme)).toEqual(['Any two from:', '- bread', '- coal']);
  });

  it('sets variants on one line behind a strong lead', () => {
    const scheme = blocks({
      kind: 'answer',
      answer: [paragraph('1921')],
      accept: [text('early 1921'), text('’21')],
      reject: [text('1920')],
    });
    expect(lines(scheme)).toEqual(['1921', 'Accept: early 1921; ’21', 'Do not accept: 1920']);
    expect(scheme[1]).toMatchObject({ content: [{ kind: 'strong' }, ...[{}, {}, {}, {}]] });
  });

  it('sets levels as a table, the highest first, each with its range', () => {
    const levels = [
      { level: 1, min: 1, max: 4, descriptor: [paragraph('Simple.')] },
      { level: 2, min: 5, max: 5, descriptor: [paragraph('Developed.'), paragraph('Judged.')] },
    ];
    const scheme = blocks({ kind: 'levels', levels });
    expect(lines(scheme)).toEqual([
      'Level | Marks | Mark scheme',
      'Level 2 | 5 | Developed. Judged.',
      'Level 1 | 1–4 | Simple.',
    ]);
  });

  it('sets indicative content and the model answer last, behind their leads', () => {
    const scheme = blocks({
      kind: 'levels',
      indicative: [{ kind: 'list', items: [{ marker: null, blocks: [paragraph('taxes')] }] }],
      model: [paragraph('It was a success.')],
    });
    expect(lines(scheme)).toEqual(['Indicative content:', '- taxes', 'Model answer: It was a success.']);
  });

  it('says that any valid answer will do, with what the author adds', () => {
    expect(lines(blocks({ kind: 'any-valid' }))).toEqual(['Accept any valid answer']);
    expect(lines(blocks({ kind: 'any-valid', answer: [paragraph('with a reason')] }))).toEqual([
      'Accept any valid answer: with a reason',
    ]);
  });
});
