import { activities } from '../activities/index.ts';
import { sourceSchema } from './front-matter-schema.ts';

export interface Directive {
  /** `:::name` … `:::`, `::name` on one line, or either. */
  readonly shape: 'container' | 'leaf' | 'either';
  readonly attributes: readonly string[];
  /** What `[…]` after the name is; null: nothing may stand there. */
  readonly label: string | null;
}

/** Attributes of an activity that stands alone, and so makes a set of questions of its own. */
export const SET_ATTRIBUTES = ['for', 'minutes', 'title', 'marks'] as const;

/** What is made from content already there. */
const MADE: Readonly<Record<string, Directive>> = Object.fromEntries(
  activities.map(({ name, attributes, takes }) => [
    name,
    { shape: 'leaf', attributes: ['count', 'seed', ...Object.keys(attributes), ...SET_ATTRIBUTES], label: takes },
  ]),
);

/** Every directive of the format. */
export const DIRECTIVES: Readonly<Record<string, Directive>> = {
  ...MADE,
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
export const PLACES = ['worksheet', 'support', 'challenge', 'answers', 'slides'] as const;
