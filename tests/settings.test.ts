import { describe, expect, it } from 'vitest';
import { NO_PRESETS } from '../src/model/preset.ts';
import { sourceFile } from '../src/model/source.ts';
import { DEFAULT_SETTINGS, mergeSettings, parseSettings, topicSettings } from '../src/settings.ts';
import { parse, say } from './topic/read.ts';

function read(text: string) {
  const { value, diagnostics } = parseSettings(sourceFile('lessonpress.yaml', text));
  return { value, said: diagnostics.map((entry) => say(text, entry)) };
}

describe('a settings file', () => {
  it('gives only what it sets', () => {
    const text =
      'school: Springfield High\npaper: letter # US\nseed: 3\noutputs: [worksheet, answers]\nlessons:\n  - one\n  - two\n';
    expect(read(text.replace('# US', '  # US'))).toEqual({
      value: {
        school: 'Springfield High',
        paper: 'letter',
        seed: 3,
        outputs: ['worksheet', 'answers'],
        lessons: ['one', 'two'],
      },
      said: [],
    });
  });

  it('may be empty, hold only comments, or be fenced like front matter', () => {
    expect(read('')).toEqual({ value: {}, said: [] });
    expect(read('# nothing yet\n')).toEqual({ value: {}, said: [] });
    expect(read('---\npaper: a4\n---\n')).toEqual({ value: { paper: 'a4' }, said: [] });
  });

  it('is checked strictly, and what is right in it still counts', () => {
    const { value, said } = read('papr: a4\ntheme: dark\nmarks: square\nspaces: no\n');
    expect(value).toEqual({ theme: 'dark' });
    expect(said.map((entry) => entry.split('\n')[0]).sort()).toEqual([
      '1:1 error settings/unknown-key',
      '3:8 error settings/bad-value',
      '4:9 error settings/bad-value',
      '4:9 warning settings/yes-or-no',
    ]);
    expect(said.join()).toContain('Did you mean “paper”?');
  });

  it.each(['0', '5', 'A-D', 'yes', '2.5', '-1', '[A, B]'])('takes 1 to 4 versions, and not %s', (value) => {
    const { value: found, said } = read(`versions: ${value}\n`);
    expect(found).toEqual({});
    expect(said.join('\n')).toContain('1:11 error settings/bad-value');
    expect(said.join('\n')).toContain('takes a whole number from 1 to 4');
  });

  it('takes 1 to 4 versions', () => {
    for (const versions of [1, 2, 3, 4])
      expect(read(`versions: ${versions}\n`)).toEqual({ value: { versions }, said: [] });
  });

  it('explains a second colon', () => {
    expect(read('school: St Mary: the school\n').said[0]).toContain('error settings/second-colon');
  });
});

describe('settings laid over each other', () => {
  it('let the later part win and undefined set nothing', () => {
    const merged = mergeSettings(DEFAULT_SETTINGS, { paper: 'letter', school: 'A' }, { school: 'B' }, {});
    expect(merged).toEqual({ ...DEFAULT_SETTINGS, paper: 'letter', school: 'B' });
  });

  it('let the front matter of a topic win, under the same names', () => {
    const front =
      'subject: History\nlanguage: cy\nspaces: none\nslides: full\nlabels: Item\npaper: letter\nseed: 9\nmarks: round\noutputs: slides';
    const { topic, said } = parse(`---\ntitle: T\n${front}\n---\n`);
    expect(said).toEqual([]);
    expect(topicSettings(DEFAULT_SETTINGS, topic.front, NO_PRESETS)).toEqual({
      ...DEFAULT_SETTINGS,
      subject: 'History',
      language: 'cy',
      spaces: 'none',
      slides: 'full',
      labels: 'Item',
      paper: 'letter',
      seed: 9,
      marks: 'round',
      outputs: ['slides'],
    });
  });

  it('leave what the front matter does not say', () => {
    const { topic } = parse('---\ntitle: T\n---\n');
    const base = { ...DEFAULT_SETTINGS, school: 'A', subject: 'Maths' };
    expect(topicSettings(base, topic.front, NO_PRESETS)).toEqual(base);
  });
});
