import { type Inlines, text } from '../../model/block.ts';
import type { Words } from '../../model/words.ts';
import { isKnownUnit, MONEY, plainUnit, withCarets, withPowers } from './units.ts';
import { NUMBER, numberFrom } from './value.ts';

/** The right answer: a number, how near it must be met, and what it is measured in. */
export interface Measured {
  /** As typed, powers after `^`: "12.50", "3.0 × 10^8". */
  readonly shown: string;
  readonly value: number;
  /** As typed, with its sign: "0.1", "5%"; null: exactly. */
  readonly tolerance: string | null;
  /** How far an answer may be off. */
  readonly within: number;
  readonly unit: string | null;
  /** True: the unit stands before the number, as money does. */
  readonly isBefore: boolean;
}

const TOLERANCE = String.raw`\(?\s*(?:±|\+\s?/\s?[-−]|\+[-−])\s*(${NUMBER}\s?%?)\s*\)?`;
const SHAPE = new RegExp(
  `^(?<before>[£$€¥₹₪])?\\s?(?<number>${NUMBER})\\s*(?:${TOLERANCE})?\\s*(?<unit>[^\\d٠-٩۰-۹±()].*?)?\\s*(?:${TOLERANCE})?$`,
  'u',
);

/** Longest line that can be a number with its unit. */
const LONGEST = 80;

/** Reads "12.5 ± 0.1 cm", "£6.50", "3.0 × 10^8 m/s (±5%)"; null for anything else. */
export function readMeasured(line: string, words: Pick<Words, 'language'>): Measured | null {
  if (line.length > 2 * LONGEST) return null;
  const typed = withCarets(plainMaths(line))
    .replace(/[.\s]+$/, '')
    .trim();
  if (typed === '' || typed.length > LONGEST) return null;
  const found = SHAPE.exec(typed);
  const { before, number = '', unit } = found?.groups ?? {};
  const value = found ? numberFrom(number, words) : null;
  if (!found || value === null || !Number.isFinite(value)) return null;
  const [first, second] = [found[3], found[5]];
  const tolerance = (first ?? second ?? '').replace(/\s+/g, '') || null;
  if ((first && second) || (before && unit)) return null;
  const off = tolerance === null ? 0 : numberFrom(tolerance.replace('%', ''), words);
  if (off === null) return null;
  const isShare = tolerance?.endsWith('%') && plainUnit(unit ?? '') !== '%';
  return {
    shown: number
      .replace(/\s+/g, ' ')
      .replace(/^[-−]\s?/, '−')
      .replace(/\s*[x*]\s*10(?=\s*\^)/u, ' × 10')
      .trim(),
    value,
    tolerance,
    within: Math.abs(isShare ? (value * off) / 100 : off),
    unit: before ?? (unit ? plainUnit(unit) : null),
    isBefore: before !== undefined,
  };
}

/** True for what is plainly a measurement: a tolerance, money, or a unit that everyone knows; not "1920s". */
export function isMeasured(line: string, words: Pick<Words, 'language'>): boolean {
  const read = readMeasured(line, words);
  if (!read) return false;
  if (/\ds\b/.test(line)) return false;
  return (read.tolerance !== null && isUnit(read)) || (read.unit !== null && isUnit(read));
}

function isUnit({ unit }: Measured): boolean {
  return unit === null || MONEY.test(unit) || isKnownUnit(unit);
}

/** "12.5 cm (±0.1)", with powers raised. */
export function measuredInlines(measured: Measured): Inlines {
  const { shown, unit, isBefore, tolerance } = measured;
  const number = withPowers(shown);
  const behind = unit === null || isBefore ? [] : [...text(gapBefore(unit)), ...withPowers(unit)];
  const off = tolerance === null ? [] : text(` (±${tolerance})`);
  return [...(isBefore && unit ? text(unit) : []), ...number, ...behind, ...off];
}

/** "%" and "°" stand close to the number, other units behind a space that does not break. */
export function gapBefore(unit: string): string {
  return /^(?:%|‰|°(?!C|F))/.test(unit) ? '' : '\u00a0';
}

/** A formula that is only a number, without its signs. */
function plainMaths(line: string): string {
  return line
    .replace(/^\$(.*)\$$/, '$1')
    .replace(/\\(?:times|cdot)\b/g, '×')
    .replace(/\\pm\b/g, '±')
    .replace(/\\([%$£])/g, '$1')
    .replace(/\*\*/g, '');
}
