import type { Words } from '../model/words.ts';

/** The marker of a list item at the start of a line. */
export interface Marker {
  /** As it is printed: "1.", "(b)", "iv."; null for a bullet. */
  readonly printed: string | null;
  /** What the markers of one list have in common: its delimiter and its kind of sign. */
  readonly style: string;
  readonly length: number;
  /** What it can count as; a bullet counts as nothing. */
  readonly number: number | null;
  readonly letter: number | null;
  readonly roman: number | null;
}

const MARKER = /^(?:([-*+•])|(\()?(\p{Nd}{1,3}|[ivxlIVXL]{1,7}|\p{L})([.)]))(?=[ \t]|$)/u;

/** Reads the marker that a line (without indentation) begins with. Whether it opens a list is for list.ts to say. */
export function readMarker(text: string, words: Words): Marker | null {
  const match = MARKER.exec(text);
  if (!match) return null;
  const [whole, bullet, open = '', sign = '', close = ''] = match;
  const base = { length: whole.length, number: null, letter: null, roman: null };
  if (bullet !== undefined) return { ...base, printed: null, style: bullet };
  if (open !== '' && close !== ')') return null;
  const delimiter = `${open}${close}`;
  if (/^\p{Nd}/u.test(sign)) return { ...base, printed: whole, style: `1${delimiter}`, number: numberValue(sign) };
  const style = `${sign === sign.toLowerCase() ? 'a' : 'A'}${delimiter}`;
  const letter = letterValue(sign, words);
  const roman = romanValue(sign);
  return letter === null && roman === null ? null : { ...base, printed: whole, style, letter, roman };
}

/** True when a list can begin with it on its own, without a second marker that goes on counting. */
export function standsAlone(marker: Marker): boolean {
  return marker.printed === null || marker.style === '1.' || marker.style === '1)';
}

/** How the second marker goes on counting from the first, or null when it does not. */
export function countedBy(first: Marker, second: Marker): 'number' | 'roman' | 'letter' | null {
  if (first.style !== second.style) return null;
  const follows = (kind: 'number' | 'roman' | 'letter') => first[kind] !== null && second[kind] === first[kind] + 1;
  return follows('number') ? 'number' : follows('roman') ? 'roman' : follows('letter') ? 'letter' : null;
}

/** Value of digits of any script. */
function numberValue(sign: string): number {
  let value = 0;
  for (const digit of sign) {
    const code = digit.codePointAt(0) ?? 0;
    // Decimal digits of every script stand in rows of ten that begin with their zero.
    let zero = code;
    while (code - zero < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
    value = value * 10 + (code - zero);
  }
  return value;
}

function letterValue(sign: string, words: Words): number | null {
  if (sign.length !== 1) return null;
  const upper = sign.toUpperCase();
  const own = words.letters.findIndex((letter) => letter.toUpperCase() === upper);
  if (own >= 0) return own + 1;
  return /^[A-Z]$/.test(upper) ? upper.charCodeAt(0) - 64 : null;
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50 };

function romanValue(sign: string): number | null {
  const lower = sign.toLowerCase();
  if (!/^(?:xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/.test(lower)) return null;
  let value = 0;
  for (let at = 0; at < lower.length; at += 1) {
    const here = ROMAN[lower.charAt(at)] ?? 0;
    value += here < (ROMAN[lower.charAt(at + 1)] ?? 0) ? -here : here;
  }
  return value;
}
