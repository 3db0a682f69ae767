import { describe, expect, it } from 'vitest';
import { slidesReport } from '../../src/commands/slides-report.ts';
import type { LaidOn } from '../../src/project/laid.ts';

const text = '---\ntitle: NEP\n---\n\n## Why?\n\nBread.\nWater.\n\n- one\n- two\n';
const span = (words: string, file = 'topic.md') => ({
  file,
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
});
const laid = (spans: LaidOn['spans']): LaidOn => ({
  number: 3,
  kind: 'explain',
  title: 'Why?',
  spans,
  size: 32,
  done: ['tightened', 'split'],
  part: 1,
  parts: 2,
});

describe('the slides of a topic in --json', () => {
  it('have the lines of the file from which they are made, each once and in order', () => {
    const [slide] = slidesReport([laid([span('- one\n- two\n'), span('## Why?'), span('Water.')])], 'topic.md', text);
    expect(slide).toEqual({
      number: 3,
      kind: 'explain',
      title: 'Why?',
      size: 32,
      lines: [
        [5, 5],
        [8, 8],
        [10, 11],
      ],
      done: ['tightened', 'split'],
      part: 1,
      parts: 2,
    });
  });

  it('join what stands on neighbouring lines, and leave out what another file says', () => {
    const spans = [span('Bread.'), span('Water.'), span('## Why?', 'sources/serge.md')];
    expect(slidesReport([laid(spans)], 'topic.md', text)[0]?.lines).toEqual([[7, 8]]);
  });
});
