import { type Block, type Inlines, text } from '../../model/block.ts';
import type { Indent, Piece, SheetBox, VariantName } from './body.ts';

/** A box before it is known to which copies it goes and where it stands. */
export type Draft = Omit<SheetBox, 'id' | 'order' | 'turn' | 'small'> & {
  /** Wish for an id; made unique. */
  readonly id: string;
  readonly in: readonly VariantName[];
  /** It belongs to the box after it. */
  readonly keep: boolean;
};

/** Boxes in the order in which they are set. */
export interface Pile {
  add(draft: Draft): void;
  /** The next box begins a page. */
  turn(): void;
  boxesOf(variant: VariantName): readonly SheetBox[];
  /** True when nothing has been added. */
  isEmpty(): boolean;
}

export const EVERY: readonly VariantName[] = ['worksheet', 'support', 'challenge', 'answers'];

/** An empty pile. `prefix` begins every id; `small` is the type of the teacher's own pages. */
export function createPile(prefix = '', small = false): Pile {
  const boxes: { readonly box: SheetBox; readonly in: readonly VariantName[] }[] = [];
  const taken = new Set<string>();
  let held: readonly VariantName[] = [];
  let turning = false;
  return {
    add: ({ in: copies, keep, id, ...draft }) => {
      const belongs = copies.some((copy) => held.includes(copy));
      const parts = belongs ? 'never' : draft.parts;
      const box = {
        ...draft,
        id: unique(`${prefix}${id}`, taken),
        order: boxes.length,
        parts,
        turn: turning,
        small,
      } as const;
      boxes.push({ box, in: copies });
      turning = false;
      held = keep ? copies : held.filter((copy) => !copies.includes(copy));
    },
    turn: () => {
      turning = boxes.length > 0;
    },
    boxesOf: (variant) => boxes.filter((entry) => entry.in.includes(variant)).map((entry) => entry.box),
    isEmpty: () => boxes.length === 0,
  };
}

function unique(wish: string, taken: Set<string>): string {
  let id = wish;
  for (let n = 2; taken.has(id); n += 1) id = `${wish}-${n}`;
  taken.add(id);
  return id;
}

/** A box with what most of them have. */
export function draft(id: string, piece: Piece, rest: Partial<Draft> = {}): Draft {
  return {
    id,
    piece,
    in: EVERY,
    gap: 2.4,
    loose: false,
    parts: 'nothing',
    keep: false,
    room: null,
    question: null,
    cites: [],
    onlyWhenLong: false,
    points: false,
    ...rest,
  };
}

/** Space above, in mm. */
export const GAP = {
  section: 7.5,
  heading: 6,
  question: 6,
  part: 4.5,
  source: 5.5,
  box: 5.5,
  block: 2.6,
  body: 2,
  rules: 0.4,
} as const;

export function headingDraft(level: 2 | 3, content: Inlines, note: string | null, rest: Partial<Draft> = {}): Draft {
  const gap = level === 2 ? GAP.section : GAP.heading;
  return draft('h', { kind: 'heading', level, content, note }, { gap, loose: true, keep: true, ...rest });
}

export function blockDraft(block: Block, indent: Indent, rest: Partial<Draft> = {}): Draft {
  return draft('b', { kind: 'block', block, indent }, { gap: GAP.block, ...rest });
}

export function paragraph(words: string): Block {
  return { kind: 'paragraph', content: text(words) };
}
