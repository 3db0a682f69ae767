import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { missingGlyphs } from '../../src/html/glyphs.ts';
import { loadTheme, openThemes } from '../../src/project/themes.ts';
import { buildInMemory } from '../fixtures/pipeline.ts';
import { readAssets } from '../html/fixtures.ts';

const LOGO =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><script>x()</script><path d="M0 0h40v20"/></svg>';
const fonts = new URL('../../templates/themes/plain/fonts/', import.meta.url);
const serif = readFileSync(new URL('source-serif-4-latin-400-normal.woff2', fonts));

/** The theme "school" of these files of its folder, or of a theme.yaml alone. */
function school(files: string | Record<string, string | Uint8Array>) {
  const own = typeof files === 'string' ? { 'theme.yaml': files } : files;
  const extra = Object.fromEntries(Object.entries(own).map(([name, text]) => [`themes/school/${name}`, text]));
  const themes = openThemes(readAssets(extra));
  return { theme: themes.find('school'), codes: themes.problems('school').map(({ code }) => code), themes };
}

describe('the themes at hand', () => {
  it('are the three of the package, and those of the project', () => {
    expect(school('').themes.names).toEqual(['plain', 'dark', 'high-contrast', 'school']);
  });

  it.each(['plain', 'dark', 'high-contrast'])('are without fault: %s', (name) => {
    expect(openThemes(readAssets()).problems(name)).toEqual([]);
  });

  it('are named, with the nearest, where one is asked for that is not there', () => {
    const { themes } = school('');
    expect(themes.find('high-contrats')).toBeNull();
    expect(themes.hint('high-contrats')).toMatch(
      /^Did you mean “high-contrast”\? The themes are plain, dark, high-contrast, school;/,
    );
  });

  it('are named by their folders, with whatever letters a school has', () => {
    const themes = openThemes(
      readAssets({ "themes/St Mary's/theme.yaml": 'school: St Mary’s', 'themes/école/theme.yaml': '' }),
    );
    expect(themes.names.slice(3).sort()).toEqual(["St Mary's", 'école']);
    expect(themes.find("St Mary's")?.school).toBe('St Mary’s');
  });

  it('say how to rename a theme.json', () => {
    const { codes, themes } = school({ 'theme.json': '{ "tokens": {} }' });
    expect(codes).toEqual(['theme/json']);
    expect(themes.problems('school')[0]?.hint).toContain('Rename templates/themes/school/theme.json to theme.yaml');
  });
});

describe('colours', () => {
  it('of a theme are on paper and on slides', () => {
    const { theme } = school('colours: { accent: "#7a1f2b" }');
    expect(theme?.css.print).toContain('--accent: #7a1f2b;');
    expect(theme?.css.slides).toContain('--accent: #7a1f2b;');
  });

  it('of slides are on slides alone, and not where slides are printed on paper', () => {
    const { theme, codes } = school('slides: { colours: { accent: "#7a1f2b" } }');
    expect(codes).toEqual([]);
    expect(theme?.css.print).not.toContain('#7a1f2b');
    const paper = /\.deck-print:not\(\.deck-pages\) \{[^}]*\}/.exec(theme?.css.slides ?? '')?.[0];
    expect(paper).toContain('--accent: #0b4f6c;');
    expect(theme?.css.slides).toContain('--accent: #7a1f2b;');
  });

  it('never make paper dark', () => {
    const dark = 'colours: { ground: black, ink: "#111111" }';
    expect(school(dark).theme?.tokens.ground).toBe('#ffffff');
    expect(loadTheme('dark', readAssets())?.tokens).toMatchObject({ ground: '#ffffff', ink: '#111111' });
  });

  it('that are not named follow the accent: text on it, and answers', () => {
    const light = school('base: dark\nslides: { colours: { accent: "#ffd000" } }');
    expect(light.codes).toEqual([]);
    expect(light.theme?.css.slides).toContain('--on-accent: #000000;');
    expect(light.theme?.css.slides).toContain('--answer: #ffd000;');
  });

  it('stand over those of the theme below', () => {
    const { theme, codes } = school('base: high-contrast\nslides: { colours: { accent: "#9fe8ff" } }');
    expect(codes).toEqual([]);
    expect(theme?.tokens.rule).toBe('#000000');
    expect(theme?.css.slides).toContain('--ground: #000000;');
    expect(theme?.css.print).toContain('Solid black and thicker rules');
  });

  it('that are none, or faint, are told at their place', () => {
    const { codes, themes } = school('colours: { ink: rubbish, muted: "#bbbbbb" }');
    expect(codes).toEqual(['theme/bad-colour', 'theme/contrast']);
    expect(themes.texts.get('templates/themes/school/theme.yaml')).toContain('rubbish');
    expect(themes.problems('school').every(({ span }) => span?.file === 'templates/themes/school/theme.yaml')).toBe(
      true,
    );
  });
});

describe('a theme laid over another', () => {
  it('may be laid over one of the project', () => {
    const themes = openThemes(
      readAssets({
        'themes/town/theme.yaml': 'base: dark\nschool: Town School',
        'themes/school/theme.yaml': 'base: town\nlines: dotted',
      }),
    );
    expect(themes.problems('school')).toEqual([]);
    expect(themes.find('school')).toMatchObject({ name: 'school', school: 'Town School' });
    expect(themes.find('school')?.css.slides).toContain('--ground: #15191e;');
  });

  it('that is not there is told, with the nearest', () => {
    const { codes, themes, theme } = school('base: dak');
    expect(codes).toEqual(['theme/no-base']);
    expect(themes.problems('school')[0]?.hint).toContain('“dark”');
    expect(theme?.tokens.ink).toBe('#111111');
  });

  it('cannot be laid over itself', () => {
    expect(school('base: school').codes).toEqual(['theme/base-circle']);
    const circle = { 'themes/a/theme.yaml': 'base: b', 'themes/b/theme.yaml': 'base: a' };
    expect(
      openThemes(readAssets(circle))
        .problems('a')
        .map(({ code }) => code),
    ).toEqual(['theme/base-circle']);
  });
});

