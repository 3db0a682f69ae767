import type { Inlines } from '../../model/block.ts';
import type { Asked } from '../prompt.ts';

export interface Option {
  readonly content: Inlines;
  readonly correct: boolean;
  /** What the author says after the arrow: why it is wrong, or right. Only teachers see it. */
  readonly reason: Inlines | null;
}

export interface Choice {
  readonly asked: Asked;
  readonly options: readonly Option[];
  /** True: the options keep this order in every version. */
  readonly fixed: boolean;
}
