import { decodeEntities } from './entity.ts';
import { linkLabel } from './marked.ts';
import type { Scan } from './piece.ts';
import { type Stretch, slice } from './stretch.ts';

/** Where a link or picture leads. */
export interface Destination {
  readonly href: string;
  /** What stands between quotation marks behind the address, as it was typed. */
  readonly title: Stretch | null;
  readonly end: number;
}

const TITLE = `"(?:\\\\[\\s\\S]|[^"\\\\])*"|'(?:\\\\[\\s\\S]|[^'\\\\])*'|“[^”]*”`;
const BARE = `(?:\\\\[!-/:-@[-\`{-~]|[^\\s\\\\()<]|\\\\(?![!-/:-@[-\`{-~])|\\((?:\\\\.|[^\\s\\\\()])*\\))+`;
const ADDRESS = `(?:<((?:\\\\.|[^<>\\\\\\n])*)>|(${BARE}))`;
const STRICT = new RegExp(`\\(\\s*${ADDRESS}?(?:\\s+(${TITLE}))?\\s*\\)`, 'y');
/** A picture's path with spaces in it, which CommonMark does not read. */
const SPACED = new RegExp(`\\(\\s*()([^()\\n"“<>]*?)(?:\\s+(${TITLE}))?\\s*\\)`, 'y');

/**
 * What stands behind the closing bracket at `close`: `(address "title")`, `[label]`, or nothing when the text in the brackets is
 * itself the label of a definition. `open` is where the text in the brackets begins.
 */
export function findDestination(scan: Scan, open: number, close: number, spaces: boolean): Destination | null {
  const { text } = scan;
  if (text[close + 1] === '(') {
    const inline = inlineAt(scan, STRICT, close + 1) ?? (spaces ? inlineAt(scan, SPACED, close + 1) : null);
    if (inline) return inline;
  }
  const end = text[close + 1] === '[' ? scan.brackets.get(close + 1) : undefined;
  const label = end === undefined ? '' : text.slice(close + 2, end);
  const named = defined(scan, label.trim() === '' ? text.slice(open, close) : label, (end ?? close) + 1);
  return named ?? (end === undefined ? null : defined(scan, text.slice(open, close), close + 1));
}

function inlineAt(scan: Scan, pattern: RegExp, at: number): Destination | null {
  pattern.lastIndex = at;
  const match = pattern.exec(scan.text);
  if (!match) return null;
  const end = at + match[0].length;
  const title = match[3];
  const from = title === undefined ? 0 : scan.text.lastIndexOf(title, end);
  return {
    href: plainHref(match[1] || match[2] || ''),
    title: title === undefined ? null : slice(scan.stretch, from + 1, from + title.length - 1),
    end,
  };
}

function defined(scan: Scan, label: string, end: number): Destination | null {
  const link = label.trim() === '' ? null : scan.context.marked.link(label);
  if (!link) return null;
  scan.context.usedLinks.add(linkLabel(label));
  const title = link.title;
  const place = scan.stretch.at(0);
  return { href: link.href, title: title ? { file: scan.stretch.file, text: title, at: () => place } : null, end };
}

function plainHref(href: string): string {
  return href
    .split(/(\\[!-/:-@[-`{-~])/)
    .map((part, index) => (index % 2 === 1 ? part.slice(1) : decodeEntities(part)))
    .join('');
}
