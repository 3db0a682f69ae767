import { lineOf, RIGHT_TO_LEFT, tightly, wordsOf } from './fold.ts';
import { LONG, type Secret } from './secrets.ts';
import type { Shown } from './shown.ts';
import { contextsIn, type Uses, unexplained, usesOf } from './uses.ts';

/** Where words were found: "page 2", "the title in its metadata". */
export interface Place {
  readonly where: string;
  readonly text: string;
}

/** A finished file as the prover reads it. */
export interface Reading {
  /** What it shows, in order: its pages. An answer may stand there where the topic shows it without answers. */
  readonly pages: readonly Place[];
  /**
   * What it holds beside: titles, descriptions, names, comments. An answer may stand in one only as part of a line that
   * the topic shows.
   */
  readonly names: readonly Place[];
}

/** A secret in a place where it must not be. */
export interface Leak {
  readonly secret: Secret;
  readonly where: string;
}

/** Words of a long answer that are compared at a time: a part of it is a leak too. */
const RUN = 6;

/** Every secret that stands in a file where the topic does not show it, each once a place. */
export function leaksIn(reading: Reading, secrets: readonly Secret[], shown: Shown): readonly Leak[] {
  const file = readingOf(reading);
  const allowed = allowedIn(file.line, shown);
  return secrets.flatMap((secret) => [...new Set(placesOf(secret, file, allowed))].map((where) => ({ secret, where })));
}

interface Text {
  readonly where: string;
  readonly line: string;
  readonly tight: string;
}

interface File {
  readonly line: string;
  /** Every run of words in it: a file has thousands of words, and a topic thousands of words of answers. */
  readonly runs: ReadonlySet<string>;
  readonly pages: readonly Text[];
  readonly names: readonly Name[];
}

interface Name extends Text {
  /** The ways in which it can be read: from the left, and from the right. */
  readonly ways: readonly string[];
}

function readingOf({ pages, names }: Reading): File {
  const words = pages.map(({ text }) => wordsOf(text));
  const all = words.flat();
  const texts = pages.map(({ where, text }, index) => textOf(where, text, words[index] ?? []));
  const once = new Map(names.map((name) => [`${name.where}: ${name.text}`, name]));
  const held = [...once.values()].flatMap(nameOf);
  const runs = new Set([...runsOf(all), ...held.flatMap(({ line }) => runsOf(line.trim().split(' ')))]);
  return { line: lineOf(all), runs, pages: texts, names: held };
}

function nameOf({ where, text }: Place): Name[] {
  const read = wordsOf(text);
  if (read.length === 0) return [];
  // Chromium writes bookmarks of right-to-left text word by word from the left.
  const turned = RIGHT_TO_LEFT.test(text) ? [textOf(where, '', [...read].reverse())] : [];
  const both = [textOf(where, text, read), ...turned];
  const ways = both.map(({ line }) => line);
  return both.map((way) => Object.assign(way, { ways }));
}

function textOf(where: string, text: string, words: readonly string[]): Text {
  let tight: string | null = null;
  return {
    where,
    line: lineOf(words),
    // Few topics have formulas for answers.
    get tight() {
      tight ??= text.split('\n').map(tightly).join('\n');
      return tight;
    },
  };
}

function runsOf(words: readonly string[]): string[] {
  const runs: string[] = [];
  for (let at = 0; at + RUN <= words.length; at += 1) {
    let run = words[at] ?? '';
    for (let next = at + 1; next < at + RUN; next += 1) run += ` ${words[next]}`;
    runs.push(run);
  }
  return runs;
}

/** What the topic shows in this file. */
interface Allowed {
  readonly pieces: readonly string[];
  readonly furniture: readonly string[];
  /** All of them, with a mark between. */
  readonly all: string;
  /** All of them without gaps: a bookmark of a title that is broken over two lines has none at the break. */
  readonly close: string;
  /** All of them as one line. */
  readonly line: string;
  readonly tight: string;
}

function allowedIn(line: string, { units, furniture }: Shown): Allowed {
  const there = units.filter(({ seenBy }) => seenBy === null || seenBy.every((words) => line.includes(words)));
  const pieces = there.flatMap((unit) => unit.pieces);
  const all = [...pieces, ...furniture].join('|');
  return {
    pieces,
    furniture,
    all,
    close: all.replaceAll(' ', ''),
    line: all.replaceAll(' | ', ' '),
    tight: there.map(({ tight }) => tight).join('\n'),
  };
}

/** Where a secret leaks: pages first. */
function placesOf(secret: Secret, file: File, allowed: Allowed): string[] {
  if (secret.words.length >= LONG) {
    const there = runsOf(secret.words).filter((run) => file.runs.has(run));
    const runs = there.map((run) => ` ${run} `).filter((run) => !allowed.line.includes(run));
    if (runs.length === 0) return [];
    const found = [...file.pages, ...file.names].filter(({ line }) => runs.some((run) => line.includes(run)));
    // From the foot of one page to the head of the next: said of the first page.
    return (found.length === 0 ? file.pages.slice(0, 1) : found).map(whereOf);
  }
  const { tight } = secret;
  const inFormula =
    tight !== null && !allowed.tight.includes(tight)
      ? [...file.pages, ...file.names].filter((text) => text.tight.includes(tight)).map(whereOf)
      : [];
  if (secret.words.length === 0 || allowed.furniture.includes(secret.line)) return inFormula;
  const uses = usesOf(secret.line, allowed);
  return [...inFormula, ...shownElsewhere(secret, file, uses), ...namedIn(secret, file.names, uses, allowed)];
}

function whereOf({ where }: Text): string {
  return where;
}

/**
 * Pages that show a secret between other words than the topic does, more often than the topic has it alone: as a word
 * of a bank, an option. What layout repeats has the same words round it.
 */
function shownElsewhere({ line }: Secret, file: File, uses: Uses): string[] {
  const found = contextsIn(file.line, line);
  if (unexplained(found, uses).length <= uses.bare) return [];
  const pages = file.pages.filter((page) => unexplained(contextsIn(page.line, line), uses).length > 0);
  // Half of it on one page and half on the next.
  return pages.length > 0 ? pages.map(whereOf) : file.pages.slice(0, 1).map(whereOf);
}

function namedIn({ line }: Secret, names: readonly Name[], uses: Uses, allowed: Allowed): string[] {
  return names
    .filter((name) => {
      const found = contextsIn(name.line, line);
      if (found.length === 0 || unexplained(found, uses).length === 0) return false;
      const isClose = (way: string) => way.length > line.length && allowed.close.includes(way.replaceAll(' ', ''));
      const isPart = (way: string) =>
        (way !== line && allowed.all.includes(way)) || allowed.pieces.includes(way) || isClose(way);
      return !name.ways.some(isPart);
    })
    .map(whereOf);
}
