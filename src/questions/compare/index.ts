import { writeInlines } from '../../markdown/write.ts';
import { type Block, type Blocks, type Inlines, text } from '../../model/block.ts';
import type { Report } from '../../model/diagnostic.ts';
import type { Exercise } from '../../model/exercise.ts';
import { attribute, type ItemSource } from '../../model/item.ts';
import { semicolon, type Words } from '../../model/words.ts';
import { inOneLine, labelled } from '../brief.ts';
import { briefScheme } from '../brief-scheme.ts';
import { cellGap } from '../cells.ts';
import { idOf } from '../cited-sources.ts';
import { answerLines, writeItem } from '../item-markdown.ts';
import { exerciseOf } from '../prompt.ts';
import { linesIn, roomByMarks } from '../room-by-marks.ts';
import { schemeWith } from '../scheme-with.ts';
import { listOf, paragraph } from '../space.ts';
import type { QuestionType } from '../type.ts';
import { type Compare, parseCompare, type Row, SIDES, type Side } from './parse.ts';

/** Fewest and most lines of a cell. */
const LINES = { fewest: 2, most: 14 };
/** Most lines of a cell beside a point of comparison. */
const MOST_IN_ROW = 8;

/** Two or more sources compared: where they agree and where they differ. */
export const compare: QuestionType<Compare> = {
  kind: 'compare',
  title: 'Compare sources',
  about:
    'Two or more sources side by side: pupils write where they agree and where they differ. Bullets below the question are the points of comparison, a row each; without them there are two boxes. The answer begins its two lists with `Agree:` and `Differ:`; a point that begins with the words of a row and a colon is set in that row.',
  example: `1. Compare what @duranty-1935 and @serge-1937 say about the NEP. [8] {kind=compare}
   - what it brought
   - how the author judges it
   > Agree:
   > - what it brought: both say that Russia was better off than before
   > - what it brought: both tell of gambling
   > Differ:
   > - what it brought: one tells of traders and restaurants, the other of classes born again
   > - how the author judges it: one writes of a paradise by comparison, the other finds it distasteful`,
  attributes: {
    sources: 'ids of the sources, with commas between, when the question itself does not cite them',
  },

  accepts(item: ItemSource): boolean {
    return attribute(item, 'kind') === 'compare';
  },

  parse(item: ItemSource, report: Report): Compare | undefined {
    return parseCompare(item, report);
  },

  write(data: Compare): string {
    const { cited, rows, sides } = data;
    const heads = rows.filter(({ head }) => head.length > 0).map(({ head }) => `- ${writeInlines(head)}`);
    const sources = cited.named ? [['sources', cited.sources.map(idOf).join(', ')] as const] : [];
    const answers = SIDES.flatMap((side) => {
      const points = rows.flatMap((row) => row[side].map((point) => `- ${prefix(row)}${writeInlines(point)}`));
      return points.length > 0 ? [`${sides[side]}:`, ...points] : [];
    });
    return [writeItem('compare', data.asked, heads, sources), ...answerLines(answers)].join('\n');
  },

  /** A table with a row for each point of comparison; two boxes where the author names none. */
  show(data: Compare, _arrange, words: Words): readonly Block[] {
    const space = roomByMarks(data.asked);
    const heads = data.rows.map(({ head }) => head).filter((head) => head.length > 0);
    if (space.kind === 'none') return heads.length > 0 ? [listOf(heads)] : [];
    const { compare } = words.print;
    const given = data.asked.room !== null;
    const [first] = data.rows;
    if (first && first.head.length === 0) {
      const lines = given ? linesIn(space) : clamp(linesIn(space));
      return [{ kind: 'form', rows: [SIDES.map((side) => box(titleOf(data, compare[side]), lines, first[side]))] }];
    }
    const lines = given ? linesIn(space) : clamp(linesIn(space) / data.rows.length, MOST_IN_ROW);
    return [
      {
        kind: 'table',
        caption: null,
        align: ['start', 'start', 'start'],
        head: [[data.title], text(compare.agree), text(compare.differ)],
        rows: data.rows.map((row) => [row.head, ...SIDES.map((side) => [cellGap(lines, row[side])])]),
        rowHeads: true,
      },
    ];
  },

  toExercise(data: Compare): Exercise {
    const exercise = exerciseOf(data.asked, { kind: 'open' });
    const sides = SIDES.map((side) => sideBlocks(data, side)).filter((blocks) => blocks.length > 0);
    const { kind } = exercise.scheme;
    // Among indicative content the two lists stand as one list of two entries.
    const isInner = kind === 'levels' || kind === 'grid';
    const list: Block = { kind: 'list', items: sides.map((blocks) => ({ marker: null, blocks })) };
    return { ...exercise, scheme: schemeWith(exercise.scheme, isInner && sides.length > 0 ? [list] : sides.flat()) };
  },

  /** "**Agree** …; … · **Differ** …". */
  brief(data: Compare, words: Words): Inlines {
    const sides = SIDES.flatMap((side) => {
      const points = pointsOf(data, side);
      return points.length > 0 ? [labelled(text(data.sides[side]), inOneLine(points, semicolon(words)))] : [];
    });
    return sides.length > 0 ? inOneLine(sides) : briefScheme(data.asked.scheme, words);
  },
};

/** Both lists for the mark scheme, each under its lead. */
function sideBlocks(data: Compare, side: Side): Blocks {
  const points = pointsOf(data, side);
  if (points.length === 0) return [];
  return [paragraph([{ kind: 'strong', content: text(`${data.sides[side]}:`) }]), listOf(points)];
}

function pointsOf(data: Compare, side: Side): readonly Inlines[] {
  return data.rows.flatMap(({ head, [side]: points }) =>
    points.map((point) => (head.length > 0 ? [...head, ...text(': '), ...point] : point)),
  );
}

/** A stem that cites the sources has said which they are. */
function titleOf({ cited, title }: Compare, words: string): Inlines {
  return cited.named ? [...text(`${words} (`), title, ...text(')')] : text(words);
}

function box(title: Inlines, lines: number, points: readonly Inlines[]) {
  const blocks = points.length > 1 ? [listOf(points)] : points.map(paragraph);
  return { title, lines, share: 1, ...(blocks.length > 0 ? { answer: { blocks } } : {}) };
}

/** The words by which an answer names a row. */
function prefix({ head }: Row): string {
  const written = writeInlines(head).split(/[:：]/)[0] ?? '';
  return written === '' ? '' : `${written}: `;
}

function clamp(lines: number, most = LINES.most): number {
  return Math.min(most, Math.max(LINES.fewest, Math.round(lines)));
}
