/**
 * The measuring that runs inside the closed page (see inside.ts): sent as text, using nothing from outside this file.
 * All lengths are px.
 */
import type { Here } from './inside.ts';
import type { PageDocument, PageElement, PageNode, PageRange, PageRect } from './page-types.ts';

declare const document: PageDocument;
/** Of inside-problems.ts, which is sent beside this. */
declare function problemsOf(
  box: PageElement,
  place: PageRect,
  families: ReadonlyMap<string, readonly RegExp[]>,
): BoxFound['problems'];
declare function getComputedStyle(element: PageElement): Readonly<Record<string, string>>;

export interface UnitFound {
  readonly part: string;
  readonly start: number;
  readonly end: number;
  readonly top: number;
  readonly bottom: number;
}
export interface BoxFound {
  readonly height: number;
  readonly units: readonly UnitFound[];
  readonly problems: readonly {
    readonly code: 'overflow' | 'picture' | 'glyph';
    readonly detail: string;
    readonly by: number | null;
  }[];
}
/** A stretch of an element's text and where it lies. */
interface Piece {
  readonly start: number;
  readonly top: number;
  readonly bottom: number;
}

/** The functions below as one script that adds `measure` to `globalThis.lessonpress`. */
export function insideMeasureSource(): string {
  const parts = [measureAll, measureBox, lineUnits, piecesOf, textPieces, firstOfLines, wordPieces, isAtomic];
  return `${parts.map(String).join('\n')}\nglobalThis.lessonpress.measure = () => measureAll(globalThis.lessonpress.here);`;
}

function measureAll(here: Here): BoxFound[] {
  const families = new Map<string, RegExp[]>();
  for (const { face, covers } of here.faces) {
    const name = face.family.replace(/^"|"$/g, '');
    families.set(name, [...(families.get(name) ?? []), covers]);
  }
  return [...here.body.querySelectorAll('[data-column] > .box:first-child')].map((box) => measureBox(box, families));
}

function measureBox(box: PageElement, families: ReadonlyMap<string, readonly RegExp[]>): BoxFound {
  const place = box.getBoundingClientRect();
  const units: UnitFound[] = [];
  for (const element of box.querySelectorAll('[data-cut]')) {
    const part = element.getAttribute('data-part') ?? '';
    if (element.getAttribute('data-cut') === 'lines') {
      units.push(...lineUnits(element, place.top).map((unit) => ({ part, ...unit })));
    } else {
      const { top, bottom } = element.getBoundingClientRect();
      const end = (element.textContent ?? '').length;
      units.push({ part, start: 0, end, top: top - place.top, bottom: bottom - place.top });
    }
  }
  return { height: place.height, units, problems: problemsOf(box, place, families) };
}

/** One unit a line of text. The lines cover the element from its top to its bottom without a break between them. */
function lineUnits(element: PageElement, boxTop: number): Omit<UnitFound, 'part'>[] {
  const lines: { start: number; top: number; bottom: number }[] = [];
  for (const piece of piecesOf(element)) {
    const last = lines.at(-1);
    // A new line begins where the middle of a word lies below everything of the line so far: raised and lowered
    // figures stay on their line, whatever the direction of the text.
    if (!last || (piece.top + piece.bottom) / 2 > last.bottom) lines.push({ ...piece });
    else {
      last.top = Math.min(last.top, piece.top);
      last.bottom = Math.max(last.bottom, piece.bottom);
    }
  }
  const place = element.getBoundingClientRect();
  const length = (element.textContent ?? '').length;
  if (lines.length === 0) return [{ start: 0, end: length, top: place.top - boxTop, bottom: place.bottom - boxTop }];
  const between = (index: number) => ((lines[index - 1]?.bottom ?? 0) + (lines[index]?.top ?? 0)) / 2;
  return lines.map((line, index) => ({
    start: index === 0 ? 0 : line.start,
    end: lines[index + 1]?.start ?? length,
    top: (index === 0 ? place.top : between(index)) - boxTop,
    bottom: (index === lines.length - 1 ? place.bottom : between(index + 1)) - boxTop,
  }));
}

/** The words of an element in order; what cannot break inside (a formula, a picture) is one piece. */
function piecesOf(element: PageElement): Piece[] {
  const pieces: Piece[] = [];
  const range = document.createRange();
  let offset = 0;
  const visit = (node: PageNode) => {
    const text = node.textContent ?? '';
    if (node.nodeType === 3) {
      pieces.push(...textPieces(node, text, offset, range));
      offset += text.length;
    } else if (node.nodeType === 1) {
      const inner = node as PageElement;
      if (isAtomic(inner)) {
        const { top, bottom, height } = inner.getBoundingClientRect();
        if (height > 0) pieces.push({ start: offset, top, bottom });
        offset += text.length;
      } else for (const child of node.childNodes) visit(child);
    }
  };
  for (const child of element.childNodes) visit(child);
  return pieces;
}

function isAtomic(element: PageElement): boolean {
  if (element.matches('.katex, [role="img"], img, svg')) return true;
  return /^inline-/.test(getComputedStyle(element).display ?? '');
}

function textPieces(node: PageNode, text: string, offset: number, range: PageRange): Piece[] {
  range.setStart(node, 0);
  range.setEnd(node, text.length);
  const rects = [...range.getClientRects()].filter((rect) => rect.height > 0);
  const [only] = rects;
  if (!only) return [];
  if (rects.length === 1) return [{ start: offset + text.search(/\S|$/), top: only.top, bottom: only.bottom }];
  const words = [...text.matchAll(/\S+/g)];
  const at = (index: number): Piece[] => {
    const word = words[index];
    return word ? wordPieces(node, word.index, word[0].length, offset, range) : [];
  };
  return firstOfLines(at, words.length);
}

/** Of the words of one text, those where a line may begin: where two stand on one line, so do all between them. */
function firstOfLines(at: (index: number) => Piece[], count: number): Piece[] {
  const between = (low: number, before: Piece[], high: number, after: Piece[]): Piece[] => {
    const [last, first] = [before.at(-1), after[0]];
    const together = last && first && (first.top + first.bottom) / 2 <= last.bottom;
    if (high - low < 2 || together) return [];
    const middle = (low + high) >> 1;
    const pieces = at(middle);
    return [...between(low, before, middle, pieces), ...pieces, ...between(middle, pieces, high, after)];
  };
  const first = at(0);
  if (count < 2) return first;
  const last = at(count - 1);
  return [...first, ...between(0, first, count - 1, last), ...last];
}

/** A word, or its characters when it goes over the end of a line. */
function wordPieces(node: PageNode, at: number, length: number, offset: number, range: PageRange): Piece[] {
  range.setStart(node, at);
  range.setEnd(node, at + length);
  const rects = [...range.getClientRects()].filter((rect) => rect.height > 0);
  const [first] = rects;
  if (!first) return [];
  const onOneLine = rects.every((rect) => rect.top < first.bottom - first.height / 2);
  if (onOneLine || length === 1) {
    return [{ start: offset + at, top: first.top, bottom: Math.max(...rects.map((rect) => rect.bottom)) }];
  }
  const characters: Piece[] = [];
  for (let index = at; index < at + length; index += 1) characters.push(...wordPieces(node, index, 1, offset, range));
  return characters;
}
