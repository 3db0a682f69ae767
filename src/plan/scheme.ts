import type { Block, Blocks, Inline, Inlines } from '../model/block.ts';
import { text } from '../model/block.ts';
import type { Level, Scheme } from '../model/exercise.ts';
import { fill, semicolon, type Words } from '../model/words.ts';

/**
 * How a question is marked, as Blocks: the answer, the points under their lead, what else is accepted or not, the
 * levels as a table (highest first), indicative content and model answer, each under its lead word. Empty when the
 * scheme says nothing.
 */
export function schemeBlocks(scheme: Scheme, words: Words): Block[] {
  const print = words.print;
  return [
    ...(scheme.kind === 'any-valid' ? led(print.anyValid, scheme.answer) : scheme.answer),
    ...points(scheme, words),
    ...variants(print.accept, scheme.accept, words),
    ...variants(print.reject, scheme.reject, words),
    ...levels(scheme.levels, words),
    ...(scheme.indicative.length > 0 ? led(print.indicative, scheme.indicative) : []),
    ...(scheme.model.length > 0 ? led(print.model, scheme.model) : []),
  ];
}

/** True when the scheme says what is right, not only what else is: `schemeBlocks` can stand without the answer. */
export function saysAnswer(scheme: Scheme): boolean {
  const { kind, answer, points, levels, indicative, model } = scheme;
  return kind === 'any-valid' || [answer, points, levels, indicative, model].some((part) => part.length > 0);
}

/** True when there is more to say than a right answer: points, levels, what else to accept. */
export function isLongScheme(scheme: Scheme): boolean {
  const { kind, accept, reject, indicative, model } = scheme;
  return kind === 'levels' || kind === 'points' || [accept, reject, indicative, model].some((part) => part.length > 0);
}

function points({ points, lead, anyOf }: Scheme, words: Words): Block[] {
  if (points.length === 0) return [];
  const phrase = lead ?? (anyOf === null ? null : fill(words.print.anyFrom, { n: anyOf }));
  const led: Block[] = phrase === null ? [] : [{ kind: 'paragraph', content: [strong(`${phrase}:`)] }];
  return [...led, list(points)];
}

function list(points: readonly Inlines[]): Block {
  const items = points.map((content) => ({ marker: null, blocks: [{ kind: 'paragraph' as const, content }] }));
  return { kind: 'list', items };
}

/** "Accept: a; b". */
function variants(lead: string, variants: readonly Inlines[], words: Words): Block[] {
  if (variants.length === 0) return [];
  const joined = variants.flatMap((content, index) =>
    index === 0 ? content : [...text(semicolon(words)), ...content],
  );
  return [{ kind: 'paragraph', content: [strong(`${lead}:`), ...text(' '), ...joined] }];
}

/** A lead word, then what it leads: on one line when that begins with a paragraph. */
function led(lead: string, blocks: Blocks): Block[] {
  const [first, ...rest] = blocks;
  if (first?.kind !== 'paragraph') {
    return [{ kind: 'paragraph', content: [strong(blocks.length > 0 ? `${lead}:` : lead)] }, ...blocks];
  }
  return [{ kind: 'paragraph', content: [strong(`${lead}:`), ...text(' '), ...first.content] }, ...rest];
}

function strong(words: string): Inline {
  return { kind: 'strong', content: text(words) };
}

function levels(levels: readonly Level[], words: Words): Block[] {
  if (levels.length === 0) return [];
  const rows = [...levels]
    .sort((a, b) => b.level - a.level)
    .map((entry) => [text(fill(words.print.level, { n: entry.level })), range(entry), cell(entry.descriptor)]);
  return [
    {
      kind: 'table',
      caption: null,
      align: ['start', 'center', 'start'],
      // The phrase "Level {n}" without its number heads the column.
      head: [text(fill(words.print.level, { n: '' }).trim()), text(words.print.marks), text(words.print.markScheme)],
      rows,
      rowHeads: true,
    },
  ];
}

function range(level: Level): Inlines {
  return text(level.min === level.max ? String(level.max) : `${level.min}–${level.max}`);
}

/** Blocks in a table cell: paragraphs and list items, each on a line of its own. */
function cell(blocks: Blocks): Inlines {
  const lines = blocks.flatMap(linesOf);
  return lines.flatMap((line, index) => (index === 0 ? line : [{ kind: 'break' as const }, ...line]));
}

function linesOf(block: Block): readonly Inlines[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return [block.content];
    case 'list':
      return block.items.map((item) => [...text(`${item.marker ?? '•'} `), ...cell(item.blocks)]);
    case 'quote':
      return block.blocks.flatMap(linesOf);
    case 'code':
      return [[{ kind: 'code', text: block.text }]];
    case 'formula':
      return [[{ kind: 'math', tex: block.tex, span: block.span }]];
    case 'table':
      return [block.head, ...block.rows].map((row) =>
        row.flatMap((entry, i) => (i ? [...text(' · '), ...entry] : entry)),
      );
    default:
      // Pictures and forms have no place in a descriptor, and no line of text to stand for them.
      return [];
  }
}
