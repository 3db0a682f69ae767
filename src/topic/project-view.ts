import type { Edition } from '../model/edition.ts';
import type { Settings } from '../model/settings.ts';
import type { SourceExtract } from '../model/topic.ts';
import type { Words } from '../model/words.ts';

/** What a topic sees of its project. */
export interface ProjectView {
  /** Of this topic: its front matter's laid over the folders' and the project's. */
  readonly settings: Settings;
  readonly words: Words;
  /** Which version is arranged; null when left out. */
  readonly edition?: Edition;
  /** Extracts that are visible from the topic's folder, by id; the nearest wins. */
  readonly sourceFiles: ReadonlyMap<string, SourceExtract>;
  /** Ids of extracts that are there and cannot be read: what is wrong with them is said elsewhere. */
  readonly unreadable?: readonly string[];
  /** Full texts by the path in `SourceExtract.full`. */
  readonly fulls: ReadonlyMap<string, string>;
  /** Pictures by their path from the project's root, as `picturesOf` gives it (topic/pictures.ts). */
  readonly pictures: ReadonlyMap<
    string,
    | { readonly asset: string; readonly width: number; readonly height: number }
    | { readonly problem: string; readonly hint?: string }
  >;
  /** Printed numbers of another topic's questions; null when there is no such topic. */
  questionNumbers(topicId: string): ReadonlyMap<string, number> | null;
  /** The topic's own file, to point at words in it. */
  readonly text?: string;
  /** Title of another topic, for `@topic#3`; without it the words of its file's name are printed. */
  topicTitle?(topicId: string): string | null;
}
