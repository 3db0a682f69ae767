import { describe, expect, it } from 'vitest';
import { faceRules } from '../../src/html/faces.ts';
import { missingGlyphs } from '../../src/html/glyphs.ts';
import { loadTheme } from '../../src/project/themes.ts';
import { html, plainTheme, readAssets, words } from './fixtures.ts';

const theme = plainTheme();

describe('the theme plain', () => {
  it('has the file of every face', () => {
    expect(theme.faces.filter(({ file }) => theme.fonts[file] === undefined)).toEqual([]);
  });

  it('has a licence for every family of fonts', () => {
    const { files } = readAssets();
    const families = theme.faces
      .filter(({ file }) => !file.startsWith('katex/'))
      .map(({ file }) =>
        file.replace(
          /-(latin|greek|cyrillic|vietnamese|arabic|hebrew|more|signs|symbols|math)(-ext)?-\d00-\w+\.woff2$/,
          '',
        ),
      );
    const missing = [...new Set(families)].filter((family) => !files[`themes/plain/fonts/licences/${family}.txt`]);
    expect(missing).toEqual([]);
  });

  it('has no @font-face rule and no address in its stylesheets', () => {
    expect(theme.css.print).not.toMatch(/@font-face|url\(|@import/);
    expect(theme.css.slides).not.toMatch(/@font-face|url\(|@import/);
  });

  it('writes its tokens as custom properties', () => {
    expect(theme.css.print).toContain('--line-height: 8.5mm;');
  });

  it('uses logical properties, so that a page can run from right to left', () => {
    const { files } = readAssets();
    const sheets = ['blocks', 'print', 'slides'].map((name) =>
      Buffer.from(files[`themes/plain/${name}.css`] ?? '').toString(),
    );
    expect(sheets.join('\n')).not.toMatch(
      /(margin|padding|border|inset)-(left|right)|text-align:\s*(left|right)|\b(left|right):/,
    );
  });
});

describe('another theme', () => {
  const own = (files: Record<string, string>) => loadTheme('school', readAssets(files));
  const manifest = 'colours: { accent: "#7a0019" }';

  it('is laid over plain', () => {
    const school = own({ 'themes/school/theme.yaml': manifest, 'themes/school/print.css': '.mine { color: red }' });
    expect(school?.tokens).toMatchObject({ accent: '#7a0019', ink: '#111111' });
    expect(school?.css.print.trimEnd().endsWith('.mine { color: red }')).toBe(true);
    expect(school?.faces).toEqual(theme.faces);
  });

  it('may override the template of one block', () => {
    const school = own({ 'themes/school/theme.yaml': manifest, 'themes/school/blocks/quote.hbs': '<q>{{blocks}}</q>' });
    const made = school && html({}, new Map(), school).blocks([{ kind: 'quote', blocks: [] }]);
    expect(made).toBe('<q></q>');
  });

  it('is null when there is none of the name', () => {
    expect(loadTheme('nowhere', readAssets())).toBeNull();
    expect(loadTheme('../plain', readAssets())).toBeNull();
  });

  it('cannot put rules into a colour', () => {
    const school = own({ 'themes/school/theme.yaml': 'colours: { ink: "red; } body { display: none" }' });
    expect(school?.tokens.ink).toBe('#111111');
    expect(school?.css.print).not.toContain('display: none"');
  });

  it('without the template of a block is refused before anything is rendered', () => {
    const { 'blocks/match.hbs': _gone, ...templates } = theme.templates;
    expect(() => html({}, new Map(), { ...theme, templates })).toThrow(/blocks\/match/);
  });
});

describe('the rules for fonts', () => {
  const files = (text: string | null, mode: 'served' | 'inline' = 'served') =>
    [...faceRules(theme, text, mode).matchAll(/fonts\/([\w./-]+)/g)].map(([, file = '']) => file);

  it('name every face when no text is given', () => {
    expect(files(null)).toHaveLength(theme.faces.length);
  });

  it('name only Latin for English', () => {
    expect(files('<p>Plain words.</p>').filter((file) => !/-latin-/.test(file))).toEqual([]);
  });

  it('name Arabic for Arabic, and not Hebrew', () => {
    expect(files('<p>كتاب</p>').some((file) => file.includes('vazirmatn'))).toBe(true);
    expect(files('<p>كتاب</p>').some((file) => file.includes('hebrew'))).toBe(false);
  });

  it('name italics only where there are some', () => {
    expect(files('<p>words</p>').some((file) => file.includes('italic'))).toBe(false);
    expect(files('<p><em>words</em></p>').some((file) => file.includes('italic'))).toBe(true);
  });

  it("name KaTeX's only where there is a formula", () => {
    const formula = html({}, new Map(), theme).inlines([{ kind: 'math', tex: 'x^2', span: null }]);
    expect(files('<p>katex</p>').some((file) => file.startsWith('katex'))).toBe(false);
    expect(files(formula).some((file) => file.startsWith('katex'))).toBe(true);
  });

  it('carry the fonts themselves when they are inlined', () => {
    const rules = faceRules(theme, 'words', 'inline');
    expect(rules).toContain('url("data:font/woff2;base64,d09GMg');
    expect(rules).not.toContain('fonts/');
  });
});

describe('missing glyphs', () => {
  it('are none in the scripts and signs that the fonts are for', () => {
    const text = 'Ŵŷ ẽ Ελλάς ἀρχή Київ ѣ العربية پ עברית שָׁלוֹם ½ ⅓ H₂O 10⁻³ € “…” – ● ■ ▲ □ ✓ ✗ → ⇌ ≤ ∑ ① ☐ ℃ 𝑥';
    expect(missingGlyphs(text, theme)).toEqual([]);
  });

  it('are the characters that no font has, each once', () => {
    expect(missingGlyphs('新 Politik 新 한', theme)).toEqual(['新', '한']);
  });

  it('are not spaces, joiners or marks of direction', () => {
    expect(missingGlyphs('\u00A0\u2009\u200F\u200D\uFE0F\n\t', theme)).toEqual([]);
  });
});

describe('the engine', () => {
  it('names a template that is not there', () => {
    expect(() => html({}).template('worksheet/nothing', {})).toThrow(/worksheet\/nothing\.hbs/);
  });

  it('escapes what a page hands in, but for markup', () => {
    const press = html({}, new Map(), { ...theme, templates: { ...theme.templates, 'x.hbs': '{{a}}{{b}}' } });
    expect(press.template('x', { a: '<b>', b: press.markup(press.inlines(words('<i>'))) })).toBe('&lt;b&gt;&lt;i&gt;');
  });

  it('names a field that a template misses', () => {
    const press = html({}, new Map(), { ...theme, templates: { ...theme.templates, 'x.hbs': '{{gone}}' } });
    expect(() => press.template('x', {})).toThrow(/gone/);
  });
});
