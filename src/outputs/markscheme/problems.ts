import type { PlacedPage } from '../../layout/place.ts';
import type { Composed, Measured } from '../../model/document.ts';

type Problem = Composed<unknown>['problems'][number];

/** mm by which a page may be overfull before it is told. */
const TOLD = 0.5;

/** What could not be set well, once each. */
export function problemsOf(measured: Measured, pages: readonly PlacedPage[]): readonly Problem[] {
  const all = [...measured.problems.map(measuredProblem), ...pages.flatMap(overfull)];
  return [...new Map(all.map((problem) => [`${problem.code} ${problem.message}`, problem])).values()];
}

function measuredProblem({ code, detail }: Measured['problems'][number]): Problem {
  switch (code) {
    case 'overflow':
      return {
        severity: 'error',
        code: 'markscheme/too-wide',
        message: `In the mark scheme this is wider than its column: “${detail}”.`,
        hint: 'Use fewer columns or shorter words, or break the long word or line.',
      };
    case 'picture':
      return {
        severity: 'error',
        code: 'markscheme/picture',
        message: `A picture could not be shown in the mark scheme: ${detail}.`,
        hint: 'Open the file to see whether it is whole, and save it again as PNG, JPEG or SVG.',
      };
    case 'glyph':
      return {
        severity: 'error',
        code: 'markscheme/glyph',
        message: `No font of the package has this character, so it cannot be printed: ${detail}.`,
        hint: 'Write it in another way.',
      };
    default:
      return code satisfies never;
  }
}

function overfull({ slack, shrink }: PlacedPage, index: number): Problem[] {
  if (slack + shrink >= -TOLD) return [];
  return [
    {
      severity: 'error',
      code: 'markscheme/too-tall',
      message: `Something on page ${index + 1} of the mark scheme is taller than the page and cannot be divided.`,
      hint: 'Divide the question into parts, or say less in one answer.',
    },
  ];
}
