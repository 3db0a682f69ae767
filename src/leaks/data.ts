import type { Inline } from '../model/block.ts';

export type Entry = Readonly<Record<string, unknown>>;

export function isEntry(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The words of a line as they are written: gaps are blanks, what is not filled in yet is left out. */
export function lineText(content: readonly Inline[]): string {
  return content.map(inlineText).join('');
}

/** The same in the pieces that print as they are written: what stands for itself is between them, a gap, a formula. */
export function piecesOf(content: readonly Inline[]): readonly string[] {
  const pieces = [''];
  for (const part of content) {
    const [first = '', ...others] = isSet(part)
      ? ['', '']
      : 'content' in part
        ? piecesOf(part.content)
        : [inlineText(part)];
    pieces.push(`${pieces.pop() ?? ''}${first}`, ...others);
  }
  return pieces;
}

/** The TeX of every formula in a line. */
export function formulasOf(content: readonly Inline[]): readonly string[] {
  return content.flatMap((part) => {
    if (part.kind === 'math') return isSet(part) ? [part.tex] : [];
    return 'content' in part ? formulasOf(part.content) : [];
  });
}

/**
 * What of a formula may stand by itself on a page, where fractions and roots are drawn in an order of their own: all of
 * it, as it is read out; each group in braces; each number and letter.
 */
export function formulaPieces(tex: string): readonly string[] {
  const plain = (part: string) => part.replace(/\\[a-zA-Z]+/g, ' ');
  const groups: string[] = [];
  const open: number[] = [];
  for (const { 0: brace, index } of tex.matchAll(/[{}]/g)) {
    if (brace === '{') open.push(index + 1);
    else groups.push(tex.slice(open.pop() ?? index, index));
  }
  return [tex, ...groups].map(plain);
}

/** True for what prints otherwise than it is written. */
function isSet(part: Inline): boolean {
  if (part.kind === 'math') return !/^[\p{L}\p{N}]+$/u.test(part.tex);
  return part.kind === 'gap' || part.kind === 'noteref' || part.kind === 'citation';
}

function inlineText(part: Inline): string {
  switch (part.kind) {
    case 'text':
    case 'code':
      return part.text;
    case 'math':
      return part.tex;
    case 'break':
    case 'gap':
      return ' ';
    case 'noteref':
      return '';
    case 'citation':
      return part.text ?? ' ';
    case 'emphasis':
    case 'strong':
    case 'sub':
    case 'sup':
    case 'strike':
    case 'link':
    case 'phrase':
      return lineText(part.content);
    default:
      return part satisfies never;
  }
}

/** The words that an SVG draws. */
export function svgText(svg: string): string {
  return svg.replace(/<(?:title|desc|text|tspan)\b[^>]*>/g, '\n').replace(/<[^>]*>/g, ' ');
}
