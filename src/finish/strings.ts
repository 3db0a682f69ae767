import { utf16 } from './to-unicode.ts';

/** The bytes of a string in its written form, `(…)` or `<…>`, as latin1; null when it is none. */
export function stringBytes(written: string): string | null {
  if (written.startsWith('<') && written.endsWith('>')) {
    const hex = written.slice(1, -1).replace(/\s/g, '');
    return Buffer.from(hex.length % 2 === 0 ? hex : `${hex}0`, 'hex').toString('latin1');
  }
  if (!written.startsWith('(') || !written.endsWith(')')) return null;
  const inner = written.slice(1, -1);
  return inner.includes('\\') ? inner.replace(ESCAPE, unescaped) : inner;
}

const ESCAPE = /\\(?:([0-7]{1,3})|(\r\n|[\s\S]))/g;
const NAMED: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', '\n': '', '\r': '' };

function unescaped(_: string, octal: string | undefined, character: string | undefined): string {
  if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8) & 255);
  return character === '\r\n' ? '' : (NAMED[character ?? ''] ?? character ?? '');
}

/** The text of a text string (a title, a description): UTF-16 or UTF-8 with its mark, else one byte a character. */
export function stringText(written: string): string | null {
  const bytes = stringBytes(written);
  if (bytes === null) return null;
  if (bytes.startsWith('\u00fe\u00ff')) return utf16(Buffer.from(bytes.slice(2), 'latin1').toString('hex'));
  if (bytes.startsWith('\u00ef\u00bb\u00bf')) return Buffer.from(bytes.slice(3), 'latin1').toString('utf8');
  return bytes;
}
