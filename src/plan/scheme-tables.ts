import type { Block, Blocks, Inline, Inlines } from '../model/block.ts';
import { text } from '../model/block.ts';
import type { CheckPoint, Grid, Level, MarkRange, SpagBand } from '../model/exercise.ts';
import { fill, type Words } from '../model/words.ts';

/** Levels as a table, the highest first. */
export function levelTable(levels: readonly Level[], words: Words): Block[] {
  if (levels.length === 0) return [];
  const rows = [...levels]
    .sort((a, b) => b.level - a.level)
    .map((entry) => [text(fill(words.print.level, { n: entry.level })), range(entry), cell(entry.descriptor)]);
  // The phrase "Level {n}" without its number heads the column.
  return [bandTable(fill(words.print.level, { n: '' }).trim(), rows, words)];
}

/** Bands × objectives, each cell with its marks, in the author's order. */
export function gridTable({ heading, objectives, bands }: Grid, words: Words): Block {
  const heads = objectives.map(({ name, marks }) => (marks === null ? name : [...name, ...text(` (${marks})`)]));
  return {
    kind: 'table',
    caption: null,
    align: [heading, ...heads].map(() => 'start' as const),
    head: [heading.length > 0 ? heading : text(words.print.marking.band), ...heads],
    rows: bands.map(({ name, cells }) => [
      name,
      ...cells.map(({ marks, descriptor }) =>
        marks ? [strong(range(marks)), ...text(' '), ...descriptor] : descriptor,
      ),
    ]),
    rowHeads: true,
  };
}

/** Points with their marks, under the lead that says how many of them count. */
export function checklistTable(points: readonly CheckPoint[], lead: string | null, words: Words): Block[] {
  if (points.length === 0) return [];
  const { criterion } = words.print.marking;
  return [
    {
      kind: 'table',
      caption: null,
      align: ['start', 'center'],
      head: [text(lead ?? criterion), text(words.print.marks)],
      rows: points.map(({ marks, content }) => [content, text(marks === null ? '' : String(marks))]),
      rowHeads: false,
    },
  ];
}

/**
 * The bands of spelling, punctuation and grammar: the author's as a table, else the usual ones in a line, said to be so.
 * None when there is nothing to say.
 */
export function spagBlocks(bands: readonly SpagBand[], marks: number, words: Words): Block[] {
  if (bands.length === 0 && marks === 0) return [];
  const { title, usual } = words.print.spagBands;
  const lead = strong(text(`${marks > 0 ? `${title} (${marks})` : title}:`));
  if (bands.length > 0) {
    const rows = bands.map((band) => [band.name, band.marks ? range(band.marks) : [], band.descriptor]);
    return [{ kind: 'paragraph', content: [lead] }, bandTable(words.print.marking.band, rows, words)];
  }
  const line = usualBands(marks, words).flatMap(
    ({ name, descriptor, ...band }, index): Inlines => [
      ...text(index === 0 ? ' ' : ' · '),
      strong(text(`${name} (${rangeOf(band)})`)),
      ...text(` ${descriptor}`),
    ],
  );
  return [{ kind: 'paragraph', content: [lead, ...line, ...text(` (${usual})`)] }];
}

/** High, intermediate and threshold, as far as there are marks for three: 4 marks are 4, 2–3 and 1. */
function usualBands(marks: number, { print }: Words) {
  const { high, highText, intermediate, intermediateText, threshold, thresholdText } = print.spagBands;
  const low = marks > 1 ? Math.max(1, Math.floor(marks / 3)) : 0;
  const middle = marks > 2 ? Math.max(low, Math.min(marks - 1, Math.ceil((marks * 2) / 3))) : low;
  const bands = [
    { name: high, min: middle + 1, max: marks, descriptor: highText },
    { name: intermediate, min: low + 1, max: middle, descriptor: intermediateText },
    { name: threshold, min: 1, max: low, descriptor: thresholdText },
  ];
  return bands.filter(({ min, max }) => min <= max);
}

/** Bands, their marks, and what they are given for. */
function bandTable(heading: string, rows: readonly (readonly Inlines[])[], { print }: Words): Block {
  return {
    kind: 'table',
    caption: null,
    align: ['start', 'center', 'start'],
    head: [text(heading), text(print.marks), text(print.markScheme)],
    rows,
    rowHeads: true,
  };
}

function strong(content: Inlines): Inline {
  return { kind: 'strong', content };
}

function range(marks: MarkRange): Inlines {
  return text(rangeOf(marks));
}

/** "2–3", or "4". */
function rangeOf({ min, max }: MarkRange): string {
  return min === max ? String(max) : `${min}–${max}`;
}

/** Short heads of rows ("Level 4") are not broken over two lines. */
export function withWholeHeads(block: Block): Block {
  if (block.kind !== 'table' || !block.rowHeads) return block;
  const whole = (cell: Inlines): Inlines =>
    cell.map((part) =>
      part.kind === 'text' && part.text.length < 16 ? { ...part, text: part.text.replaceAll(' ', '\u00a0') } : part,
    );
  return { ...block, rows: block.rows.map(([head, ...cells]) => (head ? [whole(head), ...cells] : cells)) };
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
