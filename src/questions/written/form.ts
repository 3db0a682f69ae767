import { type Block, type Blocks, type Inlines, text } from '../../model/block.ts';
import { fill, type Words } from '../../model/words.ts';
import { shareOf } from '../room-by-marks.ts';
import { answerBlocks, listOf, paragraph, type Space } from '../space.ts';
import { cutDetail, dealtAnswers } from './answers.ts';
import type { FormName, Written } from './data.ts';

type Row = Extract<Block, { kind: 'form' }>['rows'][number];

/** Boxes beside one another when there are no more than this. */
const ABREAST = 3;
/** Rows of a form when nobody says how many. */
const USUAL_ROWS = 2;
/** Fewest lines of a titled box. */
const FEWEST_LINES = 2;
/** mm of box height that one ruled line stands for. */
const LINE = 8.5;

/** The form of a question; null when the author wants no room on the sheet. */
export function formBlock(form: FormName, data: Written, space: Space, words: Words): Block | null {
  if (space.kind === 'none') return null;
  switch (form) {
    case 'infer':
      return { kind: 'form', rows: inferRows(data, space, words) };
    case 'boxes': {
      const titles = titlesOf(data);
      const abreast = titles.length <= ABREAST ? titles.length : 2;
      const cells = titledCells(data, titles, linesOf(space, Math.ceil(titles.length / abreast)), words);
      const starts = cells.flatMap((_, index) => (index % abreast === 0 ? [index] : []));
      return { kind: 'form', rows: starts.map((start) => cells.slice(start, start + abreast)) };
    }
    case 'reasons':
      return stacked(data, titlesOf(data), space, words);
    case 'features': {
      const numbered = (_: unknown, index: number) => text(fill(words.print.forms.feature, { n: index + 1 }));
      const usual = Array.from({ length: data.give ?? USUAL_ROWS }, numbered);
      return stacked(data, data.titles.length > 0 ? data.titles : usual, space, words);
    }
    case 'follow-up':
      return stacked(data, data.titles.length > 0 ? data.titles : words.print.forms.followUp.map(text), space, words);
    default:
      return form satisfies never;
  }
}

/** Boxes one below the other. */
function stacked(data: Written, titles: readonly Inlines[], space: Space, words: Words): Block {
  const cells = titledCells(data, titles, linesOf(space, titles.length), words);
  return { kind: 'form', rows: cells.map((cell) => [cell]) };
}

/** An inference and the details that support it, as many times as are asked for. */
function inferRows(data: Written, space: Space, words: Words): readonly Row[] {
  const rows = data.give ?? USUAL_ROWS;
  const usual = [text(words.print.infer), text(words.print.details)];
  const [infer = [], details = []] = data.titles.length === 2 ? data.titles : usual;
  const lines = linesOf(space, rows);
  const { points, kind } = data.asked.scheme;
  return Array.from({ length: rows }, (_, row) => {
    const cut = kind === 'levels' ? [] : points.filter((_, index) => index % rows === row).map(cutDetail);
    const whole = points.length === 0 && row === 0 ? answerBlocks(data.asked.scheme, words) : [];
    return [
      cell(infer, lines, points.length === 0 ? whole : blocksOf(cut.map(([inference]) => inference))),
      cell(details, lines, blocksOf(cut.map(([, detail]) => detail))),
    ];
  });
}

function titledCells(data: Written, titles: readonly Inlines[], lines: number, words: Words): Row {
  const answers = dealtAnswers(data.asked.scheme, titles.length, words);
  return titles.map((title, index) => cell(title, lines, answers[index] ?? []));
}

/** The author's titles, else numbers. */
function titlesOf(data: Written): readonly Inlines[] {
  if (data.titles.length > 0) return data.titles;
  return Array.from({ length: data.give ?? USUAL_ROWS }, (_, index) => text(String(index + 1)));
}

function cell(title: Inlines, lines: number, blocks: Blocks): Row[number] {
  return blocks.length > 0 ? { title, lines, share: 1, answer: { blocks } } : { title, lines, share: 1 };
}

function blocksOf(contents: readonly Inlines[]): Blocks {
  const filled = contents.filter((content) => content.length > 0);
  return filled.length > 1 ? [listOf(filled)] : filled.map(paragraph);
}

/** Lines of one row: its share of the room, a box counted as the lines that would fit it. */
function linesOf(space: Space, rows: number): number {
  const share = shareOf(space, rows);
  const lines = share.kind === 'lines' ? share.count : share.kind === 'box' ? Math.round(share.height / LINE) : 0;
  return Math.max(FEWEST_LINES, lines);
}
