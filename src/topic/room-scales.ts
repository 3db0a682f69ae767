import type { Report } from '../model/diagnostic.ts';
import type { Attribute } from '../model/item.ts';
import type { AxesRoom, Axis, NumberLineRoom, Place, Scale } from '../model/room.ts';

/** Most steps of a line or an axis that a page has room for. */
const MOST_STEPS = 40;
const MOST_AXIS = { x: 30, y: 40 } as const;
const NUMBER = String.raw`[-−]?\d{1,7}(?:[.,]\d{1,4})?`;
const LINE_SHAPE = 'number-line="0..10 step 1"';
const AXES_SHAPE = 'axes="x: time (s) 0..10 step 2; y: distance (m) 0..50 step 10"';

/** Reads `0..10 step 1; answer 3, 7`. */
export function readNumberLine(entry: Attribute, report: Report): NumberLineRoom | null {
  const wrong = reporter(entry, LINE_SHAPE, report);
  const [first = '', ...rest] = piecesOf(entry);
  const scale = readScale(first, MOST_STEPS, 'The number line', wrong);
  if (!scale) return null;
  const values: number[] = [];
  for (const piece of rest) {
    const listed =
      /^answer\s*:?\s*(.+)$/i.exec(piece)?.[1]?.split(scale.decimal === ',' ? /\s*,\s+|\s+/ : /[\s,]+/) ?? [];
    if (listed.length === 0 || !listed.every((one) => new RegExp(`^${NUMBER}$`).test(one))) {
      return wrong(`“${piece}” cannot be read.`, 'After a semicolon come the places to be marked: answer 3, 7');
    }
    const out = listed.find((one) => !isOn(numberOf(one), scale));
    if (out !== undefined)
      return wrong(`${out} is not on the number line.`, 'Make the line longer, or mend the answer.');
    values.push(...listed.map(numberOf));
  }
  return { kind: 'number-line', scale, ...(values.length > 0 ? { answer: { values } } : {}) };
}

/** Reads `x: time (s) 0..10 step 2; y: distance (m) 0..50 step 10; answer (2, 10) (4, 20); line (0, 0) (10, 50)`. */
export function readAxes(entry: Attribute, report: Report): AxesRoom | null {
  const wrong = reporter(entry, AXES_SHAPE, report);
  const found: { x: Axis | null; y: Axis | null } = { x: null, y: null };
  const places: Record<'answer' | 'line', Place[]> = { answer: [], line: [] };
  for (const piece of piecesOf(entry).filter((one) => one !== '')) {
    const [, name, said = ''] = /^(x|y|answer|line)\s*:?\s*(.*)$/is.exec(piece) ?? [];
    const key = name?.toLowerCase();
    if (key === 'x' || key === 'y') {
      if (found[key]) return wrong(`The axis ${key} is given twice.`, 'Name one axis x and the other y.');
      found[key] = readAxis(said, key, wrong);
      if (!found[key]) return null;
    } else if (key === 'answer' || key === 'line') {
      const read = readPlaces(said);
      if (!read) return wrong(`“${piece}” cannot be read.`, `Write places as (2, 10): ${key} (2, 10) (4, 20)`);
      places[key].push(...read);
    } else return wrong(`“${piece}” is neither an axis nor an answer.`, null);
  }
  const { x, y } = found;
  if (!x || !y) return wrong(`The axis ${x ? 'y' : 'x'} is missing.`, null);
  const out = [...places.answer, ...places.line].find(([across, up]) => !isOn(across, x) || !isOn(up, y));
  if (out) return wrong(`(${out.join(', ')}) is not on the graph.`, 'Make the axes longer, or mend the answer.');
  const { answer: points, line } = places;
  return { kind: 'axes', x, y, ...(points.length + line.length > 0 ? { answer: { points, line } } : {}) };
}

type Wrong = (message: string, hint: string | null) => null;

function reporter(entry: Attribute, shape: string, report: Report): Wrong {
  return (message, hint) => {
    report.error(`questions/${entry.name}`, entry.span, message, hint ?? `Write for example ${shape}.`);
    return null;
  };
}

function piecesOf({ value }: Attribute): string[] {
  const pieces = (value === true ? '' : value).split(/[;؛]/).map((piece) => piece.trim());
  return pieces.filter((piece, index) => piece !== '' || index === 0);
}

/** An axis: its title, then its numbers. */
function readAxis(text: string, name: 'x' | 'y', wrong: Wrong): Axis | null {
  const cut = new RegExp(`^(.*?)\\s*(${NUMBER}\\s*(?:\\.\\.|…).*)$`, 's').exec(text);
  const scale = readScale(cut?.[2] ?? text, MOST_AXIS[name], `The axis ${name}`, wrong);
  return scale && { title: (cut?.[1] ?? '').replace(/[:,]\s*$/, ''), ...scale };
}

/** "0..10 step 2": a whole number of steps, not more than `most`. */
function readScale(text: string, most: number, what: string, wrong: Wrong): Scale | null {
  const shape = new RegExp(`^(${NUMBER})\\s*(?:\\.\\.\\.?|…)\\s*(${NUMBER})(?:\\s+step\\s+(${NUMBER}))?$`, 'i').exec(
    text,
  );
  if (!shape) return wrong(`${what} does not say from where to where it goes.`, null);
  const [, first = '', last = '', each = '1'] = shape;
  const [from, to, step] = [numberOf(first), numberOf(last), numberOf(each)];
  if (!(step > 0)) return wrong(`${what} has the step ${each}.`, 'A step is more than 0: step 2');
  if (!(to > from)) return wrong(`${what} goes from ${first} to ${last}.`, 'Write the smaller number first.');
  const steps = (to - from) / step;
  if (Math.abs(steps - Math.round(steps)) > 1e-6) {
    return wrong(
      `${what} does not end on a step: from ${first} to ${last} in steps of ${each}.`,
      'Change the end or the step.',
    );
  }
  if (Math.round(steps) > most) {
    return wrong(`${what} has ${Math.round(steps)} steps; there is room for ${most}.`, 'Make the step larger.');
  }
  return { from, to, step, decimal: /,/.test(`${first}${last}${each}`) ? ',' : '.' };
}

function readPlaces(text: string): Place[] | null {
  const one = new RegExp(`\\(\\s*(${NUMBER})\\s*(?:,\\s*|\\s+)\\s*(${NUMBER})\\s*\\)`, 'g');
  const places = [...text.matchAll(one)].map(([, across = '', up = '']): Place => [numberOf(across), numberOf(up)]);
  const rest = text.replace(one, '').replace(/[\s,]/g, '');
  return places.length > 0 && rest === '' ? places : null;
}

function numberOf(text: string): number {
  return Number(text.replace('−', '-').replace(',', '.'));
}

function isOn(value: number, { from, to }: Scale): boolean {
  return value >= from && value <= to;
}
