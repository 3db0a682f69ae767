/** Text for comparing, with the place of each of its characters in the text that it was made of. */
export interface Folded {
  readonly text: string;
  /** Offset in the original where each character begins. */
  readonly starts: readonly number[];
  /** Offset in the original where each character ends. */
  readonly ends: readonly number[];
}

/** A character of a text, with where it begins and ends there: in markup it may be written as an entity. */
export interface Placed {
  readonly char: string;
  readonly start: number;
  readonly end: number;
}

/** The characters of plain text. */
export function charactersOf(text: string): Placed[] {
  return [...text].reduce<Placed[]>((all, char) => {
    const start = all.at(-1)?.end ?? 0;
    all.push({ char, start, end: start + char.length });
    return all;
  }, []);
}

/** Without differences of case, white space, quotation marks and dashes: what is quoted is typed anew. */
export function folded(characters: readonly Placed[]): Folded {
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { char, start, end } of characters) {
    const plain = foldedCharacter(char);
    if (plain === ' ' && (text === '' || text.endsWith(' '))) continue;
    for (const unit of plain) {
      text += unit;
      starts.push(...Array.from(unit, () => start));
      ends.push(...Array.from(unit, () => end));
    }
  }
  return { text, starts, ends };
}

function foldedCharacter(char: string): string {
  if (/\s/u.test(char)) return ' ';
  if (/[‘’‚‛′`]/u.test(char)) return "'";
  if (/[“”„‟″«»]/u.test(char)) return '"';
  if (/[‐‑‒–—―−]/u.test(char)) return '-';
  if (/[\u00AD\u200B-\u200F\u202A-\u202E\u2066-\u2069]/u.test(char)) return '';
  const lower = char.toLowerCase();
  return lower.length === char.length ? lower : char;
}

/** Where `phrase` stands as whole words, from `after` on: offsets in the folded text; null when it does not. */
export function findWords(
  text: string,
  phrase: string,
  after = 0,
): { readonly from: number; readonly to: number } | null {
  for (let at = text.indexOf(phrase, after); at >= 0 && phrase !== ''; at = text.indexOf(phrase, at + 1)) {
    const [before, next] = [text.slice(0, at).at(-1) ?? ' ', text[at + phrase.length] ?? ' '];
    if (!/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(next)) return { from: at, to: at + phrase.length };
  }
  return null;
}
