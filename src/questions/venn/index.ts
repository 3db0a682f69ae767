import { writeInlines } from '../../markdown/write.ts';
import { type Block, type Inlines, plainText, text } from '../../model/block.ts';
import type { Report } from '../../model/diagnostic.ts';
import type { Exercise } from '../../model/exercise.ts';
import { attribute, type ItemSource } from '../../model/item.ts';
import { fill, semicolon, type Words } from '../../model/words.ts';
import { inOneLine, labelled } from '../brief.ts';
import { createPen } from '../drawing-pen.ts';
import { writeItem } from '../item-markdown.ts';
import { type Lettered, lettered, withStatements } from '../lettered.ts';
import { writeBullet } from '../organiser-ends.ts';
import { exerciseOf } from '../prompt.ts';
import { extraRoom } from '../space.ts';
import { columnHeight, columnLabels, fitsBeside, type Marked } from '../statement-column.ts';
import type { Arrange, QuestionType } from '../type.ts';
import { diagramOf, setLetters } from './geometry.ts';
import { parseVenn, type Statement, type Venn } from './parse.ts';

/** mm of the column of statements. */
const COLUMN = 58;

/** Two or three circles that overlap: statements are placed by their letters. */
export const venn: QuestionType<Venn> = {
  kind: 'venn',
  title: 'Venn diagram',
  about:
    'Two or three circles that overlap, with statements to be placed in them by their letters. The box names the circles that a statement belongs to, with a comma between: `- [Lenin, Trotsky] …`; an empty box stands outside all of them. The circles print empty, the statements with letters in another order; the key has the letters in their places.',
  example: `1. Write each letter into its place. [5] {kind=venn}
   - [War Communism] grain seizures
   - [New Economic Policy] a tax in kind
   - [War Communism, New Economic Policy] state-run heavy industry
   - [New Economic Policy] private shops
   - [War Communism, New Economic Policy] one-party rule`,
  attributes: {},

  accepts(item: ItemSource): boolean {
    return attribute(item, 'kind') === 'venn';
  },

  parse(item: ItemSource, report: Report): Venn | undefined {
    return parseVenn(item, report);
  },

  write({ asked, sets, statements }: Venn): string {
    const names = sets.map((set) => writeInlines(set).replaceAll('\n', ' ').replaceAll(';', '\\;'));
    // A name with a comma in it is kept whole by a semicolon after it.
    const hasComma = names.some((name) => /[,،]/.test(name));
    const box = (inside: readonly number[]) => {
      const own = inside.map((index) => names[index] ?? '');
      return own.length === 0 ? ' ' : hasComma ? `${own.join('; ')};` : own.join(', ');
    };
    return writeItem(
      'venn',
      asked,
      statements.flatMap(({ content, inside }) => writeBullet(content, box(inside))),
    );
  },

  show(data: Venn, arrange: Arrange, words: Words): readonly Block[] {
    const statements = lettered(data.statements, arrange, words);
    const marked = statements.map(({ letter, statement }): Marked => ({ mark: letter, content: statement.content }));
    return [
      withStatements(marked, fitsBeside(marked, COLUMN), (beside) => circles(data, statements, beside, words)),
      ...extraRoom(data.asked, words),
    ];
  },

  /** Every statement has one region: a match in which a partner may be taken more than once. */
  toExercise(data: Venn): Exercise {
    const regions = regionsOf(data, data.outside);
    return exerciseOf(data.asked, {
      kind: 'match',
      left: data.statements.map(({ content }) => content),
      right: regions.map(({ name }) => name),
      pairs: data.statements.map(({ inside }) => regions.findIndex(({ key }) => key === inside.join())),
    });
  },

  /** "Lenin: …; … · Lenin + Trotsky: …". */
  brief(data: Venn, words: Words): Inlines {
    return inOneLine(
      regionsOf(data, words.print.organiser.outside).map(({ key, name }) => {
        const members = data.statements.filter(({ inside }) => inside.join() === key).map(({ content }) => content);
        return labelled(name, inOneLine(members, semicolon(words)), ': ');
      }),
    );
  },
};

/** The regions that hold a statement: those of one circle first, what stands outside last. */
function regionsOf(
  { sets, statements }: Venn,
  outside: string,
): readonly { readonly key: string; readonly name: Inlines }[] {
  const keys = [...new Set(statements.map(({ inside }) => inside.join()))];
  const rank = (key: string) => (key === '' ? 9 : key.length);
  return keys
    .sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
    .map((key) => {
      const names = key === '' ? [text(outside)] : key.split(',').map((index) => sets[Number(index)] ?? []);
      return { key, name: inOneLine(names, ' + ') };
    });
}

/** The empty circles, beside the statements that are given; the key has the letters over them. */
function circles(
  { sets }: Venn,
  statements: readonly Lettered<Statement>[],
  beside: readonly Marked[],
  words: Words,
): Block {
  const diagram = diagramOf(sets.length, beside.length > 0 ? COLUMN + 3 : 0, columnHeight(beside, COLUMN));
  const pen = createPen(diagram.width, diagram.height, words.direction);
  const letters = statements.map(({ letter, statement }) => ({ letter, inside: statement.inside }));
  return pen.block(
    fill(words.print.organiser.alt.venn, { names: sets.map(plainText).join(semicolon(words)) }),
    [pen.rectangle(diagram.frame), ...diagram.ovals.map(({ centre, rx, ry }) => pen.ellipse(centre, rx, ry, 'bold'))],
    [
      ...columnLabels(pen, beside, { x: 0, y: 2, width: COLUMN, height: diagram.height - 4 }),
      ...diagram.ovals.map(({ title }, index) => pen.label(title, sets[index] ?? [], { weight: 'title' })),
    ],
    setLetters(diagram, letters).map((place) => pen.letter(place, place.letter, place.radius)),
  );
}
