import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readAssets } from '../../src/io/assets.ts';
import { loadTheme } from '../../src/project/themes.ts';
import { openBrowser } from '../fixtures/browser.ts';
import { root, runCli } from '../fixtures/library.ts';
import { readPdf } from '../fixtures/pdf.ts';

/** The library's decks in each built-in theme, and a lesson in the theme of a school, in a real browser. */
const THEMES = ['plain', 'dark', 'high-contrast'] as const;
const LESSONS = [
  'arabic/science/water-cycle',
  'computing/algorithms/linear-search',
  'english/a-christmas-carol/scrooge-in-the-cold',
  'history/russia-1917-1941/new-economic-policy',
  'languages/french/au-marche',
  'mathematics/geometry/pythagoras-theorem',
  'science/chemistry/rates-of-reaction',
];

let browser: Browser;
const built = new Map<string, string>();

beforeAll(async () => {
  browser = await openBrowser();
  for (const theme of THEMES) {
    const out = mkdtempSync(join(tmpdir(), `lessonpress-${theme}-`));
    const { status, stderr } = await runCli(['build', '--theme', theme, '--only', 'slides', '--out', out]);
    expect(status, stderr).toBe(0);
    built.set(theme, out);
  }
}, 240_000);

afterAll(async () => {
  await browser?.close();
});

/**
 * Texts whose contrast with the first opaque ground below them is too small, as the browser computes both. What is
 * clipped away is for screen readers; words inside an author's own picture are the author's.
 */
const FAINT = `(() => {
  const parts = (colour) => {
    const found = /^rgba?\\(([\\d.]+), ([\\d.]+), ([\\d.]+)(?:, ([\\d.]+))?\\)$/.exec(colour);
    if (!found) throw new Error('a colour of another kind: ' + colour);
    return { rgb: found.slice(1, 4).map(Number), alpha: found[4] === undefined ? 1 : Number(found[4]) };
  };
  const light = (rgb) => {
    const [r, g, b] = rgb.map((v) => (v / 255 <= 0.04045 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const groundOf = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const { rgb, alpha } = parts(getComputedStyle(at).backgroundColor);
      if (alpha === 1) return rgb;
      if (alpha > 0) throw new Error('a ground that can be seen through: ' + at.className);
    }
    return [255, 255, 255];
  };
  const clipped = (element) => {
    for (let at = element; at; at = at.parentElement) {
      if (/inset\\(/.test(getComputedStyle(at).clipPath) || /rect\\(/.test(getComputedStyle(at).clip)) return true;
    }
    return false;
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const faint = [];
  let count = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!node.data.trim() || element.closest('script, style, noscript, .picture svg') || clipped(element)) continue;
    const style = getComputedStyle(element);
    const front = parts(element instanceof SVGElement ? style.fill : style.color);
    const [a, b] = [light(front.rgb), light(groundOf(element))].sort((x, y) => y - x);
    count += 1;
    const ratio = (a + 0.05) / (b + 0.05);
    if (front.alpha < 1 || ratio < 4.5) {
      const slide = element.closest('section');
      faint.push([slide ? [...slide.parentElement.children].indexOf(slide) + 1 : 0, element.className, node.data.trim().slice(0, 40), ratio.toFixed(2)].join(' | '));
    }
  }
  return { count, faint };
})()`;

interface Found {
  readonly count: number;
  readonly faint: readonly string[];
}

async function openDeck(folder: string): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 720 });
  await page.goto(pathToFileURL(join(folder, 'slides.html')).href, { waitUntil: 'load' });
  await page.waitForFunction('window.Reveal && Reveal.isReady()', { timeout: 20_000 });
  return page;
}

describe.each(THEMES)('every slide of the library in the theme %s', (theme) => {
  it('has no text under a contrast of 4.5 to 1, large or small', { timeout: 120_000 }, async () => {
    for (const lesson of LESSONS) {
      const page = await openDeck(join(built.get(theme) ?? '', lesson));
      const { count, faint } = (await page.evaluate(FAINT)) as Found;
      expect(count, lesson).toBeGreaterThan(150);
      expect(faint, lesson).toEqual([]);
      await page.close();
    }
  });

  it('has none with the colours of a computer that has its own', { timeout: 60_000 }, async () => {
    const page = await openDeck(join(built.get(theme) ?? '', LESSONS[5] ?? ''));
    const session = await page.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
    expect(await page.evaluate(`matchMedia('(forced-colors: active)').matches`)).toBe(true);
    expect(((await page.evaluate(FAINT)) as Found).faint).toEqual([]);
    await page.close();
  });
});

describe('slides of a dark theme', () => {
  const tokens = async (body: string, media: 'screen' | 'print') => {
    const theme = loadTheme('dark', await readAssets(null));
    const page = await browser.newPage();
    await page.emulateMediaType(media);
    await page.setContent(`<html class="lp-deck"><style>${theme?.css.slides}</style><body>${body}</body></html>`);
    const ground = await page.evaluate(
      `getComputedStyle(document.querySelector('.seen')).getPropertyValue('--ground').trim()`,
    );
    await page.close();
    return ground;
  };

  it('are dark on screen, and light on paper: beside notes, on handouts, and printed from the browser', async () => {
    const dark = '#15191e';
    expect(await tokens('<p class="seen"></p>', 'screen')).toBe(dark);
    expect(await tokens('<p class="seen"></p>', 'print')).toBe('#ffffff');
    expect(await tokens('<div class="deck-print notes-pages"><p class="seen"></p></div>', 'print')).toBe('#ffffff');
    expect(await tokens('<div class="deck-print handout"><p class="seen"></p></div>', 'print')).toBe('#ffffff');
  });

  it('give every picture a light plate', { timeout: 60_000 }, async () => {
    const page = await openDeck(join(built.get('dark') ?? '', LESSONS[5] ?? ''));
    const plates = (await page.evaluate(`[...document.querySelectorAll('.slides .picture :is(img, .svg)')].map(
      (picture) => getComputedStyle(picture).backgroundColor)`)) as string[];
    expect(plates.length).toBeGreaterThan(0);
    expect(new Set(plates)).toEqual(new Set(['rgb(255, 255, 255)']));
    await page.close();
  });
});

