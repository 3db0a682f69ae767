import type { Block } from '../model/block.ts';
import type { Report } from '../model/diagnostic.ts';
import type { Span } from '../model/source.ts';
import type { Words } from '../model/words.ts';
import { inNewOrder, isSameOrder } from './new-order.ts';
import { paragraph } from './space.ts';
import type { Marked } from './statement-column.ts';
import type { Arrange } from './type.ts';

/** A statement with the letter by which pupils place it. */
export interface Lettered<T> {
  readonly letter: string;
  readonly statement: T;
}

/** Most statements that have a letter of their own, in the shortest alphabet. */
export const MOST_LETTERED = 20;

/** The statements in a new order, each with its letter in the topic's alphabet. */
export function lettered<T>(statements: readonly T[], arrange: Arrange, words: Words): readonly Lettered<T>[] {
  const order = inNewOrder(statements, arrange, (drawn) => isSameOrder(drawn, statements));
  return order.map((statement, index) => ({ letter: words.letters[index] ?? String(index + 1), statement }));
}

/**
 * A drawing with its statements: in the drawing itself where they fit, which `draw` is then given; else in a list above
 * it, in one frame, so that both stay on one page.
 */
export function withStatements(
  statements: readonly Marked[],
  isInside: boolean,
  draw: (inside: readonly Marked[]) => Block,
): Block {
  if (isInside) return draw(statements);
  const items = statements.map(({ mark, content }) => ({ marker: mark, blocks: [paragraph(content)] }));
  return { kind: 'aside', role: 'info', title: null, blocks: [{ kind: 'list', items }, draw([])] };
}

/** Reports when there are more statements than letters, or fewer than `fewest`. True when they can be printed. */
export function checkCount(
  count: number,
  {
    kind,
    what,
    fewest,
    most = MOST_LETTERED,
    mend,
  }: {
    readonly kind: string;
    /** What one and several of them are called. */
    readonly what: readonly [one: string, several: string];
    readonly fewest: number;
    readonly most?: number;
    readonly mend: string;
  },
  span: Span,
  report: Report,
): boolean {
  const [one, several] = what;
  if (count < fewest) {
    const found =
      count === 0
        ? `There are no ${several}`
        : `There ${count === 1 ? `is only 1 ${one}` : `are only ${count} ${several}`}`;
    report.error(`${kind}/few`, span, `${found}: there must be ${fewest} or more.`, mend);
    return false;
  }
  if (count > most) {
    const message = `There are ${count} ${several}, and there is room for ${most}.`;
    report.error(`${kind}/many`, span, message, 'Take some out, or make two questions of them.');
    return false;
  }
  return true;
}
