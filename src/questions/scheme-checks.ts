import { closest } from '../model/closest.ts';
import type { Report } from '../model/diagnostic.ts';
import type { Scheme } from '../model/exercise.ts';
import type { Fragment, Span } from '../model/source.ts';
import { numberOf, type ReadLeads } from './lead-words.ts';
import type { Lead } from './scheme-leads.ts';
import { count, lineSpan, stretch } from './scheme-ranges.ts';
import type { Section } from './scheme-sections.ts';

/** The longest first words of a line that can be a lead with a slip in it. */
const LONGEST_LEAD = 30;

/** Warns of a line that begins nearly as a lead word does: "Acept:", "Any two form:", "Levle 2 (5-8):". */
export function checkNearLeads(sections: readonly Section[], answer: Fragment, leads: ReadLeads, report: Report): void {
  const { accept, reject, indicative, model, anyValid, anyFrom, level, note, spag } = leads;
  const known = [accept, reject, indicative, model, anyValid, anyFrom, level, note, spag];
  for (const { kind, lines } of sections) {
    if (kind === 'grid' || kind === 'spag') continue;
    for (const line of lines) {
      const found = /^\s*(?:[-*•]\s+)?(\p{L}[^:：]*?)\s*[:：]/u.exec(line.text.slice(0, 2 * LONGEST_LEAD));
      const typed = found?.[1] ?? '';
      if (typed === '' || typed.length > LONGEST_LEAD) continue;
      const bare = typed.replace(/\s*[([][\p{Nd}–-]+[)\]]$/u, '');
      const number = bare.split(/\s+/).find((word) => numberOf(word, leads.numbers) !== null);
      const pattern = number === undefined ? bare : bare.replace(number, '{n}');
      // Slips are seldom in the first letter, and very short words are like too many others.
      const alike = known.flat().filter((lead) => lead.length > 4 && lead[0] === pattern[0]?.toLowerCase());
      const meant = closest(pattern, alike);
      if (meant === null) continue;
      const start = line.start + (found?.[0] ?? '').indexOf(typed);
      const span = { file: answer.file, start, end: start + typed.length };
      const lead = meant.replace('{n}', number ?? '2');
      report.warning(
        'scheme/near-lead',
        span,
        `“${typed}:” is read as part of the answer.`,
        `Did you mean “${lead.charAt(0).toUpperCase()}${lead.slice(1)}:”?`,
      );
    }
  }
}

type LevelLead = Extract<Lead, { kind: 'level' }>;

/**
 * Warns of levels that no mark or two levels fit: without marks, upside down, twice, overlapping, with holes, off the
 * top.
 */
export function checkLevels(
  sections: readonly Section[],
  answer: Fragment,
  marks: number | null,
  report: Report,
): void {
  const warn = (section: Section, message: string, hint: string) =>
    report.warning('scheme/levels', lineOf(section, answer), message, hint);
  const levels = sections.flatMap((section) => (section.lead?.kind === 'level' ? [{ section, ...section.lead }] : []));
  const known = levels.filter((entry) => entry.range !== null).sort((a, b) => a.level - b.level);
  for (const entry of levels) {
    if (entry.range === null)
      warn(entry.section, `Level ${entry.level} does not say its marks.`, 'Write them in brackets: Level 2 (5-8):');
  }
  known.forEach((entry, index) => {
    const [min, max] = entry.range ?? [0, 0];
    const below = known[index - 1];
    if (min > max)
      warn(entry.section, `Level ${entry.level} runs from ${min} to ${max}.`, 'Write the lower mark first.');
    if (below) checkNeighbours(below, entry, (message, hint) => warn(entry.section, message, hint));
    else if (min > 1)
      warn(entry.section, `No level gives ${stretch(1, min - 1)}.`, 'Let the lowest level begin at 1 mark.');
  });
  const top = known.at(-1);
  const highest = Math.max(...known.map((entry) => entry.range?.[1] ?? 0));
  if (top && marks !== null && highest !== marks) {
    warn(
      top.section,
      `The levels go up to ${count(highest)}, but the question has ${count(marks)}.`,
      'Make the top of the highest level equal to the marks of the question.',
    );
  }
}

