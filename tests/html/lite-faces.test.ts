import { describe, expect, it } from 'vitest';
import { faceRules } from '../../src/html/faces.ts';
import { readLiteFaces } from '../../src/html/lite-faces.ts';
import { plainTheme } from './fixtures.ts';

const theme = plainTheme();
/** Bytes of the fonts that a text brings with it. */
const weigh = (text: string) => faceRules(theme, text, 'inline').length;
const holds = (rules: string, file: string) => rules.includes(theme.fonts[file] ?? 'no such file');

describe('the small faces', () => {
  it('stand for the whole ones in a plain text, and weigh less', () => {
    const rules = faceRules(theme, '<p>What was the price in Café Zürich? – “£3”</p>', 'inline');
    expect(holds(rules, 'lite/noto-sans-latin-400-normal.woff2')).toBe(true);
    expect(holds(rules, 'noto-sans-latin-400-normal.woff2')).toBe(false);
  });

  it('give way to the whole one when a character of the text is only in that', () => {
    const rules = faceRules(theme, '<p>Þingvellir</p>', 'inline');
    expect(holds(rules, 'noto-sans-latin-400-normal.woff2')).toBe(true);
    expect(holds(rules, 'lite/noto-sans-latin-400-normal.woff2')).toBe(false);
  });

  it('are chosen each for itself: a rare Arabic sign brings no whole Latin face', () => {
    const rules = faceRules(theme, '<p>water ماء ۝</p>', 'inline');
    expect(holds(rules, 'lite/noto-sans-latin-400-normal.woff2')).toBe(true);
    expect(holds(rules, 'vazirmatn-arabic-400-normal.woff2')).toBe(
      !holds(rules, 'lite/vazirmatn-arabic-400-normal.woff2'),
    );
    expect(weigh('<p>ماء</p>')).toBeLessThan(weigh('<p>پانی</p>'));
  });

  it('keep a text in Welsh or Czech light', () => {
    const welsh = '<p>Dŵr a thŷ, žluťoučký kůň</p>';
    expect(weigh(welsh)).toBeLessThan(faceRules({ ...theme, lite: {} }, welsh, 'inline').length / 3);
  });

  it('set formulas of school, and the whole face a rare sign', () => {
    const formula = (sign: string) => `<span class="katex">a${sign}b</span>`;
    expect(holds(faceRules(theme, formula('≤'), 'inline'), 'lite/KaTeX_Main-Regular.woff2')).toBe(true);
    expect(holds(faceRules(theme, formula('♣'), 'inline'), 'katex/KaTeX_Main-Regular.woff2')).toBe(true);
  });

  it('are the smallest that is enough for what is set in them', () => {
    const rules = (set: string) => faceRules(theme, '<span class="katex">Area</span>', 'inline', set);
    expect(holds(rules('3² + 4 = √25'), 'lite/KaTeX_Main-Regular-figures.woff2')).toBe(true);
    expect(holds(rules('4 cm'), 'lite/KaTeX_Main-Regular.woff2')).toBe(true);
    expect(rules('4 cm').length).toBeGreaterThan(rules('4').length + 10_000);
  });

  it('are never served to be printed or measured with', () => {
    expect(faceRules(theme, null, 'served')).not.toContain('lite/');
  });

  it('are left out where a theme has a file of its own in the place of the whole one', () => {
    const list =
      '{"a.woff2":{"file":"lite/a.woff2","unicodeRange":"U+41"},"b.woff2":{"file":"lite/b.woff2","unicodeRange":"U+42"}}';
    const files = { 'themes/plain/fonts/lite.json': list, 'themes/own/fonts/a.woff2': new Uint8Array() };
    expect(Object.keys(readLiteFaces(files, 'plain', 'own'))).toEqual(['b.woff2']);
    expect(Object.keys(readLiteFaces(files, 'plain', 'plain'))).toEqual(['a.woff2', 'b.woff2']);
  });
});
