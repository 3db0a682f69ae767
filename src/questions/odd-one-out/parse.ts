import { readInlines } from '../../markdown/read.ts';
import { type Inlines, plainText } from '../../model/block.ts';
import type { Report } from '../../model/diagnostic.ts';
import type { ItemSource } from '../../model/item.ts';
import { isEmpty } from '../../model/source.ts';
import { plainArrows } from '../arrow.ts';
import { withoutBackslash } from '../backslash.ts';
import { aroundList, cutBullets } from '../bullets.ts';
import { textSpan } from '../cut.ts';
import { type Asked, readAsked, readOptions } from '../prompt.ts';
import { splitVariants } from '../variants.ts';
import { type CutSet, cutSet } from './entries.ts';

export interface OddSet {
  /** In the order of the author. */
  readonly entries: readonly { readonly content: Inlines; readonly isOdd: boolean }[];
  /** Each is accepted. */
  readonly reasons: readonly Inlines[];
}

export interface OddOneOut {
  readonly asked: Asked;
  readonly sets: readonly OddSet[];
}

const FEWEST = 3;
const MOST = 6;
const HOW = '- nepman · kulak · [x] Kronstadt · merchant -> the others are people';

/** Reads sets, a bullet each. */
export function parseOddOneOut(item: ItemSource, report: Report): OddOneOut | undefined {
  const list = cutBullets(item.body);
  const asked = readAsked(item, aroundList(list, 'odd-one-out', report), report);
  if (list.bullets.length === 0) {
    report.error(
      'odd-one-out/no-set',
      textSpan(item.stem),
      'There is no set to choose from.',
      `Write each on a line: ${HOW}`,
    );
    return undefined;
  }
  const sets = list.bullets.map(cutSet).map((set): OddSet => {
    checkSet(set, report);
    const read = (fragment: CutSet['entries'][number]['content']) =>
      withoutBackslash(plainArrows(readInlines(fragment, report, readOptions(item))), '·•؛');
    const entries = set.entries.map(({ content, isOdd }) => ({ content: read(content), isOdd }));
    checkSame(
      entries.map(({ content }) => plainText(content)),
      set,
      report,
    );
    const reasons = set.reasons === null ? [] : splitVariants(set.reasons).filter((reason) => !isEmpty(reason));
    return { entries, reasons: reasons.map(read) };
  });
  return { asked, sets };
}

function checkSet({ entries, reasons, span }: CutSet, report: Report): void {
  const error = (what: string, message: string, hint: string) =>
    report.error(`odd-one-out/${what}`, span, message, hint);
  const odd = entries.filter(({ isOdd }) => isOdd).length;
  if (entries.length < FEWEST || entries.length > MOST) {
    const count = entries.length === 1 ? 'one entry' : `${entries.length} entries`;
    error(
      'count',
      `This set has ${count}; it needs ${FEWEST} to ${MOST}.`,
      `Part them by a dot, a slash or a semicolon: ${HOW}`,
    );
  }
  if (entries.some(({ content }) => isEmpty(content))) {
    error('empty', 'An entry of this set is empty.', 'Write it, or take its sign out.');
  }
  if (odd === 0) error('no-odd', 'No entry of this set is marked as the odd one.', `Write [x] before it: ${HOW}`);
  else if (odd === entries.length) {
    error('all-odd', 'Every entry of this set is marked.', 'Leave [x] only before what may be named as the odd one.');
  }
  if (reasons === null || isEmpty(reasons)) {
    report.warning(
      'odd-one-out/no-reason',
      span,
      'This set does not say why.',
      'Write the reason for the key after an arrow, and others that are accepted after a semicolon: -> the others are people',
    );
  }
}

function checkSame(entries: readonly string[], { span }: CutSet, report: Report): void {
  const texts = entries.map((entry) => entry.trim().toLowerCase()).filter((entry) => entry !== '');
  if (new Set(texts).size === texts.length) return;
  report.error('odd-one-out/same', span, 'An entry is in this set twice.', 'Change one of the two.');
}
