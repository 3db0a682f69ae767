import type { Line } from '../model/source.ts';
import { cutLine } from './cut.ts';
import { escapePattern, numberOf, numberPattern, type ReadLeads, westernFigures } from './lead-words.ts';
import { stepCode } from './scheme-maths.ts';

/** What a line opens when it begins with a lead word; `rest` is what follows the lead on the line. */
export type Lead =
  | {
      readonly kind: 'accept' | 'reject' | 'indicative' | 'model' | 'any-valid' | 'note' | 'spag';
      readonly rest: Line;
    }
  /** A step of a maths scheme; `or` parts two methods. */
  | { readonly kind: 'step'; readonly code: string; readonly rest: Line }
  | { readonly kind: 'or'; readonly rest: Line }
  | { readonly kind: 'any-from'; readonly n: number; readonly lead: string; readonly rest: Line }
  | {
      readonly kind: 'level';
      readonly level: number;
      /** Marks of the level; null when none are given. */
      readonly range: readonly [number, number] | null;
      readonly rest: Line;
    };

/** Characters within which a line's lead must end. */
const LONGEST = 200;

const OPEN = '^\\s*(?:[-*•]\\s+)?[*_]{0,2}';
const COLON = '\\s*[*_]{0,2}\\s*[:：]\\s*[*_]{0,2}\\s*';

/** The patterns of one language's leads: a topic has thousands of lines to try them on. */
interface Patterns {
  readonly simple: readonly { readonly kind: SimpleKind; readonly pattern: RegExp }[];
  /** With a colon; alone on the line, before points. */
  readonly anyFrom: readonly { readonly withColon: RegExp; readonly alone: RegExp }[];
  readonly level: RegExp;
  /** The marks of a level after its colon. */
  readonly range: RegExp;
  /** "Award …", "or": they mean something only in a maths scheme. */
  readonly award: RegExp;
  readonly or: RegExp;
}
type SimpleKind = 'accept' | 'reject' | 'indicative' | 'model' | 'any-valid' | 'note' | 'spag';

const FIGURES = '[0-9٠-٩۰-۹]{1,3}';
const patternsOf = new WeakMap<ReadLeads, Patterns>();

/**
 * The lead that a line begins with, or null. A bullet or bold marks round the lead are looked through. With `maths`, a
 * line may also begin with a mark (M1), say "Award …", or stand between two methods.
 */
export function leadOf(line: Line, leads: ReadLeads, next: Line | undefined, maths = false): Lead | null {
  const patterns = patternsOf.get(leads) ?? createPatterns(leads);
  patternsOf.set(leads, patterns);
  const step = maths ? stepOf(line, patterns) : null;
  if (step) return step;
  const level = levelOf(line, leads, patterns);
  if (level) return level;
  for (const { kind, pattern } of patterns.simple) {
    const found = match(line, pattern);
    if (found) return { kind, rest: cutLine(line, found[0].length) };
  }
  return anyFrom(line, leads, patterns, next);
}

function stepOf(line: Line, { award, or }: Patterns): Lead | null {
  const step = stepCode(line);
  if (step) return { kind: 'step', code: step.code, rest: cutLine(line, step.length) };
  if (match(line, or)) return { kind: 'or', rest: cutLine(line, line.text.length) };
  return match(line, award) ? { kind: 'note', rest: line } : null;
}

