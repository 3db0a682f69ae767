/** Where a text is to be written. */
export interface TextPlace {
  /** At the start of a line: what would open a block there is escaped. */
  readonly lineStart: boolean;
  /** White space at the start, or the end, would be cut off when read. */
  readonly edgeStart: boolean;
  readonly edgeEnd: boolean;
  /** In a gap, where a slash parts the answers. */
  readonly gap: boolean;
  /** In a cell, where every bar is escaped afterwards. */
  readonly cell: boolean;
}

/** A text as Markdown that reads as exactly these characters: no markup, no smart typography. */
export function escapeText(text: string, place: TextPlace): string {
  let written = text
    .replace(/[\\`*_[\]<$~{"']/g, '\\$&')
    .replace(/&(?=[#A-Za-z0-9])/g, '\\&')
    .replace(/@(?=[\p{L}#])/gu, '\\@')
    .replace(/:(?=\/\/|[A-Za-z][A-Za-z0-9-]*$)/g, '\\:')
    .replace(/(www)\./gi, '$1\\.')
    .replace(/!$/, '\\!')
    .replace(/\.{3,}/g, (dots) => '\\.'.repeat(dots.length))
    .replace(/(?<=^|\s)-{1,2}(?=\s|$)/g, (dashes) => '\\-'.repeat(dashes.length))
    .replace(/(?<=\d{4})-(?=\d\d)/g, '\\-')
    .replace(/\((?=\d{1,3}(?: \p{L}+)?\)\s*$)/u, '\\(')
    .replace(/#+$/, (signs) => '\\#'.repeat(signs.length));
  if (place.gap) written = written.replaceAll('/', '\\/');
  if (!place.cell) written = written.replaceAll('|', '\\|');
  if (place.lineStart) written = escapeLineStart(written);
  written = written.replace(/[\u0000-\u001f\u007f\u2028\u2029]/g, reference);
  if (place.edgeStart) written = written.replace(/^\s+/, (space) => space.replace(/\s/g, reference));
  if (place.edgeEnd) written = written.replace(/\s+$/, (space) => space.replace(/\s/g, reference));
  return written;
}

/** What would open a heading, list, quote, caption line or block of a topic. */
function escapeLineStart(text: string): string {
  return text
    .replace(/^(\s*)([#+>=:^-])/, '$1\\$2')
    .replace(/^(\s*)•/, '$1&#8226;')
    .replace(/^(\s*)(\p{Nd}+|\p{L}{1,7})([.)])(?=\s|$)/u, '$1$2\\$3')
    .replace(/^(\s*)\((?=(?:\p{Nd}+|\p{L}{1,7})\))/u, '$1\\(');
}

function reference(char: string): string {
  return `&#${char.codePointAt(0)};`;
}

/** Code between backticks that it does not hold itself. A line end in it becomes a space. */
export function writeCode(text: string): string {
  const line = text.replace(/\s*\n\s*/g, ' ');
  const runs = new Set((line.match(/`+/g) ?? []).map((run) => run.length));
  let length = 1;
  while (runs.has(length)) length += 1;
  const pad = /^`|`$|^ [\s\S]*[^ ][\s\S]* $/.test(line) ? ' ' : '';
  return `${'`'.repeat(length)}${pad}${line}${pad}${'`'.repeat(length)}`;
}

/** An address, in angle brackets where it needs them. */
export function writeAddress(href: string): string {
  const safe = href.replace(/&(?=(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)/g, '&amp;');
  if (safe !== '' && !/[\s()<>\\"'“‘]/.test(safe)) return safe;
  return `<${safe.replace(/[\\<>]/g, '\\$&')}>`;
}
