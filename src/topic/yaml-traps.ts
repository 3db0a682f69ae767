import { type Document, isAlias, isScalar, type Scalar, visit } from 'yaml';
import type { Code, Report } from '../model/diagnostic.ts';
import type { Span } from '../model/source.ts';

/**
 * Reports what YAML reads without complaint and yet otherwise than a teacher meant it: `!` and `&` and `*`, a ` #`
 * that cuts the line, `no`, `007`. False when the text cannot be used.
 */
export function reportTraps(
  document: Document,
  text: string,
  code: (what: string) => Code,
  spanAt: (from: number, to: number) => Span,
  report: Report,
): boolean {
  let usable = true;
  const said = new Set<number>();
  const sign = (from: number) => {
    const line = text.lastIndexOf('\n', from);
    // Once a line: putting the whole value in quotation marks mends the rest of it too.
    if (said.has(line)) return;
    said.add(line);
    const end = text.indexOf('\n', from);
    const mark = text[from] ?? '';
    const value = text.slice(from, end < 0 ? text.length : end).trimEnd();
    const message = `A value that begins with ${mark} has a meaning of its own in YAML, and would lose its first word.`;
    const hint = `Put the whole value in quotation marks: "${value}"`;
    report.error(code('first-sign'), spanAt(from, from + value.length), message, hint);
  };
  for (const { code: problem, pos } of document.warnings) {
    if (problem !== 'TAG_RESOLVE_FAILED') continue;
    usable = false;
    sign(pos[0]);
  }
  visit(document, {
    Node(key, node) {
      if (isAlias(node)) sign(node.range?.[0] ?? 0);
      else if ('anchor' in node && node.anchor) sign(text.lastIndexOf('&', node.range?.[0] ?? 0));
      if (isAlias(node) || ('anchor' in node && node.anchor)) usable = false;
      if (!isScalar(node) || node.type !== 'PLAIN') return;
      if (!cutLine(node, text, code, spanAt, report)) usable = false;
      if (key !== 'key') readAsSomethingElse(node, code, spanAt, report);
    },
  });
  return usable;
}

/** A ` #` after a value begins a comment: what follows is lost, unless the author plainly meant a comment. */
function cutLine(
  node: Scalar,
  text: string,
  code: (what: string) => Code,
  spanAt: (from: number, to: number) => Span,
  report: Report,
): boolean {
  const [start, end] = node.range ?? [0, 0];
  const rest = text.slice(end).match(/^([^\S\n]*)#(.?)[^\n]*/);
  if (!rest || (rest[1] === '' && text[end - 1] !== ' ')) return true;
  const isComment = (rest[1] ?? '').length > 1 || isEmptyScalar(node);
  const glued = rest[2] !== '' && rest[2] !== ' ';
  if (!glued && isComment) return true;
  const span = spanAt(start, end + rest[0].length);
  const message = 'A # after a space begins a comment: from there on the line is not read.';
  const hint = 'Put the whole value in quotation marks; if you mean a comment, put two spaces before “# ”.';
  if (glued) report.error(code('cut-line'), span, message, hint);
  else report.warning(code('cut-line'), span, message, hint);
  return !glued;
}

function isEmptyScalar(node: Scalar): boolean {
  return isScalar(node) && String(node.value) === '';
}

/** Words and numbers that other YAML programs turn into something else. They are kept here as they were typed. */
function readAsSomethingElse(
  node: Scalar,
  code: (what: string) => Code,
  spanAt: (from: number, to: number) => Span,
  report: Report,
): void {
  const words = String(node.value);
  const [start, end] = node.range ?? [0, 0];
  const hint = `Put it in quotation marks: "${words}".`;
  if (/^(yes|no|on|off|true|false)$/i.test(words)) {
    const message = `“${words}” without quotation marks means yes-or-no to many programs that read YAML; here it is the word “${words}”.`;
    report.warning(code('yes-or-no'), spanAt(start, end), message, hint);
  } else if (/^0\d+$/.test(words)) {
    const message = `Many programs that read YAML take the noughts off “${words}”; here they are kept.`;
    report.warning(code('leading-nought'), spanAt(start, end), message, hint);
  }
}
