import { fill, type Words } from '../../../model/words.ts';
import { capital } from './notes.ts';

/** "question 3", "questions 1–4". */
export function questionRange(names: readonly string[], words: Words): string {
  const [first = '', last = first] = [names[0], names.at(-1)];
  if (first === last) return fill(words.print.question, { n: first });
  return fill(words.print.questions, { from: first, to: last });
}

/** "page 1", "pages 1–5". */
function pageRange(first: string, last: string, words: Words): string {
  if (first === last) return fill(words.print.pageRef, { n: first });
  return fill(words.print.pageRefs, { from: first, to: last });
}

/** "Worksheet · questions 1–4 · page 1". Pages that are not known are left out. */
export function placeLine(
  label: string,
  names: readonly string[],
  page: (name: string) => string | null,
  words: Words,
): string {
  const pages = [...new Set(names.flatMap((name) => page(name) ?? []))];
  const [first, last] = [pages[0], pages.at(-1)];
  const where = first === undefined || last === undefined ? [] : [pageRange(first, last, words)];
  const parts = names.length > 0 ? [label, questionRange(names, words), ...where] : [label];
  return parts.map((part, index) => (index === 0 ? capital(part) : part)).join(' · ');
}
