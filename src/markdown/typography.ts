import type { Words } from '../model/words.ts';

/** Characters of a text that are set as something else. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

interface Marks {
  readonly double: readonly [string, string];
  readonly single: readonly [string, string];
}

/**
 * What smart typography changes in a text: straight quotation marks into the language's, apostrophes, " - " and " -- " into a
 * spaced dash, "..." into an ellipsis, "1921-1924" into a range. What `isFixed` says is left alone (escaped, code, addresses).
 * A text so changed is not changed again.
 */
export function typography(text: string, isFixed: (at: number) => boolean, words: Words): Change[] {
  const changes: Change[] = [];
  const change = (start: number, end: number, as: string) => {
    for (let at = start; at < end; at += 1) if (isFixed(at)) return;
    changes.push({ start, end, text: as });
  };
  for (const match of text.matchAll(/(?<=[^\s][ \t])--?(?=\s)/g))
    change(match.index, match.index + match[0].length, '–');
  for (const match of text.matchAll(/(?<!\.)\.{3}(?!\.)/g)) change(match.index, match.index + 3, '…');
  for (const match of text.matchAll(/(?<![\p{L}\p{N},/-]|(?<!\.)\.)(\d{4})-(\d{4}|\d\d)(?![\p{L}\p{N}-]|[.,/]\d)/gu)) {
    const [, from = '', to = ''] = match;
    if (Number(to) > Number(from.slice(-to.length))) change(match.index + 4, match.index + 5, '–');
  }
  if (/["']/.test(text)) quotes(text, isFixed, quoteMarks(words), change);
  return changes.sort((a, b) => a.start - b.start);
}

function quotes(
  text: string,
  isFixed: (at: number) => boolean,
  { double, single }: Marks,
  change: (start: number, end: number, as: string) => void,
): void {
  const lastClosing = findLastClosing(text, isFixed);
  const open = { '"': false, "'": false };
  const openers = new Set<number>();
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if ((sign !== '"' && sign !== "'") || isFixed(at)) continue;
    const place = neighbour(text, at, -1);
    const before = text.charAt(place);
    const after = text.charAt(neighbour(text, at, 1));
    const starts = (openers.has(place) || /^[\s([{¿¡–—‘“„‚«‹-]?$/u.test(before)) && !/^\s?$/.test(after);
    const opens = starts && (sign === '"' || (lastClosing > at && !isElision(text, at)));
    const [opening, closing] = sign === '"' ? double : single;
    if (opens) {
      open[sign] = true;
      openers.add(at);
      change(at, at + 1, opening);
    } else if (isApostrophe(sign, before, after, open[sign], starts)) {
      change(at, at + 1, '’');
    } else if (!isUnit(before, after, open[sign])) {
      open[sign] = false;
      change(at, at + 1, closing);
    }
  }
}

/** A single mark inside or before a word, or behind one when no quotation is open. */
function isApostrophe(sign: string, before: string, after: string, open: boolean, starts: boolean): boolean {
  if (sign !== "'" || isUnit(before, after, open)) return false;
  return starts || !open || /[\p{L}\p{N}]/u.test(after);
}

/** Feet, inches and minutes (5' 6"), and a mark with white space all round, stay as they are typed. */
function isUnit(before: string, after: string, open: boolean): boolean {
  if (/^\s?$/.test(before) && /^\s?$/.test(after)) return true;
  return /\d/.test(before) && !open && !/\p{L}/u.test(after);
}

/** Where a single quotation can end for the last time, or -1. */
function findLastClosing(text: string, isFixed: (at: number) => boolean): number {
  for (let at = text.lastIndexOf("'"); at > 0; at = text.lastIndexOf("'", at - 1)) {
    const closes =
      !/^\s?$/.test(text.charAt(neighbour(text, at, -1))) && !/[\p{L}\p{N}]/u.test(text.charAt(neighbour(text, at, 1)));
    if (closes && !isFixed(at)) return at;
  }
  return -1;
}

/** The '90s, 'tis, rock 'n' roll: an apostrophe before the word. */
function isElision(text: string, at: number): boolean {
  return /^'(?:\d0s\b|(?:tis|twas|em|cause|til|n'?)(?![\p{L}\p{N}]))/iu.test(text.slice(at, at + 8));
}

/** Where the next character on one side stands, past marks of emphasis; outside the text at its ends. */
function neighbour(text: string, at: number, step: 1 | -1): number {
  let place = at + step;
  while (text[place] === '*' || text[place] === '_' || text[place] === '~') place += step;
  return place;
}

const INNER: Readonly<Record<string, readonly [string, string]>> = {
  '‘': ['“', '”'],
  '‚': ['„', '“'],
  '“': ['‘', '’'],
  '”': ['’', '’'],
  '„': ['‚', '‘'],
  '«': ['‹', '›'],
  '»': ['›', '‹'],
  '「': ['『', '』'],
};

/** Straight double marks become the language's double ones, single its single ones, whichever of them it uses first. */
function quoteMarks({ quotes: outer }: Words): Marks {
  const inner = INNER[outer[0].trim()] ?? ['‘', '’'];
  return /^[‘‚‹]/.test(outer[0]) ? { double: inner, single: outer } : { double: outer, single: inner };
}
