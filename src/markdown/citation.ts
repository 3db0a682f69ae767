import type { Citation } from '../model/block.ts';
import { type Found, piece, type Scan } from './piece.ts';
import { spanIn } from './stretch.ts';

const NAME = '\\p{L}(?:[\\p{L}\\p{M}\\p{N}_-]*[\\p{L}\\p{M}\\p{N}])?';
const SOURCE = new RegExp(`@(${NAME})(?!#)`, 'uy');
const QUESTION = new RegExp(
  `@(${NAME}(?:/${NAME})*)?#(\\p{L}?\\p{Nd}+\\p{L}?(?:\\.[ivxl\\p{Nd}]+)?)(?![\\p{L}\\p{N}])`,
  'uy',
);

/** What makes an @ part of an e-mail address; `_` before it may be a mark of emphasis. */
const IN_WORD = /(?:[\p{L}\p{N}]_*|[.+-])$/u;

/** More sources than anybody lists in a sentence. */
const MAX_LISTED = 20;

/** `@id`, `@a and @b`, `@a, @b and @c`, `@topic#3`, `@#3`. An e-mail address and a lone @ are text. */
export function findCitation(scan: Scan, at: number): Found {
  const { text, stretch, context } = scan;
  if (IN_WORD.test(text.slice(Math.max(0, at - 40), at))) return null;
  const cite = (end: number, to: Citation['to']) =>
    piece(at, end, { kind: 'citation', to, text: null, span: spanIn(stretch, at, end) });
  QUESTION.lastIndex = at;
  const question = QUESTION.exec(text);
  if (question) {
    const to = { what: 'question', topic: question[1] ?? null, number: question[2] ?? '' } as const;
    return cite(at + question[0].length, to);
  }
  const first = sourceAt(text, at);
  if (!first) return null;
  const others = listFrom(text, first.end, [context.options.words.print.and, 'and', '&']);
  return others
    ? cite(others.end, { what: 'source', ids: [first.id, ...others.ids] })
    : cite(first.end, { what: 'source', ids: [first.id] });
}

function sourceAt(text: string, at: number): { id: string; end: number } | null {
  SOURCE.lastIndex = at;
  const match = SOURCE.exec(text);
  const end = at + (match?.[0].length ?? 0);
  // The engine may give back letters to make `(?!#)` true: that is a question of another topic, badly written.
  return match && !/[\p{L}\p{N}#]/u.test(text.charAt(end)) ? { id: match[1] ?? '', end } : null;
}

/** The rest of a list of sources, which ends with "and @x"; null when there is no such list. */
function listFrom(text: string, from: number, ands: readonly string[]): { ids: string[]; end: number } | null {
  const ids: string[] = [];
  let at = from;
  let complete: { ids: string[]; end: number } | null = null;
  while (ids.length < MAX_LISTED) {
    const join = /^(?:[ \t]*,\s*|\s+)/.exec(text.slice(at, at + 80))?.[0] ?? '';
    const word = join === '' ? undefined : ands.find((and) => text.startsWith(and, at + join.length));
    if (join === '' || (word === undefined && !join.includes(','))) return complete;
    const behind = at + join.length + (word?.length ?? 0);
    const space = word === undefined ? 0 : (/^\s*/.exec(text.slice(behind, behind + 80))?.[0].length ?? 0);
    const source = sourceAt(text, behind + space);
    if (!source) return complete;
    ids.push(source.id);
    at = source.end;
    if (word !== undefined) complete = { ids: [...ids], end: at };
  }
  return complete;
}
