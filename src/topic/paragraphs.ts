import type { SourceExtract } from '../model/topic.ts';

/** Kinds whose every line break is the author's own. */
const VERSE = /^(?:poem|poetry|verse|song|hymn|ballad|lyrics?|play|list|inscription)$/i;

/**
 * The words of an extract: a string a paragraph, white space folded, everything else exactly as it stands. A line break
 * is kept (as "\n") when its line ends in two spaces or a backslash, and in verse; other lines are joined by a space.
 */
export function paragraphsOf(extract: SourceExtract): string[] {
  if (extract.format === 'markdown') return [];
  const isVerse = VERSE.test(extract.kind ?? '');
  const paragraphs: string[] = [];
  let open = false;
  let joint = ' ';
  for (const { text } of extract.body.lines) {
    const words = text
      .replace(/\\\s*$/, '')
      .replace(/\s+/g, ' ')
      .trim();
    if (text.trim() === '') open = false;
    else if (!open) paragraphs.push(words);
    else paragraphs.push(`${paragraphs.pop() ?? ''}${joint}${words}`);
    if (text.trim() !== '') open = true;
    joint = isVerse || /(?: {2}|\\\s*)$/.test(text) ? '\n' : ' ';
  }
  return paragraphs;
}
