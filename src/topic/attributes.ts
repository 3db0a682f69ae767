import { didYouMean } from '../model/closest.ts';
import type { Report } from '../model/diagnostic.ts';
import type { Attribute } from '../model/item.ts';
import type { Span } from '../model/source.ts';

const QUOTES: Readonly<Record<string, string>> = { '"': '"', "'": "'", '“': '”', '‘': '’', '„': '“', '«': '»' };

/**
 * Reads what stands between the braces of `{key=value key="two words" bare #id}`. `start` is the offset in the file of
 * the first character after the brace. What cannot be read is reported and left out.
 */
export function readAttributes(text: string, start: number, file: string, report: Report): Attribute[] {
  const attributes: Attribute[] = [];
  const span = (from: number, to: number): Span => ({ file, start: start + from, end: start + to });
  let at = 0;
  while (at < text.length) {
    const rest = text.slice(at);
    const space = /^[\s,;]+/.exec(rest)?.[0].length ?? 0;
    if (space > 0) {
      at += space;
      continue;
    }
    const name = /^(?:#(?=[\p{L}\p{N}])|(?=\p{L}))([\p{L}\p{N}_-]+)/u.exec(rest);
    if (!name) {
      const bad = /^\S+/.exec(rest)?.[0] ?? rest;
      const hint = 'Write name=value, name="several words", or a word alone, with spaces between them.';
      report.error('directive/bad-attribute', span(at, at + bad.length), `“${bad}” cannot be read here.`, hint);
      at += bad.length;
      continue;
    }
    const from = at;
    at += name[0].length;
    if (rest.startsWith('#')) {
      add(attributes, { name: 'id', value: name[1] ?? '', span: span(from, at) }, report);
      continue;
    }
    const equals = /^\s*=\s*/.exec(text.slice(at))?.[0].length ?? 0;
    if (equals === 0) {
      add(attributes, { name: name[0], value: true, span: span(from, at) }, report);
      continue;
    }
    at += equals;
    const value = readValue(text.slice(at));
    if (value === null) {
      const hint = `Write ${name[0]}=value or ${name[0]}="several words".`;
      report.error(
        'directive/bad-attribute',
        span(from, text.length),
        `“${name[0]}” has no value that can be read.`,
        hint,
      );
      return attributes;
    }
    at += value.length;
    add(attributes, { name: name[0], value: value.text, span: span(from, at) }, report);
  }
  return attributes;
}

function readValue(text: string): { readonly text: string; readonly length: number } | null {
  const close = QUOTES[text.slice(0, 1)];
  if (close !== undefined) {
    let value = '';
    for (let at = 1; at < text.length; at += 1) {
      if (text[at] === '\\' && (text[at + 1] === close || text[at + 1] === '\\')) at += 1;
      else if (text[at] === close) return { text: value, length: at + 1 };
      value += text[at];
    }
    return null;
  }
  const bare = /^[^\s"=]+/.exec(text)?.[0];
  return bare === undefined || text[bare.length] === '=' ? null : { text: bare, length: bare.length };
}

function add(attributes: Attribute[], attribute: Attribute, report: Report): void {
  if (attributes.some(({ name }) => name === attribute.name)) {
    const message = `“${attribute.name}” stands here twice.`;
    report.error('directive/bad-attribute', attribute.span, message, 'Keep one of the two.');
    return;
  }
  attributes.push(attribute);
}

/** Reports attributes that are not known, and gives those that are. `where` is how the message names the place. */
export function knownAttributes(
  attributes: readonly Attribute[],
  known: readonly string[],
  where: string,
  report: Report,
): Attribute[] {
  return attributes.filter(({ name, span }) => {
    if (known.includes(name)) return true;
    const hint = known.length > 0 ? didYouMean(name, known) : 'It takes none.';
    report.error('directive/unknown-attribute', span, `${where} has no attribute “${name}”.`, hint);
    return false;
  });
}

/** Attributes asked for by name. */
export interface AttributeReader {
  text(name: string): string | null;
  has(name: string): boolean;
  /** A whole number from 1; what is none is reported. */
  whole(name: string, most?: number): number | null;
  /** One of some words; another one is reported. */
  choice<const Values extends readonly string[]>(name: string, values: Values): Values[number] | null;
  /** Words separated by commas or spaces. */
  list(name: string): string[];
  span(name: string): Span | null;
}

/** A reader of attributes that reports values which do not fit. */
export function attributeReader(attributes: readonly Attribute[], report: Report): AttributeReader {
  const find = (name: string) => attributes.find((attribute) => attribute.name === name);
  const text = (name: string) => {
    const value = find(name)?.value;
    return typeof value === 'string' ? value.trim() : null;
  };
  const bad = (name: string, takes: string, example: string, words: readonly string[] = []) => {
    const hint = didYouMean(text(name) ?? '', words, `Write for example ${name}=${example}, or take it out.`);
    report.error('directive/bad-value', find(name)?.span ?? null, `“${name}” takes ${takes}.`, hint);
    return null;
  };
  return {
    text,
    has: (name) => find(name) !== undefined,
    whole(name, most = 1000) {
      if (!find(name)) return null;
      const value = text(name);
      const number = value !== null && /^\d{1,6}$/.test(value) ? Number(value) : 0;
      return number >= 1 && number <= most ? number : bad(name, `a whole number from 1 to ${most}`, '8');
    },
    choice(name, values) {
      if (!find(name)) return null;
      const value = text(name);
      const found = values.find((entry) => entry === value?.toLowerCase());
      if (found !== undefined) return found;
      return bad(name, values.join(', ').replace(/, ([^,]*)$/, ' or $1'), values[0] ?? '', values);
    },
    list: (name) => (text(name) ?? '').split(/[\s,]+/).filter((word) => word !== ''),
    span: (name) => find(name)?.span ?? null,
  };
}
