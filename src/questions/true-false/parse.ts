import { readInlines } from '../../markdown/read.ts';
import type { Inlines } from '../../model/block.ts';
import type { Report } from '../../model/diagnostic.ts';
import type { ItemSource } from '../../model/item.ts';
import { type Fragment, isEmpty } from '../../model/source.ts';
import { plainArrows, splitArrow } from '../arrow.ts';
import { textSpan } from '../cut.ts';
import { type Asked, readAsked, readOptions } from '../prompt.ts';
import { cutTickItems, reportSame, reportStray, type TickItem, truthOf } from '../tick-items.ts';

export interface Statement {
  readonly content: Inlines;
  readonly isTrue: boolean;
  /** What stands after the arrow: the correction, or a remark on a true statement. Only teachers see it. */
  readonly correction: Inlines | null;
}

export interface TrueFalse {
  readonly asked: Asked;
  readonly statements: readonly Statement[];
}

/** Reads `- [T] …` and `- [F] … -> correction` lines. */
export function parseTrueFalse(item: ItemSource, report: Report): TrueFalse | undefined {
  const list = cutTickItems(item.body);
  const asked = readAsked(item, list.before, report);
  reportStray(list, item.body, 'true-false', report);
  if (list.items.length === 0) {
    report.error(
      'true-false/few',
      item.span,
      'There are no statements.',
      'Write them below it: - [T] …, - [F] … -> correction',
    );
    return undefined;
  }
  const parts = list.items.map((entry) => ({ entry, ...splitArrow(entry.content) }));
  reportSame(
    parts.map(({ entry, before }) => ({ content: before, span: entry.span })),
    'true-false',
    report,
  );
  const statements = parts.map(({ entry, before, after }): Statement => {
    checkStatement(entry, before, item, report);
    const read = (fragment: Fragment) => plainArrows(readInlines(fragment, report, readOptions(item)));
    if (after && isEmpty(after)) {
      report.error(
        'true-false/empty',
        entry.span,
        'Nothing stands after the arrow.',
        'Write the correction there, or take the arrow out.',
      );
    }
    const isTrue = truthOf(entry.mark, item.words) ?? true;
    return { content: read(before), isTrue, correction: after && !isEmpty(after) ? read(after) : null };
  });
  checkCorrections(
    statements,
    parts.map(({ before }) => before),
    report,
  );
  return { asked, statements };
}

function checkStatement(entry: TickItem, text: Fragment, item: ItemSource, report: Report): void {
  if (isEmpty(text))
    report.error(
      'true-false/empty',
      entry.span,
      'This statement is empty.',
      'Write its text after the box, or take the line out.',
    );
  if (truthOf(entry.mark, item.words) === null) {
    const message =
      entry.mark === '' ? 'This statement is neither true nor false.' : `“${entry.mark}” is neither true nor false.`;
    report.error('true-false/box', entry.boxSpan, message, 'Write T or F in the box: - [T], - [F]');
  }
}

/**
 * When one false statement has its correction, a pupil is asked to correct all of them: the key needs the others too.
 */
function checkCorrections(statements: readonly Statement[], texts: readonly Fragment[], report: Report): void {
  if (!statements.some((statement) => !statement.isTrue && statement.correction !== null)) return;
  statements.forEach((statement, index) => {
    const text = texts[index];
    if (statement.isTrue || statement.correction !== null || !text) return;
    report.warning(
      'true-false/no-correction',
      textSpan(text),
      'This false statement has no correction, but another one has.',
      'Write it after an arrow: -> correction',
    );
  });
}
