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
    /** "Version {n}" ({n} is a letter) */ readonly version: string;
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
    /** The same two words in full, for an answer that stands by itself. */
    readonly truth: { readonly true: string; readonly false: string };
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
    /** The deck without its answers. */
    readonly slidesStudent: string;
    /** "Handout, {n} slides a page". */
    readonly handout: string;
    /** The same with lines to write on. */
    readonly handoutLines: string;
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
      readonly white: string;
      /** A number, then Enter. */
      readonly jump: string;
      /** What Escape does. */
      readonly out: string;
      /** The speaker view: heads of its parts. */
      readonly now: string;
      readonly nextStep: string;
      readonly nextSlide: string;
      readonly last: string;
      /** "Slide {n} of {all}" */
      readonly count: string;
      readonly since: string;
      readonly sinceReset: string;
      /** Minutes of the timers up to this slide, and of all ({n}, {all}). */
      readonly planned: string;
      /** Buttons of a timer there. */
      readonly start: string;
      readonly pause: string;
      readonly setBack: string;
      readonly text: string;
      readonly noText: string;
      readonly scroll: string;
      readonly smaller: string;
      readonly larger: string;
      /** In the speaker's window when its slides are gone. */
      readonly closed: string;
      /** In a speaker view that no slides answer. */
      readonly alone: string;
      /** The way to the same slides as one plain page, and back. */
      readonly asPage: string;
      readonly toSlides: string;
      /** Buttons of that page, for one slide and for all. */
      readonly show: string;
      readonly hide: string;
      readonly showAll: string;
      readonly hideAll: string;
      /** Opens the speaker notes of a slide, there. */
      readonly notesHere: string;
      /** "Slide {n} of {all}: {title}": said to those who do not see it change. */
      readonly slideOf: string;
      readonly pen: string;
      readonly penInk: string;
      readonly penAccent: string;
      readonly penMark: string;
      readonly undo: string;
      readonly clear: string;
      /** Read aloud when drawing begins. */
      readonly penOn: string;
      /** Leads the name of what a magnifier makes larger. */
      readonly zoom: string;
      /** In the list of keys. */
      readonly zoomKey: string;
      /** Read aloud when something fills the screen. */
      readonly zoomed: string;
      /** All answers of a slide at once, in the list of keys. */
      readonly answers: string;
      /** Gives a timer a minute more. */
      readonly more: string;
      /** Read aloud. */
      readonly lastMinute: string;
      readonly timeUp: string;
      /** The small clock on slides without the timer that runs. */
      readonly toTimer: string;
    };
    /** Leads a note to whoever marks. */
    readonly note: string;
    /** Short for spelling, punctuation and grammar: leads the bands of their marks. */
    readonly spag: string;
    /** Heads of columns, and what else a mark scheme says itself. */
    readonly marking: {
      readonly question: string;
      readonly questions: string;
      readonly answer: string;
      readonly guidance: string;
      /** Short: heads a narrow column. */
      readonly objective: string;
      readonly byObjective: string;
      readonly unassigned: string;
      readonly total: string;
      readonly band: string;
      readonly criterion: string;
      /** Title of the steps of a method. */
      readonly method: string;
      /** Between two methods. */
      readonly or: string;
    };
    /** The bands of spelling, punctuation and grammar where the author gives none. */
    readonly spagBands: {
      readonly title: string;
      /** Says that the author did not write them. */
      readonly usual: string;
      readonly high: string;
      readonly highText: string;
      readonly intermediate: string;
      readonly intermediateText: string;
      readonly threshold: string;
      readonly thresholdText: string;
    };
    /** Titles of the boxes of forms. */
    readonly forms: {
      /** "Feature {n}" */
      readonly feature: string;
      /** The four rows of a follow-up: a detail, a question, a type of source, how it might help. */
      readonly followUp: readonly string[];
    };
    /** What a number line and a graph say to those who do not see them. */
    readonly scales: {
      /** "Number line from {from} to {to}, marked in steps of {step}" */
      readonly line: string;
      /** "Graph paper with axes: across {x}; up {y}" */
      readonly axes: string;
    };
    /** "{n} words are not needed." */
    readonly decoys: string;
    /** "Each word is used once." */
    readonly noDecoys: string;
    /** "Lines that are not needed: {n}." */
    readonly spareLines: string;
    /** Before the line on which pupils say why: "Reason". */
    readonly reason: string;
    /** "Give your answer to 2 decimal places." and the like. */
    readonly rounding: {
      readonly place: string;
      /** {n}: two or more. */
      readonly places: string;
      readonly figure: string;
      /** {n}: two or more. */
      readonly figures: string;
    };
    /** Heads of the two columns where sources are compared. */
    readonly compare: { readonly agree: string; readonly differ: string };
    /** Frames that departments know by their letters ("nop", "opvl", "peel"): their prompts, in order. */
    readonly frames: Readonly<Record<string, readonly FrameWords[]>>;
    /** Titles over a box to plan in, and over openings of sentences. */
    readonly extended: { readonly plan: string; readonly starters: string };
    /** Titles, ends and alt texts of organisers. */
    readonly organiser: OrganiserWords;
    /** Titles, stems and column heads of questions that are made out of the topic's own content. */
    readonly made: MadeWords;
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
    readonly note: readonly string[];
    readonly spag: readonly string[];
    /** Words that begin a note of a maths scheme without a colon: "Award A1 for …". */
    readonly award: readonly string[];
    /** A line of its own between two methods of a maths scheme. */
    readonly or: readonly string[];
    readonly true: readonly string[];
    readonly false: readonly string[];
    readonly table: readonly string[];
    /** How an option begins that speaks of the others, and so stays last: "all of the above". */
    readonly lastOption: readonly string[];
    /** "one", "two" … up to ten, for "Any two from". */ readonly numbers: readonly string[];
    readonly marks: readonly string[];
    /** Before what two sources agree on, and what they differ in: "Agree:". */
    readonly agree: readonly string[];
    readonly differ: readonly string[];
  };
}

