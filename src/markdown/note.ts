import { closest } from '../model/closest.ts';
import { type Found, piece, type Scan } from './piece.ts';
import { spanIn } from './stretch.ts';

const NOTE = /\[\^([^\s[\]]+)\]/y;

/** `[^label]`: the number of its footnote. An unknown label is an error, and stays as it was typed. */
export function findNote({ text, stretch, context }: Scan, at: number): Found {
  NOTE.lastIndex = at;
  const match = NOTE.exec(text);
  if (!match) return null;
  const label = match[1] ?? '';
  const end = at + match[0].length;
  const number = context.options.notes.get(label);
  if (at === 0 && /^:[ \t]/.test(text.slice(end, end + 2))) {
    const hint = 'Put it at the start of a line, outside lists, quotes and blocks.';
    context.report.warning(
      'markdown/footnote-place',
      spanIn(stretch, at, end),
      'No footnote can be written here.',
      hint,
    );
  }
  if (number !== undefined) return piece(at, end, { kind: 'noteref', number });
  const meant = closest(label, [...context.options.notes.keys()]);
  const hint = meant ? `Did you mean [^${meant}]?` : `Write the note on a line of its own: [^${label}]: …`;
  context.report.error('markdown/no-footnote', spanIn(stretch, at, end), `There is no footnote “${label}”.`, hint);
  return piece(at, end, { kind: 'text', text: match[0] });
}
