import type { PlacedPage } from '../../layout/place.ts';
import { measuredProblem, type Named, onceEach, overfullPages, type Problem } from '../../layout/problems.ts';
import type { Measured } from '../../model/document.ts';

const MARK_SCHEME: Named = { owner: 'markscheme', name: 'the mark scheme', at: 'in' };

/** What could not be set well, once each. */
export function problemsOf(measured: Measured, pages: readonly PlacedPage[]): readonly Problem[] {
  const wide = 'In the mark scheme this is wider than its column';
  return onceEach([
    ...measured.problems.map((problem) => measuredProblem(problem, MARK_SCHEME, wide)),
    ...overfullPages(pages, MARK_SCHEME, 'Divide the question into parts, or say less in one answer.'),
  ]);
}
