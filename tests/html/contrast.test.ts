import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrastOf, nearestColour, readColour } from '../../src/html/colour.ts';
import { contrastProblems, DECORATION, PAIRS, type Palette } from '../../src/html/contrast.ts';
import { COLOUR_NAMES, type ColourName } from '../../src/model/theme.ts';

const templates = new URL('../../templates/', import.meta.url);
const sheets = readdirSync(templates, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  // The index is a page of its own, in fixed colours.
  .filter((name) => name.endsWith('.css') && !name.startsWith('index/'))
  .map((name) => ({ name, css: readFileSync(new URL(name, templates), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '') }));

interface Rule {
  readonly where: string;
  readonly body: string;
}

/** Innermost rules: those of @media groups too. */
const rules: Rule[] = sheets.flatMap(({ name, css }) =>
  [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selector = '', body = '']) => ({
    where: `${name}: ${selector.trim().replace(/\s+/g, ' ')}`,
    body,
  })),
);

const isColour = (token: string): token is ColourName => (COLOUR_NAMES as readonly string[]).includes(token);
/** Tokens of colour in the values of some properties of a rule. */
const tokens = ({ body }: Rule, properties: RegExp) =>
  body
    .split(';')
    .map((line) => /^\s*([\w-]+)\s*:([\s\S]*)$/.exec(line))
    .flatMap((found) => (found && properties.test(found[1] ?? '') ? [found[2] ?? ''] : []))
    .flatMap((value) => [...value.matchAll(/var\(--([\w-]+)/g)].map(([, token = '']) => token))
    .filter(isColour);
const listed = (front: string, ground: string, least: number) =>
  PAIRS.some((pair) => pair.front === front && pair.ground === ground && pair.least >= least);

describe('the table of colours that meet', () => {
  it('has the stylesheets to compare with', () => {
    expect(sheets.length).toBeGreaterThan(12);
    expect(rules.length).toBeGreaterThan(300);
  });

  it('has every colour of text on the page', () => {
    const missing = rules.flatMap((rule) => {
      const grounds = tokens(rule, /^background(-color)?$/);
      return (
        tokens(rule, /^color$/)
          // Words of the colour of the ground are not to be seen: they are there to be heard.
          .filter((front) => grounds.length === 0 && front !== 'ground' && !listed(front, 'ground', 4.5))
          .map((front) => `${rule.where}: ${front}`)
      );
    });
    expect(missing).toEqual([]);
  });

  it('has every colour of text with the ground that the same rule gives it', () => {
    const missing = rules.flatMap((rule) =>
      tokens(rule, /^background(-color)?$/).flatMap((ground) => {
        if (/content:\s*(""|'')/.test(rule.body)) return [];
        const fronts = tokens(rule, /^color$/);
        const needed: readonly string[] = fronts.length > 0 ? fronts : ['ink'];
        const isMark = /-color-adjust|block-size|inline-size/.test(rule.body) && fronts.length === 0;
        return needed
          .filter((front) => !listed(front, ground, 4.5) && !(isMark && listed(ground, 'ground', 3)))
          .map((front) => `${rule.where}: ${front} on ${ground}`);
      }),
    );
    expect(missing).toEqual([]);
  });

  it('has every colour of a line, or counts it as decoration', () => {
    const missing = rules.flatMap((rule) =>
      tokens(rule, /^(border|outline|stroke|fill|text-decoration|column-rule|caret-color|accent-color|box-shadow)/)
        .filter((front) => front !== 'ground' && !listed(front, 'ground', 3) && !DECORATION.includes(front))
        .map((front) => `${rule.where}: ${front}`),
    );
    expect(missing).toEqual([]);
  });

  it('is all there is: no stylesheet names a colour itself', () => {
    const named = rules
      // The black and the white screen are black and white in every theme.
      .filter(({ where }) => !/\.lp-(black|white)$/.test(where))
      .filter(({ body }) =>
        /#[0-9a-f]{3,8}\b|\b(rgba?|hsla?|oklch|color)\(|:\s*(white|black|gr[ae]y|red|green|blue|yellow|orange|silver)\b/i.test(
          body,
        ),
      )
      .map(({ where }) => where);
    expect(named).toEqual([]);
  });
});

