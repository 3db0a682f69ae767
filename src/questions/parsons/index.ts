import { type Block, type Inlines, text } from '../../model/block.ts';
import type { Report } from '../../model/diagnostic.ts';
import type { Exercise } from '../../model/exercise.ts';
import { attribute, type ItemSource } from '../../model/item.ts';
import { fill, type Words } from '../../model/words.ts';
import { inOneLine, labelled } from '../brief.ts';
import { fencedLines, findCode } from '../fenced-code.ts';
import { writeItem } from '../item-markdown.ts';
import { inNewOrder, pick } from '../new-order.ts';
import { exerciseOf } from '../prompt.ts';
import { schemeWith } from '../scheme-with.ts';
import { extraRoom, paragraph } from '../space.ts';
import type { Arrange, QuestionType } from '../type.ts';
import { type Parsons, parseParsons, SPARE } from './parse.ts';

/** The lines of a program to be put in order. */
export const parsons: QuestionType<Parsons> = {
  kind: 'parsons',
  title: 'Order the lines of a program',
  about:
    'A Parsons problem: write the program as it runs, and its lines are printed in another order, each with a box for its number. Indents stay as they are. A line that ends in `#distractor` (or `//distractor`) is printed among them and is not needed. Lines that are the same may be swapped.',
  example: `1. Number the lines of this program in the right order. It is to print the numbers from 1 to 5. [3] {kind=parsons}
   \`\`\`python
   count = 1
   while count <= 5:
       print(count)
       count = count + 1
   while count < 5: #distractor
   \`\`\``,
  attributes: {},

  accepts(item: ItemSource): boolean {
    if (attribute(item, 'kind') !== undefined) return attribute(item, 'kind') === 'parsons';
    return findCode(item.body)?.lines.some(({ text }) => SPARE.test(text)) ?? false;
  },

  parse(item: ItemSource, report: Report): Parsons | undefined {
    return parseParsons(item, report);
  },

  /** The kind is always named: code has no shape of its own. */
  write(data: Parsons): string {
    const lines = [...data.lines, ...data.spare.map((line) => `${line} ${markOf(data)}`)];
    return writeItem('parsons', { ...data.asked, named: true }, fencedLines(lines, data.language));
  },

  /** In no order that runs, and with less than half of the lines in their place. */
  show(data: Parsons, arrange: Arrange, words: Words): readonly Block[] {
    const all = [...data.lines, ...data.spare];
    const order = inNewOrder(
      all.map((_, index) => index),
      arrange,
      (drawn) => isRight(needed(drawn, data), data),
      (drawn) => isHalfDone(needed(drawn, data), data),
    );
    const places = placesOf(order, data);
    const items = order.map((index) => {
      const position = places.get(index);
      const content = code(all[index] ?? '');
      return position === undefined ? { content } : { content, answer: { position } };
    });
    const rule = data.spare.length > 0 ? [paragraph(text(fill(words.print.spareLines, { n: data.spare.length })))] : [];
    return [{ kind: 'order', items }, ...rule, ...extraRoom(data.asked, words)];
  },

  /** What is right is the program itself, indents and all. */
  toExercise(data: Parsons): Exercise {
    const exercise = exerciseOf(data.asked, { kind: 'order', items: data.lines.map(code) });
    const program: Block = { kind: 'code', text: data.lines.join('\n'), language: data.language };
    return { ...exercise, scheme: schemeWith(exercise.scheme, [program]) };
  },

  /** "1 count = 1 · 2 / 4 print(count) · …": lines that are the same have all their numbers. */
  brief({ lines }: Parsons): Inlines {
    const numbers = (line: string) => lines.flatMap((other, at) => (other === line ? [at + 1] : []));
    return inOneLine([...new Set(lines)].map((line) => labelled(text(numbers(line).join(' / ')), code(line.trim()))));
  },
};

/** The sign of a comment that marks a line as spare, in the language of the program. */
function markOf({ language }: Parsons): string {
  return /^(?:java|javascript|js|typescript|ts|c|cpp|c\+\+|csharp|cs|c#|go|rust|php|swift|kotlin)$/i.test(
    language ?? '',
  )
    ? '//distractor'
    : '#distractor';
}

/** Code of one line; spaces at its start are kept by a browser only as spaces that never break. */
function code(line: string): Inlines {
  const indent = line.length - line.trimStart().length;
  return [
    {
      kind: 'code',
      text: `${line.slice(0, indent).replaceAll('\t', '    ').replaceAll(' ', '\u00a0')}${line.slice(indent)}`,
    },
  ];
}

/** Indexes of the lines that the program needs, in the order drawn. */
function needed(drawn: readonly number[], { lines }: Parsons): readonly number[] {
  return drawn.filter((index) => index < lines.length);
}

function isRight(drawn: readonly number[], { lines }: Parsons): boolean {
  return pick(lines, drawn).every((line, place) => line === lines[place]);
}

function isHalfDone(drawn: readonly number[], { lines }: Parsons): boolean {
  return pick(lines, drawn).filter((line, place) => line === lines[place]).length * 2 >= lines.length;
}

/** The number of each line. Lines that are the same have theirs from top to bottom, so that a key reads easily. */
function placesOf(order: readonly number[], data: Parsons): ReadonlyMap<number, number> {
  const drawn = needed(order, data);
  const places = new Map<number, number>();
  const taken = new Set<number>();
  for (const index of drawn) {
    const place = data.lines.findIndex((line, at) => line === data.lines[index] && !taken.has(at));
    taken.add(place);
    places.set(index, place + 1);
  }
  return places;
}