function checkNeighbours(below: LevelLead, above: LevelLead, warn: Warn): void {
  const end = below.range?.[1] ?? 0;
  const start = above.range?.[0] ?? 0;
  const hint = 'Let each level begin one mark above the one below it.';
  if (above.level === below.level) warn(`Level ${above.level} is there twice.`, 'Give each level a number of its own.');
  else if (start <= end)
    warn(`Levels ${below.level} and ${above.level} overlap: both have ${count(Math.min(start, end))}.`, hint);
  else if (start > end + 1)
    warn(`Between levels ${below.level} and ${above.level} no level gives ${stretch(end + 1, start - 1)}.`, hint);
}

type Warn = (message: string, hint: string) => void;

/** Warns of points that cannot be had or cannot add up to the marks. */
export function checkPoints(
  scheme: Scheme,
  sections: readonly Section[],
  answer: Fragment,
  marks: number | null,
  report: Report,
): void {
  const leads = sections.filter((section) => section.kind === 'any-from');
  const first = leads[0] ?? sections.find((section) => section.kind === 'point');
  if (!first || scheme.kind !== 'points') return;
  const warnAt =
    (section: Section): Warn =>
    (message, hint) =>
      report.warning('scheme/points', lineOf(section, answer), message, hint);
  const [, second] = leads;
  if (second) {
    const hint = 'Make it one list, or two parts of the question.';
    warnAt(second)('A second “any … from”: only the first one counts.', hint);
  }
  checkSum(scheme, marks, warnAt(first));
}

function checkSum({ anyOf, points }: Scheme, marks: number | null, warn: Warn): void {
  if (points.length === 0) return;
  if (anyOf !== null && anyOf > points.length) {
    const listed = `${points.length} ${points.length === 1 ? 'is' : 'are'} listed`;
    warn(`${anyOf} are asked for, but only ${listed}.`, 'List more points, or ask for fewer.');
    return;
  }
  if (marks === null) return;
  const prices = points.map(priceOf);
  const known = prices.filter((price) => price !== null);
  const counted = anyOf ?? points.length;
  const listed = `${counted} ${counted === 1 ? 'point' : 'points'}`;
  if (known.length === prices.length) checkPriced(known, anyOf, marks, warn);
  else if (known.length > 0 || marks % counted === 0) return;
  else if (anyOf === null && counted > marks) {
    warn(`${listed} for ${count(marks)}.`, `If any ${marks} will do, begin with “Any ${marks} from:”.`);
  } else {
    warn(`${listed} cannot share ${count(marks)} evenly.`, 'Mend the marks, or end each point with its own: “… (2)”.');
  }
}

/** Points that each say their marks must reach the marks of the question. */
function checkPriced(prices: readonly number[], anyOf: number | null, marks: number, warn: Warn): void {
  const best = [...prices].sort((a, b) => b - a).slice(0, anyOf ?? prices.length);
  const sum = best.reduce((total, price) => total + price, 0);
  const enough = anyOf === null ? sum === marks : sum >= marks;
  if (!enough)
    warn(
      `The points add up to ${count(sum)}, but the question has ${count(marks)}.`,
      'Mend the marks of the points or of the question.',
    );
}

/** The marks that a point ends with, "… (2)" or "… [2]", or null. */
function priceOf(point: Scheme['points'][number]): number | null {
  const last = point.at(-1);
  const found = last?.kind === 'text' ? /[[(](\d{1,2})(?:\s+\p{L}+)?[\])]\s*$/u.exec(last.text) : null;
  return found ? Number(found[1]) : null;
}

function lineOf(section: Section, answer: Fragment): Span {
  return lineSpan(section.line, answer);
}
