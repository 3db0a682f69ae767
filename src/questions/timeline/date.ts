import { westernFigures } from '../lead-words.ts';

/** Years and months as one number: 1921.25 is April 1921. Null: no date that can be put on a scale. */
export function timeOf(date: string, language: string): number | null {
  const words = westernFigures(date).normalize('NFC').trim().toLowerCase();
  const isBefore = /\b(?:bce?|b\.\s?c\.(?:\s?e\.)?)$/.test(words);
  const bare = words.replace(/\b(?:bce?|ce|ad|b\.\s?c\.(?:\s?e\.)?)\s*$|^ad\s+/g, '').trim();
  const iso = /^(\d{3,4})-(\d{1,2})(?:-\d{1,2})?$/.exec(bare);
  if (iso) return inYear(Number(iso[1]), Number(iso[2]) - 1);
  const slashed = /^(?:\d{1,2}[/.])?(\d{1,2})[/.](\d{4})$/.exec(bare);
  if (slashed) return inYear(Number(slashed[2]), Number(slashed[1]) - 1);
  const year = /^(?:c\.?\s*)?(\d{1,4})$/.exec(bare)?.[1];
  if (year !== undefined) return isBefore ? -Number(year) : Number(year);
  const named = /^(?:\d{1,2}(?:st|nd|rd|th|er|\.|º)?\s+)?(?:de\s+)?(\p{L}{3,})\.?,?\s+(?:de\s+)?(\d{3,4})$/u.exec(bare);
  const month = named ? monthOf(named[1] ?? '', language) : -1;
  return named && month !== -1 ? inYear(Number(named[2]), month) : null;
}

function inYear(year: number, month: number): number | null {
  return month >= 0 && month < 12 ? year + month / 12 : null;
}

/** The month of a name or of its first three letters or more, in the topic's language or in English; -1: none. */
function monthOf(name: string, language: string): number {
  for (const tag of [language, 'en']) {
    const months = monthNames(tag);
    const found = months.findIndex((month) => month === name || (name.length >= 3 && month.startsWith(name)));
    if (found !== -1) return found;
  }
  return -1;
}

function monthNames(tag: string): readonly string[] {
  const format = new Intl.DateTimeFormat([tag, 'en'], { month: 'long', timeZone: 'UTC', calendar: 'gregory' });
  return Array.from({ length: 12 }, (_, month) =>
    format
      .format(Date.UTC(2001, month, 1))
      .normalize('NFC')
      .toLowerCase(),
  );
}
