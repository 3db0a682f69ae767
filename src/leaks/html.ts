import type { Place, Reading } from './find.ts';

/** Elements that do not part words. */
const INLINE = new Set(
  'a abbr b bdi bdo cite code em i kbd mark q s samp small span strong sub sup u var wbr tspan'.split(' '),
);
/** Attributes that never hold words of a topic. */
const SILENT =
  /^(style|class|d|points|transform|viewbox|xmlns.*|width|height|x\d?|y\d?|c[xy]|r[xy]?|fill|stroke.*|opacity)$/;
/** A script of a program's size is compared by whole phrases alone: it holds every small word. */
const PROGRAM = 20_000;

/** Classes that templates give to what a key shows in the spaces. */
const OF_ANSWERS = /(?:^|\s)(answer|choice-right|tick|held)(?=\s|$)/;

/** Everything in an HTML file that is words: text, attributes, comments, data, names of inlined files. */
export function readHtml(html: string): Reading & { readonly marks: readonly string[] } {
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
    else if (raw !== undefined) addRaw(raw.toLowerCase(), rawText ?? '', add);
    else {
      text += INLINE.has(tag.toLowerCase()) && !token.startsWith('</a') ? '' : '\n';
      // What a browser is told (its policy says 'none') is no word of a topic.
      if (!/^meta$/i.test(tag) || !/\bhttp-equiv\b/i.test(attributes)) readAttributes(attributes, add, marks);
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
    if (value === '' || SILENT.test(name)) continue;
    if (value.startsWith('data:')) addInlined(name, value, add);
    else add(name === 'alt' ? 'an alternative text' : `the attribute ${name} of an element`, decoded(value));
  }
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

function addRaw(tag: string, body: string, add: (where: string, text: string) => void): void {
  if (tag === 'title') add('its title', decoded(body));
  else if (tag === 'template') add('a template in its source', decoded(body.replace(/<[^>]*>/g, ' ')));
  else if (tag === 'script') {
    if (body.length < PROGRAM)
      add(
        'a script in its source',
        body.replace(/\\u([0-9a-f]{4})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16))),
      );
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

function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(ENTITY, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
  });
}
