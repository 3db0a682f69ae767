import type { Piece } from '../body.ts';
import { type Quote, withQuoteMarks } from './quote-marks.ts';

/** The opening tag of what comes on a click. */
const FRAGMENT = /<\w+[^>]*\bclass="[^"]*\bfragment\b[^"]*"[^>]*>/g;

/**
 * The slide with its steps: what comes on a click comes in the order of the page, one at a time, but what says
 * `data-with` with what comes before it, the two ends of a note (one `data-fragment-index`) together, and the mark of a
 * phrase with the step that quotes it. Numbers are written only where the order of the page does not say all of it.
 */
export function withSteps(html: string, pieces: readonly Piece[]): string {
  const marked = withQuoteMarks(html, quotesOf(pieces));
  const tags = [...marked.matchAll(FRAGMENT)].map(([tag]) => tag);
  if (!tags.some((tag) => / data-(?:with|step|fragment-index)\b/.test(tag))) return marked;
  const { numbers, steps } = numbered(tags);
  let at = -1;
  return marked.replace(FRAGMENT, (tag) => {
    at += 1;
    const quoted = / data-step="(\d+)"/.exec(tag)?.[1];
    const number = quoted === undefined ? numbers[at] : steps[Number(quoted)];
    const plain = tag.replace(/ data-(?:with|step|fragment-index)(?:="[^"]*")?/g, '');
    return number == null ? plain : plain.replace(/>$/, ` data-fragment-index="${number}">`);
  });
}

function quotesOf(pieces: readonly Piece[]): Quote[] {
  return pieces
    .flatMap((piece) => (piece.shape === 'step' ? [piece.quotes] : []))
    .flatMap((quotes, step) => quotes.map((phrase) => ({ phrase, step })));
}

/** The number of each tag (null: it has that of a step), and of each step of a model answer. */
function numbered(tags: readonly string[]) {
  const numbers: (number | null)[] = [];
  const steps: number[] = [];
  const shared = new Map<string, number>();
  let last = -1;
  for (const tag of tags) {
    const key = / data-fragment-index="(\d+)"/.exec(tag)?.[1];
    if (/ data-step="/.test(tag)) numbers.push(null);
    else if (key !== undefined && shared.has(key)) numbers.push(shared.get(key) ?? null);
    else {
      if (!/ data-with\b/.test(tag) || last < 0) last += 1;
      if (key !== undefined) shared.set(key, last);
      if (/class="step fragment/.test(tag)) steps.push(last);
      numbers.push(last);
    }
  }
  return { numbers, steps };
}
