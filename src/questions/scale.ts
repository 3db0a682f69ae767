import type { Scale } from '../model/room.ts';
import type { Words } from '../model/words.ts';

/** The numbers at the marks of a scale, first and last among them. */
export function marksOf({ from, to, step }: Scale): readonly number[] {
  const count = Math.max(1, Math.round((to - from) / step));
  return Array.from({ length: count + 1 }, (_, index) => rounded(from + index * step));
}

/** A number as the author writes numbers, with a true minus. */
export function written(value: number, decimal: Scale['decimal']): string {
  const digits = String(rounded(value)).replace('.', decimal);
  return digits.replace('-', '\u2212');
}

/** A number whose sign stays before it among words that are read from the right. */
export function leftToRight(number: string, { direction }: Pick<Words, 'direction'>): string {
  return direction === 'rtl' && number.startsWith('\u2212') ? `\u200e${number}` : number;
}

/** Every how many marks a number is printed, when it takes `width` mm and marks are `step` mm apart. */
export function labelledEvery(width: number, step: number): number {
  return [1, 2, 5, 10, 20, 50].find((every) => every * step >= width) ?? 100;
}

/** mm that the widest of some numbers takes in small type. */
export function widthOf(numbers: readonly string[]): number {
  return Math.max(...numbers.map((number) => number.length)) * 1.9 + 1.5;
}

function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
