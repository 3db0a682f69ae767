import type { PresetStem } from '../model/preset.ts';
import { type Fragment, isEmpty, type Line, type Span } from '../model/source.ts';
import type { Pieces } from './pieces.ts';

/** A slot's words and where they stand; each line of them is one of the file's. */
export type Values = ReadonlyMap<string, Line>;

/** The words of the preset with the slots filled, each character of a slot at its own place in the file. */
export function setWords(stem: PresetStem, values: Values, pieces: Pieces, span: Span): Pick<Pieces, 'stem' | 'body'> {
  const { file } = pieces.stem;
  const lines = stem.stem.split('\n').map((line) => line.trimEnd());
  const at = lines.findIndex((line) => line.trim() === '{body}' || /^\s*[-*] /.test(line));
  const asking = lines.slice(0, at < 0 ? lines.length : at);
  const after = at < 0 ? [] : lines.slice(at);
  const set = (line: string): readonly Line[] =>
    line.trim() === '{body}' ? pieces.body.lines : filledLine(line, values, span);
  const hasPlace = after.some((line) => line.trim() === '{body}');
  const own: readonly Line[] = hasPlace || isEmpty(pieces.body) ? [] : [blank(span), ...pieces.body.lines];
  return {
    stem: trimmed({ file, lines: asking.flatMap(set) }),
    body: trimmed({ file, lines: [...after.flatMap(set), ...own] }),
  };
}

/**
 * One line of a preset as lines of the item: a slot stands on a line of its own, with the word before and the mark after
 * it, so that what is said of its words points to where the author wrote them.
 */
function filledLine(line: string, values: Values, span: Span): readonly Line[] {
  const parts = line.split(/(\S*\{\w+\}\S*)/);
  const lines: Line[] = [];
  let held = '';
  for (const [index, part] of parts.entries()) {
    if (index % 2 === 0) {
      held += part;
      continue;
    }
    const [, before = '', name = '', after = ''] = /^(\S*?)\{(\w+)\}(\S*)$/.exec(part) ?? [];
    const value = values.get(name) ?? { text: '', start: span.start };
    const cut = held.trimEnd().lastIndexOf(' ');
    const lead = held.slice(0, Math.max(0, cut));
    if (lead.trim() !== '') lines.push({ text: lead.trim(), start: span.start });
    const prefix = `${held.slice(Math.max(0, cut)).trimStart()}${before}`;
    const text = `${prefix}${value.text}${endOf(after, value.text, values)}`;
    lines.push({ text, start: Math.max(0, value.start - prefix.length) });
    held = '';
  }
  if (held.trim() !== '' || lines.length === 0) lines.push({ text: held.trim(), start: span.start });
  return lines;
}

/** What stands after a slot: another slot close to it is filled, and a full stop is not doubled. */
function endOf(after: string, value: string, values: Values): string {
  const filled = after.replace(/\{(\w+)\}/g, (_, name: string) => values.get(name)?.text ?? '');
  return /[.?!]$/.test(value) && /^[.?!]/.test(filled) ? filled.slice(1) : filled;
}

function blank(span: Span): Line {
  return { text: '', start: span.start };
}

function trimmed({ file, lines }: Fragment): Fragment {
  const from = lines.findIndex(({ text }) => text.trim() !== '');
  const to = lines.findLastIndex(({ text }) => text.trim() !== '');
  return { file, lines: from < 0 ? [] : lines.slice(from, to + 1) };
}
