import { type Inline, type Inlines, plainText } from './block.ts';

/** A full stop after one of these ends no sentence. */
const SHORTENED =
  /(?:^|[\s(“"‘'])(?:\p{Lu}|[a-z]|Mr|Mrs|Ms|Dr|Prof|St|Rev|Gen|Col|Capt|Sir|vs|etc|cf|ca|no|nos|vol|pp|ed|fig|approx|e\.g|i\.e|p\.m|a\.m)\.$/iu;
const END = /[.!?…؟۔。！？]+["'”’»)\]]*(?=\s|$)/gu;

/** The sentences of a paragraph, each with its inline marks; joined they are the paragraph, but for the spaces between. */
export function sentencesOf(content: Inlines): Inlines[] {
  const whole = plainText(content);
  const ends = sentenceEnds(whole);
  const parts = ends.map((end, index) => slice(content, index === 0 ? 0 : (ends[index - 1] ?? 0), end));
  return parts.map(trimmed).filter((part) => plainText(part).trim() !== '');
}

/** Offsets after each sentence; the last is the end of the text. */
function sentenceEnds(whole: string): number[] {
  const ends: number[] = [];
  for (const match of whole.matchAll(END)) {
    const end = match.index + match[0].length;
    const before = whole.slice(0, end);
    const next = whole.slice(end).trimStart()[0];
    const goesOn = next !== undefined && /\p{Ll}/u.test(next);
    if (!goesOn && !SHORTENED.test(before)) ends.push(end);
  }
  if (ends.at(-1) !== whole.length) ends.push(whole.length);
  return ends;
}

/** Inlines from one offset of their plain text to another. What has no parts (maths, a gap) goes with its first character. */
function slice(content: Inlines, from: number, to: number): Inline[] {
  const kept: Inline[] = [];
  let at = 0;
  for (const part of content) {
    const length = plainText([part]).length;
    const [start, end] = [Math.max(from - at, 0), Math.min(to - at, length)];
    const cut =
      length === 0 ? (at >= from && at < to ? part : null) : end > start ? within(part, start, end, length) : null;
    if (cut) kept.push(cut);
    at += length;
  }
  return kept;
}

function within(part: Inline, start: number, end: number, length: number): Inline | null {
  if (start === 0 && end === length) return part;
  switch (part.kind) {
    case 'text':
    case 'code':
      return { ...part, text: part.text.slice(start, end) };
    case 'emphasis':
    case 'strong':
    case 'sub':
    case 'sup':
    case 'strike':
    case 'link':
    case 'phrase':
      return { ...part, content: slice(part.content, start, end) };
    case 'math':
    case 'break':
    case 'gap':
    case 'noteref':
    case 'citation':
      return start === 0 ? part : null;
    default:
      return part satisfies never;
  }
}

/** Without white space and breaks at either end, and without footnote marks: what quotes a sentence has no footnotes. */
function trimmed(content: readonly Inline[]): Inlines {
  const parts = content.filter((part) => part.kind !== 'noteref');
  const space = (part: Inline | undefined) =>
    part !== undefined && plainText([part]).trim() === '' && part.kind !== 'math';
  while (space(parts[0])) parts.shift();
  while (space(parts.at(-1))) parts.pop();
  const [first] = parts;
  if (first?.kind === 'text') parts[0] = { ...first, text: first.text.trimStart() };
  const last = parts.at(-1);
  if (last?.kind === 'text') parts[parts.length - 1] = { ...last, text: last.text.trimEnd() };
  return parts;
}
