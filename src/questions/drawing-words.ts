import { type DrawingLabel, type Inlines, plainText } from '../model/block.ts';

/** mm of the type of what is printed: that of paper, and room for the larger type of slides. */
const TYPE = { normal: { character: 2.6, line: 6.6 }, small: { character: 2.4, line: 6 } } as const;
/** mm of the bold type of a key on paper. */
const KEY = { normal: { character: 2.1, line: 4.8 }, small: { character: 1.8, line: 4.1 } } as const;

/** mm of height that the words need in a column of this width (mm), by their number of characters. */
export function heightOf(content: Inlines, width: number, weight: 'normal' | 'small' = 'small'): number {
  const { character, line } = TYPE[weight];
  return linesOf(content, width, character) * line;
}

/** True when an answer fits its rectangle in the key: what does not is warned of. */
export function fits(content: Inlines, width: number, height: number, weight: 'normal' | 'small' = 'small'): boolean {
  const { character, line } = KEY[weight];
  return linesOf(content, width, character) * line <= height;
}

/** Lines that whole words take at so many mm a character; a word that is too long for the width takes several. */
export function linesOf(content: Inlines, width: number, character: number): number {
  const room = Math.max(1, Math.floor(width / character));
  let lines = 1;
  let used = 0;
  for (const word of plainText(content)
    .split(/\s+/)
    .filter((part) => part !== '')) {
    const length = [...word].length;
    const free = used === 0 ? room : room - used - 1;
    if (length <= free) used = room - free + length;
    else {
      if (used > 0) lines += 1;
      lines += Math.ceil(length / room) - 1;
      used = length % room || Math.min(length, room);
    }
  }
  return lines;
}

/** Small words that would all have room in the usual size get it: those of one drawing have one size. */
export function asLargeAsFits(labels: readonly DrawingLabel[]): readonly DrawingLabel[] {
  const isSmall = ({ weight, content }: DrawingLabel) => weight === 'small' && content.length > 0;
  const fitsUsual = ({ content, width, height }: DrawingLabel) => heightOf(content, width, 'normal') <= height;
  if (!labels.filter(isSmall).every(fitsUsual)) return labels;
  return labels.map((label) => (isSmall(label) ? { ...label, weight: 'normal' } : label));
}
