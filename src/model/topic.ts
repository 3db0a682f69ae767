import type { Block, Blocks, Direction, Inlines, SourceBlock } from './block.ts';
import type { Exercise } from './exercise.ts';
import type { Attribute } from './item.ts';
import type { Room } from './room.ts';
import type { Fragment, Span } from './source.ts';
import type { Words } from './words.ts';

/** The front matter of a topic, validated. Missing fields are null or empty, so that no reader has to guess. */
export interface FrontMatter {
  readonly title: string;
  readonly dates: string | null;
  readonly subject: string | null;
  readonly course: string | null;
  readonly stage: string | null;
  readonly enquiry: string | null;
  readonly outcome: string | null;
  readonly objectives: readonly string[];
  readonly terms: readonly Term[];
  readonly people: readonly Term[];
  readonly timeline: readonly { readonly date: string; readonly event: Inlines }[];
  readonly prior: readonly string[];
  readonly misconceptions: readonly { readonly misconception: Inlines; readonly response: Inlines | null }[];
  readonly minutes: number | null;
  readonly equipment: readonly string[];
  readonly guidance: string | null;
  /** Order of the sources, hence their labels; `series` gives one a series of its own. */
  readonly sources: readonly { readonly id: string; readonly series: string | null; readonly span?: Span }[];
  /** How the default series is named and numbered: "Source A", "Source 1", "Document", "Extract", "Item". */
  readonly labels: string | null;
  readonly language: string | null;
  readonly direction: Direction | null;
  readonly spaces: 'lines' | 'none' | null;
  readonly slides: 'points' | 'full' | 'none' | null;
  readonly rights: string | null;
  readonly origin: string | null;
  readonly further: readonly string[];
  readonly tags: readonly string[];
  /** Settings that the front matter overrides (paper, theme, seed, marks, school …), by their one name. */
  readonly settings: Readonly<Record<string, string | number>>;
}

export interface Term {
  readonly term: string;
  readonly meaning: Inlines;
}

/** A source extract as its author keeps it: a file in sources/, or `:::source[id]` in place. */
export interface SourceExtract {
  readonly id: string;
  readonly author: string | null;
  readonly work: string | null;
  readonly made: string | null;
  readonly note: string | null;
  readonly describes: string | null;
  /** Keeps the note off the sheet and tells the teacher why. */
  readonly hold: string | null;
  readonly kind: string | null;
  readonly rights: string | null;
  /** Says the attribution whole, as a board words it, instead of the parts. */
  readonly attribution: string | null;
  readonly place: 'above' | 'below';
  readonly sic: readonly string[];
  readonly gloss: readonly { readonly phrase: string; readonly meaning: string }[];
  readonly format: 'text' | 'markdown';
  readonly image: string | null;
  readonly alt: string | null;
  /** Path of the full text that the extract is checked against. */
  readonly full: string | null;
  readonly language: string | null;
  readonly direction: Direction | null;
  /** Where its fields are written, by name, for messages: "image", "sic.0", "gloss.<phrase>". */
  readonly places?: Readonly<Record<string, Span>>;
  /** The literal body. */
  readonly body: Fragment;
  readonly span: Span;
}

export type QuestionsFor = 'worksheet' | 'homework' | 'starter' | 'exit' | 'check';

/** One item of a `:::questions` block, or one part of it. A question with parts has no exercise of its own. */
export interface Question {
  /** `{id=}`, else a hash of the stem: never its position. */
  readonly id: string;
  /** Position in its parent, counted by the build: "1", "a", "i". Filled by resolve. */
  readonly number: string;
  readonly marks: number | null;
  /** SPaG marks, apart. */
  readonly spag: number;
  /** Kind of the question type, and its data (unknown outside its own folder); null with parts. */
  readonly kind: string | null;
  readonly data: unknown;
  /** The stem of a question with parts; empty otherwise (the type's exercise has it). */
  readonly stem: Blocks;
  readonly parts: readonly Question[];
  readonly support: Blocks;
  readonly challenge: Blocks;
  /** An item of its own that comes last, without number or marks. */
  readonly level: 'core' | 'challenge';
  /** Room asked for by the author; null: the default of the kind. */
  readonly room: Room | null;
  /** Assessment objectives that it is marked for, with their share of its marks where the author gives it. */
  readonly objectives: readonly Objective[];
  /** What makes its data out of the topic's own content; null once it is made, and for what an author wrote. */
  readonly activity: ActivityCall | null;
  readonly proposed: boolean;
  readonly span: Span;
}

/** "AO1", and marks for it; null: not said. */
export interface Objective {
  readonly name: string;
  readonly marks: number | null;
}

/** `::match[terms]{count=4}`: what is to be made from content already there. */
export interface ActivityCall {
  /** "match" */
  readonly name: string;
  /** What stands in brackets: "terms", the title of a section, ids of sources; null for none. */
  readonly argument: string | null;
  readonly attributes: readonly Attribute[];
  /** The item that it stands in, cut into its pieces and not read yet; null where it stands alone. */
  readonly item: ActivityItem | null;
  readonly span: Span;
}

/** What an author writes round a call: it stays, and what is made goes below it. */
export interface ActivityItem {
  readonly attributes: readonly Attribute[];
  readonly before: Fragment;
  readonly stem: Fragment;
  readonly body: Fragment;
  readonly answer: Fragment;
  /** Footnote label → number. */
  readonly notes: Readonly<Record<string, number>>;
}

