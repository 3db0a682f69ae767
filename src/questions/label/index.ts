import { writeInlines } from '../../markdown/write.ts';
import { type Block, type Inlines, plainText, text } from '../../model/block.ts';
import type { Report } from '../../model/diagnostic.ts';
import type { Exercise } from '../../model/exercise.ts';
import type { ItemSource } from '../../model/item.ts';
import type { Words } from '../../model/words.ts';
import { BANK_ATTRIBUTES, bankBlocks, writeBank } from '../bank.ts';
import { bareText } from '../bare.ts';
import { inOneLine, labelled } from '../brief.ts';
import { cellGap } from '../cells.ts';
import { answerText } from '../gaps.ts';
import { writeItem } from '../item-markdown.ts';
import { exerciseOf } from '../prompt.ts';
import { extraRoom, paragraph } from '../space.ts';
import type { Arrange, QuestionType } from '../type.ts';
import { type Label, parseLabel } from './parse.ts';
import { cutPoints } from './points.ts';

/** A picture with numbered points to be named. */
export const label: QuestionType<Label> = {
  kind: 'label',
  title: 'Label the picture',
  about:
    'A picture with numbers on it, and a line for the name of each. Below the picture stand the names with their places: pixels of the picture from its left and top edge. Other names that are right stand after a slash. Points are numbered by where they lie, from top to bottom.',
  example: `1. Name the parts of the plant. [3] {bank decoys="petal"}
   ![a plant with its parts numbered](media/plant.svg)
   - [leaf](300,180)
   - [flower](200,40)
   - [root / roots](210,380)`,
  attributes: BANK_ATTRIBUTES,

  accepts(item: ItemSource): boolean {
    return cutPoints(item.body).points.length > 0;
  },

  parse(item: ItemSource, report: Report): Label | undefined {
    return parseLabel(item, report);
  },

  write(data: Label): string {
    const points = data.places.map(({ x, y, name, accept }) => {
      const names = [name, ...accept].map((one) => writeInlines(one).replaceAll('\n', ' '));
      return `- [${names.map(escapeBrackets).join(' / ')}](${x},${y})`;
    });
    return writeItem('label', data.asked, points, writeBank(data));
  },

  /** A numbered line for each point, or a table of two columns for many; the picture is in the prompt. */
  show(data: Label, arrange: Arrange, words: Words): readonly Block[] {
    const names = data.places.map(({ name }) => name);
    const isShort = names.every((name) => plainText(name).length <= SHORT);
    const lines = names.length >= MANY && isShort ? [inTwoColumns(names)] : names.map(lineFor);
    const answers = data.places.map(({ name }) => name);
    return [...bankBlocks(data, answers, arrange, words), ...lines, ...extraRoom(data.asked, words)];
  },

  toExercise(data: Label): Exercise {
    const gaps = data.places.map(({ name, accept }) => ({ correct: [name, ...accept].map(answerText) }));
    const bank = data.bank ? [...gaps.map(({ correct }) => correct[0] ?? ''), ...data.decoys.map(answerText)] : null;
    const exercise = exerciseOf(data.asked, { kind: 'gaps', gaps, bank });
    const accept = [...otherNames(data), ...exercise.scheme.accept];
    return { ...exercise, scheme: { ...exercise.scheme, accept } };
  },

  /** "1 flower · 2 leaf · 3 root". */
  brief(data: Label): Inlines {
    return inOneLine(data.places.map(({ name }, index) => labelled(text(String(index + 1)), name)));
  },
};

/** From so many points on, two columns save room; a longer name needs a line of its own. */
const MANY = 8;
const SHORT = 24;

function lineFor(name: Inlines, index: number): Block {
  const label = text(String(index + 1));
  return { kind: 'lines', count: 1, label, fill: false, style: 'solid', answer: { blocks: [paragraph(name)] } };
}

/** Numbers run down the first column, then down the second. */
function inTwoColumns(names: readonly Inlines[]): Block {
  const half = Math.ceil(names.length / 2);
  const pair = (index: number): Inlines[] => {
    const name = names[index];
    return name ? [text(String(index + 1)), [cellGap(1, [name])]] : [[], []];
  };
  return {
    kind: 'table',
    caption: null,
    align: ['end', 'start', 'end', 'start'],
    head: [],
    rows: Array.from({ length: half }, (_, row) => [...pair(row), ...pair(row + half)]),
    rowHeads: false,
  };
}

/** What else is right, under its number: "3 roots". */
function otherNames(data: Label): Inlines[] {
  return data.places.flatMap(({ accept }, index) =>
    accept.length === 0 ? [] : [labelled(text(String(index + 1)), inOneLine(accept, ' / '))],
  );
}

/** Brackets and slashes in a name must not end it. */
function escapeBrackets(written: string): string {
  const bare = bareText(written);
  return [...written].map((sign, at) => (/[[\]/]/.test(sign) && bare[at] === sign ? `\\${sign}` : sign)).join('');
}
