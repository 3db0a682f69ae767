import type { Line } from '../model/source.ts';
import { closesFence, openFence } from './fence.ts';
import { goesOn } from './lazy.ts';
import { countedBy, type Marker, readMarker, standsAlone } from './marker.ts';
import type { Place, Taken } from './place.ts';
import { isRule } from './rule.ts';
import { dedent, dropChars, indentOf, unindented, withoutIndent } from './stretch.ts';

type Counted = 'number' | 'roman' | 'letter' | 'any';

/** A list with its markers kept: bullets, and "1.", "1)", "(1)", "a.", "(a)", "iv." … */
export function takeList(place: Place): Taken | null {
  const { lines, index, inParagraph } = place;
  const first = lines[index];
  const marker = first ? markerOf(first, place) : null;
  if (!first || !marker) return null;
  if (inParagraph && !interrupts(marker, withoutIndent(first))) return null;
  let counted: Counted = 'any';
  if (!standsAlone(marker)) {
    const found = followed(place, marker);
    if (!found) return null;
    counted = found;
  }
  const items: { readonly marker: string | null; readonly lines: Line[] }[] = [];
  let next = index;
  let here: Marker | null = marker;
  while (here) {
    const item = takeItem(place, next, here, counted);
    items.push({ marker: here.printed, lines: item.lines });
    next = item.next;
    while (lines[next]?.text.trim() === '') next += 1;
    here = nextSibling(place, next, here, counted, indentOf(first.text));
  }
  const later = items.map((item) => ({
    marker: item.marker,
    blocks: place.cut(item.lines),
  }));
  const read = () =>
    later.map((item) => ({ marker: item.marker, blocks: item.blocks.flatMap((readBlock) => readBlock()) }));
  return { later: [() => [{ kind: 'list', items: read() }]], next: lastLine(lines, next) };
}

function markerOf(line: Line, place: Place): Marker | null {
  return isRule(line.text) ? null : readMarker(unindented(line.text), place.context.options.words);
}

/** Only a marker that cannot be the rest of a sentence breaks into a paragraph: not "1918." and not an empty item. */
function interrupts(marker: Marker, line: Line): boolean {
  if (line.text.slice(marker.length).trim() === '') return false;
  return marker.printed === null || marker.number === null || marker.number === 1;
}

/** Whether a second marker goes on counting: "A. Smith" alone is no list. */
function followed({ lines, index, context }: Place, first: Marker): Counted | null {
  const inner = indentOf(lines[index]?.text ?? '') + 2;
  let blank = false;
  for (let next = index + 1; next < lines.length; next += 1) {
    const line = lines[next];
    if (!line) break;
    if (line.text.trim() === '') {
      blank = true;
      continue;
    }
    const indented = indentOf(line.text) >= inner;
    const marker = readMarker(unindented(line.text), context.options.words);
    if (marker && !indented) {
      const counted = countedBy(first, marker);
      if (counted) return counted;
      if (marker.style === first.style) return null;
    }
    if (!indented && blank) return null;
    blank = false;
  }
  return null;
}

/** The lines of one item, its marker and indent taken off. */
function takeItem(place: Place, index: number, marker: Marker, counted: Counted): { lines: Line[]; next: number } {
  const { lines, context } = place;
  const opener = lines[index];
  if (!opener) return { lines: [], next: index + 1 };
  const outer = indentOf(opener.text);
  const behind = dropChars(withoutIndent(opener), marker.length);
  const space = indentOf(behind.text);
  const content = outer + marker.length + (space >= 1 && space <= 4 ? space : 1);
  const inside: Line[] = [withoutIndent(behind)];
  let fence = openFence(behind.text);
  let next = index + 1;
  for (; next < lines.length; next += 1) {
    const line = lines[next];
    if (!line) break;
    const within = indentOf(line.text) >= Math.min(content, outer + 2);
    const sibling = !within && nextSibling(place, next, marker, counted, outer);
    if (line.text.trim() !== '' && !within && (fence || sibling || !goesOn(inside, line, context))) break;
    if (inside.length === 1 && inside[0]?.text === '' && line.text.trim() === '') break;
    const bare = dedent(line, content);
    if (fence) fence = closesFence(bare.text, fence) ? null : fence;
    else fence = openFence(bare.text);
    inside.push(bare);
  }
  return { lines: inside, next };
}

/** The marker of the list's next item, when the line that follows has one. */
function nextSibling(place: Place, next: number, before: Marker, counted: Counted, outer: number): Marker | null {
  const line = place.lines[next];
  const marker = line ? markerOf(line, place) : null;
  if (!line || !marker || marker.style !== before.style || indentOf(line.text) >= outer + 2 + before.length)
    return null;
  if (counted === 'any') return marker;
  const value = marker[counted];
  return value !== null && value > (before[counted] ?? 0) ? marker : null;
}

/** Empty lines at the end of a list do not belong to it. */
function lastLine(lines: readonly Line[], next: number): number {
  let end = next;
  while (end > 0 && lines[end - 1]?.text.trim() === '') end -= 1;
  return end;
}
