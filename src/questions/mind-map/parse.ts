import type { Inlines } from '../../model/block.ts';
import type { Report } from '../../model/diagnostic.ts';
import { attribute, type ItemSource } from '../../model/item.ts';
import { answersOf, shownPiece, warnOfLong, warnWhenFull } from '../blank-piece.ts';
import { readPiece } from '../boxed-bullets.ts';
import { aroundList } from '../bullets.ts';
import { fits } from '../drawing-words.ts';
import { checkCount } from '../lettered.ts';
import { type Centre, readCentre } from '../organiser-centre.ts';
import { type Asked, readAsked } from '../prompt.ts';
import { BLANK, BRANCH, INDENT, NAME } from './measures.ts';
import { cutNested, type NestedBullet } from './nested.ts';

export interface MindMap {
  readonly asked: Asked;
  readonly centre: Centre;
  readonly branches: readonly Branch[];
  /** True: all that stands below the branches' names is to be filled in. */
  readonly empty: boolean;
}

export interface Branch {
  readonly name: Inlines;
  /** With gaps; none: pupils fill it as they think right. */
  readonly twigs: readonly Inlines[];
}

const MOST = { branches: 8, twigs: 4 };

/** Reads bullets, and the bullets set in below them. */
export function parseMindMap(item: ItemSource, report: Report): MindMap | undefined {
  const list = cutNested(item.body);
  const asked = readAsked(item, aroundList(list, 'mind-map', report), report);
  const centre = readCentre(item, asked.stem, 'centre', 'mind-map', report);
  const { bullets } = list;
  const mend = 'Write them as bullets, with what belongs to each set in below it: - Economy';
  const count = { kind: 'mind-map', what: ['branch', 'branches'], fewest: 2, most: MOST.branches, mend } as const;
  if (!checkCount(bullets.length, count, item.span, report)) return undefined;
  const empty = attribute(item, 'empty') !== undefined;
  const branches = bullets.map((bullet) => readBranch(bullet, empty, item, report));
  const isFull = branches.every(
    ({ name, twigs }) =>
      twigs.length > 0 &&
      answersOf(name, false).length === 0 &&
      twigs.every((twig) => answersOf(twig, empty).length === 0),
  );
  warnWhenFull(isFull, 'mind-map', item.span, report);
  return { asked, centre, branches, empty };
}

function readBranch({ content, span, below }: NestedBullet, empty: boolean, item: ItemSource, report: Report): Branch {
  const extra = below[MOST.twigs];
  if (extra) {
    const message = `There are ${below.length} lines below this branch, and there is room for ${MOST.twigs}.`;
    report.error('mind-map/twigs', extra.span, message, 'Take some out, or make two branches of it.');
  }
  const name = readPiece(content, item, report, true);
  warnOfLong(!fits(shownPiece(name, false).answer, BRANCH - 4, NAME, 'normal'), 'mind-map', span, report);
  const twigs = below.slice(0, MOST.twigs).map((twig) => {
    const read = readPiece(twig.content, item, report, true);
    warnOfLong(!fits(shownPiece(read, empty).answer, BRANCH - INDENT - 2, BLANK), 'mind-map', twig.span, report);
    return read;
  });
  return { name, twigs };
}
