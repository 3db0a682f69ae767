import { writeCell } from '../../markdown/write.ts';
import { type Block, type Gap, type Inlines, plainText, text } from '../../model/block.ts';
import type { Report } from '../../model/diagnostic.ts';
import type { Exercise } from '../../model/exercise.ts';
import type { ItemSource } from '../../model/item.ts';
import type { Words } from '../../model/words.ts';
import { inOneLine, labelled } from '../brief.ts';
import { fencedLines, findCode } from '../fenced-code.ts';
import { findTable } from '../find-table.ts';
import { writeItem } from '../item-markdown.ts';
import { exerciseOf } from '../prompt.ts';
import { extraRoom } from '../space.ts';
import { hasGap } from '../tick-items.ts';
import type { Arrange, QuestionType } from '../type.ts';
import { type TraceCell, writeTraceCell } from './cells.ts';
import { parseTrace, type Trace } from './parse.ts';

/** A program, and a table in which pupils write what its variables hold as it runs. */
export const trace: QuestionType<Trace> = {
  kind: 'trace',
  title: 'Trace table',
  about:
    'A program, printed with the numbers of its lines, and below it the table of its variables. `[[3]]` is a cell to fill; `[[ ]]`, or an empty cell, prints the same and stays empty in the key; a value without brackets is printed. With `{kind=trace}` a table of plain values is left wholly empty for pupils.',
  example: `1. Complete the trace table for this program. [4]
   \`\`\`python
   total = 0
   for n in range(1, 4):
       total = total + n
   print(total)
   \`\`\`
   | n | total | output |
   |---|---|---|
   | [[ ]] | [[0]] | [[ ]] |
   | [[1]] | [[1]] | [[ ]] |
   | [[2]] | [[3]] | [[ ]] |
   | [[3]] | [[6]] | [[6]] |`,
  attributes: {},

  accepts(item: ItemSource): boolean {
    const code = findCode(item.body);
    const found = code && findTable(code.after);
    return found !== null && hasGap(found.table) && !hasGap(item.stem);
  },

  parse(item: ItemSource, report: Report): Trace | undefined {
    return parseTrace(item, report);
  },

  write(data: Trace): string {
    const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
    const table = [
      row(data.head.map(writeCell)),
      `|${data.head.map(() => '---').join('|')}|`,
      ...data.rows.map((cells) => row(cells.map(writeTraceCell))),
    ];
    return writeItem('trace', data.asked, [...fencedLines(data.code.lines, data.code.language), ...table]);
  },

  show(data: Trace, _arrange: Arrange, words: Words): readonly Block[] {
    const { room } = data.asked;
    const lines = room?.kind === 'lines' ? room.count : 1;
    const below = room?.kind === 'lines' ? [] : extraRoom(data.asked, words);
    return [tableOf(data, lines), ...below];
  },

  /** The program is part of what is asked. A cell that stays empty is a gap whose answer is nothing. */
  toExercise(data: Trace): Exercise {
    const gaps = data.rows.flat().flatMap((cell) => {
      if (cell.kind === 'given') return [];
      return [{ correct: cell.answers.length > 0 ? cell.answers : [''] }];
    });
    const exercise = exerciseOf(data.asked, { kind: 'gaps', gaps, bank: null });
    const accept = [...otherAnswers(data), ...exercise.scheme.accept];
    return {
      ...exercise,
      prompt: [...exercise.prompt, programOf(data)],
      scheme: { ...exercise.scheme, accept },
    };
  },

  /** Column by column, as they are marked: "n: 1, 2, 3 · total: 0, 1, 3, 6". */
  brief(data: Trace): Inlines {
    const columns = data.head.flatMap((title, at): Inlines[] => {
      const values = data.rows.flatMap((row) => {
        const cell = row[at];
        return cell?.kind === 'asked' && cell.answers[0] !== undefined ? [code(cell.answers[0])] : [];
      });
      return values.length === 0 ? [] : [labelled(title, inOneLine(values, ', '), ': ')];
    });
    return columns.length > 0 ? inOneLine(columns) : text('—');
  },
};

/** The program with the numbers of its lines, all of one width. */
function programOf({ code: { lines, language } }: Trace): Block {
  const width = String(lines.length).length;
  const numbered = lines.map((line, index) => `${String(index + 1).padStart(width)}  ${line}`.trimEnd());
  return { kind: 'code', text: numbered.join('\n'), language };
}

function tableOf(data: Trace, lines: number): Block {
  const names = data.code.lines.join('\n');
  return {
    kind: 'table',
    caption: null,
    align: data.head.map(() => 'start'),
    head: data.head.map((title) => nameOf(title, names)),
    rows: data.rows.map((row) => row.map((cell) => shownCell(cell, lines))),
    rowHeads: false,
  };
}

function shownCell(cell: TraceCell, lines: number): Inlines {
  if (cell.kind === 'given') return code(cell.text);
  const gap: Gap = { kind: 'gap', shape: 'cell', width: 0, lines, number: null };
  const [best, ...accept] = cell.answers;
  return [best === undefined ? gap : { ...gap, answer: { text: code(best), accept } }];
}

/** A title that is a name or a condition of the program is set as code. */
function nameOf(title: Inlines, program: string): Inlines {
  const name = title.every((part) => part.kind === 'text') ? plainText(title).trim() : '';
  const words = program.split(/[^\p{L}\p{N}_.[\]]+/u);
  const isSaid = words.includes(name) || (/[<>=!+*/%]/.test(name) && program.includes(name));
  return /^[\p{L}_]/u.test(name) && isSaid ? code(name) : title;
}

function code(value: string): Inlines {
  return [{ kind: 'code', text: value }];
}

/** What else is right, after the answer that is printed. */
function otherAnswers(data: Trace): Inlines[] {
  return data.rows.flat().flatMap((cell) => {
    if (cell.kind === 'given' || cell.answers.length < 2) return [];
    const [best = '', ...others] = cell.answers;
    return [labelled(code(best), inOneLine(others.map(code), ' / '))];
  });
}
