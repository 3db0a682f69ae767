import type { Direction } from './block.ts';

/** Languages written from the right, by the first part of their tag. */
const RIGHT_TO_LEFT = ['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'iw', 'ji', 'ps', 'sd', 'syr', 'ug', 'ur', 'yi'];

/** The direction in which a language is written, as far as its tag tells: a script that is named ("ku-Arab") decides. */
export function directionOf(language: string): Direction {
  const [primary = '', ...parts] = language.toLowerCase().split('-');
  if (parts.includes('latn') || parts.includes('cyrl')) return 'ltr';
  return RIGHT_TO_LEFT.includes(primary) || parts.includes('arab') || parts.includes('hebr') ? 'rtl' : 'ltr';
}
