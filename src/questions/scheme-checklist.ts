import type { Inlines } from '../model/block.ts';
import type { Report } from '../model/diagnostic.ts';
import type { CheckPoint, Scheme } from '../model/exercise.ts';
import type { Fragment, Line } from '../model/source.ts';
import { cutLine } from './cut.ts';
import { westernFigures } from './lead-words.ts';
import { count, lineSpan } from './scheme-ranges.ts';
import type { Section } from './scheme-sections.ts';

/** "[1] states a thesis": the marks that a point begins with. */
const PRICE = /^\s*\[\s*([0-9٠-٩۰-۹]{1,2})(?:\s*\p{L}{1,12})?\s*\]\s+(?=\S)/u;

const REACH = 60;

/** True when points begin with their marks: each is then marked for itself. */
export function isChecklist(points: readonly Section[]): boolean {
  return points.some((point) => PRICE.test(point.lines[0]?.text.slice(0, REACH) ?? ''));
}

/** Reads points with their marks; `inlines` reads what is left of their lines. */
export function readChecklist(
  points: readonly Section[],
  inlines: (lines: readonly Line[]) => Inlines,
): readonly CheckPoint[] {
  return points.map(({ lines: [first, ...rest] }) => {
    const found = first && PRICE.exec(first.text.slice(0, REACH));
    if (!first || !found) return { marks: null, content: inlines(first ? [first, ...rest] : rest) };
    const content = inlines([cutLine(first, found[0].length), ...rest]);
    return { marks: Number(westernFigures(found[1] ?? '0')), content };
  });
}

/** Keeps the words of a point from being read as its marks. */
export function asPoint(written: string): string {
  return PRICE.test(written) ? written.replace('[', '\\[') : written;
}

/** Warns of points without marks, and of marks that do not add up to those of the question. */
export function checkChecklist(
  { checklist, anyOf }: Scheme,
  points: readonly Section[],
  answer: Fragment,
  marks: number | null,
  report: Report,
): void {
  const warn = (section: Section | undefined, message: string, hint: string) =>
    section && report.warning('scheme/checklist', lineSpan(section.line, answer), message, hint);
  const bare = checklist.findIndex((point) => point.marks === null);
  if (bare >= 0) {
    warn(
      points[bare],
      'This point does not say its marks, and others do.',
      'Begin it with them: - [1] states a thesis',
    );
    return;
  }
  const prices = checklist.map((point) => point.marks ?? 0).sort((a, b) => b - a);
  const sum = prices.slice(0, anyOf ?? prices.length).reduce((total, price) => total + price, 0);
  if (marks === null || (anyOf === null ? sum === marks : sum >= marks)) return;
  warn(
    points[0],
    `The checklist has ${count(sum)}, but the question has ${count(marks)}.`,
    'Mend the marks of its points or of the question.',
  );
}