describe('a logo', () => {
  const named = 'school: Northgate School\nlogo: logo.svg';

  it('is in the stylesheets once, without what could run', () => {
    const { theme, codes } = school({ 'theme.yaml': named, 'logo.svg': LOGO });
    expect(codes).toEqual([]);
    expect(theme).toMatchObject({ school: 'Northgate School', logo: 'Northgate School' });
    const data = /--logo: url\("data:image\/svg\+xml;base64,([^"]+)"\)/.exec(theme?.css.print ?? '')?.[1] ?? '';
    expect(Buffer.from(data, 'base64').toString()).toMatch(/^<svg[^>]*xmlns[\s\S]*<path/);
    expect(Buffer.from(data, 'base64').toString()).not.toContain('script');
    expect(theme?.css.print).toContain('--logo-ratio: 40 / 20;');
  });

  it('has a plate on a dark slide, unless there is one for slides', () => {
    const files = { 'logo.svg': LOGO, 'light.svg': LOGO };
    const plate = (yaml: string) =>
      /--logo-plate: ([^;]+)/.exec(school({ ...files, 'theme.yaml': yaml }).theme?.css.slides ?? '')?.[1];
    expect(plate(`base: dark\n${named}`)).toBe('#ffffff');
    expect(plate(`base: dark\n${named}\nslides: { logo: light.svg }`)).toBe('transparent');
    expect(plate(named)).toBe('transparent');
  });

  it('that is no picture, is not there or has no name is told', () => {
    expect(school({ 'theme.yaml': named, 'logo.svg': 'GIF89a' }).codes).toEqual(['theme/bad-logo']);
    const cut = Buffer.concat([Buffer.from('\x89PNG\r\n\x1A\n\0\0\0\rIHDR', 'latin1'), Buffer.alloc(40)]);
    expect(school({ 'theme.yaml': named, 'logo.svg': cut }).codes).toEqual(['theme/bad-logo']);
    expect(school(named).codes).toEqual(['theme/no-file']);
    expect(school({ 'theme.yaml': 'logo: logo.svg', 'logo.svg': LOGO }).codes).toEqual(['theme/no-school']);
  });
});

describe('fonts of a school', () => {
  const yaml = 'fonts: { body: { regular: Northgate.woff2 } }';

  it('come before those of the package, which keep the letters that they lack', () => {
    const { theme, codes } = school({ 'theme.yaml': yaml, 'Northgate.woff2': serif });
    expect(codes).toEqual([]);
    expect(theme?.tokens['body-font']).toBe('"Own Body", "LP Body", "LP Symbols", sans-serif');
    expect(theme?.tokens['source-font']).toBe('"LP Source", "Own Body", "LP Body", "LP Symbols", serif');
    const own = theme?.faces.filter(({ family }) => family === 'Own Body') ?? [];
    expect(own).toMatchObject([{ weight: '400', style: 'normal', file: 'own/body-400-normal.woff2' }]);
    expect(theme?.fonts['own/body-400-normal.woff2']).toBe(serif.toString('base64'));
    const left =
      theme?.faces.filter(({ family }) => family === 'LP Body').map(({ unicodeRange }) => unicodeRange) ?? [];
    expect(left.some((range) => /U\+0041|U\+0020-007E/.test(range ?? ''))).toBe(false);
    expect(left.some((range) => range?.includes('U+0370'))).toBe(true);
    expect(theme && missingGlyphs('Abc ποταμός 新', theme)).toEqual(['新']);
  });

  it('that are none, or not there, are told with the name of the file', () => {
    const bad = school({ 'theme.yaml': yaml, 'Northgate.woff2': 'no font' });
    expect(bad.codes).toEqual(['theme/bad-font']);
    expect(bad.themes.problems('school')[0]?.message).toContain('Northgate.woff2');
    expect(bad.theme?.tokens['body-font']).toMatch(/^"LP Body"/);
    expect(school(yaml).codes).toEqual(['theme/no-file']);
  });

  it('are a warning when every deck would be heavy with them', () => {
    const heavy = Buffer.concat([serif, Buffer.alloc(160_000)]);
    expect(school({ 'theme.yaml': yaml, 'Northgate.woff2': heavy }).codes).toEqual(['theme/large-font']);
  });
});

describe('the school of a theme', () => {
  const topic = '---\ntitle: Rivers\n---\n\n## Water\n\n:::questions\n1. What flows? [1]\n   = water\n:::\n';
  const sheet = async (front: string) => {
    const contents = { 'content/t.md': topic.replace('title: Rivers', `title: Rivers\ntheme: school\n${front}`) };
    const templates = { 'themes/school/theme.yaml': 'school: Northgate School' };
    const { written, built } = await buildInMemory(contents, { templates, only: ['worksheet', 'slides'] });
    expect(built.flatMap(({ diagnostics }) => diagnostics.filter(({ severity }) => severity === 'error'))).toEqual([]);
    return { sheet: written.text('t/worksheet.html'), deck: written.text('t/slides.html') };
  };

  it('is in the footers of sheets and slides', async () => {
    const made = await sheet('');
    expect(made.sheet).toContain('Northgate School · Rivers');
    expect(made.deck).toContain('Northgate School · Rivers');
  });

  it('gives way to the one that the settings name', async () => {
    const made = await sheet('school: Another School\n');
    expect(made.sheet).toContain('Another School · Rivers');
    expect(made.deck).not.toContain('Northgate');
  });
});
