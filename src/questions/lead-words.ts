import { fill, type Words } from '../model/words.ts';

type LeadName = 'accept' | 'reject' | 'level' | 'indicative' | 'model' | 'anyValid' | 'anyFrom' | 'note' | 'spag';

/** The lead words of a mark scheme, one spelling each: those that are written. `{n}` stands in `level`. */
export type LeadWords = Pick<Words['print'], LeadName>;

/** Every spelling that is read, in the topic's language and, since schemes are passed round, in English. */
export type ReadLeads = Pick<Words['read'], LeadName | 'numbers' | 'award' | 'or'>;

export const ENGLISH_LEADS: LeadWords = {
  accept: 'Accept',
  reject: 'Do not accept',
  level: 'Level {n}',
  indicative: 'Indicative content',
  model: 'Model answer',
  anyValid: 'Any valid answer',
  anyFrom: 'Any {n} from',
  note: 'Note',
  spag: 'SPaG',
};

const ENGLISH_NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const ENGLISH_REJECT = ['reject', 'do not accept'];

const writtenLeads = new WeakMap<Words, LeadWords>();

/**
 * The lead words that a topic in this language writes: as printed where that is read back, else the first that is
 * read. Made once a language.
 */
export function leadWords(words: Words): LeadWords {
  const leads = writtenLeads.get(words) ?? freshLeadWords(words);
  writtenLeads.set(words, leads);
  return leads;
}

function freshLeadWords(words: Words): LeadWords {
  const lead = (name: LeadName) => {
    const read = words.read[name];
    const printed = words.print[name];
    const first = read[0];
    if (first === undefined) return ENGLISH_LEADS[name];
    return read.includes(printed.toLowerCase()) ? printed : first.charAt(0).toUpperCase() + first.slice(1);
  };
  return {
    accept: lead('accept'),
    reject: lead('reject'),
    level: lead('level'),
    indicative: lead('indicative'),
    model: lead('model'),
    anyValid: lead('anyValid'),
    anyFrom: lead('anyFrom'),
    note: lead('note'),
    spag: lead('spag'),
  };
}

const knownLeads = new WeakMap<Words, ReadLeads>();

/** All spellings to read, longest first, so that "any {n} from" is tried before "any {n}". Made once a language. */
export function readLeads(words: Words): ReadLeads {
  const leads = knownLeads.get(words) ?? freshLeads(words);
  knownLeads.set(words, leads);
  return leads;
}

function freshLeads(words: Words): ReadLeads {
  const all = (name: keyof LeadWords) =>
    [...new Set([...words.read[name], ENGLISH_LEADS[name].toLowerCase()])].sort((a, b) => b.length - a.length);
  return {
    accept: all('accept'),
    reject: [...new Set([...all('reject'), ...ENGLISH_REJECT])],
    level: all('level'),
    indicative: all('indicative'),
    model: all('model'),
    anyValid: all('anyValid'),
    anyFrom: all('anyFrom'),
    note: all('note'),
    spag: all('spag'),
    award: [...new Set([...words.read.award, 'award'])],
    or: [...new Set([...words.read.or, 'or'])],
    numbers: words.read.numbers,
  };
}

/** The number that a word or figures say ("two", "2", "٢"), or null. */
export function numberOf(word: string, numbers: readonly string[]): number | null {
  const figures = westernFigures(word);
  if (/^\d{1,3}$/.test(figures)) return Number(figures);
  for (const list of [numbers, ENGLISH_NUMBERS]) {
    const index = list.indexOf(word.toLowerCase());
    if (index !== -1) return index + 1;
  }
  return null;
}

/** A pattern for every way to write a number up to ten, or any figure. */
export function numberPattern(numbers: readonly string[]): string {
  return ['[0-9٠-٩۰-۹]{1,3}', ...new Set([...numbers, ...ENGLISH_NUMBERS].map(escapePattern))].join('|');
}

export function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

/** Arabic-Indic and Persian figures as 0–9. */
export function westernFigures(text: string): string {
  return text.replace(/[٠-٩۰-۹]/g, (figure) => String((figure.codePointAt(0) ?? 0) & 0xf));
}

/** "Level 4" in the topic's words. */
export function levelLead(leads: LeadWords, level: number): string {
  return fill(leads.level, { n: level });
}
