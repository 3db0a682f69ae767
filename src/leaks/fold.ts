/**
 * The words of a text, as the prover compares them: letters and figures alone, small, without accents, ligatures,
 * soft hyphens and all that a line break, a font or a printed shape of a letter may change. In writing without blanks
 * every character is a word.
 */
export function wordsOf(text: string): readonly string[] {
  return text.normalize('NFKD').replace(IGNORED, '').toLowerCase().match(WORD) ?? [];
}

const IGNORED = /[\p{M}\u0640\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\u02bc])[\p{L}\p{N}])+/gu;

/** Words as one line that can be searched for whole words: " the nep was ". */
export function lineOf(words: readonly string[]): string {
  return ` ${words.join(' ')} `;
}

/** All letters and figures, without a gap: how a formula is compared. */
export function tightly(text: string): string {
  return wordsOf(text.replace(/\\[a-zA-Z]+/g, ' ')).join('');
}

/** Writing that runs from right to left. */
export const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}]/u;
