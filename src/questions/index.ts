import { choice } from './choice/index.ts';
import { cloze } from './cloze/index.ts';
import { match } from './match/index.ts';
import { order } from './order/index.ts';
import { sort } from './sort/index.ts';
import { trueFalse } from './true-false/index.ts';
import type { QuestionType } from './type.ts';
import { written } from './written/index.ts';

/**
 * Every question type, in order of precedence: the first whose `accepts` says yes reads the item. `written` takes
 * whatever is left. Outside its own folder the data of a type is unknown.
 */
export const questionTypes: readonly QuestionType<unknown>[] = [choice, cloze, order, trueFalse, sort, match, written];
