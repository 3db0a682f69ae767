import { writeInlines } from '../../markdown/write.ts';
import { type Block, type Blocks, type Inlines, plainText, text } from '../../model/block.ts';
import type { Report } from '../../model/diagnostic.ts';
import type { Exercise } from '../../model/exercise.ts';
import { attribute, type ItemSource } from '../../model/item.ts';
import { semicolon, type Words } from '../../model/words.ts';
import { inOneLine, labelled } from '../brief.ts';
import { briefScheme } from '../brief-scheme.ts';
import { answerLines, writeItem } from '../item-markdown.ts';
import { writeBullet } from '../organiser-ends.ts';
import { exerciseOf } from '../prompt.ts';
import { linesIn } from '../room-by-marks.ts';
import { schemeWith } from '../scheme-with.ts';
import { listOf, paragraph, spaceOfRoom } from '../space.ts';
import type { Arrange, QuestionType } from '../type.ts';
import { type Cornell, type Cue, parseCornell } from './parse.ts';

/** Shares of the width: cues, and notes. */
const SHARE = { cue: 1, notes: 2.4 };
/** Lines beside a cue when nobody asks for others, fewest lines, and lines of the summary. */
const LINES = { usual: 4, fewest: 2, summary: 3 };

/** Notes in two columns, with a summary below. */
export const cornell: QuestionType<Cornell> = {
  kind: 'cornell',
  title: 'Cornell notes',
  about:
    'Notes in two columns: the bullets are the cues at the side, with lines for notes beside each, and room for a summary below. `{lines=20}` says how many lines of notes there are in all. Lines of the answer that begin with a cue give model notes for the key, `> Summary: …` a model summary.',
  example: `1. Make notes on the New Economic Policy. [6] {kind=cornell}
   - Why did it begin?
   - What changed on the farms?
   - What stayed as it was?
   > Why did it begin?: hunger, risings and the mutiny at Kronstadt put Bolshevik rule in danger
   > What changed on the farms?: a tax in kind took the place of requisitions; peasants could sell the rest
   > What stayed as it was?: the state held heavy industry, banks and foreign trade
   > Summary: The NEP gave way on trade to keep hold of power.`,
  attributes: {},

  accepts(item: ItemSource): boolean {
    return attribute(item, 'kind') === 'cornell';
  },

  parse(item: ItemSource, report: Report): Cornell | undefined {
    return parseCornell(item, report);
  },

  write({ asked, cues, summary, lead }: Cornell): string {
    const named = [...cues.map(({ name, notes }) => [name, notes] as const), [lead, summary] as const];
    const answers = named.flatMap(([name, points]) =>
      points.length > 0 ? [`${name}:`, ...points.map((point) => `- ${flat(point)}`)] : [],
    );
    const lines = cues.flatMap(({ content }) => writeBullet(content));
    return [writeItem('cornell', asked, lines), ...answerLines(answers)].join('\n');
  },

  show({ asked, cues, summary }: Cornell, _arrange: Arrange, words: Words): readonly Block[] {
    const space = asked.room === null ? null : spaceOfRoom(asked.room);
    if (space?.kind === 'none') return [];
    const total = space === null ? cues.length * LINES.usual : linesIn(space);
    const lines = Math.max(LINES.fewest, Math.round(total / cues.length));
    const { organiser } = words.print;
    const cell = (title: Inlines, rows: number, share: number, blocks: Blocks = []) => ({
      title,
      lines: rows,
      share,
      ...(blocks.length > 0 ? { answer: { blocks } } : {}),
    });
    return [
      {
        kind: 'form',
        rows: [
          [cell(bold(organiser.cues), 0, SHARE.cue), cell(bold(organiser.notes), 0, SHARE.notes)],
          ...cues.map(({ content, notes }) => [
            cell(content, 0, SHARE.cue),
            cell([], lines, SHARE.notes, blocksOf(notes)),
          ]),
          [cell(bold(organiser.summary), LINES.summary, 1, blocksOf(summary))],
        ],
      },
    ];
  },

  toExercise(data: Cornell): Exercise {
    const exercise = exerciseOf(data.asked, { kind: 'open' });
    return { ...exercise, scheme: schemeWith(exercise.scheme, modelBlocks(data)) };
  },

  /** "**Why did it begin?** …; … · **Summary**: …". */
  brief(data: Cornell, words: Words): Inlines {
    const said = modelOf(data);
    if (said.length === 0) return briefScheme(data.asked.scheme, words);
    return inOneLine(
      said.map(({ content, notes }) =>
        labelled(content, inOneLine(notes, semicolon(words)), isClosed(content) ? ' ' : ': '),
      ),
    );
  },
};

/** True for a cue that ends as a sentence does: it takes no colon. */
function isClosed(cue: Inlines): boolean {
  return /[?!.:？！。؟]\s*$/u.test(plainText(cue));
}

function bold(word: string): Inlines {
  return [{ kind: 'strong', content: text(word) }];
}

function modelOf({ cues, summary, lead }: Cornell): readonly Omit<Cue, 'name'>[] {
  return [...cues, { content: text(lead), notes: summary }].filter(({ notes }) => notes.length > 0);
}

function modelBlocks(data: Cornell): Blocks {
  return modelOf(data).flatMap(({ content, notes }) => [paragraph([{ kind: 'strong', content }]), ...blocksOf(notes)]);
}

function blocksOf(points: readonly Inlines[]): Blocks {
  const [first, ...more] = points;
  if (!first) return [];
  return more.length > 0 ? [listOf(points)] : [paragraph(first)];
}

function flat(content: Inlines): string {
  return writeInlines(content).replaceAll('\n', ' ');
}
