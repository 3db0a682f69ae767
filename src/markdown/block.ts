import type { Line } from '../model/source.ts';
import { takeComment } from './comment.ts';
import type { Context } from './context.ts';
import { takeFence } from './fence.ts';
import { takeFormula } from './formula.ts';
import { readLeaves } from './leaf.ts';
import { MAX_DEPTH } from './limits.ts';
import { takeList } from './list.ts';
import type { Later, Place, Taken } from './place.ts';
import { takeQuote } from './quote.ts';
import { withoutIndent } from './stretch.ts';

type Taker = (place: Place) => Taken | null;

const TAKERS: readonly Taker[] = [takeFence, takeFormula, takeComment, takeQuote, takeList];

/** Cuts lines into blocks, at any indent. Nothing is read before `Later` is called. */
export function cutBlocks(file: string, given: readonly Line[], context: Context, depth = 0): Later[] {
  const lines = [...given];
  const later: Later[] = [];
  const cut = (inside: readonly Line[]) => cutBlocks(file, inside, context, depth + 1);
  let run: Line[] = [];
  const flush = () => {
    if (run.some((line) => line.text !== '')) later.push(...readLeaves(file, run, context, cut));
    run = [];
  };
  let index = 0;
  while (index < lines.length) {
    const line = lines[index];
    if (!line) break;
    const place = { file, lines, index, context, cut, inParagraph: (run.at(-1)?.text ?? '').trim() !== '' };
    const taken = line.text.trim() === '' || depth > MAX_DEPTH ? null : takeBlock(place);
    if (!taken) {
      run.push(withoutIndent(line));
      index += 1;
      continue;
    }
    flush();
    later.push(...taken.later);
    index = taken.next;
    if (taken.rest) {
      index -= 1;
      lines[index] = taken.rest;
    }
  }
  flush();
  return later;
}

function takeBlock(place: Place): Taken | null {
  for (const take of TAKERS) {
    const taken = take(place);
    if (taken) return taken;
  }
  return null;
}
