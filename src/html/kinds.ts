import type { Block } from '../model/block.ts';

/** The template of every Block kind, by its path below templates/. A kind without one does not compile. */
export const TEMPLATES: Readonly<Record<Block['kind'], string>> = {
  paragraph: 'blocks/paragraph',
  heading: 'blocks/heading',
  list: 'blocks/list',
  quote: 'blocks/quote',
  code: 'blocks/code',
  formula: 'blocks/formula',
  table: 'blocks/table',
  image: 'blocks/image',
  source: 'blocks/source',
  drawing: 'blocks/drawing',
  choices: 'blocks/choices',
  match: 'blocks/match',
  order: 'blocks/order',
  statements: 'blocks/statements',
  categories: 'blocks/categories',
  bank: 'blocks/bank',
  lines: 'blocks/lines',
  box: 'blocks/box',
  form: 'blocks/form',
  aside: 'blocks/aside',
};
