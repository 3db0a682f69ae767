import type { Settings } from '../model/settings.ts';

/** mm. Margins are at least 12 mm (copiers clip); the foot holds the footer. */
export const MARGIN = { side: 17, top: 13, foot: 20 } as const;

const PAPER = { a4: { width: 210, height: 297 }, letter: { width: 215.9, height: 279.4 } } as const;

/** mm of the paper. */
export function paperSize(paper: Settings['paper']): { readonly width: number; readonly height: number } {
  return PAPER[paper];
}

/** mm between the margins. */
export function pageRoom(paper: Settings['paper']): { readonly width: number; readonly height: number } {
  const { width, height } = PAPER[paper];
  return { width: width - 2 * MARGIN.side, height: height - MARGIN.top - MARGIN.foot };
}

/** mm that the line for the name takes on the front of every sheet of paper after the first: sheets get separated. */
const NAME_LINE = 3.5;

/** True for a page of the sheet that has a line for the name above its boxes. The first has it in its header. */
export function hasNameLine(page: number): boolean {
  return page > 1 && page % 2 === 1;
}

/** mm for the boxes of a page of the sheet, by its number. */
export function sheetRoom(paper: Settings['paper']): (page: number) => number {
  const { height } = pageRoom(paper);
  return (page) => (hasNameLine(page) ? height - NAME_LINE : height);
}

/** Symbols of the levels, neutral and black: ● core, ■ support, ▲ challenge. */
export const LEVEL = { core: '●', support: '■', challenge: '▲' } as const;
