import type { Composed } from '../../model/document.ts';
import type { PrintedVariant, SheetBody } from './body.ts';

/** A numbered question of a copy: where it stands, and what for. */
interface Placed {
  readonly marks: string | null;
  readonly page: number;
}

/**
 * The promise of levels, proved on the finished pages: every copy has the same questions in the same order, with the
 * same marks, on the same pages. Without room to write only numbers and marks agree. Challenges have no number, and are
 * not looked at. Anything else is an error `worksheet/levels`.
 */
export function levelProblems(
  variants: readonly PrintedVariant[],
  spaces: SheetBody['spaces'],
): Composed<unknown>['problems'] {
  const core = variants.find(({ name }) => name === 'worksheet');
  if (!core) return [];
  const expected = saidOf(core, spaces);
  return variants.flatMap((variant): Composed<unknown>['problems'] => {
    const said = saidOf(variant, spaces);
    const at = expected.findIndex((line, index) => line !== said[index]);
    if (at < 0 && said.length === expected.length) return [];
    const wrong = expected[at] ?? said[expected.length] ?? '';
    return [
      {
        severity: 'error',
        code: 'worksheet/levels',
        message: `The copy “${variant.name}” differs from the worksheet at ${wrong}: numbers, marks and pages must agree.`,
        hint: 'This is a bug in Lessonpress: please report it, with this topic.',
        place: null,
      },
    ];
  });
}

/**
 * Pages in the middle of a copy on which it has nothing, because another copy has so much help there: they are printed,
 * so that the questions after them stay on their pages.
 */
export function emptyPages(variants: readonly PrintedVariant[]): Composed<unknown>['problems'] {
  const copies = new Map<number, string[]>();
  for (const { name, pages } of variants) {
    for (const [index, { boxes }] of pages.entries()) {
      if (boxes.length === 0) copies.set(index + 1, [...(copies.get(index + 1) ?? []), name]);
    }
  }
  return [...copies].map(([page, names]) => ({
    severity: 'warning',
    code: 'worksheet/empty-page',
    message: `Page ${page} is empty on some copies (${names.join(', ')}): only another copy has something there.`,
    hint: 'Move what the other copy has there to the end of the lesson, or shorten it.',
    place: null,
  }));
}

/** "question 3a [2], page 1" for every numbered question of a copy, in order. */
function saidOf(variant: PrintedVariant, spaces: SheetBody['spaces']): readonly string[] {
  return [...placedIn(variant)].map(([name, { marks, page }]) =>
    [`question ${name}`, marks, spaces === 'none' ? null : `page ${page}`].filter((part) => part !== null).join(', '),
  );
}

function placedIn({ pages }: PrintedVariant): ReadonlyMap<string, Placed> {
  const placed = new Map<string, Placed>();
  for (const [index, { boxes }] of pages.entries()) {
    for (const { id, piece } of boxes) {
      // Ids of stems are made of the whole name of the question ("q3a"; "q+1" for a challenge); the key's own pages begin with "t-".
      const name = /^q(\d.*)$/.exec(id)?.[1];
      if (piece.kind === 'stem' && name !== undefined) placed.set(name, { marks: piece.marks, page: index + 1 });
    }
  }
  return placed;
}
