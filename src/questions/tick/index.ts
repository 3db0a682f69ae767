import { writeCell } from '../../markdown/write.ts';
import { type Block, type Inlines, plainText, text } from '../../model/block.ts';
import type { Report } from '../../model/diagnostic.ts';
import type { Exercise, Response } from '../../model/exercise.ts';
import type { ItemSource } from '../../model/item.ts';
import { semicolon, type Words } from '../../model/words.ts';
import { inOneLine, labelled } from '../brief.ts';
import { cellsOf, findTable } from '../find-table.ts';
import { writeItem } from '../item-markdown.ts';
import { exerciseOf } from '../prompt.ts';
import { extraRoom } from '../space.ts';
import { tableLines } from '../table-rows.ts';
import { cutTickItems, hasGap } from '../tick-items.ts';
import type { Arrange, QuestionType } from '../type.ts';
import { parseTick, type Tick } from './parse.ts';

/** Statements in rows, with columns to tick. */
export const tick: QuestionType<Tick> = {
  kind: 'tick',
  title: 'Tick columns',
  about:
    'Statements in the rows of a table, to be ticked in one column or in several. `[x]` is a box to be ticked, `[ ]` one that stays empty; a row may have more than one tick.',
  example: `1. Tick the kinds of electromagnetic radiation that each statement is true of. [3]
   | | radio waves | visible light | X-rays |
   |---|:-:|:-:|:-:|
   | It travels through a vacuum at the speed of light. | [x] | [x] | [x] |
   | It can ionise atoms. | [ ] | [ ] | [x] |
   | The human eye detects it. | [ ] | [x] | [ ] |`,
  attributes: {},

  accepts(item: ItemSource): boolean {
    const found = findTable(item.body);
    if (found === null || hasGap(item.body) || cutTickItems(item.body).items.length > 0) return false;
    return found.rows.some((row) => cellsOf(row.text).some((cell) => /^\[\s*[xX✓✔☑☒✗✘]?\s*\]$/u.test(cell)));
  },

  parse(item: ItemSource, report: Report): Tick | undefined {
    return parseTick(item, report);
  },

  write(data: Tick): string {
    return writeItem('tick', data.asked, tableLines(data.table, writeBox));
  },

  show(data: Tick, _arrange: Arrange, words: Words): readonly Block[] {
    return [{ ...data.table, rowHeads: isHeaded(data) }, ...extraRoom(data.asked, words)];
  },

  /** One tick in each row matches it to its column; else every box is a choice of its own. */
  toExercise(data: Tick): Exercise {
    return exerciseOf(data.asked, responseOf(data));
  },

  /** "The nepmen grew rich: Source A; Source B · …". */
  brief(data: Tick, words: Words): Inlines {
    return inOneLine(
      rowsOf(data).map(({ statement, ticked }) =>
        labelled(withoutStop(statement), ticked.length > 0 ? inOneLine(ticked, semicolon(words)) : text('—'), ': '),
      ),
    );
  },
};

/** Names head their row; whole sentences in bold would shout. */
function isHeaded(data: Tick): boolean {
  return data.table.rowHeads && rowsOf(data).every(({ statement }) => plainText(statement).length <= NAME);
}

function writeBox(cell: Inlines): string {
  const [gap] = cell;
  return gap?.kind === 'gap' ? (gap.answer ? '[x]' : '[ ]') : writeCell(cell);
}

/** Characters of a name. */
const NAME = 24;

interface Row {
  readonly statement: Inlines;
  /** Titles of its columns, and of those to be ticked. */
  readonly columns: readonly Inlines[];
  readonly ticked: readonly Inlines[];
}

function rowsOf({ table }: Tick): readonly Row[] {
  return table.rows.map((row) => {
    const boxes = row.flatMap((cell, at) =>
      cell[0]?.kind === 'gap' ? [{ gap: cell[0], title: table.head[at] ?? [] }] : [],
    );
    const [first] = row.filter((cell) => cell[0]?.kind !== 'gap');
    const only = first?.length === 1 ? first[0] : undefined;
    return {
      statement: only?.kind === 'strong' ? only.content : (first ?? []),
      columns: boxes.map(({ title }) => title),
      ticked: boxes.flatMap(({ gap, title }) => (gap.answer ? [title] : [])),
    };
  });
}

function responseOf(data: Tick): Response {
  const rows = rowsOf(data);
  const columns = rows[0]?.columns ?? [];
  if (rows.every(({ ticked }) => ticked.length === 1)) {
    const pairs = rows.map(({ columns: own, ticked }) => own.indexOf(ticked[0] ?? []));
    return { kind: 'match', left: rows.map(({ statement }) => statement), right: columns, pairs };
  }
  const options = rows.flatMap((row, at) =>
    row.columns.map((column, place) => ({
      id: `box-${at + 1}-${place + 1}`,
      content: [...row.statement, ...text(': '), ...column],
      isRight: row.ticked.includes(column),
    })),
  );
  return {
    kind: 'choice',
    options: options.map(({ id, content }) => ({ id, content })),
    correct: options.filter(({ isRight }) => isRight).map(({ id }) => id),
    multiple: true,
  };
}

/** A statement without its full stop, before a colon. */
function withoutStop(statement: Inlines): Inlines {
  const last = statement.at(-1);
  if (last?.kind !== 'text') return statement;
  return [...statement.slice(0, -1), ...text(last.text.replace(/[.。]\s*$/, ''))];
}
