import { readInlines } from '../../markdown/read.ts';
import { writeInlines } from '../../markdown/write.ts';
import type { Inlines } from '../../model/block.ts';
import type { Report } from '../../model/diagnostic.ts';
import type { ItemSource } from '../../model/item.ts';
import { type Fragment, isEmpty, type Line, lineSpan, type Span } from '../../model/source.ts';
import { cutLine, paragraphOf, trimLine, withLines } from '../cut.ts';
import { readLeads } from '../lead-words.ts';
import { readOptions } from '../prompt.ts';
import { type Lead, leadOf } from '../scheme-leads.ts';

/** A phrase of the source, letter for letter, and what can be noted of it. */
export interface Note {
  readonly phrase: string;
  readonly note: Inlines;
}

const QUOTES: Readonly<Record<string, string>> = { '"': '"', '“': '”', '„': '“”', '«': '»', '‘': '’', "'": "'" };
const BULLET = /^\s*[-*+•]\s+/;

/** The notes of an answer, and what is left of it. */
export interface Notes {
  readonly notes: readonly Note[];
  /** "Any two from", where it leads the notes. */
  readonly lead: string | null;
  /** The mark scheme. */
  readonly rest: Fragment;
}

interface Open {
  readonly phrase: string;
  readonly span: Span;
  readonly lines: Line[];
}

/**
 * Cuts `"phrase": note` lines out of an answer. Among levels, indicative content, a model answer, and what is or is not
 * accepted they are left as they stand.
 */
export function readNotes(item: ItemSource, report: Report): Notes {
  const { answer } = item;
  const leads = readLeads(item.words);
  const rest: Line[] = [];
  const open: Open[] = [];
  let anyFrom: { readonly lead: string; readonly line: Line } | null = null;
  let state: 'notes' | 'note' | 'scheme' = 'notes';
  for (const [index, line] of answer.lines.entries()) {
    const lead = leadOf(line, leads, answer.lines[index + 1]);
    const quoted = lead === null && state !== 'scheme' ? quotedAt(line.text) : null;
    if (quoted) {
      open.push({ phrase: quoted.phrase, span: lineSpan(answer, trimLine(line)), lines: [cutLine(line, quoted.end)] });
      state = 'note';
    } else if (lead === null && state === 'note' && line.text.trim() !== '' && !BULLET.test(line.text)) {
      open.at(-1)?.lines.push(line);
    } else {
      if (lead !== null) state = holdsOwn(lead) ? 'scheme' : 'notes';
      else if (state === 'note') state = 'notes';
      if (lead?.kind === 'any-from' && lead.rest.text.trim() === '') anyFrom = { lead: lead.lead, line };
      if (lead === null && state === 'notes') warnOfBare(line, answer, report);
      rest.push(line);
    }
  }
  const led = open.length > 0 ? anyFrom : null;
  return {
    notes: open.map((note) => readNote(note, item, report)),
    lead: led?.lead ?? null,
    rest: withLines(
      answer,
      rest.filter((line) => line !== led?.line),
    ),
  };
}

/** A lead whose bullets are its own. */
function holdsOwn({ kind, rest }: Lead): boolean {
  if (kind === 'any-from' || kind === 'any-valid') return false;
  return (kind !== 'accept' && kind !== 'reject') || rest.text.trim() === '';
}

function readNote({ phrase, span, lines }: Open, item: ItemSource, report: Report): Note {
  const note = paragraphOf(item.answer, lines);
  if (isEmpty(note)) {
    const message = `Nothing is said about “${phrase}”.`;
    report.error('annotate/note', span, message, 'Write the note after the colon: - "the phrase": what it shows');
  }
  return { phrase, note: readInlines(note, report, readOptions(item)) };
}

/** A phrase in quotation marks at the start of a line, with the colon or arrow behind it. */
function quotedAt(text: string): { readonly phrase: string; readonly end: number } | null {
  const bullet = BULLET.exec(text)?.[0].length ?? text.length - text.trimStart().length;
  const closing = QUOTES[text[bullet] ?? ''];
  if (closing === undefined) return null;
  const found = new RegExp(`^(.+?)[${closing}]\\s*(?:[:：]|-+>|→|[–—])(?:\\s+|$)`).exec(text.slice(bullet + 1));
  const phrase = found?.[1]?.replace(/\s+/g, ' ').trim() ?? '';
  return found && phrase !== '' ? { phrase, end: bullet + 1 + found[0].length } : null;
}

/** A bullet that is only a phrase has lost its note; it stays a point of the scheme. */
function warnOfBare(line: Line, answer: Fragment, report: Report): void {
  const text = line.text.replace(BULLET, '').trim();
  const closing = QUOTES[text[0] ?? ''];
  if (!BULLET.test(line.text) || closing === undefined || !closing.includes(text.at(-1) ?? ' ')) return;
  const message = 'This phrase has no note, and is not marked in the source.';
  report.warning(
    'annotate/note',
    lineSpan(answer, trimLine(line)),
    message,
    'Write a colon after it, and what it shows.',
  );
}

/** The notes as bullets of an answer: what `readNotes` reads back. */
export function writeNotes(notes: readonly Note[]): string[] {
  return notes.map(({ phrase, note }) => {
    const [open, close] = (
      [
        ['"', '"'],
        ['“', '”'],
        ['«', '»'],
      ] as const
    ).find(([, sign]) => !phrase.includes(sign)) ?? ['"', '"'];
    return `- ${open}${phrase}${close}: ${writeInlines(note).replaceAll('\n', '\n  ')}`;
  });
}
