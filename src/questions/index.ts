import { annotate } from './annotate/index.ts';
import { choice } from './choice/index.ts';
import { cloze } from './cloze/index.ts';
import { compare } from './compare/index.ts';
import { continuum } from './continuum/index.ts';
import { cornell } from './cornell/index.ts';
import { diamondNine } from './diamond-nine/index.ts';
import { extended } from './extended/index.ts';
import { fishbone } from './fishbone/index.ts';
import { frayer } from './frayer/index.ts';
import { label } from './label/index.ts';
import { livingGraph } from './living-graph/index.ts';
import { match } from './match/index.ts';
import { mindMap } from './mind-map/index.ts';
import { number } from './number/index.ts';
import { oddOneOut } from './odd-one-out/index.ts';
import { order } from './order/index.ts';
import { parsons } from './parsons/index.ts';
import { sentenceBuilder } from './sentence-builder/index.ts';
import { sort } from './sort/index.ts';
import { sourcingGrid } from './sourcing-grid/index.ts';
import { table } from './table/index.ts';
import { tick } from './tick/index.ts';
import { timeline } from './timeline/index.ts';
import { trace } from './trace/index.ts';
import { translate } from './translate/index.ts';
import { trueFalse } from './true-false/index.ts';
import type { QuestionType } from './type.ts';
import { venn } from './venn/index.ts';
import { written } from './written/index.ts';

/**
 * Every question type, in order of precedence: the first whose `accepts` says yes reads the item. `written` takes
 * whatever is left. Outside its own folder the data of a type is unknown.
 */
export const questionTypes: readonly QuestionType<unknown>[] = [
  annotate,
  compare,
  extended,
  sentenceBuilder,
  sourcingGrid,
  translate,
  continuum,
  cornell,
  diamondNine,
  fishbone,
  frayer,
  livingGraph,
  mindMap,
  timeline,
  venn,
  oddOneOut,
  parsons,
  label,
  choice,
  trace,
  table,
  cloze,
  order,
  trueFalse,
  sort,
  tick,
  match,
  number,
  written,
];
