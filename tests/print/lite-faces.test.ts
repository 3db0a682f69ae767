import type { Browser } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseUnicodeRange } from '../../src/html/unicode-range.ts';
import { openBrowser } from '../fixtures/browser.ts';
import { plainTheme } from '../html/fixtures.ts';

const theme = plainTheme();
const characters = (range: string) =>
  parseUnicodeRange(range).flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)),
  );

/** The smallest are of decks alone, whose letters are drawn without hints. */
const DECK = 'geometricPrecision';

/** Words and pairs: where kerning, joined letters and marks show. */
function samples(range: string): string[] {
  const all = characters(range);
  const pairs = all.flatMap((left, index) =>
    all.filter((_, at) => (at * 7 + index) % 5 === 0).map((right) => left + right),
  );
  const words = [
    'AVATAR Tomorrow, fjord & office “f”',
    'لا إله مكتبة الماء، ١٢٣',
    'שלום עולם',
    'Tŷ Dŵr Łódź',
    '0123456789 +−×=',
  ];
  return [...all, ...words, pairs.join(' ')];
}

describe('the small faces', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  it('set every text as wide and as high as the whole faces do', async () => {
    const page = await browser.newPage();
    const found: string[] = [];
    for (const face of theme.faces) {
      for (const lite of theme.lite[face.file] ?? []) {
        const texts = samples(lite.unicodeRange);
        const differs = (await page.evaluate(
          `(async ([whole, small, range, texts, rendering]) => {
          const load = async (name, data) => {
            const face = new FontFace(name, 'url(data:font/woff2;base64,' + data + ')', { unicodeRange: range });
            document.fonts.add(await face.load());
          };
          await load('Whole', whole);
          await load('Small', small);
          const sizes = (name) => texts.map((text) => {
            const span = document.createElement('span');
            span.style.cssText = 'font: 48px ' + name + '; position: absolute; inline-size: max-content; white-space: pre-wrap; text-rendering: ' + rendering;
            span.textContent = text;
            document.body.replaceChildren(span);
            const { width, height } = span.getBoundingClientRect();
            return width + ' ' + height;
          });
          const [a, b] = [sizes('Whole'), sizes('Small')];
          document.fonts.clear();
          return texts.filter((_, index) => a[index] !== b[index]).map((text) => text.slice(0, 30));
        })(${JSON.stringify([theme.fonts[face.file], theme.fonts[lite.file], lite.unicodeRange, texts, /-(?:figures|letters)\./.test(lite.file) ? DECK : 'auto'])})`,
        )) as string[];
        if (differs.length > 0) found.push(`${lite.file}: ${differs.join(' | ')}`);
      }
    }
    expect(found).toEqual([]);
    expect(Object.keys(theme.lite).length).toBeGreaterThan(25);
    await page.close();
  });
});
