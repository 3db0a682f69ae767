import type { Settings } from './settings.ts';

/** The questions of one exam, tied to its board, papers and options: data of templates/presets/<name>.yaml. */
export interface Preset {
  /** Name of its file: "aqa-8145". */
  readonly name: string;
  readonly board: string;
  /** "GCSE History" */
  readonly qualification: string;
  /** Number of the specification, "8145"; null when the board has none. */
  readonly specification: string | null;
  /** Where wording and tariffs are taken from. */
  readonly source: string;
  /** How the exam prints marks, and how it names its sources; null: as the project does. */
  readonly marks: Settings['marks'] | null;
  readonly labels: string | null;
  readonly papers: readonly PresetPaper[];
  readonly stems: readonly PresetStem[];
}

export interface PresetPaper {
  /** "1A" */
  readonly name: string;
  readonly title: string;
  /** Options or depth studies that have this paper; empty: it is the same for all. */
  readonly options: readonly string[];
}

export interface PresetStem {
  /** "usefulness" */
  readonly name: string;
  /** The whole question as Markdown: its sentences, `{slots}`, and `{body}` where stimulus points stand. */
  readonly stem: string;
  /** Papers that set it. */
  readonly papers: readonly string[];
  readonly marks: number;
  /** Marks for spelling, punctuation and grammar, apart. */
  readonly spag: number;
  /** Attributes of the question, such as a form. */
  readonly attributes: Readonly<Record<string, string | true>>;
  /** Marks of each level, the lowest first; empty: not known, or not marked by levels. */
  readonly levels: readonly number[];
  /** How sure the wording is: seen in a paper of the board, taken from a guide, or general knowledge of teachers. */
  readonly evidence: 'paper' | 'guide' | 'general';
}

/** The presets at hand. */
export interface Presets {
  readonly names: readonly string[];
  /** Null when there is none of that name. */
  find(name: string): Preset | null;
}

export const NO_PRESETS: Presets = { names: [], find: () => null };

/** What `exam:` names: a preset, one of its papers, an option. */
export interface ExamName {
  readonly preset: string;
  readonly paper: string | null;
  readonly option: string | null;
}

/** "aqa-8145/1B/Conflict and tension" in its parts. */
export function examName(exam: string): ExamName {
  const [preset = '', paper, ...option] = exam.split('/').map((part) => part.trim());
  return { preset, paper: paper || null, option: option.join('/') || null };
}

/** The slots of a stem, in the order of their first use; `{body}` is none. */
export function slotsOf(stem: string): readonly string[] {
  const names = [...stem.matchAll(/\{(\w+)\}/g)].map((found) => found[1] ?? '');
  return [...new Set(names)].filter((name) => name !== 'body');
}
