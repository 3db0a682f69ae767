import { readBlocks } from '../../markdown/read.ts';
import type { Blocks } from '../../model/block.ts';
import type { Report } from '../../model/diagnostic.ts';
import type { ItemSource } from '../../model/item.ts';
import { isEmpty } from '../../model/source.ts';
import { type Bank, readBank } from '../bank.ts';
import { dedent, textSpan, withLines } from '../cut.ts';
import { answerText, commonWidth, gapsIn, mapGaps } from '../gaps.ts';
import { type Asked, readAsked, readOptions } from '../prompt.ts';

export interface Cloze extends Bank {
  /** Its stem may hold gaps too. */
  readonly asked: Asked;
  /** The text with gaps below the stem; empty when the gaps are in the stem. */
  readonly text: Blocks;
}

/** Reads text with `[[gap]]`s. Gaps get one width, and numbers when there are more than one. */
export function parseCloze(item: ItemSource, report: Report): Cloze | undefined {
  const read = readAsked(item, withLines(item.body, []), report, true);
  const body = isEmpty(item.body) ? [] : readBlocks(dedent(item.body), report, readOptions(item, true));
  const gaps = gapsIn([read.before, read.stem, body]);
  if (gaps.length === 0) {
    reportNoGap(item, report);
    return undefined;
  }
  const width = commonWidth(gaps);
  let count = 0;
  const settle = <T>(value: T): T =>
    mapGaps(value, (gap) => {
      count += 1;
      return { ...gap, width, number: gaps.length > 1 ? count : null };
    });
  const asked: Asked = { ...read, before: settle(read.before), stem: settle(read.stem) };
  const text = settle(body);
  const right = gaps.flatMap((gap) => [answerText(gap.answer?.text ?? []), ...(gap.answer?.accept ?? [])]);
  return { asked, text, ...readBank(item, 'cloze', right, report) };
}

/** A gap that could not be read has been reported already. */
function reportNoGap(item: ItemSource, report: Report): void {
  if (report.diagnostics.some(({ code }) => code.startsWith('markdown/gap'))) return;
  const hint = 'Write the answer in double brackets where the gap is to be: [[answer]]';
  report.error('cloze/no-gap', textSpan(item.stem), 'There is no gap to fill.', hint);
}
