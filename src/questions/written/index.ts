import { type Block, type Inlines, plainText, text } from '../../model/block.ts';
import type { Report } from '../../model/diagnostic.ts';
import type { Exercise, Scheme } from '../../model/exercise.ts';
import type { ItemSource } from '../../model/item.ts';
import type { Words } from '../../model/words.ts';
import { writeList } from '../attribute-list.ts';
import { briefScheme } from '../brief-scheme.ts';
import { type WrittenAttribute, writeItem } from '../item-markdown.ts';
import { placeOf } from '../place-of.ts';
import { askedFrom, exerciseOf } from '../prompt.ts';
import { roomByMarks, shareOf } from '../room-by-marks.ts';
import { answerBlocks, spaceBlocks } from '../space.ts';
import type { QuestionType } from '../type.ts';
import { dealtAnswers } from './answers.ts';
import type { Written } from './data.ts';
import { formBlock } from './form.ts';
import { parseWritten } from './parse.ts';

/** A written answer: lines, several spaces, or a form of titled boxes. What no other kind takes is written. */
export const written: QuestionType<Written> = {
  kind: 'written',
  title: 'Written answer',
  about: 'A question that is answered in words. It gets room by its marks, by its answer, or as you say.',
  example: `1. Give **two** reasons why the Kronstadt sailors mutinied in March 1921. [4] {give=2}
   > Any two from:
   > - grain was taken from their families in the villages by force
   > - one party ruled, and the soviets were no longer freely elected
   > - food and fuel had run short in Petrograd
   > Accept: any demand of the sailors that is explained
   > Reject: they wanted the tsar back`,
  attributes: {
    give: 'how many answers there is space for',
    form: 'a form of titled boxes in place of lines: `infer`, `follow-up`, `features`, `reasons` or `boxes`',
    titles: 'titles of the boxes, with semicolons between',
  },

  accepts(): boolean {
    return true;
  },

  parse(item: ItemSource, report: Report): Written | undefined {
    return parseWritten(item, report);
  },

  write(data: Written): string {
    const attributes: WrittenAttribute[] = [
      ...(data.level === 'challenge' ? [['level', 'challenge'] as const] : []),
      ...(data.give === null ? [] : [['give', String(data.give)] as const]),
      ...(data.form === null ? [] : [['form', data.form] as const]),
      ...(data.titles.length === 0 ? [] : [['titles', writeList(data.titles)] as const]),
    ];
    return writeItem('written', data.asked, [], attributes);
  },

  show(data: Written, _arrange, words: Words): readonly Block[] {
    const space = roomByMarks(data.asked, data.level === 'challenge');
    if (data.form !== null) return present(formBlock(data.form, data, space, words));
    const parts = data.give ?? 1;
    if (parts === 1) return spaceBlocks(space, null, answerBlocks(data.asked.scheme, words), words);
    const share = shareOf(space, parts);
    return dealtAnswers(data.asked.scheme, parts, words).flatMap((blocks, index) =>
      spaceBlocks(share, text(`(${placeOf(index, words)})`), blocks, words),
    );
  },

  /** A short answer can be marked by comparing text; anything else needs a reader. */
  toExercise(data: Written): Exercise {
    const correct = shortAnswers(data.asked.scheme);
    return exerciseOf(data.asked, correct.length > 0 ? { kind: 'text', correct } : { kind: 'open' });
  },

  fromExercise(exercise: Exercise): Written | undefined {
    const { response, scheme } = exercise;
    if (response.kind !== 'text' && response.kind !== 'open') return undefined;
    const asked = askedFrom(exercise);
    const [first, ...others] = response.kind === 'text' ? response.correct : [];
    const given: Scheme =
      first === undefined || scheme.kind !== 'none'
        ? scheme
        : {
            ...scheme,
            kind: 'answer',
            answer: [{ kind: 'paragraph', content: text(first) }],
            accept: others.map(text),
          };
    return { asked: { ...asked, scheme: given }, give: null, form: null, titles: [] };
  },

  brief(data: Written, words: Words): Inlines {
    return briefScheme(data.asked.scheme, words);
  },
};

/** Words beyond which an answer is for a reader, not for comparing. */
const COMPARABLE_WORDS = 4;

function present(block: Block | null): readonly Block[] {
  return block === null ? [] : [block];
}

function shortAnswers(scheme: Scheme): readonly string[] {
  const [answer, ...more] = scheme.answer;
  if (scheme.kind !== 'answer' || answer?.kind !== 'paragraph' || more.length > 0) return [];
  const best = plainText(answer.content).trim();
  if (best === '' || best.split(/\s+/).length > COMPARABLE_WORDS) return [];
  return [best, ...scheme.accept.map((variant) => plainText(variant).trim())];
}
