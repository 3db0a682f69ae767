import { writeInlines } from '../../markdown/write.ts';
import { type Block, type Blocks, type Inlines, text } from '../../model/block.ts';
import type { Report } from '../../model/diagnostic.ts';
import type { Exercise, Scheme } from '../../model/exercise.ts';
import { attribute, type ItemSource } from '../../model/item.ts';
import { semicolon, type Words } from '../../model/words.ts';
import { writeList } from '../attribute-list.ts';
import { inOneLine, labelled } from '../brief.ts';
import { briefScheme } from '../brief-scheme.ts';
import { SOURCE_FRAMES } from '../frames.ts';
import { answerLines, type WrittenAttribute, writeItem } from '../item-markdown.ts';
import { exerciseOf } from '../prompt.ts';
import { schemeWith } from '../scheme-with.ts';
import { listOf, paragraph } from '../space.ts';
import type { QuestionType } from '../type.ts';
import { type Extended, parseExtended } from './parse.ts';
import { showExtended } from './show.ts';
import { writeSection } from './strip.ts';

/** A longer answer with a frame: PEEL boxes, a structure strip, a plan, openings of sentences. */
export const extended: QuestionType<Extended> = {
  kind: 'extended',
  title: 'Extended writing',
  about:
    'A longer answer with a frame to write in. `frame=peel` (point, evidence, explain, link) and `frame=pee` are titled boxes; parts of your own stand with semicolons between: `{frame="Claim; Reason"}`; `give=2` repeats them for two paragraphs. `frame=strip` prints the sections, which bullets below the question name, beside the lines, each as high as its share says: `(25%)` or `(4 lines)`. `frame=plan` has room to plan above the lines, and `titles="For; Against"` divides it. `frame=starters` prints the bullets as openings of sentences. The answer may name the parts: `Evidence: …`.',
  example: `1. Explain why Lenin brought in the New Economic Policy in 1921. [8] {frame=peel}
   > Point: the state could not go on taking grain by force
   > Evidence: the sailors of Kronstadt rose in March 1921, and peasants rose in Tambov
   > Explain: both had stood behind the revolution, so that its rule itself was in danger
   > Link: the NEP was a way to keep power, more than a change of mind
   > Level 2 (5-8): explains one or more reasons
   > Level 1 (1-4): describes what happened`,
  attributes: {
    frame: '`peel`, `pee`, `strip`, `plan`, `starters`, or parts of your own with semicolons between',
    give: 'how many paragraphs there are boxes for',
    titles: 'titles of the boxes of a plan, with semicolons between',
  },

  /** Every frame that is not for sources: parts of the author's own, and slips, which are then reported. */
  accepts(item: ItemSource): boolean {
    const kind = attribute(item, 'kind');
    const frame = attribute(item, 'frame');
    if (kind !== undefined || frame === undefined) return kind === 'extended';
    return !SOURCE_FRAMES.includes(String(frame).toLowerCase());
  },

  parse(item: ItemSource, report: Report): Extended | undefined {
    return parseExtended(item, report);
  },

  write(data: Extended): string {
    const { asked, frame, layout, give, sections } = data;
    const titles = layout === 'plan' ? sections.map(({ title }) => title) : [];
    const attributes: WrittenAttribute[] = [
      ['frame', frame],
      ...(give > 1 ? [['give', String(give)] as const] : []),
      ...(titles.length > 0 ? [['titles', writeList(titles)] as const] : []),
    ];
    const lines =
      layout === 'strip' || layout === 'starters' ? sections.flatMap((one) => writeSection(one).split('\n')) : [];
    const answers = sections.flatMap(({ name, points }) =>
      points.length > 0 ? [`${name}:`, ...points.map((point) => `- ${writeInlines(point)}`)] : [],
    );
    return [writeItem('extended', asked, lines, attributes), ...answerLines(answers)].join('\n');
  },

  show(data: Extended, _arrange, words: Words): readonly Block[] {
    return showExtended(data, words);
  },

  toExercise(data: Extended): Exercise {
    const exercise = exerciseOf(data.asked, { kind: 'open' });
    return { ...exercise, scheme: withParts(exercise.scheme, partBlocks(data)) };
  },

  brief(data: Extended, words: Words): Inlines {
    const parts = data.sections.filter(({ points }) => points.length > 0);
    if (parts.length === 0) return briefScheme(data.asked.scheme, words);
    return inOneLine(parts.map(({ title, points }) => labelled(title, inOneLine(points, semicolon(words)))));
  },
};

/** An answer in parts is the answer; where marks are given by levels, it is a model. */
function withParts(scheme: Scheme, blocks: Blocks): Scheme {
  const isModel = scheme.kind === 'levels' || scheme.kind === 'grid';
  return isModel ? { ...scheme, model: [...blocks, ...scheme.model] } : schemeWith(scheme, blocks);
}

function partBlocks({ sections }: Extended): Blocks {
  return sections.flatMap(({ title, points }) => {
    const [first, ...more] = points;
    if (!first) return [];
    const lead: Inlines = [{ kind: 'strong', content: [...title, ...text(':')] }];
    return more.length > 0 ? [paragraph(lead), listOf(points)] : [paragraph([...lead, ...text(' '), ...first])];
  });
}