const LIGHT: Record<ColourName, string> = {
  ground: '#ffffff',
  ink: '#111111',
  muted: '#444444',
  accent: '#0b4f6c',
  'on-accent': '#ffffff',
  answer: '#0b4f6c',
  rule: '#555555',
  tint: '#f3f3f3',
  mark: '#ffe9a8',
  grid: '#888888',
  'grid-heavy': '#666666',
};
const spanAt = (start: number) => ({ file: 'theme.yaml', start, end: start + 7 });
function palette(own: Partial<Record<ColourName, string>>, medium: Palette['medium'] = 'slides'): Palette {
  const said = Object.fromEntries(Object.entries(own).map(([name, text], at) => [name, { text, span: spanAt(at) }]));
  const answer = own.answer ?? own.accent ?? LIGHT.answer;
  return { medium, colours: { ...LIGHT, ...own, answer }, said, follow: own.answer ? [] : ['answer', 'on-accent'] };
}

describe('colours that cannot be read', () => {
  it('are none in colours that can', () => {
    expect(contrastProblems(palette({}))).toEqual([]);
  });

  it('are named with both names, both colours, the contrast and a colour that will do', () => {
    const [problem, ...more] = contrastProblems(palette({ muted: '#aaaaaa' }));
    expect(more).toEqual([]);
    expect(problem).toMatchObject({ severity: 'error', code: 'theme/contrast', span: spanAt(0) });
    expect(problem?.message).toBe(
      'On slides: quiet text (muted, #aaaaaa) on a tinted box (tint, #f3f3f3) has a contrast of 2.09 to 1; ' +
        'it must be 4.5 to 1 or more.',
    );
    const better = /muted: "(#[0-9a-f]{6})"/.exec(problem?.hint ?? '')?.[1] ?? '';
    expect(contrastOf(better, '#f3f3f3')).toBeGreaterThanOrEqual(4.5);
    expect(contrastOf(better, '#f3f3f3')).toBeLessThan(4.7);
    expect(contrastProblems(palette({ muted: better }))).toEqual([]);
  });

  it('are the fault of the ground when it is all that the theme says', () => {
    const problems = contrastProblems(palette({ ground: '#6b6b6b' }));
    expect(problems.map(({ span }) => span)).toEqual([spanAt(0)]);
    const better = /ground: "(#[0-9a-f]{6})"/.exec(problems[0]?.hint ?? '')?.[1] ?? '';
    expect(contrastProblems(palette({ ground: better }))).toEqual([]);
  });

  it('are told once of an accent that answers follow', () => {
    expect(contrastProblems(palette({ accent: '#7fc4e6' }))).toHaveLength(1);
  });

  it('are lines too, with less', () => {
    expect(contrastProblems(palette({ rule: '#8a8a8a' }))).toEqual([]);
    expect(contrastProblems(palette({ rule: '#bbbbbb' }))[0]?.message).toContain('must be 3 to 1');
  });

  it('are said to need two changes when one does not help', () => {
    const [problem] = contrastProblems(palette({ tint: '#222222', ink: '#888888' }, 'paper')).filter(({ message }) =>
      message.includes('(ink,'),
    );
    expect(problem?.hint).toBe(
      'No ink will do: it meets ground (#ffffff), tint (#222222), mark (#ffe9a8). Change these too. ' +
        'Is it meant for slides alone, it goes under “slides:”, “colours:”.',
    );
  });
});

describe('a colour', () => {
  it.each([
    ['#7A1F2B', '#7a1f2b'],
    ['7a1f2b', '#7a1f2b'],
    ['#fff', '#ffffff'],
    ['navy', '#000080'],
    ['rgb(122 31 43)', '#7a1f2b'],
    ['hsl(0 100% 50%)', '#ff0000'],
  ])('is read as CSS has it: %s', (text, hex) => {
    expect(readColour(text)).toBe(hex);
  });

  it.each([
    '',
    'rubbish',
    '#12',
    'rgb(0 0 0 / 0.5)',
    'transparent',
    'var(--ink)',
    'url(x)',
    'red; } body { display: none',
  ])('is none: %j', (text) => {
    expect(readColour(text)).toBeNull();
  });

  it('has a nearest one of its own hue', () => {
    expect(nearestColour('#ff0000', (colour) => contrastOf(colour, '#ffffff') >= 4.5)).toMatch(
      /^#[de][0-9a-f]0[0-9a-f]{3}$/,
    );
    expect(nearestColour('#ff0000', () => false)).toBeNull();
  });
});
