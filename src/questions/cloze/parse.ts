import { readBlocks } from '../../markdown/read.ts';
import type { Blocks, Inlines } from '../../model/block.ts';
import type { Report } from '../../model/diagnostic.ts';
import type { Attribute, ItemSource } from '../../model/item.ts';
import { isEmpty } from '../../model/source.ts';
import { readList } from '../attribute-list.ts';
import { dedent, textSpan, withLines } from '../cut.ts';
import { type Asked, readAsked, readOptions } from '../prompt.ts';
import { answerText, commonWidth, gapsIn, mapGaps } from './gaps.ts';

export interface Cloze {
  /** Its stem may hold gaps too. */
  readonly asked: Asked;
  /** The text with gaps below the stem; empty when the gaps are in the stem. */
  readonly text: Blocks;
  readonly bank: boolean;
  readonly decoys: readonly Inlines[];
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
  const decoys = decoysOf(item, report);
  checkDecoys(
    decoys.map(answerText),
    gaps.flatMap((gap) => [answerText(gap.answer?.text ?? []), ...(gap.answer?.accept ?? [])]),
    item,
    report,
  );
  return { asked, text, bank: decoys.length > 0 || find(item, 'bank') !== undefined, decoys };
}

/** A gap that could not be read has been reported already. */
function reportNoGap(item: ItemSource, report: Report): void {
  if (report.diagnostics.some(({ code }) => code.startsWith('markdown/gap'))) return;
  const hint = 'Write the answer in double brackets where the gap is to be: [[answer]]';
  report.error('cloze/no-gap', textSpan(item.stem), 'There is no gap to fill.', hint);
}

function find(item: ItemSource, name: string): Attribute | undefined {
  return item.attributes.find((attribute) => attribute.name === name);
}

function decoysOf(item: ItemSource, report: Report): readonly Inlines[] {
  const bank = find(item, 'bank');
  if (bank && bank.value !== true) {
    report.error(
      'cloze/bank',
      bank.span,
      'The bank is made of the answers and takes no words of its own.',
      'Write {bank}, and words that fit no gap as {decoys="…, …"}.',
    );
  }
  const entry = find(item, 'decoys');
  if (!entry) return [];
  const decoys = readList(entry, 'semicolon-or-comma', item, report);
  if (decoys.length === 0) {
    report.error(
      'cloze/decoys',
      entry.span,
      'No decoys are given.',
      'Write words that fit no gap: {decoys="wages, rent"}',
    );
  }
  return decoys;
}

/** A decoy that is right is none. */
function checkDecoys(decoys: readonly string[], answers: readonly string[], item: ItemSource, report: Report): void {
  const span = find(item, 'decoys')?.span ?? null;
  const taken = new Set(answers.map((answer) => answer.toLowerCase()));
  for (const decoy of decoys) {
    if (taken.has(decoy.toLowerCase())) {
      report.error(
        'cloze/decoy-fits',
        span,
        `The decoy “${decoy}” is in the bank already or is accepted for a gap.`,
        'Take it out, or choose a word that fits no gap.',
      );
    }
    taken.add(decoy.toLowerCase());
  }
}