function createPatterns(leads: ReadLeads): Patterns {
  // "Accept: …". Only "Any valid answer" needs no colon.
  const simple = (kind: SimpleKind, spellings: readonly string[]) => {
    const after = kind === 'any-valid' ? `(?:${COLON}|[*_]{0,2}\\s*(?:[.,;–—]\\s*|\\s+|$))` : COLON;
    return { kind, pattern: atStart(`${OPEN}(?:${spellings.map(escapePattern).join('|')})${after}`) };
  };
  const number = `(${numberPattern(leads.numbers)})`;
  const level = leads.level.map((pattern) => slot(pattern, `(${FIGURES})`)).join('|');
  const brackets = `(?:[(\\[]([^)\\]]*)[)\\]])`;
  return {
    simple: [
      simple('any-valid', leads.anyValid),
      simple('reject', leads.reject),
      simple('accept', leads.accept),
      simple('indicative', leads.indicative),
      simple('model', leads.model),
      simple('note', leads.note),
      simple('spag', leads.spag),
    ],
    anyFrom: leads.anyFrom.map((pattern) => {
      const words = slot(pattern, number);
      return {
        withColon: atStart(`${OPEN}(${words}(?:\\s[^:：]*?)?)${COLON}`),
        alone: atStart(`${OPEN}(${words})[*_]{0,2}\\s*$`),
      };
    }),
    level: atStart(`${OPEN}(?:${level})[*_]{0,2}(?:\\s*${brackets}(?:${COLON}|\\s*$|\\s*[–—.-]?\\s+)|${COLON})`),
    award: atStart(`^\\s*(?:${leads.award.map(escapePattern).join('|')})\\s`),
    or: atStart(`^\\s*(?:${leads.or.map(escapePattern).join('|')})\\s*[:：]?\\s*$`),
    range: atStart(`^(${FIGURES}\\s*[-–—−]\\s*${FIGURES}[^:：]{0,12})${COLON}`),
  };
}

/** "Any two from:"; without a colon only when points follow. What stands before the colon is kept as the lead. */
function anyFrom(line: Line, { numbers }: ReadLeads, patterns: Patterns, next: Line | undefined): Lead | null {
  for (const { withColon, alone } of patterns.anyFrom) {
    const found = match(line, withColon) ?? (next && bulletOf(next) ? match(line, alone) : null);
    const n = found && numberOf(found[2] ?? '', numbers);
    if (found && n !== null && n > 0) {
      return { kind: 'any-from', n, lead: (found[1] ?? '').trim(), rest: cutLine(line, found[0].length) };
    }
  }
  return null;
}

/** "Level 4 (13-16): …", "Level 4: 13–16 marks: …", "Level 4: …". */
function levelOf(line: Line, leads: ReadLeads, patterns: Patterns): Lead | null {
  const found = match(line, patterns.level);
  if (!found) return null;
  const groups = found.slice(1, 1 + leads.level.length);
  const level = Number(westernFigures(groups.find((group) => group !== undefined) ?? '0'));
  const rest = cutLine(line, found[0].length);
  const inBrackets = found[1 + leads.level.length];
  if (inBrackets !== undefined) return { kind: 'level', level, range: rangeOf(inBrackets), rest };
  const after = match(rest, patterns.range);
  if (!after) return { kind: 'level', level, range: null, rest };
  return { kind: 'level', level, range: rangeOf(after[1] ?? ''), rest: cutLine(rest, after[0].length) };
}

/** "13-16", "13–16 marks", "4" → [13, 16], [13, 16], [4, 4]. */
function rangeOf(text: string): readonly [number, number] | null {
  const [low, high, more] = westernFigures(text).match(/\d+/g) ?? [];
  if (low === undefined || more !== undefined) return null;
  return [Number(low), Number(high ?? low)];
}

/** Length of a bullet and its space at the start of a line, or null when the line has none. */
export function bulletOf(line: Line): number | null {
  return /^\s*[-*•]\s+(?=\S)/.exec(line.text)?.[0].length ?? null;
}

function slot(pattern: string, number: string): string {
  return pattern.split('{n}').map(escapePattern).join(number).replace(/ /g, '\\s+');
}

function atStart(pattern: string): RegExp {
  return new RegExp(pattern, 'iu');
}

/** A lead stands at the start of its line; looking no further keeps endless lines from taking endless time. */
function match(line: Line, pattern: RegExp): RegExpExecArray | null {
  return pattern.exec(line.text.slice(0, LONGEST));
}
