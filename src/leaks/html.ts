import type { Place, Reading } from './find.ts';

/** Elements that do not part words. */
const INLINE = new Set(
  'a abbr b bdi bdo cite code em i kbd mark q s samp small span strong sub sup u var wbr tspan'.split(' '),
);
/** Attributes that never hold words of a topic. */
const SILENT =
  /^(style|class|d|points|transform|viewbox|xmlns.*|width|height|x\d?|y\d?|c[xy]|r[xy]?|fill|stroke.*|opacity)$/;
/** What is written for a browser alone: one of a few words, or a number of units. */
const MACHINE =
  /^(?:type=button|role=[a-z]+|tabindex=-?\d|aria-(?:hidden|pressed|live|atomic|current|modal)=[a-z]+|data-(?:seconds|width|height)=\d+|data-slide-kind=[a-z-]+)$/;

/** Classes that templates give to what a key shows in the spaces. */
const OF_ANSWERS = /(?:^|\s)(answer|choice-right|tick|held)(?=\s|$)/;

/**
 * Everything in an HTML file that is words: text, attributes, comments, scripts, data, names of inlined files. `programs`
 * are scripts of the package, which are the same in every file and hold every small word: they are passed over.
 */
export function readHtml(
  html: string,
  programs: readonly string[] = [],
): Reading & { readonly marks: readonly string[] } {
  const known = new Set(programs.map(bare));
  const names: Place[] = [];
  const marks: string[] = [];
  const add = (where: string, text: string) => {
    if (/[\p{L}\p{N}]/u.test(text)) names.push({ where, text });
  };
  let text = '';
  let at = 0;
  for (const found of html.matchAll(TOKEN)) {
    text += decoded(html.slice(at, found.index));
    at = found.index + found[0].length;
    const [token, comment, raw, rawText, tag = '', attributes = ''] = found;
    if (comment !== undefined) add('a comment in its source', comment);
    else if (raw !== undefined) addRaw(raw.toLowerCase(), rawText ?? '', known, add);
    else {
      text += INLINE.has(tag.toLowerCase()) && !token.startsWith('</a') ? '' : '\n';
      // What a browser is told (its policy says 'none') is no word of a topic.
      if (!/^meta$/i.test(tag) || !/\bhttp-equiv\b|\bname="viewport"/i.test(attributes))
        readAttributes(attributes, add, marks);
    }
  }
  text += decoded(html.slice(at));
  return { pages: [{ where: 'its text', text }], names, marks };
}

const TOKEN =
  /<!--([\s\S]*?)-->|<(style|script|title|template)\b(?:[^>]*)>([\s\S]*?)<\/\2\s*>|<\/?([a-zA-Z][a-zA-Z0-9:-]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>|<![^>]*>/gi;
const ATTRIBUTE = /([^\s=/"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+)))?/g;

function readAttributes(attributes: string, add: (where: string, text: string) => void, marks: string[]): void {
  if (attributes.trim() === '') return;
  for (const [, written = '', double, single, bare] of attributes.matchAll(ATTRIBUTE)) {
    const name = written.toLowerCase();
    const value = double ?? single ?? bare ?? '';
    if (name === 'class') {
      const mark = OF_ANSWERS.exec(value)?.[1];
      if (mark !== undefined) marks.push(mark);
    }
    if (value === '' || SILENT.test(name) || MACHINE.test(`${name}=${value}`)) continue;
    if (value.startsWith('data:')) addInlined(name, value, add);
    else for (const text of textsOf(decoded(value))) add(placeOf(name), text);
  }
}

function placeOf(attribute: string): string {
  return attribute === 'alt' ? 'an alternative text' : `the attribute ${attribute} of an element`;
}

/** Of data written as JSON each word or line by itself, keys too: they stand together as in no text. Else the text. */
function textsOf(text: string): readonly string[] {
  if (!/^\s*[[{]/.test(text)) return [text];
  try {
    const value: unknown = JSON.parse(text);
    return stringsIn(value);
  } catch {
    return [text];
  }
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string' || typeof value === 'number') return [String(value)];
  if (Array.isArray(value)) return value.flatMap(stringsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...stringsIn(inner)]);
}

/** A file written into an attribute: its kind and name, and the text of an SVG. */
function addInlined(name: string, value: string, add: (where: string, text: string) => void): void {
  const comma = value.indexOf(',');
  const head = value.slice(5, comma);
  const parameters = head
    .split(';')
    .slice(1)
    .filter((part) => part !== 'base64' && !part.startsWith('charset'));
  for (const parameter of parameters)
    add('the name of a picture', decodeURIComponent(parameter.replace(/%(?![0-9a-f]{2})/gi, '%25')));
  if (!/^image\/svg|^text\//.test(head)) return;
  const body = value.slice(comma + 1);
  const written = head.includes('base64') ? atob(body.replace(/[^A-Za-z0-9+/=]/g, '')) : body.replace(/%20/g, ' ');
  for (const part of written.split(/<[^>]*>/)) if (part.trim() !== '') add(`a picture in ${name}`, decoded(part));
}

function addRaw(
  tag: string,
  body: string,
  known: ReadonlySet<string>,
  add: (where: string, text: string) => void,
): void {
  if (tag === 'title') add('its title', decoded(body));
  else if (tag === 'template') add('a template in its source', decoded(body.replace(/<[^>]*>/g, ' ')));
  else if (tag === 'script') {
    if (!known.has(bare(body))) for (const text of textsOf(unescaped(body))) add('a script in its source', text);
  } else for (const [, words = ''] of body.matchAll(/content\s*:\s*["']([^"'{}]*)["']/g)) add('its style', words);
}

const ENTITY = /&(?:#(\d+)|#x([0-9a-f]+)|([a-z]+));/gi;
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  shy: '',
};

/** A script by what it does: without comments, white space and the sign that keeps an end tag from being one. */
function bare(script: string): string {
  return script.replace(/\/\*[\s\S]*?\*\/|[\s\\]+/g, '');
}

function unescaped(script: string): string {
  return script.replace(/\\u([0-9a-f]{4})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
}

function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(ENTITY, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
  });
}
