import type { Report } from '../model/diagnostic.ts';
import type { Span } from '../model/source.ts';
import type { SourceExtract } from '../model/topic.ts';

/** An ellipsis in any of its shapes, in square brackets or not; an editor's insertion in square brackets. */
const CUT = /\[[^\]]{0,80}\]|\.(?:\s?\.)+|…/;

/**
 * Checks an extract word for word against its full text: what stands between two ellipses must stand in the full text
 * without a gap, and in the same order. The first difference is reported.
 */
export function checkFull(extract: SourceExtract, paragraphs: readonly string[], full: string, report: Report): void {
  const whole = ` ${wordsOf(full).join(' ')} `;
  let from = 0;
  let before = '';
  for (const stretch of paragraphs.join(' ').split(CUT)) {
    const words = wordsOf(stretch);
    if (words.length === 0) continue;
    const found = find(whole, words, from);
    if (found >= 0) {
      from = found + words.join(' ').length;
      before = words.slice(-4).join(' ');
      continue;
    }
    differs(extract, whole, words, from, before, report);
    return;
  }
}

function differs(
  extract: SourceExtract,
  whole: string,
  words: readonly string[],
  from: number,
  before: string,
  report: Report,
): void {
  // The longest beginning that stands in the full text, by halving.
  let length = 0;
  for (let step = 2 ** Math.ceil(Math.log2(words.length + 1)); step >= 1; step /= 2) {
    const more = length + step;
    if (more <= words.length && find(whole, words.slice(0, more), from) >= 0) length = more;
  }
  const at = length > 0 ? find(whole, words.slice(0, length), from) : from;
  const stands = words.slice(length, length + 4).join(' ');
  const after = words.slice(Math.max(0, length - 4), length).join(' ') || before;
  const next = wordsOf(whole.slice(length > 0 ? at + words.slice(0, length).join(' ').length + 1 : from)).slice(0, 4);
  const isCut = length > 0 && find(whole, words.slice(length, length + 3), at) >= 0;
  const place = after === '' ? 'At its beginning' : `After “${after}”`;
  if (isCut) {
    const message = `${place} the full text goes on with “${next.join(' ')}”, and the extract with “${stands}”: this cut does not show.`;
    report.error(
      'source/unmarked-cut',
      placeOfWords(extract, stands),
      message,
      'Put an ellipsis (…) where words are left out.',
    );
  } else {
    const message = `${place} the extract has “${stands}”, which the full text does not have there.`;
    report.error(
      'source/not-in-full',
      placeOfWords(extract, stands),
      message,
      'Copy the words of the full text; put your own in [square brackets].',
    );
  }
}

/** Where these words stand in the extract as it is written; the whole of it when a mark or a line end is between them. */
function placeOfWords({ body, span }: SourceExtract, words: string): Span {
  for (const line of body.lines) {
    const at = line.text.indexOf(words);
    if (at >= 0) return { file: body.file, start: line.start + at, end: line.start + at + words.length };
  }
  return span;
}

/** Where the words stand one after the other; the first of them may have another capital, as after a cut. */
function find(whole: string, words: readonly string[], from: number): number {
  const text = words.join(' ');
  const [first = ''] = text;
  const other = first === first.toUpperCase() ? first.toLowerCase() : first.toUpperCase();
  const places = [text, other + text.slice(1)]
    .map((one) => whole.indexOf(` ${one} `, Math.max(0, from - 1)))
    .filter((place) => place >= 0);
  return places.length > 0 ? Math.min(...places) : -1;
}

/** Words as they stand, without punctuation and the kinds of quotation marks. */
function wordsOf(text: string): string[] {
  return text.replace(/[‘’]/g, "'").match(/[\p{L}\p{M}\p{N}$£€%]+(?:['-][\p{L}\p{M}\p{N}]+)*/gu) ?? [];
}
