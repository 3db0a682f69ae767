import { LEVEL } from '../../layout/paper.ts';
import { type Block, type Blocks, type Inlines, plainText, text } from '../../model/block.ts';
import type { Scheme } from '../../model/exercise.ts';
import type { ResolvedQuestion } from '../../model/topic.ts';
import type { Words } from '../../model/words.ts';
import { sharesOf } from '../../plan/objectives.ts';
import { type SchemeParts, saysAnswer, schemeParts } from '../../plan/scheme.ts';
import { withWholeHeads } from '../../plan/scheme-tables.ts';
import type { SchemeRow } from './body.ts';

/** A question in the mark scheme: its row, and what stands below it in the width of the page. */
export interface Marked {
  readonly row: SchemeRow;
  readonly wide: Blocks;
}

/** Characters and lines beyond which an answer is set in the width of the page: a row is never taller than a page. */
const LONGEST = { characters: 700, lines: 14 } as const;

/** The rows of a question: its own, or those of its parts. */
export function markedRows(question: ResolvedQuestion, words: Words): readonly Marked[] {
  if (question.parts.length > 0) return question.parts.flatMap((part) => markedRows(part, words));
  const { answer, guidance, wide } = partsOf(question, words);
  const fits = isShort(answer) && isShort(guidance);
  const below = [...(fits ? [] : [...answer, ...guidance]), ...wide].map(withWholeHeads);
  const core = question.level === 'core';
  return [
    {
      row: {
        kind: 'row',
        number: numberOf(question),
        // What stands below says nothing without its question.
        answer: fits && answer.length > 0 ? answer : below.length > 0 ? stemOf(question) : [],
        guidance: fits ? guidance : [],
        marks: core && question.marks !== null ? marksOf(question) : '',
        objectives: core ? objectiveLines(question) : [],
      },
      wide: below,
    },
  ];
}

/** "3a.ii"; "1" for the first of a starter, whose heading says what it is; ▲ for a challenge. */
function numberOf({ name, level, number }: ResolvedQuestion): string {
  if (level === 'challenge') return number === null ? LEVEL.challenge : `${LEVEL.challenge} ${number}`;
  return name.replace(/^\p{L}+(?=\p{N})/u, '');
}

function marksOf({ marks, spag }: ResolvedQuestion): string {
  return spag > 0 ? `${marks}+${spag}` : String(marks);
}

function objectiveLines({ objectives, marks }: ResolvedQuestion): readonly string[] {
  const shares = sharesOf(objectives, marks);
  if (!shares) return objectives.map(({ name }) => name);
  return shares.map((share) =>
    shares.length === 1 && share.marks === marks ? share.name : `${share.name}\u00a0${share.marks}`,
  );
}

/** The scheme in its parts, led by the answer in a line where the scheme does not say it: a letter, the words of gaps. */
function partsOf({ answer, spag, body }: ResolvedQuestion, words: Words): SchemeParts {
  if (!answer) return { answer: [], guidance: [], wide: [] };
  const { exercise } = answer;
  const brief = matchedLetters(body) ?? answer.brief;
  const parts = schemeParts(compact(exercise.scheme), words, spag);
  const { kind } = exercise.response;
  const toldByScheme = saysAnswer(exercise.scheme) && (kind === 'open' || kind === 'text');
  const [first] = parts.answer;
  const said = first?.kind === 'paragraph' ? plainText(first.content) : '';
  if (brief.length === 0 || toldByScheme || said.includes(plainText(brief))) return parts;
  return { ...parts, answer: [{ kind: 'paragraph', content: brief }, ...parts.answer] };
}

/** "nucleus: **B** holds the genes · …": what pupils write beside each entry is a letter, another in each version. */
function matchedLetters(body: Blocks): Inlines | null {
  const match = body.find((block) => block.kind === 'match');
  if (match?.kind !== 'match') return null;
  return match.left.flatMap(({ content, answer }, index): Inlines => {
    const partner = match.right.find(({ label }) => label === answer?.partner);
    if (!partner) return [];
    const letter = { kind: 'strong', content: text(partner.label) } as const;
    return [...text(index === 0 ? '' : ' · '), ...content, ...text(': '), letter, ...text(' '), ...partner.content];
  });
}

/** A model answer is in the key; here it only stands where nothing else says how to mark. */
function compact(scheme: Scheme): Scheme {
  const rest = { ...scheme, model: [] };
  return saysAnswer(rest) ? rest : scheme;
}

/** Characters of a question that is said whole; of a longer one its last paragraph. */
const STEM = 260;

function stemOf({ prompt }: ResolvedQuestion): Blocks {
  const asked = prompt.filter((block) => block.kind === 'paragraph' || block.kind === 'quote');
  const length = asked.flatMap(linesOf).reduce((sum, line) => sum + (line?.length ?? 0), 0);
  return length <= STEM ? asked : asked.filter((block) => block.kind === 'paragraph').slice(-1);
}

/** True for text that is surely lower than a page in a column. */
function isShort(blocks: Blocks): boolean {
  const lines = blocks.flatMap(linesOf);
  const characters = lines.reduce((sum, line) => sum + (line === null ? LONGEST.characters + 1 : line.length), 0);
  return characters <= LONGEST.characters && lines.length <= LONGEST.lines;
}

/** The words of each line; null for what is no text. */
function linesOf(block: Block): readonly (string | null)[] {
  switch (block.kind) {
    case 'paragraph':
      return splitLines(block.content);
    case 'quote':
      return block.blocks.flatMap(linesOf);
    case 'list':
      return block.items.flatMap((item) => item.blocks.flatMap(linesOf));
    case 'formula':
      return [block.tex, ''];
    default:
      return [null];
  }
}

function splitLines(content: Inlines): string[] {
  const breaks = content.filter((part) => part.kind === 'break').length;
  return [plainText(content), ...Array.from({ length: breaks }, () => '')];
}
