import { plainText } from '../../model/block.ts';
import type { Words } from '../../model/words.ts';
import type { Arrange } from '../type.ts';
import type { Choice } from './data.ts';

/**
 * Indexes of the options in the order in which they are printed: the author's until versions are asked for. Options keep
 * it in every version when the author says so, when they are numbers in order, or when one speaks of others by their
 * letters; "all of the above" stays last.
 */
export function optionOrder(data: Choice, words: Words, arrange?: Pick<Arrange, 'options'>): readonly number[] {
  const texts = data.options.map(({ content }) => plainText(content).trim());
  const written = texts.map((_, index) => index);
  const speaks = texts.map((option) => speaksOfOthers(option, words));
  if (!arrange || data.fixed || speaks.slice(0, -1).includes(true)) return written;
  if (isSorted(texts) || texts.some((option) => namesLetters(option, words))) return written;
  const movable = speaks.at(-1) ? texts.length - 1 : texts.length;
  return [...arrange.options(movable), ...written.slice(movable)];
}

/** "All of the above", "none of these", in the words of the topic's language. */
function speaksOfOthers(option: string, { read }: Words): boolean {
  const lower = option.toLowerCase();
  return read.lastOption.some((phrase) => lower.startsWith(phrase));
}

/** "Both A and C": at least two of the letters that options have. */
function namesLetters(option: string, { letters }: Words): boolean {
  const found = option.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => letters.slice(0, 8).includes(word));
  return new Set(found).size >= 2;
}

/** Numbers, amounts or years that rise or fall throughout. */
function isSorted(options: readonly string[]): boolean {
  const numbers = options.map(numberAt);
  if (numbers.length < 3 || numbers.some((number) => number === null)) return false;
  const steps = numbers.slice(1).map((number, index) => Math.sign((number ?? 0) - (numbers[index] ?? 0)));
  return steps.every((step) => step === 1) || steps.every((step) => step === -1);
}

/** The number with which an option begins ("£1,200", "−3 °C", "12.5 cm"), or null. */
function numberAt(option: string): number | null {
  const found = /^[^\p{L}\p{N}]*?([-−]?)[^\p{L}\p{N}]*?(\d[\d,   ]*(?:\.\d+)?)/u.exec(option);
  if (!found?.[2]) return null;
  const value = Number(found[2].replace(/[^\d.]/g, ''));
  return found[1] ? -value : value;
}
