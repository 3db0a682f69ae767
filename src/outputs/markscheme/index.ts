import type { Output } from '../output.ts';
import type { MarkSchemeBody, PlacedMarkScheme } from './body.ts';
import { compose } from './compose.ts';
import { flow } from './flow.ts';
import { plan } from './plan.ts';
import { render } from './render.ts';

/** The compact mark scheme that markers work from: a table of all questions, laid out as exam boards do. */
export const markscheme: Output<MarkSchemeBody, PlacedMarkScheme> = {
  name: 'markscheme',
  files: ['markscheme'],
  cites: [],
  versions: true,
  plan,
  flow,
  compose,
  render,
};
