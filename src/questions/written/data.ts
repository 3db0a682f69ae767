import type { Inlines } from '../../model/block.ts';
import type { Asked } from '../prompt.ts';

/** Names of the forms, the value of `{form=…}`. */
export const FORMS = ['infer', 'follow-up', 'features', 'reasons', 'boxes'] as const;

export type FormName = (typeof FORMS)[number];

export interface Written {
  readonly asked: Asked;
  /** `{level=challenge}`: for those who have done all else. */
  readonly level?: 'challenge';
  /** How many answers are asked for (`{give=2}`); null: one space. */
  readonly give: number | null;
  readonly form: FormName | null;
  /** Titles of a form's boxes, as the author gave them. */
  readonly titles: readonly Inlines[];
}
