import type { Words } from '../../model/words.ts';
import { westernFigures } from '../lead-words.ts';

/** A number as it is typed: "−1,200.5", "3/4", "2 1/2", "3.0 × 10^8". */
const DIGIT = '[\\d٠-٩۰-۹]';
const FIGURES = String.raw`${DIGIT}(?:${DIGIT}|[.,'٫٬\u00a0\u202f])*(?: ${DIGIT}{3}(?!${DIGIT}))*(?:[.,]${DIGIT}+)?`;
const POWER = String.raw`(?:\s*(?:×|x|\*|·)\s*10\s*\^\s*[-−+]?\d{1,3})`;
const FRACTION = String.raw`${DIGIT}{1,6}\s?/\s?${DIGIT}{1,5}`;
export const NUMBER = String.raw`[-−+]?\s?(?:${DIGIT}{1,6}\s${FRACTION}|${FRACTION}|${FIGURES}${POWER}?)`;

/** Languages that write 12,5 and 1.200. */
const COMMA = /^(?:de|fr|es|it|pt|nl|pl|ru|sv|da|no|nb|fi|cs|tr|uk|el|hu|ro)(?:-|$)/i;

/** What a number as typed comes to, or null when it is none ("1.2.3", a fraction of nothing). */
export function numberFrom(typed: string, { language }: Pick<Words, 'language'>): number | null {
  const plain = westernFigures(typed).replaceAll('−', '-').replace(/\s+/g, ' ').trim();
  const sign = plain.startsWith('-') ? -1 : 1;
  const bare = plain.replace(/^[-+]\s?/, '');
  const mixed = /^(?:(\d+) )?(\d+) ?\/ ?(\d+)$/.exec(bare);
  if (mixed) {
    const [, whole = '0', above = '', below = ''] = mixed;
    return Number(below) === 0 ? null : sign * (Number(whole) + Number(above) / Number(below));
  }
  const [, figures = '', power = '0'] = /^(.*?)(?: ?[×x*·] ?10 ?\^ ?([-+]?\d+))?$/u.exec(bare) ?? [];
  const decimal = decimalOf(figures.trim(), COMMA.test(language));
  return decimal === null ? null : sign * Number(`${decimal}e${Number(power)}`);
}

/** Figures with a point for decimals and nothing between thousands; null when the signs make no sense. */
function decimalOf(figures: string, comma: boolean): string | null {
  const bare = figures.replace(/[\s\u00a0\u202f'٬]/gu, '').replace('٫', '.');
  if (/^\d+(?:\.\d+)?$/.test(bare)) {
    return comma && /^[1-9]\d{0,2}(?:\.\d{3})+$/.test(bare) ? bare.replaceAll('.', '') : bare;
  }
  const groups = (sign: string, point: string) => new RegExp(`^\\d{1,3}(?:\\${sign}\\d{3})+(?:\\${point}\\d+)?$`);
  if (comma && /^\d+,\d+$/.test(bare)) return bare.replace(',', '.');
  if (groups(',', '.').test(bare)) return bare.replaceAll(',', '');
  if (groups('.', ',').test(bare)) return bare.replaceAll('.', '').replace(',', '.');
  return /^\d+,\d+$/.test(bare) ? bare.replace(',', '.') : null;
}

/** Decimal places of a number as typed. */
export function placesOf(typed: string): number {
  const figures = westernFigures(typed).replace(/\s*[×x*·]\s*10.*$/u, '');
  const found = /[.,٫](\d+)\s*$/.exec(figures);
  if (!found) return 0;
  // Three figures after the only comma are thousands.
  return found[0].startsWith(',') && found[1]?.length === 3 ? 0 : (found[1]?.length ?? 0);
}
