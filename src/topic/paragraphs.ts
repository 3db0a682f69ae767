import type { SourceExtract } from '../model/topic.ts';

/** Kinds whose every line break is the author's own, in the languages that the program has words for. */
const VERSE: ReadonlySet<string> = new Set(
  [
    'poem poetry verse sonnet ode rhyme limerick elegy psalm song hymn anthem ballad lyric lyrics play list inscription',
    'cerdd barddoniaeth soned cân emyn baled drama rhestr arysgrif',
    'poème poésie vers sonnet chanson hymne ballade paroles pièce liste inscription',
    'gedicht sonett lied hymne ballade liedtext theaterstück liste inschrift',
    'poema poesía verso soneto canción himno balada letra teatro lista inscripción',
    'قصيدة شعر أغنية نشيد مسرحية قائمة نقش',
    'שיר שירה פיוט פזמון המנון מחזה רשימה כתובת',
  ].flatMap((words) => words.split(' ')),
);

/**
 * The words of an extract: a string a paragraph, white space folded, everything else exactly as it stands. A line break
 * is kept (as "\n") when its line ends in two spaces or a backslash, and in verse; other lines are joined by a space.
 */
export function paragraphsOf(extract: SourceExtract): string[] {
  if (extract.format === 'markdown') return [];
  const isVerse = VERSE.has((extract.kind ?? '').trim().normalize('NFC').toLowerCase());
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
