import { closest } from '../model/closest.ts';
import { directionOf } from '../model/language.ts';
import { bracesEnd, readAttributes, valueText } from './attributes.ts';
import { type Found, piece, type Scan } from './piece.ts';
import { type Stretch, slice, spanIn, trim } from './stretch.ts';

const OPENING = /:([a-z][a-z0-9-]*)(?=\[)/iy;
const KNOWN = ['lines', 'lang'];

/** `:lines[phrase]{source=id}` and `:lang[text]{language=fr}`. Another name is an error; its text stays. */
export function findDirective(scan: Scan, at: number): Found {
  const { text, stretch, context } = scan;
  OPENING.lastIndex = at;
  const name = OPENING.exec(text)?.[1];
  if (name === undefined || (at > 0 && text[at - 1] === ':')) return null;
  const known = KNOWN.includes(name);
  if (!known && at > 0 && /[\p{L}\p{N}]/u.test(text.charAt(at - 1))) return null;
  const open = at + 1 + name.length;
  const close = scan.brackets.get(open);
  if (close === undefined) {
    if (known) {
      const hint = `Close it in the same paragraph: :${name}[…]`;
      context.report.error('markdown/inline-open', spanIn(stretch, at, open + 1), `:${name}[ is not closed.`, hint);
    }
    return null;
  }
  const braces = bracesEnd(text, close + 1);
  const end = braces < 0 ? close + 1 : braces;
  const attributes = braces < 0 ? null : slice(stretch, close + 1, braces);
  const inside = slice(stretch, open + 1, close);
  if (name === 'lines') return lineCitation(scan, at, end, trim(inside), attributes);
  if (name === 'lang') return phrase(scan, at, end, inside, attributes);
  const meant = closest(name, KNOWN);
  const hint = meant
    ? `Did you mean :${meant}[…]?`
    : 'Known are :lines[…] and :lang[…]. Write \\: for the sign itself.';
  context.report.error('markdown/unknown-inline', spanIn(stretch, at, end), `:${name}[…] is not known.`, hint);
  const rest = attributes ? [{ kind: 'text', text: attributes.text } as const] : [];
  return piece(at, end, ...scan.read(inside), ...rest);
}

function lineCitation(scan: Scan, at: number, end: number, inside: Stretch, braces: Stretch | null): Found {
  const attributes = braces ? readAttributes(braces, ['source'], scan.context) : null;
  const source = attributes?.get('source') ?? null;
  const span = spanIn(scan.stretch, at, end);
  if (inside.text === '') {
    const hint = 'Write words of the source: :lines[without turning a hair].';
    scan.context.report.error('markdown/no-phrase', span, ':lines[] says nothing to look for.', hint);
  }
  const phrase = valueText(inside).replace(/\s*\n\s*/g, ' ');
  const to = { what: 'line', source: source ? valueText(source).replace(/^@/, '') : null, phrase } as const;
  return piece(at, end, { kind: 'citation', to, text: null, span });
}

function phrase(scan: Scan, at: number, end: number, inside: Stretch, braces: Stretch | null): Found {
  const content = scan.read(inside);
  const attributes = braces ? readAttributes(braces, ['language', 'dir'], scan.context) : null;
  const language = attributes?.get('language')?.text ?? '';
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i.test(language)) {
    const hint =
      'Write its tag: :lang[…]{language=fr}; ar is Arabic, cy Welsh, de German, es Spanish, fr French, he Hebrew.';
    const message =
      language === '' ? 'The language of this phrase is missing.' : `“${language}” is not the tag of a language.`;
    scan.context.report.error('markdown/no-language', spanIn(scan.stretch, at, end), message, hint);
    return piece(at, end, ...content);
  }
  const given = attributes?.get('dir')?.text;
  const direction = given === 'rtl' || given === 'ltr' ? given : directionOf(language);
  return piece(at, end, { kind: 'phrase', language, direction, content });
}
