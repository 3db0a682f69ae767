import { didYouMean } from '../model/closest.ts';
import { createReport, hasErrors, type Report } from '../model/diagnostic.ts';
import type { Attribute, ItemSource } from '../model/item.ts';
import { questionTypes } from '../questions/index.ts';
import type { QuestionType } from '../questions/type.ts';
import { ROOM_ATTRIBUTES } from './room.ts';

const COMMON: readonly string[] = ['id', 'kind', 'level', 'ao', 'stem', ...ROOM_ATTRIBUTES];
/** Every attribute that some question reads: it tells attributes from other text in braces. */
export const itemAttributes = (): readonly string[] => [
  ...new Set([...COMMON, ...questionTypes.flatMap(({ attributes }) => Object.keys(attributes))]),
];

/** The type of an item: the one that it names, else the first that its shape fits. None is reported. */
export function typeOf(item: ItemSource, report: Report): QuestionType<unknown> | null {
  const named = item.attributes.find(({ name }) => name === 'kind');
  if (!named) return questionTypes.find((type) => type.accepts(item)) ?? noType(item, report);
  const found = questionTypes.find(({ kind }) => kind === named.value);
  if (found) return found;
  const kinds = questionTypes.map(({ kind }) => kind);
  const hint = didYouMean(String(named.value), kinds);
  report.error('questions/unknown-kind', named.span, `There is no kind of question called “${named.value}”.`, hint);
  return null;
}

function noType(item: ItemSource, report: Report): null {
  report.error(
    'questions/no-kind',
    item.span,
    'No kind of question has this shape.',
    'Say which one it is with {kind=…}.',
  );
  return null;
}

/** Reports attributes that neither every item nor this type reads; null: an item with parts. */
export function unknownAttributes(
  attributes: readonly Attribute[],
  type: QuestionType<unknown> | null,
  report: Report,
): void {
  const known = [...COMMON, ...Object.keys(type?.attributes ?? {})];
  for (const { name, span } of attributes) {
    if (known.includes(name)) continue;
    const owners = questionTypes.filter((other) => Object.hasOwn(other.attributes, name)).map(({ kind }) => kind);
    const otherwise =
      owners.length > 0
        ? `It is read by the kinds: ${owners.join(', ')}. This question was read as “${type?.kind ?? 'parts'}”.`
        : `Known here are: ${known.join(', ')}. Braces that are text are written \\{ and \\}.`;
    const hint = didYouMean(name, known, otherwise);
    report.error('questions/unknown-attribute', span, `A question has no attribute “${name}” here.`, hint);
  }
}

/** The data of an item, read by its type; undefined when nothing can be printed, which is always reported. */
export function dataOf(item: ItemSource, type: QuestionType<unknown>, report: Report): unknown {
  unknownAttributes(item.attributes, type, report);
  const said = createReport();
  const data = type.parse(item, said);
  for (const entry of said.diagnostics) report[entry.severity](entry.code, entry.span, entry.message, entry.hint);
  if (data === undefined && !hasErrors(said.diagnostics)) {
    report.error(
      'questions/unreadable',
      item.span,
      'This question cannot be read.',
      'Write it as one of the shapes in the guide, or name its kind: {kind=written}.',
    );
  }
  return data;
}
