import { didYouMean } from '../../model/closest.ts';
import type { Report } from '../../model/diagnostic.ts';
import type { Attribute } from '../../model/item.ts';
import type { Call } from '../activity.ts';

/** More questions, pairs or gaps than this no activity makes. */
const MOST = 40;

/** An attribute of a call; undefined when it is not there. */
export function attributeOf(call: Call, name: string): Attribute | undefined {
  return call.attributes.find((entry) => entry.name === name);
}

/** The attribute as a whole number from `least` to 40; null when it is not there, or when it is none, which is reported. */
export function wholeOf(call: Call, name: string, least: number, report: Report): number | null {
  const entry = attributeOf(call, name);
  if (!entry) return null;
  const value = typeof entry.value === 'string' && /^\d{1,3}$/.test(entry.value) ? Number(entry.value) : -1;
  if (value >= least && value <= MOST) return value;
  const message = `“${name}” takes a whole number from ${least} to ${MOST} here.`;
  report.error('activity/attribute', entry.span, message, `Write for example ${name}=${Math.max(4, least)}.`);
  return null;
}

/** The attribute as one of some words; the first of them when it is not there, or when it is another, which is reported. */
export function choiceOf<const Values extends readonly [string, ...string[]]>(
  call: Call,
  name: string,
  values: Values,
  report: Report,
): Values[number] {
  const entry = attributeOf(call, name);
  if (!entry) return values[0];
  const given = typeof entry.value === 'string' ? entry.value.trim().toLowerCase() : '';
  const found = values.find((value) => value === given);
  if (found !== undefined) return found;
  const message = `“${name}” takes ${values.join(' or ')}.`;
  report.error('activity/attribute', entry.span, message, didYouMean(given, values));
  return values[0];
}

/** What stands in brackets as one of some words; null when it is another, which is reported. Empty: the first. */
export function argumentOf<const Values extends readonly [string, ...string[]]>(
  call: Call,
  values: Values,
  report: Report,
): Values[number] | null {
  const given = (call.argument ?? values[0]).trim().toLowerCase();
  const found = values.find((value) => value === given);
  if (found !== undefined) return found;
  const message = `There is nothing called “${call.argument}” to make ::${call.name} of.`;
  report.error('activity/argument', call.span, message, didYouMean(given, values));
  return null;
}

/** Says that fewer can be made than the call asks for, and why. `attribute` is where the call asks. */
export function warnOfFewer(
  call: Call,
  what: string,
  wanted: number,
  made: number,
  why: string,
  report: Report,
  attribute = 'count',
): void {
  if (made >= wanted) return;
  const message = `::${call.name} asks for ${wanted} ${what}, and ${made} can be made well.${why === '' ? '' : ` ${why}`}`;
  const mend = made > 0 ? `Write ${attribute}=${made}` : `Take ${attribute} out`;
  report.warning('activity/fewer', call.span, message, `${mend}, or add to what it is made of.`);
}
