import { writeInlines } from '../markdown/write.ts';
import type { Attribute } from '../model/item.ts';
import type { Question } from '../model/topic.ts';
import { questionTypes } from '../questions/index.ts';
import type { ExpandedCall } from './expand.ts';

/** Attributes of an item that belong to no type, and so are written by none. */
const OWN: readonly string[] = ['id', 'ao', 'level'];

/**
 * What a call has become, as Markdown to be pasted in its place: a `:::questions` block for a call that stands alone,
 * the item for one that stands in an item, with the marker that it has in the topic's `text`. `{?}` marks what is only
 * proposed.
 */
export function writeCall({ call, set, questions }: ExpandedCall, text = ''): string {
  if (!set) {
    const own = (call.item?.attributes ?? []).filter(({ name }) => OWN.includes(name)).map(writeAttribute);
    const braces = own.length > 0 ? ` {${own.join(' ')}}` : '';
    return questions
      .map((question) => marked(writeQuestion(question), `${markerOf(question, text)}${braces}`))
      .join('\n');
  }
  const items = questions.map((question, index) => marked(writeQuestion(question), `${index + 1}.`));
  const title = set.title ? `[${writeInlines(set.title)}]` : '';
  const attributes = [
    ...(set.for === 'worksheet' ? [] : [`for=${set.for}`]),
    ...(set.minutes === null ? [] : [`minutes=${set.minutes}`]),
  ];
  const braces = attributes.length > 0 ? `{${attributes.join(' ')}}` : '';
  return [`:::questions${title}${braces}`, ...items, ':::'].join('\n');
}

/** `::match[terms]{count=4}`, as it was written. */
export function writeDirective({ call }: ExpandedCall): string {
  const attributes = call.attributes.map(writeAttribute);
  const braces = attributes.length > 0 ? `{${attributes.join(' ')}}` : '';
  return `::${call.name}${call.argument === null ? '' : `[${call.argument}]`}${braces}`;
}

function writeAttribute({ name, value }: Attribute): string {
  if (value === true) return name;
  return /^[\p{L}\p{N}._-]+$/u.test(value) ? `${name}=${value}` : `${name}="${value}"`;
}

/** An item numbered "1.", by the type that reads it; its mark at the end of the first line. */
function writeQuestion({ kind, data, proposed }: Question): string {
  const type = questionTypes.find((one) => one.kind === kind);
  const [first = '', ...rest] = (type?.write(data) ?? '').split('\n');
  return [proposed ? `${first} {?}` : first, ...rest].join('\n');
}

/** "3." or "(a)": what the author typed before the question. */
function markerOf({ span }: Question, text: string): string {
  return /^(?:\p{Nd}{1,3}|\(?[^\s().]{1,5})[.)]/u.exec(text.slice(span.start, span.start + 8))?.[0] ?? '1.';
}

function marked(item: string, marker: string): string {
  return item.replace(/^1\./, () => marker);
}
