import type { Direction } from './block.ts';

/**
 * Every fixed word that Lessonpress prints or reads, in one language: templates/languages/<tag>.json.
 * `{n}` style slots are filled with `fill()`.
 */
export interface Words {
  readonly language: string;
  readonly direction: Direction;
  /** Opening and closing quotation marks. */
  readonly quotes: readonly [string, string];
  /** Alphabet for option and source letters, in order. */
  readonly letters: readonly string[];
  readonly print: {
    readonly name: string;
    readonly class: string;
    readonly date: string;
    readonly marks: string;
    /** "Page {page} of {pages}" */ readonly page: string;
    readonly answers: string;
    readonly markScheme: string;
    readonly teacherNotes: string;
    readonly support: string;
    readonly homework: string;
    /** "[{n}]" and the plural forms of "[{n} marks]" are chosen by the theme's mark style. */ readonly mark: string;
    /** "{n} marks", without brackets; `mark` is "{n} mark". */
    readonly markPlural: string;
    /** "{n} minutes" */
    readonly minutes: string;
    /** "continued": printed in brackets after a label. */
    readonly continued: string;
    /** "line {n}" */
    readonly line: string;
    /** "lines {from}–{to}" */
    readonly lines: string;
    /** "page {n}" */
    readonly pageRef: string;
    /** "pages {from}–{to}" */
    readonly pageRefs: string;
    /** "question {n}" */
    readonly question: string;
    /** "questions {from}–{to}" */
    readonly questions: string;
    /** The word alone: "Source". */
    readonly source: string;
    /** The plural alone: "Sources". */
    readonly sources: string;
    readonly and: string;
    readonly true: string;
    readonly false: string;
    readonly accept: string;
    readonly reject: string;
    /** "Any {n} from" ({n} is a number word) */
    readonly anyFrom: string;
    /** "Level {n}" */
    readonly level: string;
    readonly indicative: string;
    readonly model: string;
    readonly anyValid: string;
    readonly starter: string;
    readonly starterAnswers: string;
    readonly exit: string;
    readonly exitAnswers: string;
    readonly check: string;
    readonly task: string;
    readonly outcome: string;
    readonly objectives: string;
    readonly keyWords: string;
    readonly credits: string;
    readonly timeline: string;
    readonly people: string;
    readonly misconceptions: string;
    readonly prior: string;
    readonly equipment: string;
    readonly guidance: string;
    readonly further: string;
    /** Printed on internal copies when rights are not known. */
    readonly rightsUnknown: string;
    readonly worksheet: string;
    readonly slides: string;
    readonly notes: string;
    readonly infer: string;
    readonly details: string;
    readonly seeScheme: string;
    readonly held: string;
    readonly proposed: string;
    readonly help: string;
    readonly challenge: string;
    /** "{planned} of {available} minutes planned" */
    readonly planned: string;
    readonly grouping: {
      readonly solo: string;
      readonly pairs: string;
      readonly groups: string;
      readonly class: string;
    };
    /** What an open deck says itself: its keys, and what went wrong. */
    readonly deck: {
      /** Heading over the list of keys. */
      readonly keys: string;
      readonly next: string;
      readonly back: string;
      readonly ends: string;
      readonly full: string;
      readonly black: string;
      readonly overview: string;
      readonly notes: string;
      readonly timer: string;
      readonly reset: string;
      readonly help: string;
      readonly close: string;
      /** On the black screen. */
      readonly goOn: string;
      /** The browser kept the speaker's window from opening. */
      readonly blocked: string;
    };
    /** "{n} words are not needed." */
    readonly decoys: string;
    /** "Each word is used once." */
    readonly noDecoys: string;
  };
  /** Lead words that shape a mark scheme, each with every spelling that is read. Lower case, without the colon. */
  readonly read: {
    readonly accept: readonly string[];
    readonly reject: readonly string[];
    /** Patterns with {n}: "any {n} from". */ readonly anyFrom: readonly string[];
    readonly level: readonly string[];
    readonly indicative: readonly string[];
    readonly model: readonly string[];
    readonly anyValid: readonly string[];
    readonly true: readonly string[];
    readonly false: readonly string[];
    readonly table: readonly string[];
    /** "one", "two" … up to ten, for "Any two from". */ readonly numbers: readonly string[];
    readonly marks: readonly string[];
  };
}

/** Fills `{slot}`s of a fixed phrase. */
export function fill(phrase: string, slots: Readonly<Record<string, string | number>>): string {
  return phrase.replace(/\{(\w+)\}/g, (whole, name: string) => String(slots[name] ?? whole));
}

/** The words for a language tag: the tag itself, then what stands before its first hyphens ("en-GB" → "en"), then English. */
export function pickWords(languages: Readonly<Record<string, Words>>, tag: string): Words {
  const byTag = new Map(Object.entries(languages).map(([name, words]) => [name.toLowerCase(), words]));
  for (let wanted = tag.toLowerCase(); wanted !== ''; wanted = wanted.slice(0, Math.max(0, wanted.lastIndexOf('-')))) {
    const words = byTag.get(wanted);
    if (words) return words;
  }
  const english = byTag.get('en');
  if (!english) throw new Error('templates/languages/en.json is missing from the package.');
  return english;
}

/** A semicolon and a space, as the language writes them. */
export function semicolon({ language }: Words): string {
  return /^(?:ar|fa|ur|ps|ckb|sd|ug)(?:-|$)/i.test(language) ? '؛ ' : '; ';
}
