import type { Report } from '../../model/diagnostic.ts';
import type { Attribute, ItemSource } from '../../model/item.ts';
import { type Fragment, isEmpty, lineSpan, type Span } from '../../model/source.ts';
import { textSpan, trimLine, withLines } from '../cut.ts';
import { type Asked, readAsked } from '../prompt.ts';
import { paragraph } from '../space.ts';
import { type Measured, measuredInlines, readMeasured } from './answer.ts';
import { isKnownUnit, MONEY, plainUnit } from './units.ts';
import { placesOf } from './value.ts';

export interface NumberAnswer {
  /** Its scheme begins with the number. */
  readonly asked: Asked;
  readonly measured: Measured;
  /** Unit that the author names for the answer line. */
  readonly unit: string | null;
  /** Decimal places or significant figures that pupils are told to give. */
  readonly rounding: Rounding | null;
}

export interface Rounding {
  readonly to: 'dp' | 'sf';
  readonly count: number;
}

const HOW = 'Write it on the first line of the answer: > 12.5 ± 0.1 cm';

/** The first line of an answer that says something. */
export function firstLine(answer: Fragment): string {
  return answer.lines.find(({ text }) => text.trim() !== '')?.text.trim() ?? '';
}

/** Reads a number, its tolerance and unit; what follows it is its mark scheme. */
export function parseNumber(item: ItemSource, report: Report): NumberAnswer | undefined {
  const at = item.answer.lines.findIndex(({ text }) => text.trim() !== '');
  const line = item.answer.lines[at];
  const read = line ? readMeasured(line.text.trim(), item.words) : null;
  if (!line || !read) {
    const span = line ? lineSpan(item.answer, trimLine(line)) : textSpan(item.stem);
    const message = line ? 'This is not a number with its unit.' : 'This question has no number for its answer.';
    report.error('number/no-number', span, message, HOW);
    return undefined;
  }
  const span = lineSpan(item.answer, trimLine(line));
  const rest = withLines(item.answer, item.answer.lines.slice(at + 1));
  const asked = readAsked({ ...item, answer: isEmpty(rest) ? withLines(rest, []) : rest }, item.body, report);
  const unit = readUnit(item, read, span, report);
  const measured = unit === null || read.unit !== null ? read : { ...read, unit, isBefore: MONEY.test(unit) };
  const { scheme } = asked;
  return {
    asked: {
      ...asked,
      scheme: {
        ...scheme,
        kind: scheme.kind === 'none' ? 'answer' : scheme.kind,
        answer: [paragraph(measuredInlines(measured)), ...scheme.answer],
      },
    },
    measured,
    unit,
    rounding: readRounding(item, read, span, report),
  };
}

function find(item: ItemSource, name: string): Attribute | undefined {
  return item.attributes.find((attribute) => attribute.name === name);
}

function readUnit(item: ItemSource, read: Measured, span: Span, report: Report): string | null {
  const entry = find(item, 'unit');
  if (!entry) return null;
  const unit = entry.value === true ? '' : plainUnit(entry.value);
  if (unit === '') {
    report.error('number/unit', entry.span, 'No unit is given.', 'Write it: {unit="m/s"}');
    return null;
  }
  if (read.unit !== null && read.unit !== unit) {
    const known = isKnownUnit(read.unit) ? 'Mend one of them.' : 'Write only the number in the answer.';
    report.error('number/unit', span, `The answer is in ${read.unit}, but unit says ${unit}.`, known);
  }
  return unit;
}

/** Most places or figures that can be asked for. */
const MOST = 10;

function readRounding(item: ItemSource, read: Measured, span: Span, report: Report): Rounding | null {
  const [dp, sf] = [find(item, 'dp'), find(item, 'sf')];
  const entry = dp ?? sf;
  if (!entry) return null;
  if (dp && sf) {
    report.error(
      'number/rounding',
      sf.span,
      'The answer is rounded in two ways.',
      'Keep dp (decimal places) or sf (significant figures).',
    );
  }
  const to = dp ? 'dp' : 'sf';
  const count = typeof entry.value === 'string' && /^\d{1,2}$/.test(entry.value.trim()) ? Number(entry.value) : 0;
  if (count < 1 || count > MOST) {
    const what = to === 'dp' ? 'decimal places' : 'significant figures';
    report.error(
      'number/rounding',
      entry.span,
      `${to} says how many ${what} pupils give.`,
      `Write a number from 1 to ${MOST}: {${to}=2}`,
    );
    return null;
  }
  if (to === 'dp' && placesOf(read.shown) !== count) {
    const has = placesOf(read.shown);
    report.warning(
      'number/rounding',
      span,
      `The answer has ${has} decimal places, but dp asks for ${count}.`,
      'Make the two agree.',
    );
  }
  return { to, count };
}
