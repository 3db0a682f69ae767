/** One face of a packaged font. */
export interface FontFace {
  readonly family: string;
  readonly weight: string;
  readonly style: 'normal' | 'italic';
  /** CSS unicode-range, or null for all. */
  readonly unicodeRange: string | null;
  /** Name of the file in the theme's fonts folder (or `katex/…`). */
  readonly file: string;
}

/** A theme, loaded: everything as text, so that whoever renders needs no disk. */
export interface Theme {
  readonly name: string;
  /** Design tokens by name ("accent", "line-style"): written as CSS custom properties. */
  readonly tokens: Readonly<Record<string, string>>;
  /** Whole stylesheets without @font-face rules. */
  readonly css: { readonly print: string; readonly slides: string };
  readonly faces: readonly FontFace[];
  /** woff2 bytes as base64, by `FontFace.file`. */
  readonly fonts: Readonly<Record<string, string>>;
  /** Handlebars templates by path below templates/: "blocks/paragraph.hbs", "worksheet/page.hbs"; a theme's overrides applied. */
  readonly templates: Readonly<Record<string, string>>;
  /** reveal.js's classic build and stylesheet, and our own deck script, as text. */
  readonly scripts: {
    readonly reveal: string;
    readonly revealCss: string;
    readonly deck: string;
  };
}
