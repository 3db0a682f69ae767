import type { Output } from '../output.ts';
import type { PlacedSheet, SheetBody } from './body.ts';
import { compose } from './compose.ts';
import { flow } from './flow.ts';
import { plan } from './plan.ts';
import { render } from './render.ts';

/** Worksheet, its copies with scaffolds and with challenges, and its key: one sheet with the same pages and numbers. */
export const worksheet: Output<SheetBody, PlacedSheet> = {
  name: 'worksheet',
  files: ['worksheet', 'worksheet-support', 'worksheet-challenge', 'answers'],
  cites: [],
  versions: true,
  plan,
  flow,
  compose,
  render,
};
