import { type Block, type Blocks, type Inlines, text } from '../../model/block.ts';
import type { Words } from '../../model/words.ts';
import { linesIn, roomByMarks } from '../room-by-marks.ts';
import { answerBlocks, listOf, paragraph, type Space, spaceBlock } from '../space.ts';
import type { Extended, Section } from './parse.ts';
import { stripLines } from './strip.ts';

type Cell = Extract<Block, { kind: 'form' }>['rows'][number][number];

/** Lines of an answer that nobody gives marks or room. */
const USUAL_LINES = 8;
/** Fewest lines of a box. */
const FEWEST = 2;
/** Widths of a strip and of the lines beside it. */
const STRIP = { sections: 1, lines: 3.4 };
/** Lines of a box to plan in, and how many boxes stand beside one another. */
const PLAN_LINES = 4;
const ABREAST = 3;

/** What is printed below the stem: boxes, a strip, or lines with a plan or openings above them. */
export function showExtended(data: Extended, words: Words): readonly Block[] {
  const space = roomByMarks(data.asked);
  const { asked, layout, sections } = data;
  if (space.kind === 'none')
    return sections.length > 0 ? [listOf(sections.map(({ title, prompt }) => titleOf(title, prompt)))] : [];
  const answer = answerBlocks(asked.scheme, words);
  switch (layout) {
    case 'boxes':
      return boxes(data, totalOf(data, space), answer);
    case 'strip': {
      const lines = stripLines(
        sections.map(({ share }) => share),
        totalOf(data, space),
      );
      const isSaid = sections.some(({ points }) => points.length > 0);
      const rows = sections.map(({ title, points }, index): readonly Cell[] => [
        { title: strong(title), lines: 0, share: STRIP.sections },
        cell([], lines[index] ?? FEWEST, STRIP.lines, index === 0 && !isSaid ? answer : blocksOf(points)),
      ]);
      return [{ kind: 'form', rows }];
    }
    case 'plan':
      return [...plan(sections, words), ...lined(space, answer)];
    case 'starters': {
      const list = listOf(sections.map(({ title }) => title));
      const title = text(words.print.extended.starters);
      return [{ kind: 'aside', role: 'info', title, blocks: [list] }, ...lined(space, answer)];
    }
    default:
      return layout satisfies never;
  }
}

/** A form for each paragraph; where the answer has several points under one name, each paragraph shows its own. */
function boxes({ sections, give, frame }: Extended, total: number, answer: Blocks): readonly Block[] {
  const isSaid = sections.some(({ points }) => points.length > 0);
  // The point and the way back to the question are short; what stands between is not.
  const weights = sections.map((_, index) => (frame.length <= 4 && (index === 0 || index === 3) ? 1 : 2));
  const sum = weights.reduce((all, weight) => all + weight, 0) * give;
  return Array.from({ length: give }, (_, paragraphAt): Block => {
    const rows = sections.map(({ title, prompt, points }, index): readonly Cell[] => {
      const lines = Math.max(FEWEST, Math.round((total * (weights[index] ?? 1)) / sum));
      const own = points.filter((_point, at) => at % give === paragraphAt);
      const blocks = !isSaid && index + paragraphAt === 0 ? answer : blocksOf(own);
      return [cell(titleOf(title, prompt), lines, 1, blocks)];
    });
    return { kind: 'form', rows };
  });
}

function plan(sections: readonly Section[], words: Words): readonly Block[] {
  if (sections.length === 0)
    return [{ kind: 'form', rows: [[cell(strong(text(words.print.extended.plan)), PLAN_LINES, 1, [])]] }];
  const cells = sections.map(({ title, points }) => cell(strong(title), PLAN_LINES, 1, blocksOf(points)));
  const abreast = cells.length <= ABREAST ? cells.length : 2;
  const starts = cells.flatMap((_, index) => (index % abreast === 0 ? [index] : []));
  return [{ kind: 'form', rows: starts.map((start) => cells.slice(start, start + abreast)) }];
}

function lined(space: Space, answer: Blocks): readonly Block[] {
  const isShort = space.kind === 'lines' && !space.fill && space.count < USUAL_LINES;
  const block = spaceBlock(isShort ? { ...space, count: USUAL_LINES } : space, null, answer);
  return block === null ? [] : [block];
}

function totalOf({ asked }: Extended, space: Space): number {
  return asked.room === null ? Math.max(USUAL_LINES, linesIn(space)) : linesIn(space);
}

function titleOf(title: Inlines, prompt: string): Inlines {
  return prompt === '' ? strong(title) : [...strong(title), ...text(` – ${prompt}`)];
}

function strong(content: Inlines): Inlines {
  return [{ kind: 'strong', content }];
}

function cell(title: Inlines, lines: number, share: number, blocks: Blocks): Cell {
  return { title, lines, share, ...(blocks.length > 0 ? { answer: { blocks } } : {}) };
}

function blocksOf(points: readonly Inlines[]): Blocks {
  return points.length > 1 ? [listOf(points)] : points.map(paragraph);
}
