import { describe, expect, it } from 'vitest';
import { sourceFile } from '../../src/model/source.ts';
import { parseTheme } from '../../src/topic/theme-read.ts';

const FILE = 'templates/themes/school/theme.yaml';
const read = (text: string) => parseTheme(sourceFile(FILE, text), 'school');
const problems = (text: string) =>
  read(text).diagnostics.map(({ code, span, hint }) => ({
    code,
    at: span && text.slice(span.start, span.end),
    hint,
  }));

describe('a theme.yaml', () => {
  it('may say nothing', () => {
    const { value, diagnostics } = read('');
    expect(diagnostics).toEqual([]);
    expect(value).toMatchObject({ name: 'school', base: null, school: null, logo: null, fonts: [], lines: null });
  });

  it('says school, logo, colours, fonts and lines, each with its place', () => {
    const text = [
      'base: dark',
      'school: Northgate School',
      'logo: ./logo.svg',
      'colours: { accent: "#7a1f2b", ink: navy }',
      'slides:',
      '  logo: light.svg',
      '  colours:',
      '    accent: "#ffaaaa"',
      'fonts:',
      '  body: { regular: Northgate.woff2, bold: cuts/Bold.ttf }',
      '  code: { italic: Code.otf }',
      'lines: dotted',
    ].join('\n');
    const { value, diagnostics } = read(text);
    expect(diagnostics).toEqual([]);
    expect(value).toMatchObject({
      base: { text: 'dark' },
      school: 'Northgate School',
      logo: { text: 'logo.svg' },
      slidesLogo: { text: 'light.svg' },
      colours: { accent: { text: '#7a1f2b' }, ink: { text: 'navy' } },
      slidesColours: { accent: { text: '#ffaaaa' } },
      fonts: [
        { role: 'body', weight: '400', style: 'normal', file: { text: 'Northgate.woff2' } },
        { role: 'body', weight: '700', style: 'normal', file: { text: 'cuts/Bold.ttf' } },
        { role: 'code', weight: '400', style: 'italic', file: { text: 'Code.otf' } },
      ],
      lines: 'dotted',
    });
    const span = value?.slidesColours.accent?.span;
    expect(span && text.slice(span.start, span.end)).toBe('"#ffaaaa"');
  });

  it('names the nearest field for one that it does not know, at every depth', () => {
    expect(problems('scool: N\ncolours: { accnt: "#111" }\nfonts: { body: { bald: x.ttf } }')).toEqual([
      { code: 'theme/unknown-key', at: 'accnt', hint: 'Did you mean “accent”?' },
      { code: 'theme/unknown-key', at: 'bald', hint: 'Did you mean “bold”?' },
      { code: 'theme/unknown-key', at: 'scool', hint: 'Did you mean “school”?' },
    ]);
  });

  it('knows what others call a field', () => {
    expect(problems('colours: { background: white, text: black }').map(({ hint }) => hint)).toEqual([
      'Did you mean “ground”?',
      'Did you mean “ink”?',
    ]);
  });

  it('says that a colour needs quotation marks, since YAML takes # for a remark', () => {
    expect(problems('colours:\n  ink: "#111" # dark: #fff\n  accent: #7a1f2b\n')).toEqual([
      { code: 'theme/bare-colour', at: '#7a1f2b', hint: 'Write it in quotation marks: "#7a1f2b"' },
    ]);
    expect(problems('colours: { ink: "#111", accent: #7a1f2b }')[0]).toMatchObject({ at: '#7a1f2b' });
  });

  it('says that a colour is missing after its colon', () => {
    expect(problems('colours:\n  ink:\n')).toMatchObject([{ code: 'theme/bad-value', at: 'ink' }]);
  });

  it('takes files beside it, and none from elsewhere', () => {
    for (const file of [
      '../logo.svg',
      '/etc/logo.svg',
      'https://example.org/logo.svg',
      'a/../../b.svg',
      'C:\\logo.svg',
    ]) {
      expect(problems(`logo: '${file}'`)).toMatchObject([{ code: 'theme/file-elsewhere', at: `'${file}'` }]);
    }
  });

  it('keeps what is right beside what is wrong', () => {
    const { value, diagnostics } = read('school: Northgate\nlines: doted\nfonts: Arial');
    expect(value?.school).toBe('Northgate');
    expect(diagnostics.map(({ code }) => code)).toEqual(['theme/bad-value', 'theme/bad-value']);
  });

  it.each(['[', 'a: b: c', '- x', 'colours: [1]', 'a: &b *b', '\u0000', 'slides: {logo: {}}', 'school: [[[['])(
    'never throws: %j',
    (text) => {
      expect(() => read(text)).not.toThrow();
    },
  );
});
