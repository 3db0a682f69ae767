import { sourceSchema } from './front-matter-schema.ts';

export interface Directive {
  /** `:::name` … `:::`, `::name` on one line, or either. */
  readonly shape: 'container' | 'leaf' | 'either';
  readonly attributes: readonly string[];
  /** What `[…]` after the name is; null: nothing may stand there. */
  readonly label: string | null;
}

/** Every directive of the format. */
export const DIRECTIVES: Readonly<Record<string, Directive>> = {
  challenge: { shape: 'container', attributes: [], label: 'a title' },
  notes: { shape: 'container', attributes: [], label: 'a title' },
  only: { shape: 'container', attributes: ['in'], label: null },
  page: { shape: 'leaf', attributes: ['in'], label: null },
  questions: { shape: 'container', attributes: ['for', 'minutes'], label: 'a title' },
  slide: { shape: 'container', attributes: [], label: 'a title' },
  source: { shape: 'either', attributes: ['numbered', ...Object.keys(sourceSchema.shape)], label: 'the id' },
  support: { shape: 'container', attributes: [], label: 'a title' },
  task: { shape: 'container', attributes: ['minutes', 'grouping'], label: 'a title' },
  terms: { shape: 'container', attributes: [], label: null },
};

/** Where something can be shown by name. `worksheet` is every copy of the sheet; teachers' notes have `:::notes`. */
export const PLACES = ['worksheet', 'support', 'answers', 'slides'] as const;
