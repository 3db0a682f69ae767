/** The values of PDF objects, and how they are read and written. Text is latin1: one character a byte. */

/** `/Name`, with its slash. */
export interface Name {
  readonly kind: 'name';
  readonly name: string;
}
/** `12 0 R`. */
export interface Ref {
  readonly kind: 'ref';
  readonly object: number;
}
/** A number, a string in its written form, `true`, `null`: kept as they were written. */
export interface Raw {
  readonly kind: 'raw';
  readonly text: string;
}
export interface Dict {
  readonly kind: 'dict';
  /** By name without its slash, in order. */
  readonly entries: Map<string, Value>;
}
export interface List {
  readonly kind: 'list';
  readonly items: Value[];
}
export type Value = Name | Ref | Raw | Dict | List;

export const name = (text: string): Name => ({ kind: 'name', name: text });
export const ref = (object: number): Ref => ({ kind: 'ref', object });
export const raw = (text: string): Raw => ({ kind: 'raw', text });
export const list = (items: Value[]): List => ({ kind: 'list', items });
export const dict = (entries: Readonly<Record<string, Value>>): Dict => ({
  kind: 'dict',
  entries: new Map(Object.entries(entries)),
});

/** Text as a PDF string: as it is when it is plain ASCII, else UTF-16. */
export function textString(text: string): Raw {
  if (/^[\x20-\x7e]*$/.test(text)) return raw(`(${text.replace(/[\\()]/g, '\\$&')})`);
  let hex = 'FEFF';
  for (let at = 0; at < text.length; at += 1) hex += text.charCodeAt(at).toString(16).padStart(4, '0').toUpperCase();
  return raw(`<${hex}>`);
}

export const asDict = (value: Value | undefined): Dict | null => (value?.kind === 'dict' ? value : null);
/** The values of an array, or the value itself as the only one. */
export const asItems = (value: Value | undefined): readonly Value[] =>
  value === undefined ? [] : value.kind === 'list' ? value.items : [value];
export const nameOf = (value: Value | undefined): string | null => (value?.kind === 'name' ? value.name : null);

const TOKEN =
  /[\0\t\n\f\r ]*(?:(<<)|(>>)|(\[)|(\])|\/([^\0\t\n\f\r ()<>[\]{}/%]*)|(<[0-9A-Fa-f\s]*>)|(\()|(\d+) (\d+) R(?![A-Za-z])|([^\0\t\n\f\r ()<>[\]{}/%]+))/y;

/** Reads one value from a text. Throws on what is not a PDF value. */
export function parseValue(text: string): Value {
  const token = TOKEN;
  token.lastIndex = 0;
  const next = (): Value | 'end' => {
    const match = token.exec(text);
    if (!match) throw new Error(`not a PDF value: ${text.slice(0, 40)}`);
    const [, openDict, closeDict, openList, closeList, named, hex, string, object, , other] = match;
    if (openDict !== undefined) return readDict(next);
    if (openList !== undefined) return list(readItems(next));
    if (closeDict !== undefined || closeList !== undefined) return 'end';
    if (named !== undefined) return name(named);
    if (hex !== undefined) return raw(hex);
    if (object !== undefined) return ref(Number(object));
    if (string === undefined) return raw(other ?? '');
    const start = token.lastIndex - 1;
    token.lastIndex = stringEnd(text, start);
    return raw(text.slice(start, token.lastIndex));
  };
  const value = next();
  if (value === 'end') throw new Error('a PDF value ends before it begins');
  return value;
}

function readItems(next: () => Value | 'end'): Value[] {
  const items: Value[] = [];
  for (let value = next(); value !== 'end'; value = next()) items.push(value);
  return items;
}

function readDict(next: () => Value | 'end'): Dict {
  const entries = new Map<string, Value>();
  for (let key = next(); key !== 'end'; key = next()) {
    const value = next();
    if (key.kind !== 'name' || value === 'end') throw new Error('a PDF dictionary is not made of pairs');
    entries.set(key.name, value);
  }
  return { kind: 'dict', entries };
}

/** Where a string that opens at `start` ends: after its closing parenthesis. */
function stringEnd(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const character = text[at];
    if (character === '\\') at += 1;
    else if (character === '(') depth += 1;
    else if (character === ')') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  throw new Error('a PDF string does not end');
}

export function writeValue(value: Value): string {
  switch (value.kind) {
    case 'name':
      return `/${value.name}`;
    case 'ref':
      return `${value.object} 0 R`;
    case 'raw':
      return value.text;
    case 'list':
      return `[${value.items.map(writeValue).join(' ')}]`;
    case 'dict':
      return `<<${[...value.entries].map(([key, entry]) => `/${key} ${writeValue(entry)}`).join('\n')}>>`;
    default:
      return value satisfies never;
  }
}
