/**
 * What does not look right in a box, found inside the closed page (see inside.ts): sent as text, using nothing from
 * outside this file.
 */
import type { PageElement, PageNode, PageRect } from './page-types.ts';

declare function getComputedStyle(element: PageElement): Readonly<Record<string, string>>;

/** The functions below as one script. */
export function insideProblemsSource(): string {
  return [problemsOf, widest, missingGlyphs].map(String).join('\n');
}

function problemsOf(box: PageElement, place: PageRect, families: ReadonlyMap<string, readonly RegExp[]>) {
  const problems: { code: 'overflow' | 'picture' | 'glyph'; detail: string; by: number | null }[] = [];
  const by = box.scrollWidth - box.clientWidth;
  if (by > 1) problems.push({ code: 'overflow', detail: widest(box, place), by });
  for (const picture of box.querySelectorAll('img')) {
    if (picture.naturalWidth !== 0) continue;
    problems.push({
      code: 'picture',
      detail: picture.getAttribute('alt') || picture.getAttribute('src') || '',
      by: null,
    });
  }
  const glyphs = families.size > 0 ? missingGlyphs(box, families) : '';
  if (glyphs !== '') problems.push({ code: 'glyph', detail: glyphs, by: null });
  return problems;
}

/** The words of the innermost element that sticks out of the box. */
function widest(box: PageElement, place: PageRect): string {
  let found = box;
  for (const element of box.querySelectorAll('*')) {
    const { left, right } = element.getBoundingClientRect();
    if (right > place.right + 1 || left < place.left - 1) found = element;
  }
  const text = (found.textContent ?? '').replace(/\s+/g, ' ').trim();
  return text === '' ? found.tagName.toLowerCase() : text.slice(0, 60);
}

/** Characters that no packaged face of the fonts set there has. */
function missingGlyphs(box: PageElement, families: ReadonlyMap<string, readonly RegExp[]>): string {
  const plain = /[\u0000-\u00ff\u2010-\u2027\u2030-\u205e\p{Z}\p{Cf}]|\ufe0e|\ufe0f/gu;
  const missing = new Set<string>();
  const visit = (node: PageNode) => {
    if (node.nodeType !== 3) {
      for (const child of node.childNodes) visit(child);
      return;
    }
    const rest = (node.textContent ?? '').replace(plain, '');
    if (rest === '' || !node.parentNode) return;
    const stack = (getComputedStyle(node.parentNode).fontFamily ?? '')
      .split(',')
      .map((name) => name.trim().replace(/^"|"$/g, ''));
    const faces = stack.flatMap((name) => families.get(name) ?? []);
    for (const character of rest) if (!faces.some((covers) => covers.test(character))) missing.add(character);
  };
  visit(box);
  return [...missing].join('');
}
