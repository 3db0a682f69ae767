import { writeInlines } from '../../markdown/write.ts';
import { type Block, type Blocks, type Inlines, plainText, text } from '../../model/block.ts';
import type { Report } from '../../model/diagnostic.ts';
import type { Exercise } from '../../model/exercise.ts';
import { attribute, type ItemSource } from '../../model/item.ts';
import type { Words } from '../../model/words.ts';
import { escapeArrows } from '../arrow.ts';
import { inOneLine } from '../brief.ts';
import { briefScheme } from '../brief-scheme.ts';
import { writeItem } from '../item-markdown.ts';
import { placeOf } from '../place-of.ts';
import { exerciseOf } from '../prompt.ts';
import { roomByMarks, shareOf } from '../room-by-marks.ts';
import { schemeWith } from '../scheme-with.ts';
import { answerBlocks, listOf, paragraph, spaceBlock } from '../space.ts';
import { blocksInTongue, inTongue } from '../tongue.ts';
import type { QuestionType } from '../type.ts';
import { parseTranslate, type Sentence, type Translate } from './parse.ts';
import { escapeSlashes } from './slashes.ts';

/** Characters of handwriting on a line. */
const WRITTEN = 50;

/** Sentences or a passage to be translated. */
export const translate: QuestionType<Translate> = {
  kind: 'translate',
  title: 'Translate',
  about:
    'Sentences to translate, each with lines below it. Each is a bullet with its translation after an arrow; what is right as well stands after a slash. `from=fr` says what language the sentences are in, `to=fr` what language the translations are in, so that both are set and read aloud as such; a phrase may be marked by itself, too. A passage stands in the question, and its translation in lines with `>`.',
  example: `1. Translate these sentences into English. [4] {kind=translate from=fr}
   - Il fait beau. -> The weather is fine. / It is nice weather.
   - Je suis allé à la plage avec ma sœur. -> I went to the beach with my sister.`,
  attributes: {
    from: 'tag of the language that the sentences are in (`fr`)',
    to: 'tag of the language that they are translated into',
  },

  accepts(item: ItemSource): boolean {
    return attribute(item, 'kind') === 'translate';
  },

  parse(item: ItemSource, report: Report): Translate | undefined {
    return parseTranslate(item, report);
  },

  write(data: Translate): string {
    const { from, to, sentences } = data;
    const attributes = [
      ...(from ? [['from', from.language] as const] : []),
      ...(to ? [['to', to.language] as const] : []),
    ];
    const lines = sentences.flatMap(({ content, answers }) => {
      const sentence = escapeArrows(writeInlines(content));
      const right = answers.map((answer) => escapeSlashes(escapeArrows(writeInlines(answer)))).join(' / ');
      return `- ${sentence}${right === '' ? '' : ` -> ${right}`}`
        .split('\n')
        .map((line, index) => (index > 0 ? `  ${line}` : line));
    });
    return writeItem('translate', data.asked, lines, attributes);
  },

  /** A number and the sentence, then its lines; lines for a passage. */
  show(data: Translate, _arrange, words: Words): readonly Block[] {
    const { asked, sentences, from, to } = data;
    if (sentences.length === 0) {
      const answer = blocksInTongue(answerBlocks(asked.scheme, words), to);
      return present(spaceBlock(roomByMarks(asked), null, answer));
    }
    const whole = blocksInTongue(answerBlocks(asked.scheme, words), to);
    return sentences.flatMap(({ content, answers }, index) => {
      const sentence = numbered(`(${placeOf(index, words)})`, inTongue(content, from));
      const given = answers.length > 0 ? [paragraph(variants(answers, to))] : index === 0 ? whole : [];
      const room = asked.room && shareOf(roomByMarks(asked), sentences.length);
      const count = linesOf({ content, answers });
      const space = room ?? ({ kind: 'lines', count, style: 'solid', fill: false } as const);
      return [sentence, ...present(spaceBlock(space, null, given))];
    });
  },

  toExercise(data: Translate): Exercise {
    const { asked, sentences, from, to } = data;
    const correct = sentences.map(({ answers }) => answers.map((answer) => plainText(answer).trim()));
    const isComplete = correct.length > 0 && correct.every((answers) => answers.length > 0);
    const exercise = exerciseOf(
      { ...asked, before: blocksInTongue(asked.before, from), beside: passage(data) },
      isComplete
        ? { kind: 'gaps', gaps: correct.map((answers) => ({ correct: answers })), bank: null }
        : { kind: 'open' },
    );
    const right = sentences.flatMap(({ content, answers }) =>
      answers.length > 0 ? [[...inTongue(content, from), ...text(' → '), ...variants(answers, to)]] : [],
    );
    return { ...exercise, scheme: schemeWith(exercise.scheme, right.length > 0 ? [listOf(right)] : []) };
  },

  /** "The weather is fine. · I went to the beach." */
  brief(data: Translate, words: Words): Inlines {
    const best = data.sentences.flatMap(({ answers }) => answers.slice(0, 1));
    if (best.length === 0) return briefScheme(data.asked.scheme, words);
    return inOneLine(best.map((answer) => inTongue(answer, data.to)));
  },
};

/** All translations that are right: "The weather is fine. / It is nice weather." */
function variants(answers: readonly Inlines[], to: Translate['to']): Inlines {
  return inTongue(
    answers.flatMap((answer, index) => [...text(index === 0 ? '' : ' / '), ...answer]),
    to,
  );
}

/** What stands with the question; a passage is set in, so that the marks stand with the question itself. */
function passage({ asked, sentences, from }: Translate): Blocks {
  const blocks = blocksInTongue(asked.beside, from);
  const isPassage = sentences.length === 0 && blocks.some(({ kind }) => kind === 'paragraph');
  return isPassage ? [{ kind: 'quote', blocks }] : blocks;
}

/** Lines for a translation as it is written by hand. */
function linesOf({ content, answers }: Sentence): number {
  const best = answers.slice(0, 1).map((answer) => plainText(answer).length);
  return Math.max(1, Math.ceil(Math.max(plainText(content).length, ...best) / WRITTEN));
}

function numbered(marker: string, content: Inlines): Block {
  return { kind: 'list', items: [{ marker, blocks: [paragraph(content)] }] };
}

function present(block: Block | null): readonly Block[] {
  return block === null ? [] : [block];
}
