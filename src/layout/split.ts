import type { Block, Inlines, LinesBlock, SourceBlock } from '../model/block.ts';
import type { MeasuredBox } from '../model/document.ts';
import { glossPlaces } from './glosses.ts';
import { sourceLines, withLineNumbers } from './lines.ts';
import { isSliceable, sliceInlines } from './slice.ts';

type Units = MeasuredBox['units'];

/** True for what is cut only where no page or slide can hold it whole; a table to be filled in is such a thing. */
export function staysWhole(block: Block): boolean {
  if (block.kind === 'table') return block.rows.some((row) => row.some(holdsGap));
  return block.kind === 'source' || block.kind === 'form' || block.kind === 'aside';
}

function holdsGap(content: Inlines): boolean {
  return content.some((part) => part.kind === 'gap' || ('content' in part && holdsGap(part.content)));
}

/** Lines of text, and ruled lines, that stay together on each side of a cut. */
const FEWEST_LINES = 3;

/** The units before which a block may be cut, in order; empty when it may not be cut or was not measured in units. */
export function cutsOf(block: Block, units: Units): readonly number[] {
  const own = units.length;
  switch (block.kind) {
    case 'paragraph':
      return isSliceable(block.content) ? inner(own, FEWEST_LINES) : [];
    case 'source':
      return block.blocks.length === 0 && block.paragraphs.every(isSliceable) ? betweenLines(block, units) : [];
    case 'lines':
      return block.answer || own !== block.count ? [] : inner(own, FEWEST_LINES);
    case 'list':
      return own === block.items.length ? inner(own, 1) : [];
    case 'table':
      return own === block.rows.length ? inner(own, 1) : [];
    case 'code':
      return own === codeLines(block.text).length ? inner(own, FEWEST_LINES) : [];
    case 'form':
      return own === block.rows.length ? inner(own, 1) : [];
    case 'choices':
      return own === block.options.length ? between(units) : [];
    case 'order':
    case 'statements':
      return own === block.items.length ? between(units) : [];
    case 'match':
      // Only where the right side is said above it: beside it, all of that would be as tall as each part.
      return own === block.left.length && block.right.length === 0 ? inner(own, 1) : [];
    case 'aside':
      return own === block.blocks.length ? inner(own, 1).filter((at) => block.blocks[at - 1]?.kind !== 'heading') : [];
    case 'heading':
    case 'quote':
    case 'formula':
    case 'image':
    case 'drawing':
    case 'categories':
    case 'bank':
    case 'box':
      return [];
    default:
      return block satisfies never;
  }
}

/** Between the lines of a source, but never inside a phrase that has a gloss: the gloss would be on neither part. */
function betweenLines(source: SourceBlock, units: Units): number[] {
  const places = glossPlaces(source, units);
  const lines = units.filter(({ part }) => part.startsWith('p')).length;
  return inner(lines, FEWEST_LINES).filter((at) => !places.some(({ from, to }) => from < at && at <= to));
}

/** Options that are set in two columns when there are so many: fewer would be set in one. */
const FEWEST_BESIDE = 4;

/** Between rows: where the things of a question stand side by side, only below both, and so that they still do. */
function between(units: Units): number[] {
  const beside = units.some((unit, at) => at > 0 && unit.top < (units[at - 1]?.bottom ?? 0) - 1);
  if (!beside) return inner(units.length, 1);
  const below = (at: number) => units.slice(0, at).every(({ bottom }) => bottom <= (units[at]?.top ?? 0) + 1);
  return inner(units.length, FEWEST_BESIDE).filter(below);
}

function inner(units: number, edge: number): number[] {
  return Array.from({ length: Math.max(0, units - 2 * edge + 1) }, (_, index) => index + edge);
}

/** The part of a block that holds its measured units `from` up to and without `to`. The whole comes back as it was. */
export function pieceOf(block: Block, units: Units, from: number, to: number): Block {
  if (from <= 0 && to >= units.length) return block;
  const first = units[from];
  const last = units[to - 1];
  if (!first || !last) return block;
  switch (block.kind) {
    case 'paragraph':
      return { ...block, content: sliceInlines(block.content, first.start, last.end) };
    case 'source':
      return sourcePiece(block, units, from, to);
    case 'lines':
      return linesPiece(block, from, to);
    case 'list':
      return { ...block, items: block.items.slice(from, to) };
    case 'table':
      return { ...block, rows: block.rows.slice(from, to), caption: from === 0 ? block.caption : null };
    case 'form':
      return { ...block, rows: block.rows.slice(from, to) };
    case 'aside':
      // Its title is said once: what follows overleaf stands in the same frame.
      return { ...block, title: from === 0 ? block.title : [], blocks: block.blocks.slice(from, to) };
    case 'choices':
      return { ...block, options: block.options.slice(from, to) };
    case 'order':
      return { ...block, items: block.items.slice(from, to) };
    case 'statements':
      return { ...block, items: block.items.slice(from, to) };
    case 'match':
      return { ...block, left: block.left.slice(from, to) };
    case 'code':
      return { ...block, text: codeLines(block.text).slice(from, to).join('\n') };
    default:
      return block;
  }
}

/** An answer is said once, on the first piece. */
function linesPiece(block: LinesBlock, from: number, to: number): LinesBlock {
  const { kind, fill, style, label, answer } = block;
  const count = to - from;
  if (from > 0) return { kind, fill, style, count, label: null };
  return answer ? { kind, fill, style, count, label, answer } : { kind, fill, style, count, label };
}

function codeLines(text: string): string[] {
  return text.replace(/\n$/, '').split('\n');
}

function sourcePiece(source: SourceBlock, units: Units, from: number, to: number): SourceBlock {
  const inside = units.slice(from, to);
  const paragraphs = source.paragraphs.flatMap((content, index) => {
    const own = inside.filter((unit) => unit.part === `p${index}`);
    const [first, last] = [own[0], own.at(-1)];
    return first && last ? [sliceInlines(content, first.start, last.end)] : [];
  });
  // The label is said again on each part, so its first line lies where the first line of the whole lay.
  const shift = (units[0]?.top ?? 0) - (units[from]?.top ?? 0);
  const lines = sourceLines({ id: '', variant: '', height: 0, units }).slice(from, to);
  const moved = lines.map((line) => ({ ...line, top: line.top + shift }));
  return withLineNumbers({ ...source, paragraphs, part: from === 0 ? 0 : 1, last: to >= units.length }, moved);
}
