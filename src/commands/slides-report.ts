import type { LaidOn } from '../project/laid.ts';
import { positionOf } from '../report/position.ts';

/** The slides of a topic for other programs: each with its lines of the topic's file and what was done so that it fits. */
export function slidesReport(slides: readonly LaidOn[], file: string, text: string) {
  return slides.map(({ number, kind, title, size, spans, done, part, parts }) => {
    const own = spans.filter((span) => span.file === file);
    const lines = own.map(({ start, end }) => [
      positionOf(text, start).line,
      positionOf(text, start + text.slice(start, end).trimEnd().length).line,
    ]);
    return { number, kind, title, size, lines: joined(lines), done, part, parts };
  });
}

/** Runs of lines in order, each line once. */
function joined(runs: readonly (readonly number[])[]): [number, number][] {
  const result: [number, number][] = [];
  for (const [from = 0, to = from] of [...runs].sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0))) {
    const last = result.at(-1);
    if (last && from <= last[1] + 1) last[1] = Math.max(last[1], to);
    else result.push([from, to]);
  }
  return result;
}
