import type { Settings } from '../../model/settings.ts';
import { fill, type Words } from '../../model/words.ts';

/** Marks as the house prints them: "[4]", "[4 marks]", "(4)"; with SPaG "[16+4]". Null when there are none. */
export function markText(marks: number | null, spag: number, style: Settings['marks'], words: Words): string | null {
  if (marks === null) return null;
  const n = spag > 0 ? `${marks}+${spag}` : String(marks);
  if (style === 'round') return `(${n})`;
  if (style === 'brackets') return `[${n}]`;
  return `[${fill(marks + spag === 1 ? words.print.mark : words.print.markPlural, { n })}]`;
}
