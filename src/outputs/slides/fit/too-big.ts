import { plainText } from '../../../model/block.ts';
import type { Composed } from '../../../model/document.ts';
import type { Piece, SlidePlan } from '../body.ts';
import type { Fault } from './fit.ts';

type Problem = Composed<unknown>['problems'][number];

/** Letters by which what is too big is named. */
const NAMED = 60;

/** What no slide holds, with its first words, by how many pixels, where it stands, and what mends it. */
export function tooBig(plan: SlidePlan, { piece, how, by, words }: Fault): Problem {
  const size = `${by} ${by === 1 ? 'pixel' : 'pixels'} too ${how} for a slide, even at the smallest size`;
  return {
    severity: 'error',
    code: 'slides/too-big',
    message: `On the slide “${named(plainText(plan.title))}”, ${nameOf(piece)} is ${size}${sticksOut(piece, words)}.`,
    hint: hintFor(piece, how),
    place: piece.place ?? plan.place,
  };
}

/** A title that leaves no room for what it is the title of. */
export function titleTooBig(plan: SlidePlan, how: Fault['how'], by: number): Problem {
  return {
    severity: 'error',
    code: 'slides/too-big',
    message: `The heading “${named(plainText(plan.title))}” is ${by} ${by === 1 ? 'pixel' : 'pixels'} too ${how} for the top of a slide.`,
    hint: 'Make the heading shorter; what it says can stand in the text below it.',
    place: plan.place,
  };
}

/** The words that stick out, where they say more than the first words do. */
function sticksOut(piece: Piece, words: string | null): string {
  const drawn = piece.shape === 'block' && ['formula', 'image', 'drawing'].includes(piece.block.kind);
  return words === null || drawn || nameOf(piece).includes(words) ? '' : `: “${named(words)}”`;
}

function nameOf(piece: Piece): string {
  const words = named(wordsIn(piece));
  const kind = kindOf(piece);
  return words === '' ? kind : `${kind} “${words}”`;
}

function kindOf(piece: Piece): string {
  switch (piece.shape) {
    case 'block':
      return blockName(piece.block.kind);
    case 'question':
      return 'the question';
    case 'term':
      return 'the key word';
    case 'answer':
      return 'the answer';
    case 'step':
      return 'the step of the model answer';
    case 'lead':
    case 'label':
      return 'the text';
    default:
      return piece satisfies never;
  }
}

function blockName(kind: Extract<Piece, { shape: 'block' }>['block']['kind']): string {
  if (kind === 'formula' || kind === 'table' || kind === 'list' || kind === 'source') return `the ${kind}`;
  if (kind === 'image' || kind === 'drawing') return 'the picture';
  return kind === 'code' ? 'the program' : 'the text';
}

function hintFor(piece: Piece, how: Fault['how']): string {
  const kind = piece.shape === 'block' ? piece.block.kind : piece.shape;
  if (kind === 'formula')
    return how === 'wide'
      ? 'Break the formula over several lines: \\begin{aligned} … \\\\ … \\end{aligned}.'
      : 'Make two formulas of it, each between its own $$.';
  if (how === 'wide') return 'Use fewer columns or shorter words, or break the long word or line.';
  if (kind === 'question') return 'Make the question shorter, or make two of it.';
  return 'Make it shorter, or make two of it: two paragraphs, two items, two rows.';
}

/** The first words, in the order in which they are read. */
function wordsIn(value: unknown): string {
  if (Array.isArray(value)) return value.map(wordsIn).join(' ');
  if (typeof value !== 'object' || value === null) return '';
  return Object.entries(value)
    .map(([key, inner]) => {
      if (key === 'answer' || key === 'notes') return '';
      return typeof inner === 'string' ? (WORDS.has(key) ? inner : '') : wordsIn(inner);
    })
    .join(' ');
}

const WORDS = new Set(['text', 'tex', 'alt', 'term']);

function named(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  return line.length > NAMED ? `${line.slice(0, NAMED).trimEnd()}…` : line;
}
