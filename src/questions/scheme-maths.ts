import type { Report } from '../model/diagnostic.ts';
import type { Step } from '../model/exercise.ts';
import type { Fragment, Line } from '../model/source.ts';
import { count, lineSpan } from './scheme-ranges.ts';

/** A mark as examiners write it: M1, A1, B2, dM1, C1, SC1. */
const FIRST = '(?:SC\\s?(?:[MABCEPQ])?|d?[MABCEPQ])[1-9]';
/** Follow-through and the like stay with the mark when they touch it: "A1ft", "A1 ft". */
const FOLLOWED = '(?:\\s?(?:ft|FT|cao|CAO|oe|OE|dep|nfww|www)(?![\\p{L}\\p{N}]))?';
const CODE = new RegExp(
  `^\\s*(${FIRST}(?:\\s?\\+?\\s?(?:d?[MABCEPQ])[1-9])*${FOLLOWED})(?:\\s*([:：])\\s*|\\s+)(?=\\S)`,
  'u',
);

/** A step's code at the start of a line. */
export interface StepCode {
  readonly code: string;
  /** Characters of the code with what parts it from its words. */
  readonly length: number;
  readonly colon: boolean;
}

/** The code that a line begins with, or null. A bullet before it makes it a point. */
export function stepCode(line: Line): StepCode | null {
  const found = CODE.exec(line.text.slice(0, 60));
  if (!found) return null;
  return { code: (found[1] ?? '').trim(), length: found[0].length, colon: found[2] !== undefined };
}

/**
 * True when lines are the steps of a maths scheme: two of them begin with a mark (M1, A1 …), or one with a mark and a
 * colon. A single "M1 motorway" is an answer.
 */
export function hasSteps(lines: readonly Line[]): boolean {
  const codes = lines.map(stepCode).filter((code) => code !== null);
  return codes.length > 1 || codes.some(({ colon }) => colon);
}

/** The marks that a code gives: "M1" 1, "M1A1" 2; a special case, "SC1", adds none. */
export function marksOf(code: string): number {
  if (code.startsWith('SC')) return 0;
  return [...code.matchAll(/[MABCEPQ]([1-9])/g)].reduce((sum, found) => sum + Number(found[1]), 0);
}

/** Warns of a method whose marks do not add up to those of the question. `lines` are those on which steps begin. */
export function checkSteps(
  methods: readonly (readonly Step[])[],
  lines: readonly Line[],
  answer: Fragment,
  marks: number | null,
  report: Report,
): void {
  if (marks === null) return;
  let first = 0;
  methods.forEach((method, index) => {
    const line = lines[first];
    first += method.length;
    const sum = method.reduce((total, { code }) => total + marksOf(code), 0);
    if (sum === marks || !line) return;
    const which = methods.length > 1 ? `Method ${index + 1}` : 'The method';
    report.warning(
      'scheme/maths',
      lineSpan(line, answer),
      `${which} has ${count(sum)} (${method.map(({ code }) => code).join(', ')}), but the question has ${count(marks)}.`,
      'Mend the marks of its steps or of the question. What only counts for others is a note: “Award A1 for …”.',
    );
  });
}

/** Lines that would be read as steps and are none: their first letter is written in another way. */
export function withoutSteps(lines: readonly string[]): readonly string[] {
  const codes = lines.map((text) => stepCode({ text, start: 0 }));
  if (!hasSteps(lines.map((text) => ({ text, start: 0 })))) return lines;
  return lines.map((line, index) =>
    codes[index] ? line.replace(/\S/, (letter) => `&#${letter.charCodeAt(0)};`) : line,
  );
}
