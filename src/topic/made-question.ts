import type { MadeItem } from '../activities/activity.ts';
import { createReport, type Report } from '../model/diagnostic.ts';
import type { Attribute, ItemSource } from '../model/item.ts';
import { type Fragment, fragmentOf, isEmpty, type Span } from '../model/source.ts';
import type { ActivityCall, ActivityItem, Question } from '../model/topic.ts';
import type { Words } from '../model/words.ts';
import { questionTypes } from '../questions/index.ts';
import { dataOf, itemAttributes } from './item-kind.ts';
import { cutItems } from './items.ts';
import { cutPieces, type Pieces } from './pieces.ts';
import { readRoom } from './room.ts';

/** The file that made Markdown pretends to lie in: what is said of it is said of the directive. */
const MADE = 'made';

/**
 * The question that stands for a call, with what its author wrote round it. It is read as if a teacher had typed it:
 * whatever an item can be, an activity can make. Null when it cannot be read, which is reported.
 */
export function madeQuestion(
  placeholder: Question,
  call: ActivityCall,
  made: MadeItem,
  words: Words,
  report: Report,
): Question | null {
  const type = questionTypes.find(({ kind }) => kind === made.kind);
  const said = createReport();
  const pieces = piecesOf(made.markdown, words, said);
  if (!type || !pieces) return null;
  const room = placeholder.room ?? readRoom(pieces.attributes, words, said);
  const marks = placeholder.marks ?? (call.item ? null : pieces.marks);
  const item = itemOf(placeholder, call, { ...pieces, marks }, room, words);
  const data = dataOf(item, type, said);
  for (const { severity, code, span, message, hint } of said.diagnostics) {
    report[severity](code, span && placed(span, call.span), message, hint);
  }
  if (data === undefined) return null;
  return {
    ...placeholder,
    kind: type.kind,
    data: placed(data, call.span),
    marks,
    room,
    activity: null,
    proposed: placeholder.proposed || made.doubt !== null,
  };
}

function piecesOf(markdown: string, words: Words, report: Report): Pieces | null {
  const fragment = fragmentOf({ file: MADE, text: markdown });
  const [item] = cutItems([{ kind: 'text', fragment }], MADE, report).items;
  return item ? cutPieces(item.entries, { file: MADE, words, known: itemAttributes() }, report) : null;
}

/** What the author wrote wins; what is made goes below it. */
function itemOf(
  { spag, span }: Question,
  { item }: ActivityCall,
  made: Pieces,
  room: ItemSource['room'],
  words: Words,
): ItemSource {
  const own = item ?? NOTHING;
  return {
    file: span.file,
    span,
    marks: made.marks,
    spag,
    attributes: withAttributes(own.attributes, made.attributes),
    room,
    before: isEmpty(own.before) ? made.before : own.before,
    stem: isEmpty(own.stem) ? made.stem : own.stem,
    body: joined(own.body, made.body),
    answer: joined(made.answer, own.answer),
    words,
    notes: new Map(Object.entries(own.notes)),
  };
}

const EMPTY: Fragment = { file: MADE, lines: [] };
const NOTHING: ActivityItem = { attributes: [], before: EMPTY, stem: EMPTY, body: EMPTY, answer: EMPTY, notes: {} };

function withAttributes(own: readonly Attribute[], made: readonly Attribute[]): readonly Attribute[] {
  return [...own, ...made.filter(({ name }) => !own.some((entry) => entry.name === name))];
}

function joined(first: Fragment, second: Fragment): Fragment {
  if (isEmpty(first)) return second;
  if (isEmpty(second)) return first;
  const between = { text: '', start: first.lines.at(-1)?.start ?? 0 };
  return { file: MADE, lines: [...first.lines, between, ...second.lines] };
}

/** The same JSON, with every place in made Markdown replaced by that of the directive. */
function placed<T>(value: T, span: Span): T {
  const walk = (entry: unknown): unknown => {
    if (Array.isArray(entry)) return entry.map(walk);
    if (typeof entry !== 'object' || entry === null) return entry;
    if ('file' in entry && entry.file === MADE && 'start' in entry && 'end' in entry) return span;
    return Object.fromEntries(Object.entries(entry).map(([key, inner]) => [key, walk(inner)]));
  };
  // The copy has the shape of what was copied: a span is replaced by a span, all else by itself.
  return walk(value) as T;
}
