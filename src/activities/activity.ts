import type { Blocks, Inlines } from '../model/block.ts';
import type { Report } from '../model/diagnostic.ts';
import type { ActivityCall, Term } from '../model/topic.ts';
import type { Words } from '../model/words.ts';

/** The contract of an activity: one file or folder under activities/ and one line in activities/index.ts. */
export interface Activity {
  /** The word after `::`. */
  readonly name: string;
  /** What it makes, out of what: a sentence for the guide. */
  readonly about: string;
  /** The whole directive, as a teacher writes it. */
  readonly example: string;
  /** What may stand in brackets, as a message names it; null: nothing. */
  readonly takes: string | null;
  /** Attributes beside `count` and `seed`, each with what it does (for the guide). */
  readonly attributes: Readonly<Record<string, string>>;
  /** True when lines with `>` in the item go on the answer that it makes; else they are an error. */
  readonly addsAnswers: boolean;
  /**
   * Makes whole questions, with their answers. What cannot be made well is reported with its reason: as an error, and
   * nothing is made, or as a warning, and less is made. Never throws. The same call on the same content makes the same.
   */
  make(call: Call, content: Content, report: Report): Made | null;
}

/** A call with all that its choices are seeded by: the project's seed, the topic, and the question's id. */
export interface Call extends ActivityCall {
  readonly seed: string;
}

export interface Made {
  /** Title of a set of its own, in the topic's language. */
  readonly title: string;
  readonly items: readonly MadeItem[];
}

export interface MadeItem {
  /** A whole item as it stands in a `:::questions` block: "1. … [4] {bank}" and what follows. */
  readonly markdown: string;
  /** The kind of question that reads it. */
  readonly kind: string;
  /** Why a teacher must look at it first, in a teacher's words; null when nothing in it is guessed. */
  readonly doubt: string | null;
  /** Title of the lesson that it comes from; null for this one. */
  readonly from: string | null;
}

/** What there is to make questions of. */
export interface Content {
  readonly words: Words;
  /** BCP 47 tag of the lesson's language. */
  readonly language: string;
  readonly terms: readonly Term[];
  readonly people: readonly Term[];
  readonly timeline: readonly { readonly date: string; readonly event: Inlines }[];
  /** The lesson's prose; what stands before the first heading has no title. */
  readonly sections: readonly Section[];
  /** Sources that the lesson places, in order. */
  readonly sources: readonly PlacedSource[];
  /** The lessons of the course; null when this one is in none. */
  readonly course: () => Course | null;
}

export interface Section {
  readonly title: string | null;
  readonly blocks: Blocks;
}

export interface PlacedSource {
  readonly id: string;
  readonly author: string | null;
  readonly work: string | null;
  readonly made: string | null;
  /** "memoir", "speech" … */
  readonly kind: string | null;
  /** Its words, exactly; none for a picture or a table. */
  readonly paragraphs: readonly string[];
}

/** Lessons in the order in which they are taught. */
export interface Course {
  readonly lessons: readonly Lesson[];
  /** Which of them this one is. */
  readonly at: number;
  /** Names in the list that are no lesson. */
  readonly unknown: readonly string[];
}

export interface Lesson {
  readonly id: string;
  readonly title: string;
  /** Questions that can be asked again: with a short answer, and without a source, a picture or a note. */
  readonly questions: readonly Asked[];
  /** Its own `::retrieve` calls, in order: what they ask is not asked again soon. */
  readonly calls: readonly Call[];
}

/** A question of a lesson that can be asked again in another. */
export interface Asked {
  /** Its words: the same question in two lessons has the same key. */
  readonly key: string;
  readonly kind: string;
  readonly markdown: string;
}
