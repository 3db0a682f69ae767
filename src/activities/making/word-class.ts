/**
 * What a word looks like to a pupil who solves a gap by its grammar. Only what its spelling shows for certain: two words
 * of different classes cannot stand in for each other, two of the same perhaps can.
 */
export type WordClass = 'number' | 'name' | 'plural' | 'verb' | 'other';

/** The class of a word or phrase in a language; only English spellings are told apart beyond names and numbers. */
export function wordClass(word: string, language: string): WordClass {
  if (/^[\p{Nd}][\p{Nd}.,–-]*$/u.test(word)) return 'number';
  const last = word.trim().split(/\s+/).at(-1) ?? word;
  const isGerman = /^de(?:-|$)/i.test(language);
  if (/^\p{Lu}/u.test(word) && !isGerman) return 'name';
  if (!/^en(?:-|$)/i.test(language)) return 'other';
  if (/(?:[^aious]s|[aeo]s|men|people)$/.test(last) && !/(?:ss|is|us|news|politics|economics)$/.test(last))
    return 'plural';
  if (/(?:ed|ise|ize)$/.test(last)) return 'verb';
  return 'other';
}
