import { type Block, type Inlines, text } from '../../model/block.ts';
import type { Report } from '../../model/diagnostic.ts';
import type { Exercise } from '../../model/exercise.ts';
import { attribute, type ItemSource } from '../../model/item.ts';
import type { Words } from '../../model/words.ts';
import { inOneLine } from '../brief.ts';
import { briefScheme } from '../brief-scheme.ts';
import { writeItem } from '../item-markdown.ts';
import { exerciseOf } from '../prompt.ts';
import { schemeWith } from '../scheme-with.ts';
import { extraRoom, listOf, paragraph } from '../space.ts';
import type { QuestionType } from '../type.ts';
import { writeNotes } from './notes.ts';
import { type Annotate, parseAnnotate } from './parse.ts';

/** An extract with line numbers and wide margins, to be marked and written on. */
export const annotate: QuestionType<Annotate> = {
  kind: 'annotate',
  title: 'Annotate a source',
  about:
    'The extract is printed in the question, with line numbers and a wide margin to write in; it needs no place of its own. Bullets below the question are prompts. The answer names phrases of the extract, word for word and in quotation marks, each with a colon and the note: in the key they are marked in the text.',
  example: `1. Annotate @duranty-1935. Underline what shows that some were rich, and say in the margin how you know. [6] {kind=annotate}
   - Whom does he write about?
   - Whom does he leave out?
   > - "Everyone is so infinitely better off": a sweeping claim, which he does not support with figures
   > - "$25 a head for dinner with French wine": far beyond the wages of a worker
   > - "lose a thousand or so": shows that some had money to waste`,
  attributes: {
    source: 'id of the source, when the question cites none or several',
  },

  accepts(item: ItemSource): boolean {
    return attribute(item, 'kind') === 'annotate';
  },

  parse(item: ItemSource, report: Report): Annotate | undefined {
    return parseAnnotate(item, report);
  },

  write(data: Annotate): string {
    const lead = data.lead === null ? [] : [`${data.lead}:`];
    const notes = [...lead, ...writeNotes(data.notes).flatMap((note) => note.split('\n'))];
    const answer = [...notes, ...(notes.length > 0 && data.asked.scheme.kind !== 'none' ? [''] : [])];
    return writeItem(
      'annotate',
      data.asked,
      answer.map((line) => (line === '' ? '>' : `> ${line}`)),
      data.named ? [['source', data.source.id]] : [],
    );
  },

  show(data: Annotate, _arrange, words: Words): readonly Block[] {
    return [data.source, ...extraRoom(data.asked, words)];
  },

  toExercise(data: Annotate): Exercise {
    const exercise = exerciseOf(data.asked, { kind: 'open' });
    const lead = data.lead === null ? [] : [paragraph([{ kind: 'strong', content: text(`${data.lead}:`) }])];
    const notes = data.notes.length > 0 ? [...lead, listOf(pointsOf(data))] : [];
    return { ...exercise, scheme: schemeWith(exercise.scheme, notes) };
  },

  /** "‘paradise’: praises without any limit · …". */
  brief(data: Annotate, words: Words): Inlines {
    if (data.notes.length > 0) return inOneLine(pointsOf(data));
    return briefScheme(data.asked.scheme, words);
  },
};

function pointsOf({ notes, quotes }: Annotate): readonly Inlines[] {
  return notes.map(({ phrase, note }) => [...text(`${quotes[0]}${phrase}${quotes[1]}: `), ...note]);
}
