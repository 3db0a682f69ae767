/** Widest column that squares are drawn for, mm: anything wider than a page is cut off by the frame. */
const WIDEST = 400;
const STEP = { grid: 5, graph: 2 } as const;
/** Every how many mm graph paper has a heavier line. */
const HEAVY = 10;

/**
 * Squared paper as lines: 5 mm squares, or graph paper of 2 mm with a heavier line each 10 mm. Drawn, not a background,
 * because printers drop backgrounds; the viewBox is in mm, and what is wider than the frame is cut off by it.
 */
export function squares(pattern: 'grid' | 'graph', height: number): string {
  const step = STEP[pattern];
  const lines = (every: number, skip: number | null) => {
    const parts: string[] = [];
    for (let y = every; y < height; y += every) if (skip === null || y % skip !== 0) parts.push(`M0 ${y}H${WIDEST}`);
    for (let x = every; x < WIDEST; x += every) if (skip === null || x % skip !== 0) parts.push(`M${x} 0V${height}`);
    return parts.join('');
  };
  const path = (kind: string, d: string) => `<path class="${kind}" d="${d}"></path>`;
  const drawn =
    pattern === 'grid'
      ? path('thin', lines(step, null))
      : path('thin', lines(step, HEAVY)) + path('heavy', lines(HEAVY, null));
  return `<svg class="squares" aria-hidden="true" width="${WIDEST}mm" height="${height}mm" viewBox="0 0 ${WIDEST} ${height}">${drawn}</svg>`;
}
