import type { Span } from './source.ts';

/** One face of a packaged font. */
export interface FontFace {
  readonly family: string;
  readonly weight: string;
  readonly style: 'normal' | 'italic';
  /** CSS unicode-range, or null for all. */
  readonly unicodeRange: string | null;
  /** Name of the file in the theme's fonts folder (or `katex/…`, or `own/…`: a file beside a theme.yaml). */
  readonly file: string;
}

/** The same face with few characters: same metrics and kerning, half the weight or less. */
export interface LiteFace {
  readonly file: string;
  /** CSS unicode-range: what is in it. */
  readonly unicodeRange: string;
  /** What the whole face has, for one without a unicode-range of its own; null: it has one. */
  readonly covers: string | null;
}

/** A theme, loaded: everything as text, so that whoever renders needs no disk. */
export interface Theme {
  readonly name: string;
  /** Design tokens of paper by name ("accent", "line-style"): written as CSS custom properties. Fonts are those of slides too. */
  readonly tokens: Readonly<Record<string, string>>;
  /** Whole stylesheets without @font-face rules. */
  readonly css: { readonly print: string; readonly slides: string };
  readonly faces: readonly FontFace[];
  /** Small faces, by the `FontFace.file` that each stands for: the smallest first. */
  readonly lite: Readonly<Record<string, readonly LiteFace[]>>;
  /** Bytes of fonts as base64, by `FontFace.file` and `LiteFace.file`. */
  readonly fonts: Readonly<Record<string, string>>;
  /** The school that the theme is of: printed where the settings name none. */
  readonly school: string | null;
  /** What a screen reader says of the logo, which the stylesheets draw on `.logo`; null: there is no logo. */
  readonly logo: string | null;
  /** Handlebars templates by path below templates/: "blocks/paragraph.hbs", "worksheet/page.hbs"; a theme's overrides applied. */
  readonly templates: Readonly<Record<string, string>>;
  /** reveal.js (scripts/reveal.mjs) and its stylesheet, and our own deck script, as text. */
  readonly scripts: {
    readonly reveal: string;
    readonly revealCss: string;
    readonly deck: string;
    /** The same, minified (scripts/deck.mjs); null: it was not made of these files. */
    readonly deckMinified: string | null;
  };
}

/** The colours of a theme: each is a CSS custom property of the same name. */
export const COLOUR_NAMES = [
  'ground',
  'ink',
  'muted',
  'accent',
  'on-accent',
  'answer',
  'rule',
  'tint',
  'mark',
  'grid',
  'grid-heavy',
] as const;
export type ColourName = (typeof COLOUR_NAMES)[number];

export const FONT_ROLES = ['body', 'source', 'code'] as const;
export type FontRole = (typeof FONT_ROLES)[number];

/** Something that a theme.yaml says, with the place where it says it. */
export interface Said {
  readonly text: string;
  readonly span: Span;
}

/** A theme.yaml as it was written: only what it says. */
export interface ThemeManifest {
  readonly name: string;
  /** The theme that it is laid over. */
  readonly base: Said | null;
  readonly school: string | null;
  /** Names of files beside the theme.yaml. */
  readonly logo: Said | null;
  readonly slidesLogo: Said | null;
  /** Colours of paper and slides, as written; `slides`: of slides alone. */
  readonly colours: Partial<Readonly<Record<ColourName, Said>>>;
  readonly slidesColours: Partial<Readonly<Record<ColourName, Said>>>;
  readonly fonts: readonly FontFile[];
  readonly lines: 'solid' | 'dotted' | null;
}

/** A school's own font: one file. */
export interface FontFile {
  readonly role: FontRole;
  readonly weight: '400' | '700';
  readonly style: 'normal' | 'italic';
  readonly file: Said;
}
