import type { Inlines } from '../../model/block.ts';

/** Symbols of units, after a prefix or without: what tells a measurement from a number and a word. */
const BASES = [
  'm',
  'g',
  's',
  'A',
  'K',
  'mol',
  'N',
  'J',
  'W',
  'Pa',
  'V',
  'Ω',
  'F',
  'Hz',
  'T',
  'Wb',
  'Bq',
  'Sv',
  'Gy',
  'eV',
];
const PREFIXES = 'k|M|G|T|c|d|m|μ|µ|n|p|h';
const ALONE = [
  ...[
    'l',
    'L',
    'ml',
    'mL',
    'cl',
    'min',
    'h',
    'hr',
    'kWh',
    'MWh',
    'ha',
    't',
    '°',
    '°C',
    '°F',
    '%',
    '‰',
    'dB',
    'rad',
    'cal',
    'kcal',
  ],
  ...[
    'mph',
    'rpm',
    'atm',
    'bar',
    'ppm',
    'kB',
    'MB',
    'GB',
    'TB',
    'KiB',
    'MiB',
    'GiB',
    'bit',
    'bits',
    'byte',
    'bytes',
    'Mbps',
    'ohm',
    'ohms',
  ],
  ...[
    'metres',
    'meters',
    'centimetres',
    'kilometres',
    'millimetres',
    'grams',
    'kilograms',
    'litres',
    'liters',
    'seconds',
    'minutes',
    'hours',
  ],
  ...['newtons', 'joules', 'watts', 'volts', 'amps', 'degrees', 'moles'],
];

const UNIT = new RegExp(`^(?:(?:${PREFIXES})?(?:${BASES.join('|')})|${ALONE.join('|')})(?:\\^?[-−]?[1-9])?$`, 'u');

/** Signs of money that stand before a number, or behind it. */
export const MONEY = /^[£$€¥₹₪]$/u;

/** True for a unit that anyone would know as one: "cm", "m/s^2", "kg m^-3", "%". */
export function isKnownUnit(unit: string): boolean {
  const parts = unit.split(/[/·⋅×*\s]+/u).filter((part) => part !== '');
  return parts.length > 0 && parts.length <= 5 && parts.every((part) => UNIT.test(part) || MONEY.test(part));
}

/** A unit as it is written in one way: powers after `^`, whatever sign or tag they were typed with. */
export function plainUnit(typed: string): string {
  return withCarets(typed).replace(/\s+/g, ' ').trim();
}

/** Powers typed as `<sup>2</sup>`, `^2^`, `^{2}` or `²` as `^2`; dimensions such as `cm3` as `cm^3`. */
export function withCarets(typed: string): string {
  return typed
    .replace(/<sup>\s*([-−+]?\d{1,3})\s*<\/sup>/g, '^$1')
    .replace(/\^\{\s*([-−+]?\d{1,3})\s*\}/g, '^$1')
    .replace(/\^([-−+]?\d{1,3})\^/g, '^$1')
    .replace(/[⁺⁻⁰¹²³⁴-⁹]+/gu, (power) => `^${[...power].map((sign) => LOWERED[sign] ?? sign).join('')}`)
    .replace(/(?<=\p{L})([23])(?=$|[\s/·⋅])/gu, '^$1');
}

const RAISED = '⁺⁻⁰¹²³⁴⁵⁶⁷⁸⁹';
const LEVEL = '+-0123456789';
const LOWERED: Readonly<Record<string, string>> = Object.fromEntries(
  [...RAISED].map((sign, at) => [sign, LEVEL[at] ?? sign]),
);

/** Text with `^2` set as a power. */
export function withPowers(plain: string): Inlines {
  return plain.split(/(\^[-−+]?\d+)/).flatMap((part): Inlines => {
    if (part === '') return [];
    if (!/^\^[-−+]?\d/.test(part)) return [{ kind: 'text', text: part }];
    return [{ kind: 'sup', content: [{ kind: 'text', text: part.slice(1).replace('-', '−') }] }];
  });
}

/** Text with `^2` as the raised figures of Unicode, for programs. */
export function raised(plain: string): string {
  return plain.replace(/\^([-−+]?\d+)/g, (_, power: string) =>
    [...power.replace('−', '-')].map((sign) => RAISED[LEVEL.indexOf(sign)] ?? sign).join(''),
  );
}
