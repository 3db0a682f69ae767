import type { Line } from '../model/source.ts';
import { cutLine } from './cut.ts';
import { escapePattern, numberOf, numberPattern, type ReadLeads, westernFigures } from './lead-words.ts';

/** What a line opens when it begins with a lead word; `rest` is what follows the lead on the line. */
export type Lead =
  | { readonly kind: 'accept' | 'reject' | 'indicative' | 'model' | 'any-valid'; readonly rest: Line }
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

/** The lead that a line begins with, or null. A bullet or bold marks round the lead are looked through. */
export function leadOf(line: Line, leads: ReadLeads, next: Line | undefined): Lead | null {
  return (
    levelOf(line, leads) ??
    simple(line, leads.anyValid, 'any-valid') ??
    simple(line, leads.reject, 'reject') ??
    simple(line, leads.accept, 'accept') ??
    simple(line, leads.indicative, 'indicative') ??
    simple(line, leads.model, 'model') ??
    anyFrom(line, leads, next)
  );
}

/** "Accept: …". Only "Any valid answer" needs no colon. */
function simple(
  line: Line,
  spellings: readonly string[],
  kind: 'accept' | 'reject' | 'indicative' | 'model' | 'any-valid',
): Lead | null {
  const after = kind === 'any-valid' ? `(?:${COLON}|[*_]{0,2}\\s*(?:[.,;–—]\\s*|\\s+|$))` : COLON;
  const found = match(line, `${OPEN}(?:${spellings.map(escapePattern).join('|')})${after}`);
  return found && { kind, rest: cutLine(line, found[0].length) };
}

/** "Any two from:"; without a colon only when points follow. What stands before the colon is kept as the lead. */
function anyFrom(line: Line, leads: ReadLeads, next: Line | undefined): Lead | null {
  for (const pattern of leads.anyFrom) {
    const words = slot(pattern, `(${numberPattern(leads.numbers)})`);
    const found =
      match(line, `${OPEN}(${words}(?:\\s[^:：]*?)?)${COLON}`) ??
      (next && bulletOf(next) ? match(line, `${OPEN}(${words})[*_]{0,2}\\s*$`) : null);
    const n = found && numberOf(found[2] ?? '', leads.numbers);
    if (found && n !== null && n > 0) {
      return { kind: 'any-from', n, lead: (found[1] ?? '').trim(), rest: cutLine(line, found[0].length) };
    }
  }
  return null;
}

const FIGURES = '[0-9٠-٩۰-۹]{1,3}';

/** "Level 4 (13-16): …", "Level 4: 13–16 marks: …", "Level 4: …". */
function levelOf(line: Line, leads: ReadLeads): Lead | null {
  const words = leads.level.map((pattern) => slot(pattern, `(${FIGURES})`)).join('|');
  const range = `(?:[(\\[]([^)\\]]*)[)\\]])`;
  const found = match(line, `${OPEN}(?:${words})[*_]{0,2}(?:\\s*${range}(?:${COLON}|\\s*$|\\s*[–—.-]?\\s+)|${COLON})`);
  if (!found) return null;
  const groups = found.slice(1, 1 + leads.level.length);
  const level = Number(westernFigures(groups.find((group) => group !== undefined) ?? '0'));
  const rest = cutLine(line, found[0].length);
  const inBrackets = found[1 + leads.level.length];
  if (inBrackets !== undefined) return { kind: 'level', level, range: rangeOf(inBrackets), rest };
  const after = match(rest, `^(${FIGURES}\\s*[-–—−]\\s*${FIGURES}[^:：]{0,12})${COLON}`);
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

/** A lead stands at the start of its line; looking no further keeps endless lines from taking endless time. */
function match(line: Line, pattern: string): RegExpExecArray | null {
  return new RegExp(pattern, 'iu').exec(line.text.slice(0, LONGEST));
}
