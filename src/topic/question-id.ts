import { fnv1a } from '../model/hash.ts';

/** Names of questions: `{id=}`, else a hash of the stem, never the position. Unique within a topic. */
export interface QuestionIds {
  /** A name made of a question's words. */
  made(stem: string, whole: string): string;
  /** How many there are. */
  size(): number;
  /** Takes a name that an author gave; false when it is taken. */
  take(id: string): boolean;
}

/** An empty set of names. Two questions with the same stem are told apart by all of their words, then by a count. */
export function questionIds(): QuestionIds {
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  return {
    size: () => taken.size,
    take(id) {
      if (taken.has(id)) return false;
      taken.add(id);
      return true;
    },
    made(stem, whole) {
      const short = `q-${hash(fold(stem))}`;
      let id = taken.has(short) ? `q-${hash(fold(whole))}` : short;
      while (taken.has(id)) {
        const count = (counts.get(short) ?? 1) + 1;
        counts.set(short, count);
        id = `${short}-${count}`;
      }
      taken.add(id);
      return id;
    },
  };
}

function fold(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}

/** A hash as seven characters of base 36. */
function hash(words: string): string {
  return fnv1a(words).toString(36).padStart(7, '0');
}
