import { type Gap, plainText } from '../model/block.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { isInlines } from '../model/inlines.ts';
import type { ResolvedQuestion } from '../model/topic.ts';
import { askedIn, type Check, setsOf, warning } from './check.ts';

/** Shorter words stand in many sentences. */
const TELLING = 4;

/** Warns of gaps that several words fit, and of gaps whose word is printed beside them. */
export const cloze: Check = (topic) =>
  setsOf(topic.nodes)
    .flatMap(({ items }) => askedIn(items))
    .flatMap((question) => {
      const gaps = gapsIn([question.prompt, question.body])
        .map(wordsOf)
        .filter((words) => words.length > 0);
      return [...ambiguous(question, gaps), ...givenAway(question, gaps)];
    });

/** Every gap in running text, in the order of reading. */
function gapsIn(value: unknown): readonly Gap[] {
  if (Array.isArray(value)) return value.flatMap(gapsIn);
  if (typeof value !== 'object' || value === null) return [];
  if (isGap(value)) return value.shape === 'run' ? [value] : [];
  return Object.values(value).flatMap(gapsIn);
}

function isGap(value: object): value is Gap {
  return 'kind' in value && value.kind === 'gap';
}

/** What a gap accepts, the right word first. */
function wordsOf({ answer }: Gap): string[] {
  if (!answer) return [];
  return [plainText(answer.text), ...answer.accept].map(fold).filter((word) => word !== '');
}

function fold(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
}

/** Two gaps with different answers, of which one accepts what belongs into the other. */
function ambiguous(question: ResolvedQuestion, gaps: readonly (readonly string[])[]): Diagnostic[] {
  const found: Diagnostic[] = [];
  const seen = new Set<string>();
  gaps.forEach((gap, index) => {
    gaps.forEach((other, at) => {
      const [word] = other;
      if (at === index || word === undefined || word === gap[0] || !gap.includes(word)) return;
      if (seen.has(word)) return;
      seen.add(word);
      const message = `“${word}” belongs into gap ${at + 1}, and gap ${index + 1} accepts it too.`;
      const hint = 'Word one of the sentences so that only one of the answers fits, or accept the same in both.';
      found.push(warning('check/two-gaps', question.span, message, hint));
    });
  });
  return found;
}

/** A gap whose answer stands in the question itself. */
function givenAway(question: ResolvedQuestion, gaps: readonly (readonly string[])[]): Diagnostic[] {
  const text = ` ${textOf([...question.prompt, ...question.body])
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .toLowerCase()} `;
  const given = [...new Set(gaps.flatMap(([word = '']) => (word.length >= TELLING ? [word] : [])))].filter((word) =>
    text.includes(` ${word.replace(/[^\p{L}\p{N}]+/gu, ' ')} `),
  );
  if (given.length === 0) return [];
  const words = given.map((word) => `“${word}”`).join(', ');
  const message = `${words} ${given.length === 1 ? 'is the answer of a gap, and stands' : 'are answers of gaps, and stand'} in the question itself.`;
  return [
    warning('check/given-away', question.span, message, 'Word the sentence otherwise, or make another word the gap.'),
  ];
}

/** The words that are printed, without gaps, banks and what a teacher alone is told. */
function textOf(value: unknown): string {
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    return isInlines(items) ? plainText(items) : items.map(textOf).join(' ');
  }
  if (typeof value !== 'object' || value === null || ('kind' in value && value.kind === 'bank')) return '';
  return Object.entries(value)
    .map(([key, inner]) => (key === 'answer' ? '' : textOf(inner)))
    .join(' ');
}
