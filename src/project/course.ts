import { isWithin, join } from './path.ts';

/** The lists of lessons of a project, by the folder in which they stand ("" is the content folder itself). */
export type LessonLists = ReadonlyMap<string, readonly string[]>;

/** Ids of lessons in the order in which they are taught, and names in the lists that are none. */
export interface CourseIds {
  readonly lessons: readonly string[];
  readonly unknown: readonly string[];
}

/**
 * The lessons of the course that a topic is in: the list of the outermost folder that leads to it. An entry of a list is a
 * topic, or a folder with a list of its own. Null when no list leads to it.
 */
export function courseOf(topic: string, lists: LessonLists, topics: ReadonlySet<string>): CourseIds | null {
  const folders = [...lists.keys()].filter((folder) => isWithin(topic, folder));
  for (const folder of folders.sort((a, b) => a.length - b.length)) {
    const found = lessonsIn(folder, lists, topics, new Set());
    const lessons = [...new Set(found.flatMap(({ id }) => id ?? []))];
    if (lessons.includes(topic))
      return { lessons, unknown: found.flatMap(({ id, name }) => (id === null ? name : [])) };
  }
  return null;
}

interface Entry {
  readonly name: string;
  /** Null for what is no lesson. */
  readonly id: string | null;
}

function lessonsIn(
  folder: string,
  lists: LessonLists,
  topics: ReadonlySet<string>,
  seen: Set<string>,
): readonly Entry[] {
  if (seen.has(folder)) return [];
  seen.add(folder);
  return (lists.get(folder) ?? []).flatMap((name) => {
    const path = join(folder, name.replace(/^\/+|\/+$/g, '').replace(/\.md$/i, ''));
    if (topics.has(path)) return [{ name, id: path }];
    return lists.has(path) ? lessonsIn(path, lists, topics, seen) : [{ name, id: null }];
  });
}
