import type { PlacedPage } from '../../layout/place.ts';
import type { Composed, Measured } from '../../model/document.ts';
import type { Piece, SheetBox } from './body.ts';

type Problems = Composed<unknown>['problems'];

/** mm by which a page may be overfull before it is told. */
const TOLD = 0.5;

/** What could not be placed well, once each. */
export function problemsOf(
  measured: Measured,
  boxes: readonly SheetBox[],
  documents: readonly (readonly PlacedPage[])[],
  missing: readonly string[],
): Problems {
  const pieces = new Map(boxes.map((box) => [box.id, box.piece]));
  const kept = new Set(boxes.filter((box) => box.parts === 'never').map((box) => box.id));
  const told = new Map<string, Problems[number]>();
  const all = [
    ...measured.problems.map((problem) => measuredProblem(problem, pieces)),
    ...documents.flatMap((pages) => [...splitSources(pages, pieces), ...overfull(pages), ...parted(pages, kept)]),
    ...missing.map(noSuchPhrase),
  ];
  for (const problem of all) told.set(`${problem.code} ${problem.message}`, problem);
  return [...told.values()];
}

function measuredProblem(
  { box, code, detail }: Measured['problems'][number],
  pieces: ReadonlyMap<string, Piece>,
): Problems[number] {
  const piece = pieces.get(box);
  const what = piece?.kind === 'block' ? piece.block.kind : 'text';
  switch (code) {
    case 'overflow':
      return {
        severity: 'error',
        code: 'worksheet/too-wide',
        message: `On the worksheet this ${what} is wider than the page: “${detail}”.`,
        hint: 'Use fewer columns or shorter words, or break the long word or line.',
      };
    case 'picture':
      return {
        severity: 'error',
        code: 'worksheet/picture',
        message: `A picture could not be shown on the worksheet: ${detail}.`,
        hint: 'Open the file to see whether it is whole, and save it again as PNG, JPEG or SVG.',
      };
    case 'glyph':
      return {
        severity: 'error',
        code: 'worksheet/glyph',
        message: `No font of the package has this character, so it cannot be printed: ${detail}.`,
        hint: 'Write it in another way.',
      };
    default:
      return code satisfies never;
  }
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
        },
      ];
    }),
  );
}

function overfull(pages: readonly PlacedPage[]): Problems {
  return pages.flatMap(({ slack, shrink }, index): Problems => {
    if (slack + shrink >= -TOLD) return [];
    return [
      {
        severity: 'error',
        code: 'worksheet/too-tall',
        message: `Something on page ${index + 1} of the worksheet is taller than the page and cannot be divided.`,
        hint: 'Divide the question into parts, or give it less room.',
      },
    ];
  });
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
      },
    ];
  });
}

function noSuchPhrase(phrase: string): Problems[number] {
  return {
    severity: 'error',
    code: 'worksheet/no-such-line',
    message: `No source on the worksheet has the words “${phrase}”, so their line cannot be given.`,
    hint: 'Copy the words exactly from the source.',
  };
}
