import { type Block, type Blocks, type LinesBlock, plainText } from '../../model/block.ts';

/** Ruled lines that a lined page (12 marks and more) begins with, before it takes what is left of its page. */
const LINED_PAGE = 18;

/** True for what is only there to be written in. */
export function isRoom(block: Block): boolean {
  return block.kind === 'lines' || block.kind === 'box' || block.kind === 'form';
}

/** mm of a ruled line, and of the four lines of a handwriting guide. */
export const LINE = 8.5;
const GUIDE = 17.5;

/** Room to write: how many lines, and the mm that one more takes. A box's lines are rows of its squares. */
export interface WritingRoom {
  readonly lines: number;
  readonly step: number;
  readonly fill: boolean;
}

/** The room of a block; null when it has none that can grow. */
export function roomOf(block: Block): WritingRoom | null {
  if (block.kind === 'lines' && block.count > 0) {
    return { lines: block.count, step: block.style === 'handwriting' ? GUIDE : LINE, fill: block.fill };
  }
  if (block.kind === 'box') {
    const step = boxStep(block.pattern);
    return { lines: Math.floor(block.height / step), step, fill: false };
  }
  if (block.kind !== 'form') return null;
  const lines = Math.min(...block.rows.flat().map((cell) => cell.lines));
  return lines > 0 && Number.isFinite(lines) ? { lines, step: LINE * block.rows.length, fill: false } : null;
}

/** mm of one row of squares; graph paper is ruled heavily every 10 mm. */
function boxStep(pattern: 'blank' | 'grid' | 'graph'): number {
  return pattern === 'graph' ? 10 : 5;
}

/** The block with some lines more. */
export function withMoreLines(block: Block, more: number): Block {
  if (more <= 0) return block;
  if (block.kind === 'lines') return { ...block, count: block.count + more };
  if (block.kind === 'box') return { ...block, height: block.height + more * boxStep(block.pattern) };
  if (block.kind !== 'form') return block;
  return { ...block, rows: block.rows.map((row) => row.map((cell) => ({ ...cell, lines: cell.lines + more }))) };
}

/** A lined page asks for less at first than it takes in the end, so that it need not begin a page. */
export function withLeastLines(block: Block): Block {
  return block.kind === 'lines' && block.fill ? { ...block, count: Math.min(block.count, LINED_PAGE) } : block;
}

/** For answers in exercise books: the answers of a room without the room. */
export function withoutRoom(block: Block): Blocks {
  switch (block.kind) {
    case 'lines':
      return block.answer ? [bare(block.label, block.answer.blocks)] : [];
    case 'box':
      return block.answer ? [bare(null, block.answer.blocks)] : [];
    case 'form':
      // An untitled cell has its title at the start of its row.
      return block.rows.flatMap((row) =>
        row.flatMap(({ title, answer }) =>
          answer ? [bare(title.length > 0 ? title : (row[0]?.title ?? title), answer.blocks)] : [],
        ),
      );
    default:
      return [block];
  }
}

/** For answers in exercise books: what a form asks for, as a list, each title once; null where it has no words. */
export function formTitles(block: Block): Block | null {
  if (block.kind !== 'form') return null;
  const titles = new Map(block.rows.flat().map(({ title }) => [plainText(title).trim(), title]));
  const items = [...titles].flatMap(([words, title]) =>
    /\p{L}/u.test(words) ? [{ marker: null, blocks: [{ kind: 'paragraph' as const, content: title }] }] : [],
  );
  return items.length > 0 ? { kind: 'list', items } : null;
}

function bare(label: LinesBlock['label'], blocks: Blocks): LinesBlock {
  return { ...bareRoom(), label, answer: { blocks } };
}

/** A space without room: what is said in it begins at once. */
export function bareRoom(): LinesBlock {
  return { kind: 'lines', count: 0, label: null, fill: false, style: 'solid' };
}

/** The room with other words where its answer was; in a form they stand in the first cell with lines. */
export function withAnswer(block: Block, blocks: Blocks): Block {
  if (block.kind === 'lines' || block.kind === 'box') return { ...block, answer: { blocks } };
  if (block.kind !== 'form') return block;
  const first = block.rows.flat().find(({ lines }) => lines > 0) ?? block.rows[0]?.[0];
  return {
    ...block,
    rows: block.rows.map((row) =>
      row.map((cell) => {
        const { title, lines, share } = cell;
        return cell === first ? { title, lines, share, answer: { blocks } } : { title, lines, share };
      }),
    ),
  };
}

/** True when something under the key `answer` is in the value, at any depth. */
export function holdsAnswer(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(holdsAnswer);
  if (typeof value !== 'object' || value === null) return false;
  return 'answer' in value || Object.values(value).some(holdsAnswer);
}

/** True when the room holds an answer. */
export function hasAnswer(block: Block): boolean {
  if (block.kind === 'lines' || block.kind === 'box')
    return block.answer !== undefined && block.answer.blocks.length > 0;
  return block.kind === 'form' && block.rows.flat().some((cell) => cell.answer !== undefined);
}
