import type { Composed, Measured } from '../model/document.ts';
import type { PlacedPage } from './place.ts';

export type Problem = Composed<unknown>['problems'][number];

/** How a printed document is named in its messages. */
export interface Named {
  /** Owner of its codes: "worksheet". */
  readonly owner: string;
  /** "the worksheet" */
  readonly name: string;
  /** "on" the worksheet, "in" the mark scheme. */
  readonly at: 'on' | 'in';
}

/** mm by which a page may be overfull before it is told. */
const TOLD = 0.5;

/** What the browser found when it measured. `wide`: the sentence for something too wide, without what it is. */
export function measuredProblem(
  { code, detail }: Measured['problems'][number],
  { owner, name, at }: Named,
  wide: string,
): Problem {
  switch (code) {
    case 'overflow':
      return {
        severity: 'error',
        code: `${owner}/too-wide`,
        message: `${wide}: “${detail}”.`,
        hint: 'Use fewer columns or shorter words, or break the long word or line.',
        place: null,
      };
    case 'picture':
      return {
        severity: 'error',
        code: `${owner}/picture`,
        message: `A picture could not be shown ${at} ${name}: ${detail}.`,
        hint: 'Open the file to see whether it is whole, and save it again as PNG, JPEG or SVG.',
        place: null,
      };
    case 'glyph':
      return {
        severity: 'error',
        code: `${owner}/glyph`,
        message: `No font of the package has this character, so it cannot be printed: ${detail}.`,
        hint: 'Write it in another way.',
        place: null,
      };
    default:
      return code satisfies never;
  }
}

/** Pages that hold more than fits, each with what to do. */
export function overfullPages(pages: readonly PlacedPage[], { owner, name }: Named, hint: string): readonly Problem[] {
  return pages.flatMap(({ slack, shrink }, index): Problem[] => {
    if (slack + shrink >= -TOLD) return [];
    const message = `Something on page ${index + 1} of ${name} is taller than the page and cannot be divided.`;
    return [{ severity: 'error', code: `${owner}/too-tall`, message, hint, place: null }];
  });
}

/** Each problem once. */
export function onceEach(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((problem) => [`${problem.code} ${problem.message}`, problem])).values()];
}
