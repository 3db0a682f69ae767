import type { Diagnostic } from '../model/diagnostic.ts';
import type { ColourName, Said } from '../model/theme.ts';
import { contrastOf, nearestColour } from './colour.ts';

/** Two colours that meet in the stylesheets: text, or a line that must be seen, on its ground. */
interface Pair {
  readonly front: ColourName;
  readonly ground: ColourName;
  readonly least: 4.5 | 3;
  /** What it is, in words: the subject of "… on … is too faint". */
  readonly what: string;
  readonly where: string;
}

/** WCAG 2: text, and what is no text but must be seen. */
const TEXT = 4.5;
const SEEN = 3;

/** The page of paper, or the slide. */
const SHEET = 'the ground';

const pair = (least: Pair['least'], front: ColourName, what: string, ground: ColourName, where: string): Pair => ({
  front,
  ground,
  least,
  what,
  where,
});

/** Every pair of text and ground, and of line and ground, that the stylesheets use. A test compares it with them. */
export const PAIRS: readonly Pair[] = [
  pair(TEXT, 'ink', 'Text', 'ground', SHEET),
  pair(TEXT, 'ink', 'Text', 'tint', 'a tinted box'),
  pair(TEXT, 'ink', 'Words of a source', 'mark', 'the highlighter'),
  pair(TEXT, 'ground', 'The label of a source', 'ink', 'its tab'),
  pair(TEXT, 'muted', 'Quiet text', 'ground', SHEET),
  pair(TEXT, 'muted', 'Quiet text', 'tint', 'a tinted box'),
  pair(TEXT, 'accent', 'Key words, numbers and titles', 'ground', SHEET),
  pair(TEXT, 'accent', 'Titles and the timer', 'tint', 'a tinted box'),
  pair(TEXT, 'on-accent', 'The time that is up and the words of buttons', 'accent', 'the accent'),
  pair(TEXT, 'answer', 'Answers', 'ground', SHEET),
  pair(TEXT, 'answer', 'Answers', 'tint', 'a tinted box'),
  pair(SEEN, 'rule', 'Lines of tables and lines to write on', 'ground', SHEET),
  pair(SEEN, 'rule', 'Lines of tables', 'tint', 'a tinted box'),
  pair(SEEN, 'accent', 'The ring round what has the keyboard', 'ground', SHEET),
];

/** Colours that carry nothing: without them nothing is lost. */
export const DECORATION: readonly ColourName[] = ['grid', 'grid-heavy', 'tint', 'mark'];

/** The colours of one medium: `#rrggbb`, and where a theme.yaml says it, if one does. */
export interface Palette {
  readonly medium: 'paper' | 'slides';
  readonly colours: Readonly<Record<ColourName, string>>;
  /** What the theme itself says, not one that it is laid over: that is to blame. */
  readonly said: Partial<Readonly<Record<ColourName, Said>>>;
  /** Colours that nobody says: they follow the accent. */
  readonly follow: readonly ColourName[];
}

interface Faint extends Pair {
  readonly ratio: number;
}

/** What cannot be read, one error for each colour that is to blame, with the nearest colour that would do. */
export function contrastProblems(palette: Palette): Diagnostic[] {
  const blamed = new Map<ColourName, Faint[]>();
  for (const faint of faintPairs(palette)) {
    const name = palette.said[faint.front] || !palette.said[faint.ground] ? faint.front : faint.ground;
    blamed.set(name, [...(blamed.get(name) ?? []), faint]);
  }
  return [...blamed].map(([name, faints]) => problemOf(name, faints, palette));
}

/** A colour that follows the accent is as the accent is: it is not told twice. */
function faintPairs({ colours, follow }: Palette): Faint[] {
  return PAIRS.filter(({ front }) => !follow.includes(front)).flatMap((one) => {
    const ratio = contrastOf(colours[one.front], colours[one.ground]);
    return ratio < one.least ? [{ ...one, ratio }] : [];
  });
}

function problemOf(name: ColourName, faints: readonly Faint[], palette: Palette): Diagnostic {
  const { medium, colours, said } = palette;
  const [worst] = [...faints].sort((a, b) => a.ratio / a.least - b.ratio / b.least);
  if (!worst) throw new Error('no pair is faint');
  const { front, ground, what, where, ratio, least } = worst;
  const mend = mendOf(name, palette);
  const isSlides = medium === 'slides';
  const place = isSlides ? 'On slides' : 'On paper';
  const below = where === SHEET ? (isSlides ? 'the slide' : 'the page') : where;
  return {
    severity: 'error',
    code: 'theme/contrast',
    span: said[name]?.span ?? null,
    message:
      `${place}: ${decapitalised(what)} (${front}, ${colours[front]}) on ${below} (${ground}, ${colours[ground]}) ` +
      `${/s$| and /.test(what) ? 'have' : 'has'} a contrast of ${shownRatio(ratio)} to 1; it must be ${least} to 1 or more.`,
    hint: `${mend} ${isSlides ? 'For slides alone, write it under' : 'Is it meant for slides alone, it goes under'} “slides:”, “colours:”.`,
  };
}

/** The nearest colour with which all its pairs can be read; where there is none, those that it meets. */
function mendOf(name: ColourName, { colours, follow }: Palette): string {
  // What follows the accent is chosen anew with it.
  const pairs = PAIRS.filter(({ front, ground }) => (front === name || ground === name) && !follow.includes(front));
  const better = nearestColour(colours[name], (colour) => {
    const tried = { ...colours, [name]: colour };
    return pairs.every(({ front, ground, least }) => contrastOf(tried[front], tried[ground]) >= least);
  });
  if (better !== null) return `The nearest colour of the same hue that will do is ${name}: "${better}".`;
  const met = [...new Set(pairs.map(({ front, ground }) => (front === name ? ground : front)))];
  return `No ${name} will do: it meets ${met.map((one) => `${one} (${colours[one]})`).join(', ')}. Change these too.`;
}

/** Rounded down, so that a contrast that fails is never shown as one that does not. */
function shownRatio(ratio: number): string {
  return (Math.floor(ratio * 100) / 100).toFixed(2);
}

function decapitalised(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
