import type { Output } from '../output.ts';
import type { PlacedSheet, SheetBody } from './body.ts';
import { compose } from './compose.ts';
import { flow } from './flow.ts';
import { plan } from './plan.ts';
import { render } from './render.ts';

/** Worksheet, its copy with scaffolds, and its key: three copies of one sheet with the same pages and numbers. */
export const worksheet: Output<SheetBody, PlacedSheet> = {
  name: 'worksheet',
  files: ['worksheet', 'worksheet-support', 'answers'],
  cites: [],
  plan,
  flow,
  compose,
  render,
};
