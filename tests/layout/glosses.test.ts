import { describe, expect, it } from 'vitest';
import { glossPlaces } from '../../src/layout/glosses.ts';
import { cutsOf } from '../../src/layout/split.ts';
import { type SourceBlock, text } from '../../src/model/block.ts';

const words = 'The sailors who rose were Bolsheviks. They had been the pride of the party for years and years.';
const source: SourceBlock = {
  kind: 'source',
  id: 'a',
  label: 'Source A',
  paragraphs: [text(words)],
  blocks: [],
  attribution: null,
  note: null,
  place: 'below',
  glosses: [{ phrase: 'the pride', meaning: text('what it was proud of') }],
  numbered: false,
  margin: 'none',
  language: null,
  direction: null,
  part: 0,
  last: true,
};
/** Seven lines of about 14 letters, and the gloss below them. */
const lines = Array.from({ length: 7 }, (_, at) => ({
  part: 'p0',
  start: at * 14,
  end: at === 6 ? words.length : (at + 1) * 14,
  top: at * 10,
  bottom: (at + 1) * 10,
}));
const units = [...lines, { part: 'g0', start: 0, end: 30, top: 90, bottom: 100 }];

describe('a source with a gloss', () => {
  it('knows on which lines the phrase stands', () => {
    expect(glossPlaces(source, units)).toEqual([{ gloss: 0, from: 3, to: 4 }]);
  });

  it('is never cut inside the phrase: its meaning would be on neither part', () => {
    expect(cutsOf({ ...source, glosses: [] }, lines)).toEqual([3, 4]);
    expect(cutsOf(source, units)).toEqual([3]);
  });
});
