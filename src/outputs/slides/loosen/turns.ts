import type { Block, Blocks, Inlines } from '../../../model/block.ts';
import { plainText } from '../../../model/block.ts';

type Categories = Extract<Block, { kind: 'categories' }>;

/** Things to sort at a time; lines at the smallest size that they and their columns take; letters of such a line. */
const MOST = 8;
const LINES = 11;
const LINE = 70;

/** The things to sort in groups of about as many, each with all its columns: as many at a time as a slide holds. */
export function sortedInTurn(block: Categories): Blocks {
  const taken = block.items.map(({ content }) => linesOf(content, block.names.length));
  const groups = groupsOf(taken, MOST);
  const even = Math.ceil(block.items.length / Math.max(1, groups.length));
  const ends = groupsOf(taken, even);
  return ends.map((end, at) => ({ ...block, items: block.items.slice(ends[at - 1] ?? 0, end) }));
}

/** Lines of a thing where it waits, and in its column, were all in one. */
function linesOf(content: Inlines, columns: number): number {
  const letters = plainText(content).length;
  return letters / LINE + Math.ceil(letters / (LINE / Math.max(1, columns)));
}

/** Where each group ends. */
function groupsOf(taken: readonly number[], most: number): number[] {
  const ends: number[] = [];
  let lines = 0;
  let count = 0;
  taken.forEach((own, at) => {
    if (count > 0 && (count === most || lines + own > LINES)) {
      ends.push(at);
      lines = 0;
      count = 0;
    }
    lines += own;
    count += 1;
  });
  return [...ends, taken.length];
}
