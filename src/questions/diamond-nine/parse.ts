import type { Inlines } from '../../model/block.ts';
import type { Report } from '../../model/diagnostic.ts';
import type { ItemSource } from '../../model/item.ts';
import { readPiece } from '../boxed-bullets.ts';
import { aroundList, cutBullets } from '../bullets.ts';
import { type Ends, readEnds } from '../organiser-ends.ts';
import { type Asked, readAsked } from '../prompt.ts';
import { reportSame } from '../tick-items.ts';

export interface DiamondNine {
  readonly asked: Asked;
  /** Nine, as the author listed them. */
  readonly statements: readonly Inlines[];
  /** What top and bottom mean, where the author says so. */
  readonly ends: Ends | null;
  /** How it is marked, in the topic's words. */
  readonly judge: string;
}

const NINE = 9;

/** Reads the nine bullets below the stem. */
export function parseDiamondNine(item: ItemSource, report: Report): DiamondNine | undefined {
  const list = cutBullets(item.body);
  const asked = readAsked(item, aroundList(list, 'diamond-nine', report), report);
  const ends = readEnds(item, 'diamond-nine', report);
  const { bullets } = list;
  reportSame(bullets, 'diamond-nine', report);
  if (bullets.length !== NINE) {
    const count = bullets.length === 1 ? 'There is 1 statement' : `There are ${bullets.length || 'no'} statements`;
    const more = NINE - bullets.length;
    const hint =
      more > 0
        ? `Add ${more} more ${more === 1 ? 'bullet' : 'bullets'} below the question: - the sailors had mutinied`
        : `Take out ${-more}, or put two that are alike into one.`;
    report.error('diamond-nine/count', item.span, `${count}, and a diamond nine has nine.`, hint);
    return undefined;
  }
  return {
    asked,
    statements: bullets.map(({ content }) => readPiece(content, item, report)),
    ends,
    judge: item.words.print.organiser.judge,
  };
}
