import { type Block, type Blocks, type Gap, type Inlines, text } from '../../model/block.ts';
import type { Report } from '../../model/diagnostic.ts';
import type { Exercise } from '../../model/exercise.ts';
import { attribute, type ItemSource } from '../../model/item.ts';
import { fill, type Words } from '../../model/words.ts';
import { answerLineBlocks } from '../answer-line.ts';
import { type WrittenAttribute, writeItem } from '../item-markdown.ts';
import { askedFrom, exerciseOf } from '../prompt.ts';
import { answerBlocks, paragraph, type Space, spaceBlocks, spaceOfRoom } from '../space.ts';
import { cutTickItems, hasGap } from '../tick-items.ts';
import type { Arrange, QuestionType } from '../type.ts';
import { gapBefore, isMeasured, type Measured, measuredInlines, readMeasured } from './answer.ts';
import { firstLine, type NumberAnswer, parseNumber, type Rounding } from './parse.ts';
import { plainUnit, raised, withPowers } from './units.ts';

/** A number to be worked out, with its tolerance and its unit. */
export const number: QuestionType<NumberAnswer> = {
  kind: 'number',
  title: 'Number with tolerance and unit',
  about:
    'A number to be worked out or read off. `> 12.5 ± 0.1 cm` gives it with its tolerance and unit; `(±5%)`, `+/- 0.1`, `£6.50`, `3.0 × 10^8 m/s` and `2 1/2 kg` do as well. The unit is printed on the answer line; a question of two marks or more has room for the working above it. Lines after the number are its mark scheme. A number alone (`> 1921`) is a written answer, unless you say `{kind=number}` or `{unit=…}`.',
  example: `1. A trolley goes 3.6 m in 2.4 s. Work out its mean speed. [2]
   > 1.5 m/s (±0.05)
   > - divides the distance by the time: 3.6 ÷ 2.4 (1)
   > - gives 1.5 (1)`,
  attributes: {
    unit: 'the unit on the answer line, when the answer is a number alone',
    dp: 'tells pupils to give so many decimal places',
    sf: 'tells pupils to give so many significant figures',
  },

  /** A tolerance or a unit that everyone knows; a number alone when `{unit}`, `{dp}` or `{sf}` says what it is. */
  accepts(item: ItemSource): boolean {
    if (hasGap(item.stem) || hasGap(item.body) || cutTickItems(item.body).items.length > 0) return false;
    const line = firstLine(item.answer);
    const isNamed = ['unit', 'dp', 'sf'].some((name) => attribute(item, name) !== undefined);
    return isNamed ? readMeasured(line, item.words) !== null : isMeasured(line, item.words);
  },

  parse(item: ItemSource, report: Report): NumberAnswer | undefined {
    return parseNumber(item, report);
  },

  write(data: NumberAnswer): string {
    const attributes: WrittenAttribute[] = [
      ...(data.unit === null ? [] : [['unit', data.unit] as const]),
      ...(data.rounding === null ? [] : [[data.rounding.to, String(data.rounding.count)] as const]),
    ];
    return writeItem('number', data.asked, [], attributes);
  },

  /** Room to work in, then the line for the answer with its unit. */
  show(data: NumberAnswer, _arrange: Arrange, words: Words): readonly Block[] {
    const { room, scheme } = data.asked;
    if (room?.kind === 'none') return [];
    const rule = data.rounding ? [paragraph(text(ruleOf(data.rounding, words)))] : [];
    const working = answerBlocks({ ...scheme, answer: scheme.answer.slice(1) }, words);
    if (room?.kind === 'answer-line') {
      return [...rule, ...answerLineBlocks(room, [paragraph(answerOf(data.measured)), ...working])];
    }
    return [...roomFor(data, working, words), ...rule, paragraph(answerLine(data.measured))];
  },

  toExercise(data: NumberAnswer): Exercise {
    const { value, within, unit } = data.measured;
    return exerciseOf(data.asked, {
      kind: 'number',
      value,
      tolerance: within,
      unit: unit === null ? null : raised(unit),
    });
  },

  fromExercise(exercise: Exercise): NumberAnswer | undefined {
    const { response, scheme } = exercise;
    if (response.kind !== 'number') return undefined;
    const first = scheme.answer[0];
    const typed = first?.kind === 'paragraph' ? typedOf(first.content) : '';
    const same = readMeasured(typed, { language: 'en' });
    const measured = same?.value === response.value && same.within === response.tolerance ? same : measuredOf(response);
    const asked = askedFrom(exercise);
    const rest = same === measured ? scheme.answer.slice(1) : scheme.answer;
    const answer: Blocks = [paragraph(measuredInlines(measured)), ...rest];
    const kind = scheme.kind === 'none' ? 'answer' : scheme.kind;
    const named = measured.tolerance === null && measured.unit === null;
    return { asked: { ...asked, named, scheme: { ...scheme, kind, answer } }, measured, unit: null, rounding: null };
  },

  /** "1.5 m/s (±0.05)". */
  brief(data: NumberAnswer): Inlines {
    return measuredInlines(data.measured);
  },
};

const LINES_A_MARK = 2;
/** Characters of the line for a number: the same for every number, so that it tells nothing. */
const WIDTH = 16;

/** What the author asks for; else two lines a mark, and none for a single mark. */
function roomFor({ asked: { room, marks } }: NumberAnswer, working: Blocks, words: Words): Blocks {
  const isShort = (marks ?? 1) < 2;
  const usual: Space = isShort
    ? { kind: 'none' }
    : { kind: 'lines', count: LINES_A_MARK * (marks ?? 1), style: 'solid', fill: false };
  return spaceBlocks(room ? spaceOfRoom(room) : usual, null, working, words);
}

/** "£____" or "____ cm". */
function answerLine(measured: Measured): Inlines {
  const { unit, isBefore } = measured;
  const gap: Gap = {
    kind: 'gap',
    shape: 'run',
    width: WIDTH,
    lines: 1,
    number: null,
    answer: { text: answerOf(measured), accept: [] },
  };
  if (unit === null) return [gap];
  return isBefore ? [...text(`${unit}\u00a0`), gap] : [gap, ...text(gapBefore(unit)), ...withPowers(unit)];
}

/** The number with its tolerance; its unit is printed. */
function answerOf(measured: Measured): Inlines {
  return measuredInlines({ ...measured, unit: null });
}

function ruleOf({ to, count }: Rounding, { print: { rounding } }: Words): string {
  if (to === 'dp') return count === 1 ? rounding.place : fill(rounding.places, { n: count });
  return count === 1 ? rounding.figure : fill(rounding.figures, { n: count });
}

/** Inline content as it is typed: powers after `^`. */
function typedOf(content: Inlines): string {
  return content
    .map((part) => {
      if (part.kind === 'text') return part.text;
      return part.kind === 'sup' ? `^${typedOf(part.content)}` : '';
    })
    .join('');
}

/** An answer of another format, which has no number as typed. */
function measuredOf({ value, tolerance, unit }: { value: number; tolerance: number; unit: string | null }): Measured {
  return {
    shown: String(value).replace('-', '−').replace(/e\+?/, ' × 10^'),
    value,
    tolerance: tolerance === 0 ? null : String(tolerance),
    within: tolerance,
    unit: unit === null ? null : plainUnit(unit),
    isBefore: false,
  };
}
