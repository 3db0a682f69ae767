import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { formatGitHub, formatJson, formatTerminal } from '../../src/report/format.ts';
import { codeFrame } from '../../src/report/frame.ts';
import { positionOf } from '../../src/report/position.ts';

const text = '---\ntitle: T\n---\n\n2. Who? [1]\n   - [ ] nepmen\n   - [ ] kulaks\n';
const start = text.indexOf('- [ ] nepmen');
const diagnostic: Diagnostic = {
  severity: 'error',
  code: 'choice/no-answer',
  message: 'No option is marked correct.',
  span: { file: 'content/nep.md', start, end: start + 12 },
  hint: 'put an x in the box of the right answer: - [x]',
};
const texts = new Map([['content/nep.md', text]]);

describe('a diagnostic on a terminal', () => {
  it('shows place, message, frame and hint', () => {
    expect(formatTerminal([diagnostic], texts, { colour: false })).toBe(
      [
        'content/nep.md:6:4  error choice/no-answer  No option is marked correct.',
        '  5 | 2. Who? [1]',
        '> 6 |    - [ ] nepmen',
        '    |    ^^^^^^^^^^^^',
        '  7 |    - [ ] kulaks',
        '  hint: put an x in the box of the right answer: - [x]',
      ].join('\n'),
    );
  });

  it('is said once when two stages say it', () => {
    const said = formatTerminal([diagnostic, diagnostic], texts, { colour: false });
    expect(said.match(/choice\/no-answer/g)).toHaveLength(1);
  });

  it('shows signs that would steer the terminal, and does not obey them', () => {
    const wild = text.replace('nepmen', '\u001b[2Jnepmen');
    const said = formatTerminal([diagnostic], new Map([['content/nep.md', wild]]), { colour: false });
    expect(said).toContain('\ufffd[2Jnepmen');
    expect(said).not.toContain('\u001b');
  });

  it('holds no colour codes unless asked', () => {
    expect(formatTerminal([diagnostic], texts, { colour: false })).not.toContain('\u001b');
    expect(formatTerminal([diagnostic], texts, { colour: true })).toContain('\u001b');
  });

  it('comes in order of place, whatever order it was found in', () => {
    const later = {
      ...diagnostic,
      message: 'later',
      span: { file: 'content/nep.md', start: start + 14, end: start + 15 },
    };
    const said = formatTerminal([later, diagnostic], texts, { colour: false });
    expect(said.indexOf('No option')).toBeLessThan(said.indexOf('later'));
  });
});

describe('a code frame', () => {
  it('marks one character for an empty span at the end of the file', () => {
    expect(codeFrame('a', { file: 'x', start: 1, end: 1 })).toBe('> 1 | a\n    |  ^');
  });

  it('shows a window of a very long line', () => {
    const long = `${'x'.repeat(5000)}HERE${'y'.repeat(5000)}`;
    const frame = codeFrame(long, { file: 'x', start: 5000, end: 5004 });
    expect(frame).toContain('HERE');
    expect(frame.length).toBeLessThan(300);
  });
});

describe('positions', () => {
  it('count lines and columns from 1', () => {
    expect(positionOf('ab\ncd', 4)).toEqual({ line: 2, column: 2 });
    expect(positionOf('ab\ncd', 0)).toEqual({ line: 1, column: 1 });
  });
});

describe('diagnostics for machines', () => {
  it('carry file, line and column as JSON', () => {
    expect(formatJson([diagnostic], texts)).toEqual([
      {
        severity: 'error',
        code: 'choice/no-answer',
        message: 'No option is marked correct.',
        hint: 'put an x in the box of the right answer: - [x]',
        file: 'content/nep.md',
        line: 6,
        column: 4,
      },
    ]);
  });

  it('are one GitHub annotation a line, with newlines escaped', () => {
    const said = formatGitHub([{ ...diagnostic, message: 'a\nb' }], texts);
    expect(said.split('\n')).toHaveLength(1);
    expect(said).toMatch(/^::error file=content\/nep\.md,line=6,col=4::a%0Ab/);
  });
});
