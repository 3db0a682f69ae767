import type { Block, ImageBlock } from '../model/block.ts';
import type { Context } from './context.ts';
import { maskInline, readMasked } from './inline.ts';
import type { Masked } from './mask.ts';
import { type Stretch, spanIn } from './stretch.ts';

/** A paragraph; figures when it holds nothing but pictures; cut at formulas between `$$`. */
export function readParagraph(stretch: Stretch, context: Context): Block[] {
  const masked = maskInline(stretch, context);
  const figures = figuresAlone(masked);
  if (figures) return figures;
  const blocks: Block[] = [];
  let from = 0;
  for (const piece of [...masked.pieces.values()].sort((a, b) => a.start - b.start)) {
    if (piece.formula === undefined) continue;
    blocks.push(...words(masked, from, piece.start, context));
    blocks.push({ kind: 'formula', tex: piece.formula, span: spanIn(stretch, piece.start, piece.end) });
    from = piece.end;
  }
  return [...blocks, ...words(masked, from, stretch.text.length, context)];
}

function words(masked: Masked, from: number, to: number, context: Context): Block[] {
  const part = masked.text.slice(from, to);
  const start = from + part.length - part.trimStart().length;
  const end = to - (part.length - part.trimEnd().length);
  if (start >= end) return [];
  const content = readMasked(masked, start, end, context);
  return content.length === 0 ? [] : [{ kind: 'paragraph', content }];
}

function figuresAlone({ text, pieces }: Masked): ImageBlock[] | null {
  const figures: ImageBlock[] = [];
  let at = 0;
  for (const { start, end, figure } of [...pieces.values()].sort((a, b) => a.start - b.start)) {
    if (!figure || text.slice(at, start).trim() !== '') return null;
    figures.push(figure);
    at = end;
  }
  return figures.length > 0 && text.slice(at).trim() === '' ? figures : null;
}
