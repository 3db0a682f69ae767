import { type Found, type Piece, piece, type Scan, SPACE, WORD } from './piece.ts';
import { slice, spanIn } from './stretch.ts';

const COMMENT = /<!--[\s\S]*?-->/y;
const TAG = /<(\/?)([A-Za-z][A-Za-z0-9-]*)((?:\s[^<>]*)?)\/?>/y;
const OTHER = /<(?:\?[^<>]*\?|![A-Za-z[][^<>]*)>/y;
const AUTOLINK = /<(?:[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*|[^\s<>@]+@[^\s<>@]+)>/y;

/** `<sub>`, `<sup>` and `<br>`; comments are dropped; another tag is an error and left out. */
export function findHtml(scan: Scan, at: number): Found {
  const { text } = scan;
  const comment = matchAt(COMMENT, text, at);
  // A comment acts like a space beside `*` and `_`, an empty one like a word: so it can part or join what it stands between.
  if (comment) return { ...piece(at, at + comment[0].length), mask: comment[0] === '<!---->' ? WORD : SPACE };
  if (text.startsWith('<!--', at)) {
    const hint = 'Put --> behind it; a comment with empty lines in it begins at the start of a line.';
    scan.context.report.error(
      'markdown/comment-open',
      spanIn(scan.stretch, at, at + 4),
      'This comment is not closed.',
      hint,
    );
    return { skip: at + 4 };
  }
  const link = matchAt(AUTOLINK, text, at);
  if (link) return { skip: at + link[0].length };
  const other = matchAt(OTHER, text, at);
  if (other) return refused(scan, at, at + other[0].length, other[0]);
  const tag = matchAt(TAG, text, at);
  if (!tag) return null;
  const end = at + tag[0].length;
  const name = (tag[2] ?? '').toLowerCase();
  if (name === 'br' && tag[1] === '') return piece(at, end, { kind: 'break' });
  if (name === 'sub' || name === 'sup') return script(scan, at, end, name);
  return refused(scan, at, end, tag[0]);
}

function script(scan: Scan, at: number, end: number, kind: 'sub' | 'sup'): Found {
  const close = scan.tags.get(at);
  if (close !== undefined) {
    const behind = scan.text.indexOf('>', close) + 1;
    return piece(at, behind, { kind, content: scan.read(slice(scan.stretch, end, close)) });
  }
  const tag = scan.text.slice(at, end);
  const hint = `Write <${kind}>…</${kind}> inside one paragraph, or \\< for the sign itself.`;
  scan.context.report.error('markdown/html-open', spanIn(scan.stretch, at, end), `${tag} has no partner.`, hint);
  return { ...piece(at, end), mask: SPACE };
}

function refused(scan: Scan, at: number, end: number, tag: string): Piece {
  const shown = tag.length > 200 ? `${tag.slice(0, 200)}…` : tag;
  const hint = 'Use Markdown for it. Of HTML only <sub>, <sup> and <br> are read; write \\< for the sign itself.';
  scan.context.report.error('markdown/html', spanIn(scan.stretch, at, end), `HTML is not read: ${shown}`, hint);
  return { ...piece(at, end), mask: SPACE };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
