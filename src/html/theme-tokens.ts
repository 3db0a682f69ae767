import type { FontRole } from '../model/theme.ts';
import { contrastOf, isLight } from './colour.ts';
import type { Palette } from './contrast.ts';
import { FAMILIES, type Logo } from './theme-files.ts';

type Tokens = Readonly<Record<string, string>>;

/** What is drawn on a plate. */
const PLATE_INK = '#111111';
/** A ground on which drawings in black stand out is a plate itself. */
const PLAIN_ENOUGH = 7;

/** Custom properties of everything below a selector. */
export function rule(selector: string, tokens: Tokens): string {
  const properties = Object.entries(tokens).map(([token, value]) => `  --${token}: ${value};`);
  return `${selector} {\n${properties.join('\n')}\n}\n`;
}

/** Slides that are shown have their own colours; on paper, beside notes and as handouts, they have those of paper. */
export function slidesRoots(paper: Palette, slides: Palette, tokens: Tokens, logos: Logos): string {
  const shown = {
    ...tokens,
    ...slides.colours,
    ...groundTokens(slides),
    ...logoTokens(logos.slides, logos.plate ? slides : null),
  };
  const printed = { ...paper.colours, ...groundTokens(paper), ...logoTokens(logos.paper, null) };
  return [
    rule(':root', shown),
    rule('.deck-print:not(.deck-pages)', printed),
    `@media print {\n${rule('html.lp-deck', printed)}}\n`,
  ].join('\n');
}

/** What follows from the colours: a picture is made for white, and lies on a light plate where the ground is dark. */
export function groundTokens({ colours }: Palette): Tokens {
  const isPlate = contrastOf(colours.ground, PLATE_INK) >= PLAIN_ENOUGH;
  return {
    plate: isPlate ? colours.ground : '#ffffff',
    'plate-rim': isPlate ? '0' : '8px',
    'plate-ink': PLATE_INK,
    shade: 'rgb(0 0 0 / 0.6)',
    desk: '#8a8a8a',
    scheme: isLight(colours.ground) ? 'light' : 'dark',
  };
}

/** The logo of each medium. */
export interface Logos {
  readonly paper: Logo | null;
  readonly slides: Logo | null;
  /** True: the logo is made for white paper, and needs a plate on a dark slide. */
  readonly plate: boolean;
}

/** Where the stylesheets find the logo, and what lies below it. `onDark`: the colours over which it may be too dark. */
export function logoTokens(logo: Logo | null, onDark: Palette | null): Tokens {
  if (logo === null) return {};
  const isDark = onDark !== null && !isLight(onDark.colours.ground);
  return {
    logo: `url("${logo.address}")`,
    'logo-ratio': `${logo.width} / ${logo.height}`,
    'logo-plate': isDark ? '#ffffff' : 'transparent',
    'logo-pad': isDark ? '4px' : '0',
  };
}

/** Families of each kind of text: the school's font first, then the package's for what it lacks. */
export function fontTokens(roles: readonly FontRole[]): Readonly<Record<string, string>> {
  const families = (role: FontRole) =>
    [...(roles.includes(role) ? [FAMILIES[role].own] : []), FAMILIES[role].usual].map((family) => `"${family}"`);
  const list = (parts: readonly string[], last: string) => [...new Set(parts), '"LP Symbols"', last].join(', ');
  return {
    'body-font': list(families('body'), 'sans-serif'),
    'source-font': list([...families('source'), ...families('body')], 'serif'),
    'mono-font': list([...families('code'), ...families('body')], 'monospace'),
  };
}
