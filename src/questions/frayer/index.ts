import { writeInlines } from '../../markdown/write.ts';
import { type Block, type Blocks, type Inlines, plainText, text } from '../../model/block.ts';
import type { Report } from '../../model/diagnostic.ts';
import type { Exercise } from '../../model/exercise.ts';
import { attribute, type ItemSource } from '../../model/item.ts';
import { fill, semicolon, type Words } from '../../model/words.ts';
import { writeList } from '../attribute-list.ts';
import { inOneLine, labelled } from '../brief.ts';
import { briefScheme } from '../brief-scheme.ts';
import { createPen } from '../drawing-pen.ts';
import { answerLines, type WrittenAttribute, writeItem } from '../item-markdown.ts';
import { writeCentre } from '../organiser-centre.ts';
import { exerciseOf } from '../prompt.ts';
import { schemeWith } from '../scheme-with.ts';
import { extraRoom, listOf, paragraph } from '../space.ts';
import type { Arrange, QuestionType } from '../type.ts';
import { OVAL, ROOM, SIZE, TITLE } from './measures.ts';
import { type Frayer, parseFrayer } from './parse.ts';

/** A term in the middle of four squares. */
export const frayer: QuestionType<Frayer> = {
  kind: 'frayer',
  title: 'Frayer model',
  about:
    'A term in the middle of four squares: definition, characteristics, examples and non-examples, or what `titles="…; …; …; …"` names. Lines of the answer that begin with a name give the model for the key: `> Definition: …`. The term is what `term="…"` says, or the bold word of the question.',
  example: `1. Complete the model for the word **nationalised**. [4] {kind=frayer}
   > Definition: taken over and run by the state
   > Characteristics:
   > - the owners lose it
   > - the state plans what is made
   > Examples: railways and banks under War Communism
   > Non-examples: small workshops under the NEP`,
  attributes: { term: 'the word in the middle', titles: 'names of the four squares, with semicolons between' },

  accepts(item: ItemSource): boolean {
    return attribute(item, 'kind') === 'frayer';
  },

  parse(item: ItemSource, report: Report): Frayer | undefined {
    return parseFrayer(item, report);
  },

  write({ asked, term, squares, renamed }: Frayer): string {
    const titles: WrittenAttribute[] = renamed ? [['titles', writeList(squares.map(({ title }) => title))]] : [];
    const answers = squares.flatMap(({ title, points }) =>
      points.length > 0 ? [`${plainText(title)}:`, ...points.map((point) => `- ${flat(point)}`)] : [],
    );
    return [writeItem('frayer', asked, [], [...writeCentre('term', term), ...titles]), ...answerLines(answers)].join(
      '\n',
    );
  },

  show(data: Frayer, _arrange: Arrange, words: Words): readonly Block[] {
    return [drawing(data, words), ...extraRoom(data.asked, words)];
  },

  toExercise(data: Frayer): Exercise {
    const exercise = exerciseOf(data.asked, { kind: 'open' });
    return { ...exercise, scheme: schemeWith(exercise.scheme, modelBlocks(data)) };
  },

  /** "**Definition**: …; … · **Examples**: …". */
  brief({ asked, squares }: Frayer, words: Words): Inlines {
    const said = squares.filter(({ points }) => points.length > 0);
    if (said.length === 0) return briefScheme(asked.scheme, words);
    return inOneLine(said.map(({ title, points }) => labelled(title, inOneLine(points, semicolon(words)), ': ')));
  },
};

function modelBlocks({ squares }: Frayer): Blocks {
  return squares.flatMap(({ title, points }): Blocks => {
    const [first, ...more] = points;
    if (!first) return [];
    const lead: Inlines = [{ kind: 'strong', content: [...title, ...text(':')] }];
    return more.length > 0 ? [paragraph(lead), listOf(points)] : [paragraph([...lead, ...text(' '), ...first])];
  });
}

/** Four squares, with the term in an oval where they meet. */
function drawing({ term, squares }: Frayer, words: Words): Block {
  const pen = createPen(SIZE.width, SIZE.height, words.direction);
  const middle = { x: SIZE.width / 2, y: SIZE.height / 2 };
  const labels = squares.flatMap(({ title, points }, index) => {
    const x = index % 2 === 0 ? 4 : middle.x + 4;
    const isAbove = index < 2;
    const top = isAbove ? 2 : middle.y + OVAL.ry + 0.5;
    const answer = points.flatMap((point, at): Inlines => [...(at > 0 ? [{ kind: 'break' } as const] : []), ...point]);
    return [
      pen.label({ x, y: top, width: ROOM.width, height: TITLE }, title, { align: 'start', weight: 'title' }),
      pen.label({ x, y: top + TITLE, ...ROOM }, [], { align: 'start', weight: 'small', answer }),
    ];
  });
  const inner = {
    x: middle.x - OVAL.rx * 0.85,
    y: middle.y - OVAL.ry * 0.7,
    width: OVAL.rx * 1.7,
    height: OVAL.ry * 1.4,
  };
  const names = squares.map(({ title }) => plainText(title)).join(semicolon(words));
  return pen.block(
    fill(words.print.organiser.alt.frayer, { term: plainText(term.content), names }),
    [
      pen.rectangle({ x: 0.5, y: 0.5, width: SIZE.width - 1, height: SIZE.height - 1 }, 'bold'),
      pen.line({ x: middle.x, y: 0.5 }, { x: middle.x, y: SIZE.height - 0.5 }),
      pen.line({ x: 0.5, y: middle.y }, { x: SIZE.width - 0.5, y: middle.y }),
      pen.ellipse(middle, OVAL.rx, OVAL.ry, 'bold', true),
    ],
    [...labels, pen.label(inner, term.content, { weight: 'title' })],
  );
}

function flat(content: Inlines): string {
  return writeInlines(content).replaceAll('\n', ' ');
}
