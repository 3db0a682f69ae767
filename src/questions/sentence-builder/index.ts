import { writeBlocks, writeInlines } from '../../markdown/write.ts';
import { type Block, type Inlines, text } from '../../model/block.ts';
import type { Report } from '../../model/diagnostic.ts';
import type { Exercise, Scheme } from '../../model/exercise.ts';
import { attribute, type ItemSource } from '../../model/item.ts';
import type { Words } from '../../model/words.ts';
import { inOneLine } from '../brief.ts';
import { briefScheme } from '../brief-scheme.ts';
import { type WrittenAttribute, writeItem } from '../item-markdown.ts';
import { placeOf } from '../place-of.ts';
import { exerciseOf } from '../prompt.ts';
import { roomByMarks, shareOf } from '../room-by-marks.ts';
import { schemeWith } from '../scheme-with.ts';
import { answerBlocks, listOf, paragraph, type Space, spaceBlock } from '../space.ts';
import { inTongue } from '../tongue.ts';
import type { QuestionType } from '../type.ts';
import { tableOf } from './columns.ts';
import { parseSentenceBuilder, type SentenceBuilder } from './parse.ts';

/** Sentences when nobody says how many. */
const USUAL = 3;
/** From so many columns on, a sentence wants two lines. */
const LONG = 5;

/** A substitution table: sentences are built from one entry of each column. */
export const sentenceBuilder: QuestionType<SentenceBuilder> = {
  kind: 'sentence-builder',
  title: 'Sentence builder',
  about:
    'A table with a column for each part of a sentence, and lines for the sentences that pupils build from it. The entries of a column stand below one another, or in one cell with slashes between; an entry `–` lets the column be left out. Bullets in the answer are model sentences: the build checks that each can be built from the table.',
  example: `1. Write three sentences about your holidays. Take one part from each column. [6] {kind=sentence-builder give=3 language=fr}
   | when | who and what | where | with whom |
   |---|---|---|---|
   | en été | je vais | à la plage | avec ma famille |
   | en hiver | je suis allé | à la montagne | avec mes amis |
   | l’année dernière | | à l’étranger | – |
   > - En été je vais à la plage avec ma famille.
   > - L’année dernière je suis allé à l’étranger.`,
  attributes: {
    give: 'how many sentences there are lines for',
    language: 'tag of the language of the sentences (`fr`)',
  },

  accepts(item: ItemSource): boolean {
    return attribute(item, 'kind') === 'sentence-builder';
  },

  parse(item: ItemSource, report: Report): SentenceBuilder | undefined {
    return parseSentenceBuilder(item, report);
  },

  write(data: SentenceBuilder): string {
    const { asked, columns, give, language, models } = data;
    const attributes: WrittenAttribute[] = [
      ...(give === null ? [] : [['give', String(give)] as const]),
      ...(language === null ? [] : [['language', language.language] as const]),
    ];
    const sentences = models.flatMap((model) => `- ${writeInlines(model).replaceAll('\n', '\n  ')}`.split('\n'));
    const answer = sentences.length > 0 && asked.scheme.kind !== 'none' ? [...sentences, ''] : sentences;
    const lines = [
      ...writeBlocks([tableOf(columns)])
        .trimEnd()
        .split('\n'),
      ...answer.map((line) => (line === '' ? '>' : `> ${line}`)),
    ];
    return writeItem('sentence-builder', asked, lines, attributes);
  },

  /** The table, the entries of a column in one cell, so that no row looks like a sentence; then the lines. */
  show(data: SentenceBuilder, _arrange, words: Words): readonly Block[] {
    const { asked, columns, language, models } = data;
    const table: Block = {
      ...tableOf(columns),
      rows: [
        columns.map(({ options }) =>
          options.flatMap((option, index) => [
            ...(index > 0 ? [{ kind: 'break' } as const] : []),
            ...inTongue(option, language),
          ]),
        ),
      ],
    };
    const give = data.give ?? (models.length > 0 ? models.length : USUAL);
    const whole = models.length > 0 ? [] : answerBlocks(asked.scheme, words);
    const lines = Array.from({ length: give }, (_, index) => {
      const model = models[index];
      const given = model ? [paragraph(inTongue(model, language))] : index === 0 ? whole : [];
      return spaceBlock(roomFor(data, give), text(`(${placeOf(index, words)})`), given);
    });
    return [table, ...lines.filter((block) => block !== null)];
  },

  toExercise(data: SentenceBuilder): Exercise {
    const exercise = exerciseOf(data.asked, { kind: 'open' });
    return { ...exercise, scheme: withModels(exercise.scheme, data) };
  },

  /** "Accept any valid answer: En été je vais à la plage." */
  brief(data: SentenceBuilder, words: Words): Inlines {
    if (data.models.length === 0) return briefScheme(data.asked.scheme, words);
    const models = data.models.map((model) => inTongue(model, data.language));
    return inOneLine([text(words.print.anyValid), inOneLine(models)], ': ');
  },
};

/** A model sentence is one of many that are right. */
function withModels(scheme: Scheme, { models, language }: SentenceBuilder): Scheme {
  if (models.length === 0) return scheme;
  const list = listOf(models.map((model) => inTongue(model, language)));
  return schemeWith(scheme.kind === 'none' ? { ...scheme, kind: 'any-valid' } : scheme, [list]);
}

/** Room for one sentence. */
function roomFor({ asked, columns }: SentenceBuilder, give: number): Space {
  if (asked.room) return shareOf(roomByMarks(asked), give);
  return { kind: 'lines', count: columns.length >= LONG ? 2 : 1, style: 'solid', fill: false };
}
