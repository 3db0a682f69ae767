import type { Report } from '../model/diagnostic.ts';
import type { Attribute } from '../model/item.ts';
import type { Room } from '../model/topic.ts';
import { attributeReader } from './attributes.ts';

/** Attributes that ask for room to write. */
export const ROOM_ATTRIBUTES = ['lines', 'box', 'grid', 'graph', 'none'] as const;

/** mm of a box that names no height. */
const HEIGHT = 60;
/** mm that fit a page. */
const TALLEST = 240;
const MM = { mm: 1, cm: 10, in: 25.4 } as const;

/** The room that an item asks for; null when it leaves that to its kind. What cannot be read is reported. */
export function readRoom(attributes: readonly Attribute[], report: Report): Room | null {
  const read = attributeReader(attributes, report);
  const asked = ROOM_ATTRIBUTES.filter((name) => read.has(name));
  if (asked.length === 0) return null;
  const pattern = read.has('graph') ? 'graph' : read.has('grid') ? 'grid' : 'blank';
  const isFramed = read.has('box') || pattern !== 'blank';
  if ([isFramed, read.has('lines'), read.has('none')].filter(Boolean).length > 1) {
    const message = `Room is asked for in two ways: ${asked.join(' and ')}.`;
    report.error('questions/room', read.span(asked[1] ?? asked[0] ?? ''), message, 'Keep one of them.');
    return null;
  }
  if (read.has('none')) return { kind: 'none' };
  if (read.has('lines')) {
    const count = read.whole('lines', 100);
    return count === null ? null : { kind: 'lines', count, style: 'solid' };
  }
  return { kind: 'box', height: heightOf(attributes, report), pattern };
}

function heightOf(attributes: readonly Attribute[], report: Report): number {
  const sized = attributes.find(({ name, value }) => ['box', 'grid', 'graph'].includes(name) && value !== true);
  if (!sized) return HEIGHT;
  const match = /^(\d{1,3}(?:[.,]\d{1,2})?)\s*(mm|cm|in)?$/.exec(String(sized.value).trim());
  const unit = (match?.[2] ?? 'mm') as keyof typeof MM;
  const height = match ? Number((match[1] ?? '').replace(',', '.')) * MM[unit] : 0;
  if (height >= 5 && height <= TALLEST) return Math.round(height * 10) / 10;
  const message = `“${sized.name}” takes a height from 5 mm to ${TALLEST} mm.`;
  report.error('questions/room', sized.span, message, `Write for example ${sized.name}=6cm.`);
  return HEIGHT;
}
