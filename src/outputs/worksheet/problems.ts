import type { PlacedPage } from '../../layout/place.ts';
import { measuredProblem, type Named, onceEach, overfullPages, type Problem } from '../../layout/problems.ts';
import type { Measured } from '../../model/document.ts';
import type { Piece, SheetBox } from './body.ts';

type Problems = readonly Problem[];

const WORKSHEET: Named = { owner: 'worksheet', name: 'the worksheet', at: 'on' };
const DIVIDE = 'Divide the question into parts, or give it less room.';

/** What could not be placed well, once each. */
export function problemsOf(
  measured: Measured,
  boxes: readonly SheetBox[],
  documents: readonly (readonly PlacedPage[])[],
  missing: readonly string[],
): Problems {
  const pieces = new Map(boxes.map((box) => [box.id, box.piece]));
  const kept = new Set(boxes.filter((box) => box.parts === 'never').map((box) => box.id));
  return onceEach([
    ...measured.problems.map((problem) => measuredProblem(problem, WORKSHEET, tooWide(pieces.get(problem.box)))),
    ...documents.flatMap((pages) => [
      ...splitSources(pages, pieces),
      ...overfullPages(pages, WORKSHEET, DIVIDE),
      ...parted(pages, kept),
    ]),
    ...missing.map(noSuchPhrase),
  ]);
}

function tooWide(piece: Piece | undefined): string {
  return `On the worksheet this ${piece?.kind === 'block' ? piece.block.kind : 'text'} is wider than the page`;
}

function splitSources(pages: readonly PlacedPage[], pieces: ReadonlyMap<string, Piece>): Problems {
  return pages.flatMap((page) =>
    page.boxes.flatMap(({ id, cut }): Problems => {
      const piece = pieces.get(id);
      if (!cut || cut.from > 0 || piece?.kind !== 'block' || piece.block.kind !== 'source') return [];
      return [
        {
          severity: 'warning',
          code: 'worksheet/source-split',
          message: `${piece.block.label} is longer than a page and goes on overleaf.`,
          hint: 'Choose a shorter extract.',
          place: null,
        },
      ];
    }),
  );
}

/** What belongs together and is longer than a page: it had to be parted all the same. */
function parted(pages: readonly PlacedPage[], kept: ReadonlySet<string>): Problems {
  return pages.flatMap(({ boxes: [first] }, index): Problems => {
    if (!first || !kept.has(first.id) || (first.cut && first.cut.from > 0)) return [];
    return [
      {
        severity: 'warning',
        code: 'worksheet/parted',
        message: `On the worksheet a question goes on from page ${index} to page ${index + 1}: it is too long for one page.`,
        hint: 'Divide it into parts, or print less with it.',
        place: null,
      },
    ];
  });
}

function noSuchPhrase(phrase: string): Problem {
  return {
    severity: 'error',
    code: 'worksheet/no-such-line',
    message: `No source on the worksheet has the words “${phrase}”, so their line cannot be given.`,
    hint: 'Copy the words exactly from the source.',
    place: null,
  };
}
