import { writeInlines } from '../../markdown/write.ts';
import { type Block, type Blocks, type Inlines, text } from '../../model/block.ts';
import type { Report } from '../../model/diagnostic.ts';
import type { Exercise } from '../../model/exercise.ts';
import { attribute, type ItemSource } from '../../model/item.ts';
import { semicolon, type Words } from '../../model/words.ts';
import { inOneLine, labelled } from '../brief.ts';
import { briefScheme } from '../brief-scheme.ts';
import { cellGap, inLines } from '../cells.ts';
import { idOf } from '../cited-sources.ts';
import { promptHead, SOURCE_FRAMES } from '../frames.ts';
import { answerLines, writeItem } from '../item-markdown.ts';
import { exerciseOf } from '../prompt.ts';
import { linesIn } from '../room-by-marks.ts';
import { schemeWith } from '../scheme-with.ts';
import { listOf, spaceOfRoom } from '../space.ts';
import type { QuestionType } from '../type.ts';
import { parseSourcingGrid, type SourcingGrid } from './parse.ts';

/** Lines of a cell when nobody says: fewer where there are many rows, more where a lone column is wide. */
const LINES = { usual: 4, manyRows: 3, lone: 2 };
const MANY_ROWS = 4;

/** Prompts × sources: where each source comes from, what it says, and what that is worth. */
export const sourcingGrid: QuestionType<SourcingGrid> = {
  kind: 'sourcing-grid',
  title: 'Sourcing grid',
  about:
    'A table that asks the same of each source: a row for each prompt of a frame, a column for each source that the question cites. Frames: `nop` (nature, origin, purpose), `opvl`, `opcvl`, `cop`, `hipp`, `5ws`, `dig4` (sourcing, contextualisation, corroboration, close reading); or prompts of your own with semicolons between them. The answer names a prompt and a colon, then a bullet for each source. A cell without an answer stays empty in the key.',
  example: `1. Fill in the grid for @duranty-1935 and @serge-1937. [6] {frame=nop}
   > Nature:
   > - @duranty-1935: the memoir of a journalist
   > - @serge-1937: the memoir of a Bolshevik
   > Origin:
   > - @duranty-1935: a reporter in Moscow in the 1920s, writing in 1935
   > - @serge-1937: one of those who had made the revolution, writing in 1937
   > Purpose:
   > - @duranty-1935: to tell readers abroad what he had seen
   > - @serge-1937: to explain why the NEP troubled many Bolsheviks`,
  attributes: {
    frame: 'the frame by its letters (`nop`), or prompts of your own with semicolons between',
    sources: 'ids of the sources, with commas between, when the question itself does not cite them',
  },

  accepts(item: ItemSource): boolean {
    const kind = attribute(item, 'kind');
    const frame = String(attribute(item, 'frame') ?? '').toLowerCase();
    return kind === 'sourcing-grid' || (kind === undefined && SOURCE_FRAMES.includes(frame));
  },

  parse(item: ItemSource, report: Report): SourcingGrid | undefined {
    return parseSourcingGrid(item, report);
  },

  write(data: SourcingGrid): string {
    const { cited, frame, prompts, cells } = data;
    const attributes = [
      ['frame', frame] as const,
      ...(cited.named ? [['sources', cited.sources.map(idOf).join(', ')] as const] : []),
    ];
    const answers = prompts.flatMap(({ name }, row) => {
      const points = cited.sources.flatMap((source, column) =>
        (cells[row]?.[column] ?? []).map((point) => `- @${idOf(source)}: ${writeInlines(point)}`),
      );
      return points.length > 0 ? [`${name}:`, ...points] : [];
    });
    return [writeItem('sourcing-grid', data.asked, [], attributes), ...answerLines(answers)].join('\n');
  },

  show(data: SourcingGrid): readonly Block[] {
    const lines = linesOf(data);
    if (lines === 0) return [listOf(data.prompts.map(promptHead))];
    return [table(data, (points) => [cellGap(lines, points)])];
  },

  /** The scheme has the grid, filled as far as the author fills it. */
  toExercise(data: SourcingGrid): Exercise {
    const exercise = exerciseOf(data.asked, { kind: 'open' });
    const given = data.cells.flat().some((points) => points.length > 0);
    const grid: Blocks = given ? [table(data, inLines)] : [];
    return { ...exercise, scheme: schemeWith(exercise.scheme, grid) };
  },

  /** "**Nature** Source A: a memoir; Source B: an essay · …". */
  brief(data: SourcingGrid, words: Words): Inlines {
    const rows = data.prompts.flatMap(({ name }, row) => {
      const cells = data.cited.sources.flatMap((source, column) => {
        const points = data.cells[row]?.[column] ?? [];
        const said = inOneLine(points, semicolon(words));
        return points.length > 0 ? [data.cited.sources.length > 1 ? [source, ...text(': '), ...said] : said] : [];
      });
      return cells.length > 0 ? [labelled(text(name), inOneLine(cells, semicolon(words)))] : [];
    });
    return rows.length > 0 ? inOneLine(rows) : briefScheme(data.asked.scheme, words);
  },
};

function table(data: SourcingGrid, cell: (points: readonly Inlines[]) => Inlines): Block {
  return {
    kind: 'table',
    caption: null,
    align: ['start', ...data.cited.sources.map(() => 'start' as const)],
    head: [[], ...data.cited.sources.map((source) => [source])],
    rows: data.prompts.map((prompt, row) => [
      promptHead(prompt),
      ...data.cited.sources.map((_, column) => cell(data.cells[row]?.[column] ?? [])),
    ]),
    rowHeads: true,
  };
}

/** Lines of each cell: what the author asks for, else by the number of rows and columns; 0 for no room. */
function linesOf({ asked, prompts, cited }: SourcingGrid): number {
  if (asked.room) return linesIn(spaceOfRoom(asked.room));
  if (cited.sources.length === 1) return LINES.lone;
  return prompts.length >= MANY_ROWS ? LINES.manyRows : LINES.usual;
}
