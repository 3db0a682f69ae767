import type { Inline, Inlines } from '../model/block.ts';
import { shownText } from './lines.ts';

/**
 * Characters `start` up to and without `end` of inline content, counted as an element's textContent counts them. A
 * break at either edge falls away: the edge is a line's end already.
 */
export function sliceInlines(content: Inlines, start: number, end: number): Inlines {
  const kept: Inline[] = [];
  let at = 0;
  for (const part of content) {
    const length = shownText([part]).length;
    const from = Math.max(0, start - at);
    const to = Math.min(length, end - at);
    if (length === 0) {
      const edge = part.kind === 'break' ? at > start && at < end : at >= start && at < end;
      if (edge) kept.push(part);
    } else if (from < to) kept.push(...slicePart(part, from, to));
    at += length;
  }
  return kept;
}

function slicePart(part: Inline, from: number, to: number): Inlines {
  switch (part.kind) {
    case 'text':
    case 'code':
      return [{ ...part, text: part.text.slice(from, to) }];
    case 'emphasis':
    case 'strong':
    case 'sub':
    case 'sup':
    case 'strike':
    case 'link':
    case 'phrase':
      return [{ ...part, content: sliceInlines(part.content, from, to) }];
    case 'noteref':
    case 'citation':
      // Not cut in two: it stays where it begins.
      return from === 0 ? [part] : [];
    case 'break':
    case 'math':
    case 'gap':
      return [part];
    default:
      return part satisfies never;
  }
}

/** True when every character of the content is known from the model: what only the browser sets cannot be cut. */
export function isSliceable(content: Inlines): boolean {
  return content.every((part) => {
    switch (part.kind) {
      case 'text':
      case 'code':
      case 'noteref':
      case 'break':
        return true;
      case 'citation':
        return part.text !== null;
      case 'math':
      case 'gap':
        return false;
      case 'emphasis':
      case 'strong':
      case 'sub':
      case 'sup':
      case 'strike':
      case 'link':
      case 'phrase':
        return isSliceable(part.content);
      default:
        return part satisfies never;
    }
  });
}
