import type { Inlines } from '../../../model/block.ts';
import type { Span } from '../../../model/source.ts';
import type { Beside, Piece, SlidePlan } from '../body.ts';

/** While a deck is planned, what is on it says itself where it was written; in the body it is an index. */
type Unplaced<T> = T extends { readonly place: number | null }
  ? Omit<T, 'place'> & { readonly span: Span | null }
  : never;

/** A piece before its place has a number. */
export type DraftPiece = Unplaced<Piece>;

export type DraftBeside = Omit<Beside, 'pieces'> & { readonly pieces: readonly DraftPiece[] };

/** A slide before it has its id and its place. */
export type Draft = Omit<Unplaced<SlidePlan>, 'id' | 'pieces' | 'beside'> & {
  readonly pieces: readonly DraftPiece[];
  readonly beside: DraftBeside | null;
};

/** A slide with nothing on it yet. */
export function draft(
  kind: Draft['kind'],
  title: Inlines,
  span: Span | null,
  rest: Partial<Omit<Draft, 'kind' | 'title' | 'span'>> = {},
): Draft {
  return {
    kind,
    title,
    span,
    cue: null,
    minutes: null,
    grouping: null,
    continues: false,
    pieces: [],
    beside: null,
    notes: [],
    ...rest,
  };
}

/** Numbers the slides, and their places: equal ones share an index. */
export function settle(drafts: readonly Draft[]): {
  readonly slides: readonly SlidePlan[];
  readonly places: readonly Span[];
} {
  const places: Span[] = [];
  const known = new Map<string, number>();
  const placeOf = (span: Span | null): number | null => {
    if (!span) return null;
    const { file, start, end } = span;
    const key = `${start}-${end} ${file}`;
    const at = known.get(key) ?? places.push({ file, start, end }) - 1;
    known.set(key, at);
    return at;
  };
  const placed = ({ span, ...piece }: DraftPiece): Piece => ({ ...piece, place: placeOf(span) });
  const slides = drafts.map(
    ({ span, pieces, beside, ...slide }, index): SlidePlan => ({
      id: `s${index + 1}`,
      ...slide,
      place: placeOf(span),
      pieces: pieces.map(placed),
      beside: beside && { ...beside, pieces: beside.pieces.map(placed) },
    }),
  );
  return { slides, places };
}
