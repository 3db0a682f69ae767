import type { Block, Gap, Inlines } from '../../model/block.ts';
import { text } from '../../model/block.ts';
import type { Report } from '../../model/diagnostic.ts';
import type { Exercise } from '../../model/exercise.ts';
import type { ItemSource } from '../../model/item.ts';
import type { Words } from '../../model/words.ts';
import { BANK_ATTRIBUTES, bankBlocks, writeBank } from '../bank.ts';
import { inOneLine, labelled } from '../brief.ts';
import { withLines } from '../cut.ts';
import { findTable } from '../find-table.ts';
import { answerText, gapsIn } from '../gaps.ts';
import { writeItem } from '../item-markdown.ts';
import { exerciseOf } from '../prompt.ts';
import { extraRoom } from '../space.ts';
import { tableLines } from '../table-rows.ts';
import { cutTickItems, hasGap } from '../tick-items.ts';
import type { Arrange, QuestionType } from '../type.ts';
import { parseTable, type TableToFill } from './parse.ts';

/** A table whose cells pupils fill. */
export const table: QuestionType<TableToFill> = {
  kind: 'table',
  title: 'Complete the table',
  about:
    'A table with cells to fill. What stands in `[[…]]` is the answer, with other accepted answers after a slash; alone in its cell it leaves the whole cell empty, among words it is a gap. `{lines=2}` makes the cells two lines high.',
  example: `1. Complete the table of particles in an atom. [4]
   | particle | relative charge | where it is found |
   |---|---|---|
   | proton | [[+1 / 1]] | in the nucleus |
   | [[neutron]] | 0 | [[in the nucleus / nucleus]] |
   | electron | [[−1]] | in shells round the nucleus |`,
  attributes: BANK_ATTRIBUTES,

  /** All gaps in one table: gaps in text, alone or beside a table, are a cloze. */
  accepts(item: ItemSource): boolean {
    const found = findTable(item.body);
    if (found === null || hasGap(item.stem) || cutTickItems(item.body).items.length > 0) return false;
    return hasGap(found.table) && !hasGap(withLines(item.body, [...found.before.lines, ...found.after.lines]));
  },

  parse(item: ItemSource, report: Report): TableToFill | undefined {
    return parseTable(item, report);
  },

  write(data: TableToFill): string {
    return writeItem('table', data.asked, tableLines(data.table), writeBank(data));
  },

  /** The table with its cells empty, and the bank. */
  show(data: TableToFill, arrange: Arrange, words: Words): readonly Block[] {
    const answers = gapsIn(data.table).map((gap) => gap.answer?.text ?? []);
    // Lines are the room in each cell, and not below the table.
    const below = data.asked.room?.kind === 'lines' ? [] : extraRoom(data.asked, words);
    return [data.table, ...bankBlocks(data, answers, arrange, words), ...below];
  },

  toExercise(data: TableToFill): Exercise {
    const gaps = gapsIn(data.table).map((gap) => ({ correct: acceptedIn(gap) }));
    const bank = data.bank ? [...gaps.map(({ correct }) => correct[0] ?? ''), ...data.decoys.map(answerText)] : null;
    const exercise = exerciseOf(data.asked, { kind: 'gaps', gaps, bank });
    const accept = [...otherAnswers(data), ...exercise.scheme.accept];
    return { ...exercise, scheme: { ...exercise.scheme, accept } };
  },

  /** "1921: the NEP · Lenin dies: 1924": the answers of a row after what is printed in its first cell. */
  brief(data: TableToFill): Inlines {
    const rows = [data.table.head, ...data.table.rows].flatMap((row): Inlines[] => {
      const answers = inOneLine(
        row.flatMap(gapsIn).map(({ answer }) => answer?.text ?? []),
        ', ',
      );
      if (answers.length === 0) return [];
      const head = row[0] ?? [];
      return [head.length === 0 || gapsIn(head).length > 0 ? answers : labelled(plain(head), answers, ': ')];
    });
    return inOneLine(rows);
  },
};

/** A first cell in bold is not made bold twice. */
function plain(head: Inlines): Inlines {
  const [only] = head;
  return head.length === 1 && only?.kind === 'strong' ? only.content : head;
}

/** Every accepted answer as text, the best first. */
function acceptedIn({ answer }: Gap): readonly string[] {
  return [answerText(answer?.text ?? []), ...(answer?.accept ?? [])];
}

/** What else is right, after the answer that is printed: "**nationalised** state-owned / taken over". */
function otherAnswers(data: TableToFill): Inlines[] {
  return gapsIn(data.table).flatMap(({ answer }) =>
    !answer || answer.accept.length === 0 ? [] : [labelled(answer.text, text(answer.accept.join(' / ')))],
  );
}