/** A project whose theme has a logo, an accent and a font of the school's own: Source Serif, which has no Greek here. */
async function buildSchool(yaml: string) {
  const project = mkdtempSync(join(tmpdir(), 'lessonpress-school-'));
  const folder = join(project, 'templates', 'themes', 'northgate');
  mkdirSync(folder, { recursive: true });
  mkdirSync(join(project, 'content'));
  writeFileSync(join(project, 'lessonpress.yaml'), 'theme: northgate\n');
  writeFileSync(join(folder, 'theme.yaml'), yaml);
  writeFileSync(
    join(folder, 'logo.svg'),
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><path d="M0 0h40v20H0z" fill="#7a1f2b"/></svg>',
  );
  const fonts = join(root, 'templates', 'themes', 'plain', 'fonts');
  cpSync(join(fonts, 'source-serif-4-latin-400-normal.woff2'), join(folder, 'Northgate.woff2'));
  const lesson = [
    '---',
    'title: Rivers',
    '---',
    '',
    '## Water',
    '',
    'A river is called **ποταμός** in Greek.',
    '',
    ':::questions',
    '1. What is a river? [1]',
    '   = water that flows',
    ':::',
    '',
  ].join('\n');
  writeFileSync(join(project, 'content', 'rivers.md'), lesson);
  const result = await runCli(['build'], { cwd: project });
  return { ...result, folder: join(project, 'output', 'rivers') };
}

describe('the theme of a school', () => {
  const YAML = [
    'school: Northgate School',
    'logo: logo.svg',
    'colours: { accent: "#7a1f2b" }',
    'fonts: { body: { regular: Northgate.woff2 } }',
    'lines: dotted',
  ].join('\n');

  it('puts logo, name, colour and font on slides and sheets', { timeout: 120_000 }, async () => {
    const { status, stdout, stderr, folder } = await buildSchool(YAML);
    expect(stdout + stderr).not.toContain('error');
    expect(status).toBe(0);

    const page = await openDeck(folder);
    const seen = (await page.evaluate(`(async () => {
      await document.fonts.ready;
      const title = document.querySelector('.kicker > .logo');
      return {
        family: getComputedStyle(document.querySelector('.deck-head h1')).fontFamily,
        faces: [...document.fonts].filter((face) => face.status === 'loaded').map(({ family }) => family.replaceAll('"', '')),
        latin: [...document.fonts].filter(({ family, unicodeRange }) => family.includes('LP Body') && /U\\+(41|0041|20-7E)/i.test(unicodeRange)).length,
        title: { name: title.getAttribute('aria-label'), height: title.offsetHeight, width: title.offsetWidth, drawn: getComputedStyle(title).backgroundImage.slice(0, 26) },
        feet: [...document.querySelectorAll('.foot-title')].map((foot) => foot.textContent.trim()),
        logos: document.querySelectorAll('.slide-foot .logo').length,
        accent: getComputedStyle(document.querySelector('.slide-head')).borderBlockEndColor,
      };
    })()`)) as Record<string, unknown> & { faces: string[]; feet: string[]; logos: number };
    expect(seen.family).toMatch(/^"Own Body", "LP Body"/);
    expect(seen.faces).toContain('Own Body');
    expect(seen.faces).toContain('LP Body');
    expect(seen.latin).toBe(0);
    expect(seen.title).toMatchObject({ name: 'Northgate School', height: 64, width: 128 });
    expect(seen.title).toMatchObject({ drawn: 'url("data:image/svg+xml;ba' });
    expect(new Set(seen.feet)).toEqual(new Set(['Northgate School · Rivers']));
    expect(seen.logos).toBe(seen.feet.length);
    expect(seen.accent).toBe('rgb(122, 31, 43)');
    await page.close();

    const sheet = await browser.newPage();
    await sheet.goto(pathToFileURL(join(folder, 'worksheet.html')).href, { waitUntil: 'load' });
    const height = await sheet.evaluate(`document.querySelector('.masthead > .logo').offsetHeight * 25.4 / 96`);
    expect(height).toBeLessThanOrEqual(10.1);
    expect(height).toBeGreaterThan(9);
    await sheet.close();
    const { pages } = await readPdf(readFileSync(join(folder, 'worksheet.pdf')));
    expect(JSON.stringify(pages)).toContain('Northgate School');
    expect(JSON.stringify(pages)).toContain('ποταμός');
  });

  it('is refused when its colours cannot be read, with a colour that can', { timeout: 60_000 }, async () => {
    const { status, stderr, stdout } = await buildSchool(`${YAML.replace('#7a1f2b', '#ffcc00')}`);
    expect(status).toBe(2);
    expect(stdout + stderr).toContain('theme/contrast');
    expect(stdout + stderr).toContain('accent: "#876b00"');
  });
});