export interface QuestionSet {
  readonly kind: 'questions';
  readonly title: Inlines | null;
  readonly for: QuestionsFor;
  readonly minutes: number | null;
  /** The paragraph before the first item. */
  readonly rubric: Blocks;
  readonly items: readonly Question[];
  readonly span: Span;
}

/** A topic is a flat list of these, in the author's order. */
export type TopicNode =
  | {
      readonly kind: 'section';
      readonly title: Inlines;
      readonly slides: 'points' | 'full' | 'none' | null;
      readonly proposed: boolean;
      readonly span: Span;
    }
  | {
      readonly kind: 'block';
      readonly block: Block /** `{?}`: only in teacher's copies until the mark is deleted. */;
      readonly proposed: boolean;
      readonly span: Span;
    }
  | { readonly kind: 'source'; readonly id: string; readonly numbered: boolean; readonly span: Span }
  | QuestionSet
  | {
      readonly kind: 'task';
      readonly title: Inlines | null;
      readonly minutes: number | null;
      readonly grouping: 'solo' | 'pairs' | 'groups' | 'class' | null;
      readonly nodes: readonly TopicNode[];
      readonly span: Span;
    }
  | { readonly kind: 'terms'; readonly terms: readonly Term[]; readonly span: Span }
  | { readonly kind: 'notes'; readonly nodes: readonly TopicNode[]; readonly span: Span }
  | { readonly kind: 'only'; readonly in: readonly string[]; readonly nodes: readonly TopicNode[]; readonly span: Span }
  | {
      readonly kind: 'slide';
      readonly title: Inlines | null;
      readonly nodes: readonly TopicNode[];
      readonly span: Span;
    }
  /** `---`: a new slide starts here. */
  | { readonly kind: 'slide-break'; readonly span: Span }
  /** `::page`: a page turn in the named outputs (all of them when empty). */
  | { readonly kind: 'page'; readonly in: readonly string[]; readonly span: Span }
  | { readonly kind: 'footnotes'; readonly notes: readonly { readonly number: number; readonly blocks: Blocks }[] };

/** One parsed topic file. */
export interface Topic {
  /** Path below the content folder, without extension, with forward slashes. */
  readonly id: string;
  readonly file: string;
  readonly front: FrontMatter;
  readonly nodes: readonly TopicNode[];
  /** Extracts defined in place. */
  readonly sources: readonly SourceExtract[];
}

/** A question made ready for every output: types are gone, only Blocks are left. */
export interface ResolvedQuestion {
  readonly id: string;
  /** Printed number: "3" for a question, "a" or "i" for a part; null for challenge items. */
  readonly number: string | null;
  /** Whole name: "3", "3a", "3a.ii", "S1" for the first of the starter. */
  readonly name: string;
  /** The word for its kind ("cloze"), to be told in lists, never to be asked; null with parts. */
  readonly kind: string | null;
  readonly marks: number | null;
  readonly spag: number;
  /** The stem and what is printed with it. */
  readonly prompt: Blocks;
  /** What the type shows below the stem: options, gaps, lines … with answers under `answer`. */
  readonly body: Blocks;
  readonly parts: readonly ResolvedQuestion[];
  readonly support: Blocks;
  readonly challenge: Blocks;
  readonly level: 'core' | 'challenge';
  readonly proposed: boolean;
  readonly objectives: readonly Objective[];
  /** Ids of the sources that its stem and what is seen below it cite, in order. */
  readonly cites: readonly string[];
  /** How it is marked; only for teachers. */
  readonly answer?: {
    readonly exercise: Exercise /** The answer in a line, for answer slides and slips. */;
    readonly brief: Inlines;
  };
  readonly span: Span;
}

export interface ResolvedSet extends Omit<QuestionSet, 'items'> {
  readonly items: readonly ResolvedQuestion[];
  /** Marks of all its questions, SPaG included. */
  readonly marks: number;
}

export type ResolvedNode =
  | Exclude<TopicNode, { kind: 'source' | 'questions' | 'task' | 'notes' | 'only' | 'slide' }>
  | { readonly kind: 'source'; readonly source: SourceBlock; readonly span: Span }
  | ResolvedSet
  | (Omit<Extract<TopicNode, { kind: 'task' }>, 'nodes'> & { readonly nodes: readonly ResolvedNode[] })
  | (Omit<Extract<TopicNode, { kind: 'notes' }>, 'nodes'> & { readonly nodes: readonly ResolvedNode[] })
  | (Omit<Extract<TopicNode, { kind: 'only' }>, 'nodes'> & { readonly nodes: readonly ResolvedNode[] })
  | (Omit<Extract<TopicNode, { kind: 'slide' }>, 'nodes'> & { readonly nodes: readonly ResolvedNode[] });

/** A topic with everything looked up: labels, numbers, marks, references, pictures, arranged questions. */
export interface ResolvedTopic {
  readonly id: string;
  readonly file: string;
  readonly front: FrontMatter;
  readonly language: string;
  readonly direction: Direction;
  readonly words: Words;
  readonly nodes: readonly ResolvedNode[];
  /** Every source placed in the topic, in label order. */
  readonly sources: readonly SourceBlock[];
  /** Rights and credits of sources and pictures, a line each. */
  readonly credits: readonly Inlines[];
  /** Marks of the worksheet's questions (worksheet and homework). */
  readonly marks: number;
  readonly hasSupport: boolean;
  readonly hasChallenge: boolean;
  /** Index of its version; null when it has none, and for what is true of all versions. */
  readonly version: number | null;
}