/** What an organiser says itself. */
export interface OrganiserWords {
  /** Ends of a diamond nine. */
  readonly most: string;
  readonly least: string;
  /** Tells the teacher that reasons are marked, not the places. */
  readonly judge: string;
  /** Tells the teacher that the curve of a living graph is one of many. */
  readonly curve: string;
  /** Ends of the upright axis of a living graph. */
  readonly low: string;
  readonly high: string;
  /** Names what stands in none of the circles of a Venn diagram. */
  readonly outside: string;
  /** Columns and foot of Cornell notes. */
  readonly cues: string;
  readonly notes: string;
  readonly summary: string;
  /** The four squares of a Frayer model. */
  readonly definition: string;
  readonly characteristics: string;
  readonly examples: string;
  readonly nonExamples: string;
  /** What the empty organiser is, for those who cannot see it; with slots for the words that are printed in it. */
  readonly alt: {
    readonly diamond: string;
    readonly continuum: string;
    readonly venn: string;
    readonly fishbone: string;
    readonly timeline: string;
    readonly graph: string;
    readonly map: string;
    readonly frayer: string;
  };
}

/** A prompt of a frame: the letter that it is known by, what it is called, what it asks. */
export interface FrameWords {
  readonly letter: string;
  readonly name: string;
  readonly prompt: string;
}

/** What an activity says itself. */
export interface MadeWords {
  readonly cloze: { readonly title: string; readonly ask: string };
  readonly terms: MatchWords;
  readonly people: MatchWords;
  readonly dates: MatchWords;
  readonly order: { readonly title: string; readonly events: string; readonly steps: string };
  readonly sort: { readonly title: string; readonly ask: string };
  readonly who: {
    readonly title: string;
    /** Stems for matching to authors or sources, and for writing under their names. */
    readonly author: string;
    readonly source: string;
    readonly sortAuthor: string;
    readonly sortSource: string;
    readonly left: string;
    readonly right: string;
  };
  /** `ask` has a slot {sources}. */
  readonly grid: { readonly title: string; readonly ask: string };
  /** `from` heads the list of lessons, for teachers. */
  readonly retrieve: { readonly title: string; readonly from: string };
}

export interface MatchWords {
  readonly title: string;
  readonly ask: string;
  readonly left: string;
  readonly right: string;
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
