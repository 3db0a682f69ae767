/**
 * The smallest piece of a document that page breaking knows: it is never cut. A box that cannot be cut is one atom; a
 * box that can be cut is a run of atoms, one for each place between cuts. All heights are mm.
 */
export interface Atom {
  /** Which box, and which of its pieces. */
  readonly box: string;
  readonly piece: number;
  readonly height: number;
  /**
   * Its height in each copy of the document, null in one that does not have it: a page is full when it is full in one
   * copy. Empty: it is in all of them, and as high in each.
   */
  readonly copies: readonly (number | null)[];
  /** Space above, when the atom does not begin a page. */
  readonly gap: number;
  /** mm by which the space above may be squeezed to make a page fit. */
  readonly shrink: number;
  /** What it needs on top when it begins a page: the label or table head that is said again. 0 for a box's first piece. */
  readonly lead: number;
  /** What it needs below when it ends a page in the middle of its box. */
  readonly trail: number;
  /** Cost of a page break before it; see COST. `FORBIDDEN` when it belongs to what stands before it. */
  readonly breakCost: number;
  /** A page turn that the author asked for stands before it. */
  readonly turn: boolean;
  /** It takes what is left of its page (a lined page). */
  readonly fills: boolean;
  /** Name of the source that it begins, or null. */
  readonly source: string | null;
  /** Sources that are needed beside it. */
  readonly cites: readonly string[];
}

/** A break that is made only when nothing else is possible: heading and what follows, question and its first lines. */
export const FORBIDDEN = 1e6;

/**
 * Costs of a break, on the scale of a page's slack: an empty page costs 100, a half-empty one 25, one that is a tenth
 * empty 1.
 */
export const COST = {
  /** Between the parts of a question. */
  part: 8,
  /** Between lines of prose. */
  prose: 4,
  /** Between the items of a list or the rows of a table. */
  row: 12,
  /** In the ruled lines of one answer, or in a question. */
  question: 400,
  /** In a source that no page can hold. */
  source: 30,
  /** A page whose spaces are squeezed as far as they go. */
  squeezed: 6,
  /** Every page that is begun. */
  page: 40,
  /** A last page with less than this share of it filled … */
  orphanShare: 0.15,
  /** … costs this. */
  orphan: 60,
  /** A page with more than this share of it white, for which nobody asked … */
  emptyShare: 0.7,
  /** … costs this beside its white: more than turning from a source to its question. */
  empty: 100,
  /** A source on the page facing its question; on a page that has to be turned. */
  facing: 12,
  turned: 120,
} as const;
