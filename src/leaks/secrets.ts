import type { Inline } from '../model/block.ts';
import { isInlines } from '../model/inlines.ts';
import type { Span } from '../model/source.ts';
import type { ResolvedNode, ResolvedQuestion, ResolvedTopic } from '../model/topic.ts';
import { isEntry, lineText, svgText } from './data.ts';
import { lineOf, tightly, wordsOf } from './fold.ts';

/** Something that no pupil may read. */
export interface Secret {
  /** As it is written, for the message. */
  readonly text: string;
  readonly words: readonly string[];
  /** The words as one line: see fold.ts. */
  readonly line: string;
  /** Letters and figures of a formula without gaps, or null when there is none in it. */
  readonly tight: string | null;
  /** Whose it is: "question 3a", "the teacher’s notes". */
  readonly of: string;
  readonly span: Span;
}

/** The fewest characters that are compared by their words: "B" and "12" stand on every sheet. */
const SHORTEST = 3;
/** Formulas are compared without their gaps, so they must be longer. */
const SHORTEST_TIGHT = 6;
/** What a teacher alone is told counts from so many words on: a shorter line is a label. */
export const LONG = 7;

/** Every answer of a topic, and the longer passages of what only a teacher is told, each once. */
export function secretsOf(topic: ResolvedTopic): readonly Secret[] {
  const found = new Map<string, Secret>();
  const isPrinted = printedNumbers(topic);
  const add = (text: string, hasMath: boolean, of: string, span: Span, least: number) => {
    const words = wordsOf(text);
    const line = lineOf(words);
    const tight = hasMath ? tightly(text) : null;
    const isLong = words.length >= least && words.join('').length >= SHORTEST && !isPrinted(words);
    if (!isLong && (tight === null || tight.length < SHORTEST_TIGHT)) return;
    if (found.has(line)) return;
    found.set(line, {
      text,
      words: isLong ? words : [],
      line,
      tight: tight && tight.length >= SHORTEST_TIGHT ? tight : null,
      of,
      span,
    });
  };
  const answers = (value: unknown, of: string, span: Span) =>
    underAnswer(value, (text, hasMath) => add(text, hasMath, of, span, 1));
  const notes = (value: unknown, span: Span) =>
    eachText(value, (text, hasMath) => add(text, hasMath, 'the teacher’s notes', span, LONG));
  const visit = (node: ResolvedNode): void => {
    if (node.kind === 'questions') for (const item of node.items) question(item, '');
    else if (node.kind === 'notes') notes(node.nodes, node.span);
    else if ('nodes' in node) for (const inner of node.nodes) visit(inner);
    else if (node.kind === 'block' && node.proposed) notes(node.block, node.span);
    else if (node.kind === 'source') answers(node.source, `“${node.source.label}”`, node.span);
    else if ('span' in node) answers(node, 'this topic', node.span);
  };
  const question = (item: ResolvedQuestion, owner: string): void => {
    const of = item.name === '' || item.number === null ? owner || 'a challenge question' : `question ${item.name}`;
    const { parts, ...own } = item;
    answers(own, of, item.span);
    for (const part of parts) question(part, of);
  };
  for (const node of topic.nodes) visit(node);
  return [...found.values()];
}

/** Numbers that stand on sheets for other reasons: marks, and every fifth line of a text with numbered lines. */
function printedNumbers({ marks, sources }: ResolvedTopic): (words: readonly string[]) => boolean {
  const isNumbered = sources.some(({ numbered }) => numbered);
  return (words) => {
    if (words.length !== 1 || !/^\d{3}$/.test(words[0] ?? '')) return false;
    const number = Number(words[0]);
    return number <= marks || (isNumbered && number % 5 === 0);
  };
}

type Found = (text: string, hasMath: boolean) => void;

/** Every text below a key `answer`, at any depth. */
function underAnswer(value: unknown, found: Found): void {
  if (Array.isArray(value)) for (const entry of value) underAnswer(entry, found);
  if (!isEntry(value)) return;
  for (const [key, inner] of Object.entries(value)) {
    if (key === 'answer') eachText(inner, found);
    else underAnswer(inner, found);
  }
}

/**
 * Every text of data that is an answer: lines, other accepted answers, words of a drawing. Of an exercise its scheme
 * alone: its prompt and options are printed; the brief is made of answers that are found elsewhere.
 */
function eachText(value: unknown, found: Found): void {
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    if (isInlines(items)) found(lineText(items), hasMath(items));
    else for (const entry of items) eachText(entry, found);
    return;
  }
  if (!isEntry(value)) return;
  for (const [key, inner] of Object.entries(value)) {
    if (key === 'brief') continue;
    if (key === 'exercise') eachText(isEntry(inner) ? inner.scheme : null, found);
    else if (key === 'accept' && Array.isArray(inner) && inner.every((entry) => typeof entry === 'string')) {
      for (const entry of inner) found(entry, false);
    } else if (key === 'svg' && typeof inner === 'string')
      for (const line of svgText(inner).split('\n')) found(line, false);
    else if (value.kind === 'formula' && key === 'tex') found(String(inner), true);
    else if (value.kind === 'code' && key === 'text') for (const line of String(inner).split('\n')) found(line, false);
    else eachText(inner, found);
  }
}

function hasMath(content: readonly Inline[]): boolean {
  return content.some((part) => part.kind === 'math' || ('content' in part && hasMath(part.content)));
}
