/** Words compared: small letters, single spaces, one kind of quotation mark, no mark at the end. */
export function fold(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[‘’`´]/g, "'")
    .replace(/[“”„]/g, '"')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.,;:!?]+$/, '');
}

/** The words of a text, folded. */
export function wordsOf(text: string): readonly string[] {
  return fold(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** Fewest letters that two words must share from their start to be the same word in another form. */
const SHARED = 4;

/** True for "nationalise" and "nationalised", "kulak" and "kulaks": the beginnings agree but for an ending. */
export function isForm(a: string, b: string): boolean {
  if (a === b) return true;
  let same = 0;
  while (same < a.length && a[same] === b[same]) same += 1;
  return same >= SHARED && same >= Math.max(a.length, b.length) - 4 && same >= Math.min(a.length, b.length) - 1;
}

/** Words too short to say anything of their own ("of", "the"). */
const isContent = (word: string) => word.length >= SHARED || /^\p{N}+$/u.test(word);

/** True when the explanation uses the word itself, in any form: more than half of its words where it has several. */
export function holdsItself(term: string, meaning: string): boolean {
  const all = wordsOf(term);
  const own = all.some(isContent) ? all.filter(isContent) : all;
  const said = wordsOf(meaning);
  const found = own.filter((word) => said.some((other) => isForm(word, other)));
  return own.length > 0 && found.length * 2 > own.length;
}

/** True when a name, or a part of it of four letters or more, stands in the text. */
export function holdsName(name: string, text: string): boolean {
  const said = wordsOf(text);
  return wordsOf(name)
    .filter((word) => word.length >= SHARED)
    .some((word) => said.includes(word));
}
