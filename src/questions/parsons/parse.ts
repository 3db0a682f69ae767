import type { Report } from '../../model/diagnostic.ts';
import type { ItemSource } from '../../model/item.ts';
import { lineSpan } from '../../model/source.ts';
import { textSpan, trimLine, withLines } from '../cut.ts';
import { findCode } from '../fenced-code.ts';
import { type Asked, readAsked } from '../prompt.ts';

export interface Parsons {
  readonly asked: Asked;
  readonly language: string | null;
  /** Lines of the program in their order, indents kept; empty lines left out. */
  readonly lines: readonly string[];
  /** Lines that are no part of it. */
  readonly spare: readonly string[];
}

/** Marks a line that is not needed: a comment of any language that says `distractor`, at its end. */
export const SPARE = /(?:#|\/\/|--|'|;|%|\/\*|<!--) ?distractor ?(?:\*\/|-->)?$/i;

/** Reads a program whose lines are to be put in order. */
export function parseParsons(item: ItemSource, report: Report): Parsons | undefined {
  const found = findCode(item.body);
  if (!found) {
    report.error(
      'parsons/no-code',
      textSpan(item.stem),
      'There is no program to put in order.',
      'Write it in its right order between two lines of three backticks (```).',
    );
    return undefined;
  }
  const asked = readAsked(item, withLines(item.body, [...found.before.lines, ...found.after.lines]), report);
  const filled = found.lines.filter(({ text }) => text.trim() !== '');
  const spare = filled.filter(({ text }) => SPARE.test(text));
  const needed = filled.filter((line) => !spare.includes(line));
  const texts = needed.map(({ text }) => text);
  if (new Set(texts).size < 2) {
    const message =
      needed.length < 2 ? 'There is nothing to put in order.' : 'All lines are the same: there is no order.';
    report.error('parsons/few', textSpan(item.body), message, 'Write the program in two lines or more.');
    return undefined;
  }
  for (const line of spare) {
    const text = withoutMark(line.text);
    const isNeeded = texts.some((other) => other.trim() === text.trim());
    if (!isNeeded && text.trim() !== '') continue;
    const message = isNeeded
      ? 'This line is not needed, but the program has the same line.'
      : 'This line says nothing.';
    report.error(
      'parsons/spare',
      lineSpan(item.body, trimLine(line)),
      message,
      'Change it so that it is wrong, or take it out.',
    );
  }
  return { asked, language: found.language, lines: texts, spare: spare.map(({ text }) => withoutMark(text)) };
}

function withoutMark(text: string): string {
  return text.replace(SPARE, '').trimEnd();
}
