import { deflateSync, inflateSync } from 'node:zlib';
import { readTable, type Trailer, tableAndTrailer } from './table.ts';
import { asDict, type Dict, parseValue, type Ref, raw, type Value, writeValue } from './values.ts';

/**
 * A PDF as Chromium writes it: a plain table of objects, none of them compressed together. Objects are read when they
 * are asked for; those that are not changed are copied as they are.
 */
export interface PdfFile {
  /** Numbers of all objects, in order of their place in the file. */
  readonly numbers: readonly number[];
  readonly root: number;
  readonly info: number | null;
  /** The bytes of an object without its frame, as latin1 text; its head only, for a stream. */
  head(number: number): string;
  /** The object's value, to be changed in place and then `touch`ed. A reference is followed. */
  value(of: number | Value | undefined): Value | undefined;
  dict(of: number | Value | undefined): Dict | null;
  /** Says that the object's value was changed. */
  touch(number: number): void;
  add(value: Value): Ref;
  addStream(entries: Dict, bytes: Buffer): Ref;
  /** The decoded bytes of a stream, or null when it is none or is not compressed by Flate alone. */
  content(number: number): Buffer | null;
  /** The bytes of a stream as they are stored, or null when it is none. */
  stored(number: number): Buffer | null;
  setContent(number: number, bytes: Buffer): void;
  remove(number: number): void;
  write(): Buffer;
}

const HEADER = Buffer.from('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n', 'latin1');

/** Opens a printed PDF. Throws when it is not one of the kind that Chromium writes. */
export function openPdf(bytes: Uint8Array): PdfFile {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { offsets, trailer } = readTable(file);
  const places = [...offsets].sort(([, a], [, b]) => a - b);
  const ends = new Map(places.map(([number], index) => [number, places[index + 1]?.[1] ?? trailer.table]));
  const numbers = places.map(([number]) => number);
  const heads = new Map<number, string>();
  const values = new Map<number, Value>();
  const contents = new Map<number, Buffer>();
  const touched = new Set<number>();
  const added = new Map<number, { readonly value: Value; readonly bytes: Buffer | null }>();
  let size = trailer.size;

  const body = (number: number): Buffer => {
    const start = file.indexOf('obj', offsets.get(number) ?? 0) + 3;
    return file.subarray(start, ends.get(number));
  };
  const headEnd = (part: Buffer): number => {
    const stream = part.indexOf('stream\n');
    return stream >= 0 && part.subarray(0, stream).toString('latin1').trimEnd().endsWith('>>') ? stream : -1;
  };
  /** The object as it is to be written: as it was, unless it was changed. */
  const bytesOf = (number: number): Buffer[] => {
    const value = values.get(number);
    const packed = contents.get(number) ?? null;
    if (value && (packed || touched.has(number))) return objectBytes(value, packed);
    return [trimmed(body(number)), END_OBJECT];
  };
  const result: PdfFile = {
    numbers,
    root: trailer.root,
    info: trailer.info,
    head(number) {
      const known = heads.get(number);
      if (known !== undefined) return known;
      const part = body(number);
      const stream = headEnd(part);
      const text = part.toString('latin1', 0, stream >= 0 ? stream : part.lastIndexOf('endobj')).trim();
      heads.set(number, text);
      return text;
    },
    value(of) {
      if (typeof of !== 'number') return of?.kind === 'ref' ? result.value(of.object) : of;
      const extra = added.get(of);
      if (extra) return extra.value;
      const known = values.get(of);
      if (known || !offsets.has(of)) return known;
      const value = parseValue(result.head(of));
      values.set(of, value);
      return value;
    },
    dict: (of) => asDict(result.value(of)),
    touch: (number) => void touched.add(number),
    add(value) {
      added.set(size, { value, bytes: null });
      size += 1;
      return { kind: 'ref', object: size - 1 };
    },
    addStream(entries, content) {
      entries.entries.set('Length', raw(String(content.length)));
      added.set(size, { value: entries, bytes: content });
      size += 1;
      return { kind: 'ref', object: size - 1 };
    },
    content(number) {
      if (!/\/Filter \/FlateDecode\b/.test(result.head(number)) || /\/DecodeParms/.test(result.head(number)))
        return null;
      const packed = result.stored(number);
      return packed ? inflateSync(packed) : null;
    },
    stored(number) {
      const part = body(number);
      const start = headEnd(part);
      const length = Number(/\/Length (\d+)/.exec(result.head(number))?.[1]);
      if (start < 0 || Number.isNaN(length)) return null;
      return part.subarray(start + 'stream\n'.length, start + 'stream\n'.length + length);
    },
    setContent(number, content) {
      const packed = deflateSync(content, { level: 5 });
      result.dict(number)?.entries.set('Length', raw(String(packed.length)));
      contents.set(number, packed);
    },
    remove: (number) => void offsets.delete(number),
    write: () => {
      const whole = numbers.filter((number) => offsets.has(number));
      const objects = [
        ...whole.map((number) => [number, bytesOf(number)] as const),
        ...[...added].map(([number, { value, bytes }]) => [number, objectBytes(value, bytes)] as const),
      ];
      return joined(objects, size, trailer);
    },
  };
  return result;
}

const END_OBJECT = Buffer.from('\nendobj\n');

function objectBytes(value: Value, stream: Buffer | null): Buffer[] {
  const head = writeValue(value);
  if (!stream) return [Buffer.from(head, 'latin1'), END_OBJECT];
  return [Buffer.from(`${head}\nstream\n`, 'latin1'), stream, Buffer.from('\nendstream\nendobj\n')];
}

/** Header, objects, table and trailer. */
function joined(objects: readonly (readonly [number, Buffer[]])[], size: number, trailer: Trailer): Buffer {
  const parts: Buffer[] = [HEADER];
  const places = new Map<number, number>();
  let at = HEADER.length;
  for (const [number, chunks] of objects) {
    places.set(number, at);
    for (const chunk of [Buffer.from(`${number} 0 obj\n`), ...chunks]) {
      parts.push(chunk);
      at += chunk.length;
    }
  }
  parts.push(tableAndTrailer(places, size, at, trailer, parts));
  return Buffer.concat(parts);
}

/** The object without the blanks round it and without `endobj`. */
function trimmed(part: Buffer): Buffer {
  let start = 0;
  while (part[start] === 10 || part[start] === 13 || part[start] === 32) start += 1;
  let end = part.lastIndexOf('endobj');
  while (end > start && (part[end - 1] === 10 || part[end - 1] === 13)) end -= 1;
  return part.subarray(start, end);
}
