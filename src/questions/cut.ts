import type { Fragment, Line, Span } from '../model/source.ts';

/** The line from character `from` on (up to `to`), knowing still where it stands in the file. */
export function cutLine(line: Line, from: number, to = line.text.length): Line {
  return { text: line.text.slice(from, to), start: line.start + from };
}

/** The line without white space at both ends. */
export function trimLine(line: Line): Line {
  const from = line.text.length - line.text.trimStart().length;
  return cutLine(line, from, Math.max(from, line.text.trimEnd().length));
}

/** The same file, these lines. */
export function withLines(fragment: Fragment, lines: readonly Line[]): Fragment {
  return { file: fragment.file, lines };
}

/** Lines as the text of one paragraph: indents gone, hard breaks kept, no white space at either end. */
export function paragraphOf(fragment: Fragment, lines: readonly Line[]): Fragment {
  const flush = lines.map((line) => cutLine(line, line.text.length - line.text.trimStart().length));
  const last = flush.at(-1);
  return withLines(fragment, last ? [...flush.slice(0, -1), trimLine(last)] : []);
}

/** The fragment without empty lines at its ends, and without the indent that all of its lines share. */
export function dedent(fragment: Fragment): Fragment {
  const lines = trimBlank(fragment.lines);
  const indents = lines.filter((line) => line.text.trim() !== '').map((line) => line.text.search(/\S/));
  const shared = indents.length > 0 ? Math.min(...indents) : 0;
  return withLines(
    fragment,
    lines.map((line) => cutLine(line, Math.min(shared, line.text.length))),
  );
}

function trimBlank(lines: readonly Line[]): readonly Line[] {
  const filled = lines.map((line) => line.text.trim() !== '');
  const first = filled.indexOf(true);
  return first === -1 ? [] : lines.slice(first, filled.lastIndexOf(true) + 1);
}

/** Where text stands, without the white space round it. */
export function textSpan(fragment: Fragment): Span {
  const lines = trimBlank(fragment.lines).map(trimLine);
  const first = lines[0];
  const last = lines.at(-1);
  if (!first || !last) {
    const at = fragment.lines[0]?.start ?? 0;
    return { file: fragment.file, start: at, end: at };
  }
  return { file: fragment.file, start: first.start, end: last.start + last.text.length };
}
