import type { PdfFile } from './file.ts';
import { stringText } from './strings.ts';
import { type Dict, textString, type Value } from './values.ts';

/**
 * Mends the titles of bookmarks: Chromium writes those of right-to-left text word by word from the left. `headings` are
 * the headings of the document, in order, as they are written; a bookmark gets the next one that has its letters.
 */
export function mendBookmarks(file: PdfFile, headings: readonly string[]): void {
  let next = 0;
  for (const [number, { entries }] of bookmarksOf(file)) {
    const held = entries.get('Title');
    const title = held?.kind === 'raw' ? stringText(held.text) : null;
    if (title === null) continue;
    const letters = lettersOf(title);
    const found = headings.findIndex((heading, index) => index >= next && lettersOf(heading) === letters);
    if (found < 0) continue;
    next = found + 1;
    const heading = headings[found] ?? title;
    if (!RIGHT_TO_LEFT.test(heading)) continue;
    entries.set('Title', textString(heading));
    file.touch(number);
  }
}

const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}]/u;

/** Every bookmark with the number of its object, in the order of the document. */
function bookmarksOf(file: PdfFile): [number, Dict][] {
  const found: [number, Dict][] = [];
  const visit = (first: Value | undefined) => {
    for (let at = first; at?.kind === 'ref'; ) {
      const bookmark = file.dict(at.object);
      if (!bookmark) return;
      found.push([at.object, bookmark]);
      visit(bookmark.entries.get('First'));
      at = bookmark.entries.get('Next');
    }
  };
  visit(file.dict(file.dict(file.root)?.entries.get('Outlines'))?.entries.get('First'));
  return found;
}

/** The letters and signs of a text in an order that does not depend on how it is read. */
function lettersOf(text: string): string {
  return [...text.normalize('NFKD').replace(/[\s\p{M}\p{Cf}]/gu, '')].sort().join('');
}

/** The headings of a page to be printed, as they are read. */
export function headingsOf(html: string): readonly string[] {
  return [...html.matchAll(/<h([1-6])\b[^>]*>([\s\S]*?)<\/h\1>/g)].map(([, , inner = '']) =>
    inner
      .replace(/<br\b[^>]*>/g, ' ')
      .replace(/<[^>]*>/g, '')
      .replace(/&(?:amp|lt|gt|quot|nbsp|#39|#x27|#x60|#x3D);/g, (entity) => ENTITIES[entity] ?? entity)
      .replace(/\s+/g, ' ')
      .trim(),
  );
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&nbsp;': ' ',
  '&#39;': "'",
  '&#x27;': "'",
  '&#x60;': '`',
  '&#x3D;': '=',
};
