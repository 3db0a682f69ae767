import { type DrawingBlock, type DrawingLabel, type Inlines, plainText } from '../../model/block.ts';

/** mm of type for each weight of label. */
export type Sizes = Readonly<Record<DrawingLabel['weight'], number>>;

/** mm: largest and least type that is tried, and a step. */
const TRIED = { most: 9, least: 1.6, step: 0.1 } as const;
/** Width of a character and height of a line, in the size of the type. */
const CHARACTER = { bold: 0.6, regular: 0.53 } as const;
const LEADING = 1.25;

/**
 * The largest type at which every label of a weight has room in its rectangle: mm of the drawing. `answered` says what
 * is set in a label as its answer.
 */
export function fittingSizes({ labels }: DrawingBlock, answered: (label: DrawingLabel) => Inlines): Sizes {
  const of = (weight: DrawingLabel['weight']) =>
    Math.min(
      TRIED.most,
      ...labels.filter((label) => label.weight === weight).map((label) => fittingSize(label, answered(label))),
    );
  return { title: of('title'), normal: of('normal'), small: of('small') };
}

function fittingSize(label: DrawingLabel, answered: Inlines): number {
  const answer = plainText(answered);
  const words = plainText(label.content);
  let size: number = TRIED.most;
  const isFull = () =>
    !fits(words, label, size, label.weight === 'title' ? CHARACTER.bold : CHARACTER.regular) ||
    !fits(answer, label, size, CHARACTER.bold);
  while (size > TRIED.least && isFull()) size -= TRIED.step;
  return Math.round(size * 100) / 100;
}

function fits(words: string, { width, height }: DrawingLabel, size: number, character: number): boolean {
  const room = Math.floor(width / (size * character));
  let lines = 0;
  let free = 0;
  for (const word of words.split(/\s+/).filter((part) => part !== '')) {
    const length = [...word].length;
    if (length > room) return false;
    if (length + 1 <= free) free -= length + 1;
    else {
      lines += 1;
      free = room - length;
    }
  }
  return lines * size * LEADING <= height;
}
