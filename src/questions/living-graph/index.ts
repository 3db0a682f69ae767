import { writeInlines } from '../../markdown/write.ts';
import { type Block, type Inlines, text } from '../../model/block.ts';
import type { Report } from '../../model/diagnostic.ts';
import type { Exercise } from '../../model/exercise.ts';
import { attribute, type ItemSource } from '../../model/item.ts';
import type { Words } from '../../model/words.ts';
import { inOneLine } from '../brief.ts';
import { writeItem } from '../item-markdown.ts';
import { briefJudged, judgedExercise, reasonRoom } from '../judged.ts';
import { withStatements } from '../lettered.ts';
import { writeBullet } from '../organiser-ends.ts';
import { fitsBeside, type Marked } from '../statement-column.ts';
import type { Arrange, QuestionType } from '../type.ts';
import { COLUMN, drawGraph } from './draw.ts';
import { type GraphEvent, type LivingGraph, parseLivingGraph } from './parse.ts';

/** Most events that stand beside the graph. */
const MOST_BESIDE = 8;

/** Events in the order of time, over which pupils draw how something rose and fell. */
export const livingGraph: QuestionType<LivingGraph> = {
  kind: 'living-graph',
  title: 'Living graph',
  about:
    'Pupils draw how something rose and fell over numbered events, and give a reason. `y="Support for the Bolsheviks: low..high"` names the upright axis and its ends. A value from 0 to 100 in brackets at the end of each event, `- [1921] the Kronstadt mutiny (20)`, draws an example curve in the key, which says that any curve with good reasons is right.',
  example: `1. Draw how the peasants' support for the Bolsheviks rose and fell. Explain one turn of your graph. [6] {kind=living-graph y="Peasants' support: low..high"}
   - [1917] Decree on Land (80)
   - [1918] grain seizures (30)
   - [1920] Tambov rising (10)
   - [1921] a tax in kind (50)
   - [1922] a good harvest (65)
   - [1923] dear goods (45)
   > The tax in kind let peasants keep and sell what was left.`,
  attributes: { y: 'what the upright axis shows, and its ends: `"Support: low..high"`' },

  accepts(item: ItemSource): boolean {
    return attribute(item, 'kind') === 'living-graph';
  },

  parse(item: ItemSource, report: Report): LivingGraph | undefined {
    return parseLivingGraph(item, report);
  },

  write({ asked, axis, events }: LivingGraph): string {
    return writeItem('living-graph', asked, events.flatMap(writeEvent), [['y', axis.written]]);
  },

  show(data: LivingGraph, _arrange: Arrange, words: Words): readonly Block[] {
    const events = data.events.map(({ date, content }, index): Marked => {
      const lead: Inlines = date.length > 0 ? [{ kind: 'strong', content: date }, ...text(' ')] : [];
      return { mark: `${index + 1}.`, content: [...lead, ...content] };
    });
    // Many events want a long axis.
    const isBeside = events.length <= MOST_BESIDE && fitsBeside(events, COLUMN);
    return [
      withStatements(events, isBeside, (beside) => drawGraph(data, beside, words)),
      ...reasonRoom(data.asked, data.judge, words),
    ];
  },

  toExercise(data: LivingGraph): Exercise {
    return judgedExercise(data.asked, data.judge);
  },

  brief(data: LivingGraph, words: Words): Inlines {
    return inOneLine([briefJudged(data.asked, data.judge, words)]);
  },
};

function writeEvent({ date, content, value }: GraphEvent): readonly string[] {
  const box = date.length > 0 ? writeInlines(date).replaceAll('\n', ' ') : null;
  const lines = writeBullet(content, box);
  return value === null ? lines : [...lines.slice(0, -1), `${lines.at(-1)} (${value})`];
}
