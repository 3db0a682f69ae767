import { writeInlines } from '../../markdown/write.ts';
import { type Block, type Gap, type Inline, type Inlines, plainText, text } from '../../model/block.ts';
import type { Report } from '../../model/diagnostic.ts';
import type { Exercise } from '../../model/exercise.ts';
import { attribute, type ItemSource } from '../../model/item.ts';
import type { Words } from '../../model/words.ts';
import { escapeArrows } from '../arrow.ts';
import { bareText } from '../bare.ts';
import { inOneLine, labelled } from '../brief.ts';
import { cutBullets } from '../bullets.ts';
import { cellGap } from '../cells.ts';
import { writeItem } from '../item-markdown.ts';
import { pick } from '../new-order.ts';
import { exerciseOf } from '../prompt.ts';
import { extraRoom } from '../space.ts';
import type { Arrange, QuestionType } from '../type.ts';
import { cutSet } from './entries.ts';
import { type OddOneOut, type OddSet, parseOddOneOut } from './parse.ts';

/** Sets in which one entry does not belong with the others, and why. */
export const oddOneOut: QuestionType<OddOneOut> = {
  kind: 'odd-one-out',
  title: 'Odd one out',
  about:
    'Sets of three to six, each on a line, with a dot, a slash or a semicolon between the entries. `[x]` marks the odd one; where another can be argued for, mark that too. Reasons for the key stand after an arrow, with semicolons between. Each set is printed in another order, with room for the reason.',
  example: `1. Tick the odd one out in each row, and say why. [4]
   - iron · copper · [x] sulfur · magnesium -> the others are metals
   - [x] evaporation · rusting · burning · photosynthesis -> no new substance is made; it is easily reversed`,
  attributes: {},

  /** Every line is a set, with an odd one marked in it. */
  accepts(item: ItemSource): boolean {
    const named = attribute(item, 'kind');
    if (named !== undefined) return named === 'odd-one-out';
    const { bullets } = cutBullets(item.body);
    const sets = bullets.map(cutSet);
    return sets.length > 0 && sets.every(({ entries }) => entries.length > 2 && entries.some(({ isOdd }) => isOdd));
  },

  parse(item: ItemSource, report: Report): OddOneOut | undefined {
    return parseOddOneOut(item, report);
  },

  write(data: OddOneOut): string {
    return writeItem('odd-one-out', data.asked, data.sets.map(writeSet));
  },

  /** Each set in a row with boxes to tick, and room for the reason beside it. */
  show(data: OddOneOut, arrange: Arrange, words: Words): readonly Block[] {
    const { room } = data.asked;
    const lines = room?.kind === 'lines' ? room.count : REASON_LINES;
    const table: Block = {
      kind: 'table',
      caption: null,
      align: ['start', 'start'],
      head: [[], text(words.print.reason)],
      rows: inNewOrders(data.sets, arrange).map((set) => [
        set.entries.flatMap((entry, index) => [...(index === 0 ? [] : [BREAK]), ...boxed(entry)]),
        [cellGap(lines, set.reasons.length > 0 ? [inOneLine(set.reasons, ' / ')] : [])],
      ]),
      rowHeads: false,
    };
    return [table, ...(room?.kind === 'lines' ? [] : extraRoom(data.asked, words))];
  },

  /** Each set asks for a word; the reasons stand beside it in the brief answer. */
  toExercise(data: OddOneOut): Exercise {
    const gaps = data.sets.map((set) => ({ correct: oddOf(set).map((entry) => plainText(entry).trim()) }));
    return exerciseOf(data.asked, { kind: 'gaps', gaps, bank: null });
  },

  /** "sulfur: the others are metals · evaporation: …". */
  brief(data: OddOneOut): Inlines {
    return inOneLine(data.sets.map(answerOf));
  },
};

/** Lines of room for a reason. */
const REASON_LINES = 2;
const BREAK: Inline = { kind: 'break' };

function boxed({ content, isOdd }: OddSet['entries'][number]): Inlines {
  const gap: Gap = { kind: 'gap', shape: 'tick', width: 0, lines: 1, number: null };
  return [isOdd ? { ...gap, answer: { text: text('✓'), accept: [] } } : gap, ...text('\u00a0'), ...content];
}

function oddOf({ entries }: OddSet): readonly Inlines[] {
  return entries.filter(({ isOdd }) => isOdd).map(({ content }) => content);
}

/** "**sulfur**: the others are metals". */
function answerOf(set: OddSet): Inlines {
  const odd = inOneLine(oddOf(set), ' / ');
  return set.reasons.length === 0 ? labelled(odd, [], '') : labelled(odd, inOneLine(set.reasons, ' / '), ': ');
}

/** How often other orders are drawn. */
const DRAWS = 40;

/** The sets with their entries in a new order: the odd ones never all stand at one place. */
function inNewOrders(sets: readonly OddSet[], arrange: Arrange): readonly OddSet[] {
  const drawn = () => sets.map((set) => ({ ...set, entries: pick(set.entries, arrange.shuffle(set.entries.length)) }));
  for (let draw = 0; draw < DRAWS; draw += 1) {
    const order = drawn();
    if (!isTelling(order)) return order;
  }
  return sets.map((set, index) => {
    const by = (index + 1) % Math.max(1, set.entries.length);
    return { ...set, entries: [...set.entries.slice(by), ...set.entries.slice(0, by)] };
  });
}

/** True when the odd one stands at the same place in every set. */
function isTelling(sets: readonly OddSet[]): boolean {
  const places = sets.map(({ entries }) => entries.findIndex(({ isOdd }) => isOdd));
  return sets.length > 1 && new Set(places).size === 1;
}

function writeSet({ entries, reasons }: OddSet): string {
  const written = entries.map(({ content, isOdd }) => `${isOdd ? '[x] ' : ''}${oneLine(content)}`).join(' · ');
  const why = reasons.length > 0 ? ` -> ${reasons.map(oneLine).join('; ')}` : '';
  return `- ${written}${why}`;
}

/** On one line, and with what would part entries or reasons behind a backslash. */
function oneLine(content: Inlines): string {
  const written = escapeArrows(writeInlines(content).replaceAll('\n', ' '));
  const bare = bareText(written);
  return [...written].map((sign, at) => (/[;؛·•/|]/.test(sign) && bare[at] === sign ? `\\${sign}` : sign)).join('');
}
