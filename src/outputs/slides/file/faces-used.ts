import { faceRules } from '../../../html/faces.ts';
import type { FontFace, Theme } from '../../../model/theme.ts';
import { SOURCE_BODY } from '../html/source-body.ts';
import { formulaText, slantedText } from './set-text.ts';

/** What a deck writes itself when it is open: clocks, dates in the deck's own letters, a sign for the running timer. */
const WRITTEN_LATER = '0123456789:−·';

/** A tick is drawn by templates/slides/50-pieces.css: the font that has it would weigh more than ten slides. */
const DRAWN = /<span class="tick">✓<\/span>/g;

/** What the files of KaTeX's faces begin with. */
const KATEX = 'katex/';

/** The classes by which KaTeX asks for each of its faces, by what its file's name begins with. */
const KATEX_CLASSES: readonly (readonly [string, RegExp])[] = [
  ['KaTeX_Main-Regular', /\bkatex\b/],
  ['KaTeX_Math-Italic', /\bmathnormal\b/],
  ['KaTeX_Math-BoldItalic', /\bboldsymbol\b/],
  ['KaTeX_Main-BoldItalic', /\b(?:mathbf|textbf)\b[^"]*\btextit\b/],
  ['KaTeX_Main-Bold', /\b(?:mathbf|textbf)\b/],
  ['KaTeX_Main-Italic', /\b(?:mathit|textit)\b/],
  ['KaTeX_AMS', /\b(?:amsrm|mathbb|textbb)\b/],
  ['KaTeX_Caligraphic', /\bmathcal\b/],
  ['KaTeX_Fraktur', /\b(?:math|text)(?:bold)?frak\b/],
  ['KaTeX_SansSerif', /\b(?:mathsf|textsf|mathboldsf|textboldsf|mathsfit|mathitsf|textitsf)\b/],
  ['KaTeX_Script', /\b(?:mathscr|textscr)\b/],
  ['KaTeX_Typewriter', /\b(?:mathtt|texttt)\b/],
  ['KaTeX_Size1', /\b(?:small-op|delim-size1|delimsizing size1)\b/],
  ['KaTeX_Size2', /\b(?:large-op|delimsizing size2)\b/],
  ['KaTeX_Size3', /\bdelimsizing size3\b/],
  ['KaTeX_Size4', /\b(?:delim-size4|delimsizing size4)\b/],
];

/**
 * The faces that the text of a deck uses, as data URIs. The fonts of sources and code are looked for only in sources and
 * code: each is as heavy as a dozen slides. `words`: what the deck's script may write.
 */
export function deckFaces(theme: Theme, html: string, words: string): string {
  const source = firstFamily(theme, 'source-font');
  const mono = firstFamily(theme, 'mono-font');
  const body = firstFamily(theme, 'body-font');
  // In the speaker's window code is set in the computer's own type.
  const onBoard = html.replace(/<aside class="notes">[\s\S]*?<\/aside>/g, '');
  const parts = (pattern: RegExp, from = html) => (from.match(pattern) ?? []).join('\n');
  const own = (family: string | null, text: string) => {
    if (family === null || family === body || text === '') return '';
    const bold = /<(?:strong|b|th|h[1-6])[\s>]/.test(text);
    return faceRules(
      only(theme, (face) => face.family === family && (bold || face.weight === '400')),
      text,
      'inline',
    );
  };
  const isSlanted = (face: FontFace) => face.family === body && face.style === 'italic';
  const slanted = slantedText(onBoard);
  const rest = only(
    theme,
    (face) =>
      !face.file.startsWith(KATEX) &&
      !isSlanted(face) &&
      (face.family === body || ![source, mono].includes(face.family)),
  );
  return [
    faceRules(rest, html.replace(DRAWN, '') + words + WRITTEN_LATER, 'inline'),
    slanted === '' ? '' : faceRules(only(theme, isSlanted), `<i>${slanted}</i>`, 'inline', slanted),
    formulaFaces(theme, html),
    own(source, parts(SOURCE_BODY)),
    own(mono, parts(/<(code|pre)[\s>][\s\S]*?<\/\1>/g, onBoard)),
  ].join('\n');
}

/** A formula has a dozen faces to choose from, and uses two or three. */
function formulaFaces(theme: Theme, html: string): string {
  if (!html.includes('class="katex')) return '';
  const classes = [...new Set(html.match(/class="[^"]*"/g))].join(' ');
  return theme.faces
    .filter(({ file }) => file.startsWith(KATEX) && usesKatexFace(file.slice(KATEX.length), classes))
    .map((face) => {
      const alone = only(theme, (one) => one === face);
      return faceRules(alone, html, 'inline', formulaText(html, face.file.slice(KATEX.length)));
    })
    .join('\n');
}

function usesKatexFace(file: string, classes: string): boolean {
  const known = KATEX_CLASSES.find(([name]) => file.startsWith(name));
  return known ? known[1].test(classes) : true;
}

function only(theme: Theme, keep: (face: Theme['faces'][number]) => boolean): Theme {
  return { ...theme, faces: theme.faces.filter(keep) };
}

/** The first name of a token's list of fonts. */
function firstFamily(theme: Theme, token: string): string | null {
  return /^\s*["']?([^"',]+)/.exec(theme.tokens[token] ?? '')?.[1]?.trim() ?? null;
}
